/**
 * Everything that makes up what you see, and how it is written in the address (`#t=…&see=loop&…`). Pure: the app, the
 * command line and an embedding page share it. A link that cannot be read in part still gives a working view, and says so.
 */
import { nearestName } from "../ephemeris/errors";
import { isoFromTdb, parseTime } from "../ephemeris/time";
import { clamped, ladderRate } from "./clock";
import { type FramingId, farthestCameraKm, framingOf, framings, nearestCameraKm } from "./framings";
import { missionSpan, shownBodies } from "./missionSpan";
import { type LengthUnit, lengthUnits } from "./quantities";
import { sunLongitudeDeg } from "./sunLongitude";

export interface View {
  /** TDB seconds past J2000, inside the mission span. */
  readonly tTdb: number;
  readonly framing: FramingId;
  /** The body the camera turns about. */
  readonly follow: string;
  /** Camera as seen from the body it follows, in the frame of the framing. */
  readonly azimuthDeg: number;
  readonly elevationDeg: number;
  readonly distanceKm: number;
  /** Simulated seconds per wall second, a rate of the ladder. */
  readonly rate: number;
  readonly playing: boolean;
  readonly units: LengthUnit;
}

/** The view a framing opens with; time, rate and units are kept. */
export function framed(view: View, id: FramingId): View {
  const framing = framingOf(id) ?? framings[0];
  const { elevationDeg, distanceKm, target } = framing;
  const azimuthDeg = framing.azimuthDeg + (framing.azimuthFrom === "sun" ? sunLongitudeDeg(view.tTdb) % 360 : 0);
  return { ...view, framing: framing.id, follow: target, azimuthDeg, elevationDeg, distanceKm };
}

/** What an empty address shows: the loop, on the day China's space agency announced the arrival at 20 km. */
export const defaultView: View = framed(
  {
    tTdb: parseTime("2026-07-06T00:00:00Z", "utc"),
    framing: "loop",
    follow: "earth",
    azimuthDeg: 0,
    elevationDeg: 0,
    distanceKm: 1,
    rate: ladderRate(4 * 86400),
    playing: false,
    units: "km",
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
    `km=${Number(view.distanceKm.toPrecision(6))}`,
    `rate=${rounded(view.rate, 3)}`,
    `units=${view.units}`,
  ];
  if (view.playing) parts.push("play=1");
  return parts.join("&");
}

export interface DecodedView {
  readonly view: View;
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

  const framing = choice(
    "see",
    framings.map(({ id }) => id),
    defaultView.framing,
  );
  const tTdb = instantOf(given.get("t"), problems);
  const base = framed({ ...defaultView, tTdb }, framing);
  const rate = number("rate", -1e9, 1e9, base.rate);
  const view: View = {
    tTdb,
    framing,
    follow: choice("follow", shownBodies, base.follow),
    azimuthDeg: number("az", -1e6, 1e6, base.azimuthDeg),
    elevationDeg: number("el", -89.9, 89.9, base.elevationDeg),
    distanceKm: number("km", nearestCameraKm, farthestCameraKm, base.distanceKm),
    rate: ladderRate(rate),
    playing: given.get("play") === "1",
    units: choice(
      "units",
      lengthUnits.map(({ id }) => id),
      base.units,
    ),
  };
  const known = new Set(["t", "see", "follow", "az", "el", "km", "rate", "units", "play"]);
  for (const key of new Set(given.keys())) if (!known.has(key)) problems.push(`“${key}” means nothing here`);
  return { view, problems };
}

function instantOf(text: string | null, problems: string[]): number {
  if (text === null) return defaultView.tTdb;
  try {
    const tTdb = parseTime(text, "utc");
    const inside = clamped(tTdb, missionSpan);
    // An end of the span, written to a millisecond, may read as just outside.
    if (Math.abs(inside - tTdb) > 1e-3)
      problems.push(`the time ${text} is outside 2025-01-01 … 2036-01-01, its nearest end is shown`);
    return inside;
  } catch {
    problems.push(`the time “${text}” cannot be read (example: 2026-07-06T00:00:00Z)`);
    return defaultView.tTdb;
  }
}
