/**
 * Everything that makes up what you see, and how it is written in the address (`#t=…&see=loop&…`). Pure: the app, the
 * command line and an embedding page share it. A link that cannot be read in part still gives a working view, and says so.
 */
import { nearestName } from "../ephemeris/errors";
import { isoFromTdb, parseTime } from "../ephemeris/time";
import { clamped, ladderRate } from "./clock";
import { type ClockScale, clockScales } from "./clockScales";

export type { PinId } from "./framings";

import { type FramingId, farthestCameraKm, framingOf, framings, nearestCameraKm, type PinId } from "./framings";
import { defaultLayers, layersText, parseLayers, type Shown } from "./layers";
import { missionSpan, shownBodies } from "./missionSpan";
import { type Moment, type MomentId, moments } from "./moments";
import { type LengthUnit, lengthUnits } from "./quantities";
import { sunLongitudeDeg } from "./sunLongitude";
import { type Theme, themes } from "./themes";

export interface View {
  /** TDB seconds past J2000, inside the mission span. */
  readonly tTdb: number;
  readonly framing: FramingId;
  /** The body the camera turns about. */
  readonly follow: string;
  /** Camera as seen from the body it follows, in the frame of the framing. */
  readonly azimuthDeg: number;
  readonly elevationDeg: number;
  /** Of the camera about its line of sight, 0 upright. */
  readonly rollDeg: number;
  readonly distanceKm: number;
  /** Field of view across the shorter side of the part of the window that no panel covers. */
  readonly lensDeg: number;
  /** Simulated seconds per wall second, a rate of the ladder. */
  readonly rate: number;
  readonly playing: boolean;
  readonly units: LengthUnit;
  /** In which scale times are shown. */
  readonly scale: ClockScale;
  readonly theme: Theme;
  /** What of the picture is shown. */
  readonly layers: Shown;
  /** What a second view in the corner shows. */
  readonly pinned: PinId | undefined;
}

/** The second view that a framing opens with. */
const pinnedWith = (id: FramingId, before: PinId | undefined): PinId | undefined =>
  id === "approach" ? "camera" : before?.endsWith("camera") === true ? undefined : before;

/** The usual field of view across the shorter side of the part of the window that no panel covers. */
export const usualLensDeg = 40;

/** The view a framing opens with; time, rate and units are kept. */
export function framed(view: View, id: FramingId): View {
  const framing = framingOf(id) ?? framings[0];
  const { elevationDeg, distanceKm, target } = framing;
  const azimuthDeg = framing.azimuthDeg + (framing.azimuthFrom === "sun" ? sunLongitudeDeg(view.tTdb) % 360 : 0);
  const pinned = pinnedWith(framing.id, view.pinned);
  return {
    ...view,
    framing: framing.id,
    follow: target,
    azimuthDeg,
    elevationDeg,
    rollDeg: 0,
    distanceKm,
    lensDeg: usualLensDeg,
    pinned,
  };
}

/** The view of a moment, time standing still; units, rate and layers are kept. */
export function momentView(view: View, moment: Moment): View {
  const { framing, follow, azimuthDeg, elevationDeg, distanceKm, lensDeg = usualLensDeg, pinned } = moment;
  return {
    ...framed(view, framing),
    tTdb: parseTime(moment.utc, "utc"),
    playing: false,
    follow,
    azimuthDeg,
    elevationDeg,
    distanceKm,
    lensDeg,
    pinned,
  };
}

/** What an empty address shows: the loop, on the day China's space agency announced the arrival at 20 km. */
export const defaultView: View = framed(
  {
    tTdb: parseTime("2026-07-06T00:00:00Z", "utc"),
    framing: "loop",
    follow: "earth",
    azimuthDeg: 0,
    elevationDeg: 0,
    rollDeg: 0,
    distanceKm: 1,
    lensDeg: usualLensDeg,
    rate: ladderRate(4 * 86400),
    playing: false,
    units: "km",
    scale: "utc",
    theme: "dark",
    layers: defaultLayers,
    pinned: undefined,
  },
  "loop",
);

const rounded = (x: number, digits: number): string => String(Number(x.toFixed(digits)));

/** The address of a view, without `#`. Time to a millisecond of UTC, angles to 0.01°, distance to six digits. */
export function encodeView(view: View): string {
  const parts = [
    `t=${isoFromTdb(view.tTdb, { scale: "utc", digits: 3 })}`,
    `see=${view.framing}`,
    `follow=${view.follow}`,
    `az=${rounded(view.azimuthDeg, 2)}`,
    `el=${rounded(view.elevationDeg, 2)}`,
    ...(Math.abs(view.rollDeg) < 0.005 ? [] : [`roll=${rounded(view.rollDeg, 2)}`]),
    `km=${Number(view.distanceKm.toPrecision(6))}`,
    ...(view.lensDeg === usualLensDeg ? [] : [`lens=${rounded(view.lensDeg, 2)}`]),
    `rate=${rounded(view.rate, 3)}`,
    `units=${view.units}`,
    ...(view.scale === "utc" ? [] : [`scale=${view.scale}`]),
  ];
  if (view.theme !== defaultView.theme) parts.push(`theme=${view.theme}`);
  const layers = layersText(view.layers);
  if (layers !== "") parts.push(`layers=${layers}`);
  if (view.pinned !== pinnedWith(view.framing, undefined)) parts.push(`pin=${view.pinned ?? nothingPinned}`);
  if (view.playing) parts.push("play=1");
  return parts.join("&");
}

