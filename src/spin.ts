/**
 * What the reader has set in the asteroid's scene: how large the rock is, how fast it would turn, whether the camera turns
 * with it, and the pebble that was let go.
 */
import { create } from "zustand";
import { spinOf } from "../ephemeris/orientation";
import { lengthsM } from "./scene/rock/shape";

/** As measured, s. */
export const measuredPeriodS = spinOf("kamooalewa").periodS;

export interface SpinState {
  /** Longest whole length of the rock, m; its shape stays. */
  readonly rockSizeM: number;
  /** Sidereal period, s. */
  readonly periodS: number;
  /** From when it has turned with that period, TDB seconds past J2000; the measured one before and without a change. */
  readonly sinceTdb: number;
  /** Whether the camera turns with the rock. */
  readonly riding: boolean;
}

export const useSpin = create<SpinState>()(() => ({
  rockSizeM: lengthsM[0],
  periodS: measuredPeriodS,
  sinceTdb: 0,
  riding: false,
}));

export const spin = useSpin.getState;
export const setSpin = useSpin.setState;

/** Size of the rock as a multiple of the one measured. */
export const rockScale = (): number => spin().rockSizeM / lengthsM[0];
