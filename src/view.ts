/**
 * Everything that makes up what you see, and the views that framings and moments open with. Pure. How a view is written in the
 * address: link/link.ts.
 */
import { parseTime } from "../ephemeris/time";
import { ladderRate } from "./clock";
import type { ClockScale } from "./clockScales";

export type { PinId } from "./framings";

import { type FramingId, framingOf, framings, type PinId } from "./framings";
import type { LanguageId } from "./language/languages";
import { defaultLayers, type Shown } from "./layers";
import type { Moment } from "./moments";
import type { LengthUnit } from "./quantities";
import { sunLongitudeDeg } from "./sunLongitude";
import type { Theme } from "./themes";

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
  readonly language: LanguageId;
  /** What of the picture is shown. */
  readonly layers: Shown;
  /** What a second view in the corner shows. */
  readonly pinned: PinId | undefined;
}

/** The second view that a framing opens with. */
export const pinnedWith = (id: FramingId, before: PinId | undefined): PinId | undefined =>
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
    language: "en",
    layers: defaultLayers,
    pinned: undefined,
  },
  "loop",
);