const [narrowestLensDeg, widestLensDeg] = [0.1, 100];
const nothingPinned = "none";
const pins: readonly (PinId | typeof nothingPinned)[] = [
  ...framings.map(({ id }) => id),
  "camera",
  "moon-camera",
  nothingPinned,
];

export interface DecodedView {
  readonly view: View;
  /** The mission event whose moment it is, if it is one. */
  readonly event: string | undefined;
  /** What could not be read, in words for the reader; empty when all was well. */
  readonly problems: readonly string[];
}

/** The view an address describes (with or without `#`), and what was wrong with it. Never throws. */
export function decodeView(address: string): DecodedView {
  const given = new URLSearchParams(address.replace(/^#/, "").replaceAll("+", "%2B"));
  const problems: string[] = [];
  const choice = <T extends string>(key: string, options: readonly T[], fallback: T): T => {
    const value = given.get(key);
    if (value === null) return fallback;
    const found = options.find((option) => option === value);
    if (found !== undefined) return found;
    const near = nearestName(value, options);
    problems.push(`${key} “${value}” is unknown${near === undefined ? "" : ` (did you mean “${near}”?)`}`);
    return fallback;
  };
  const number = (key: string, min: number, max: number, fallback: number): number => {
    const value = given.get(key);
    if (value === null) return fallback;
    const x = value.trim() === "" ? Number.NaN : Number(value);
    if (Number.isFinite(x)) return Math.min(max, Math.max(min, x));
    problems.push(`${key} “${value}” is not a number`);
    return fallback;
  };

  const momentId = choice<MomentId | "">(
    "moment",
    moments.map(({ id }) => id),
    "",
  );
  const moment = moments.find(({ id }) => id === momentId);
  const opening = moment === undefined ? defaultView : momentView(defaultView, moment);
  const framing = choice(
    "see",
    framings.map(({ id }) => id),
    opening.framing,
  );
  const tTdb = instantOf(given.get("t"), opening.tTdb, problems);
  const base = framing === opening.framing && moment !== undefined ? opening : framed({ ...opening, tTdb }, framing);
  const { shown, unknown } = parseLayers(given.get("layers") ?? layersText(base.layers));
  for (const part of unknown) problems.push(`layer “${part}” is unknown`);
  const rate = number("rate", -1e9, 1e9, base.rate);
  const view: View = {
    tTdb,
    framing,
    follow: choice("follow", shownBodies, base.follow),
    azimuthDeg: number("az", -1e6, 1e6, base.azimuthDeg),
    elevationDeg: number("el", -90, 90, base.elevationDeg),
    rollDeg: number("roll", -180, 180, base.rollDeg),
    distanceKm: number("km", nearestCameraKm, farthestCameraKm, base.distanceKm),
    lensDeg: number("lens", narrowestLensDeg, widestLensDeg, base.lensDeg),
    rate: ladderRate(rate),
    playing: given.get("play") === "1",
    units: choice(
      "units",
      lengthUnits.map(({ id }) => id),
      base.units,
    ),
    scale: choice(
      "scale",
      clockScales.map(({ id }) => id),
      base.scale,
    ),
    theme: choice(
      "theme",
      themes.map(({ id }) => id),
      base.theme,
    ),
    layers: shown,
    pinned: pinnedOf(choice("pin", pins, base.pinned ?? nothingPinned)),
  };
  const known = new Set([
    ...["t", "see", "follow", "az", "el", "roll", "km", "lens", "rate", "units", "scale", "play"],
    ...["theme", "layers", "pin", "moment"],
  ]);
  for (const key of new Set(given.keys())) if (!known.has(key)) problems.push(`“${key}” means nothing here`);
  return { view, event: moment?.event, problems };
}

const pinnedOf = (pin: (typeof pins)[number]): PinId | undefined => (pin === nothingPinned ? undefined : pin);

function instantOf(text: string | null, fallbackTdb: number, problems: string[]): number {
  if (text === null) return fallbackTdb;
  try {
    const tTdb = parseTime(text, "utc");
    const inside = clamped(tTdb, missionSpan);
    // An end of the span, written to a millisecond, may read as just outside.
    if (Math.abs(inside - tTdb) > 1e-3)
      problems.push(`the time ${text} is outside 2025-01-01 … 2036-01-01, its nearest end is shown`);
    return inside;
  } catch {
    problems.push(`the time “${text}” cannot be read (example: 2026-07-06T00:00:00Z)`);
    return fallbackTdb;
  }
}
