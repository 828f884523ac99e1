/**
 * What the reader has set in the asteroid's scene: how large the rock is, how fast it would turn, whether the camera turns
 * with it, and the pebble that was let go.
 */
import { create } from "zustand";
import { spinOf } from "../ephemeris/orientation";
import type { PebbleFlight } from "../ephemeris/spinDynamics";
import { lengthsM } from "./scene/rock/shape";

/** As measured, s. */
export const measuredPeriodS = spinOf("kamooalewa").periodS;

/** Where a pebble can be let go, as directions in the rock's own axes. */
export const pebbleSites = [
  { id: "end", label: /*i18n*/ "the long end", direction: [1, 0, 0] },
  { id: "side", label: /*i18n*/ "the broad side", direction: [0, -1, 0] },
  { id: "pole", label: /*i18n*/ "the north pole", direction: [0, 0, 1] },
] as const;

export type PebbleSite = (typeof pebbleSites)[number]["id"];

export interface Pebble {
  readonly site: PebbleSite;
  readonly releasedTdb: number;
  /** Body-fixed axes at the release, rows in ICRF: the frame of the flight. */
  readonly rows: Float64Array;
  /** On a rock of nominal size; places and speeds grow with the rock, because its density stays. */
  readonly flight: PebbleFlight;
}

export interface SpinState {
  /** Longest whole length of the rock, m; its shape stays. */
  readonly rockSizeM: number;
  /** Sidereal period, s; the measured one unless the reader asks what if. */
  readonly periodS: number;
  /** Turns ahead of the measured rotation at `sinceTdb`, from when on it turns with `periodS`. */
  readonly turnsAhead: number;
  readonly sinceTdb: number;
  /** Whether the camera turns with the rock. */
  readonly riding: boolean;
  readonly pebble: Pebble | undefined;
  /** Whether the ground is that of the fine mesh; the ellipsoid's before. */
  readonly isGroundFine: boolean;
}

const asMeasured = { periodS: measuredPeriodS, turnsAhead: 0, sinceTdb: 0 } as const;

export const useSpin = create<SpinState>()(() => ({
  ...asMeasured,
  rockSizeM: lengthsM[0],
  riding: false,
  pebble: undefined,
  isGroundFine: false,
}));

export const spin = useSpin.getState;
export const setSpin = useSpin.setState;

/** Size of the rock as a multiple of the one measured. */
export const rockScale = (): number => spin().rockSizeM / lengthsM[0];

/** How many turns the rock as shown is ahead of the measured rotation. */
export function turnsAheadAt(tTdb: number): number {
  const { periodS, turnsAhead, sinceTdb } = spin();
  return periodS === measuredPeriodS
    ? turnsAhead
    : turnsAhead + (tTdb - sinceTdb) * (1 / periodS - 1 / measuredPeriodS);
}

/** From `tTdb` on the rock turns with another period, without a jump; with the measured one it is as measured again. */
export function turnWith(periodS: number, tTdb: number): void {
  const next = periodS === measuredPeriodS ? asMeasured : { periodS, turnsAhead: turnsAheadAt(tTdb), sinceTdb: tTdb };
  setSpin({ ...next, pebble: undefined });
}
