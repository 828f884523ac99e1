/**
 * What the reader has set in the asteroid's scene, as a link says it: its size, another period and how far it has turned with it,
 * riding along, and a pebble let go. Pure.
 */
import { lengthsM } from "../scene/rock/shape";
import { measuredPeriodS, type PebbleSite, pebbleSites } from "../spin";
import type { Reading } from "./reading";
import { rounded, utcText } from "./writing";

export interface SharedSpin {
  readonly riding: boolean;
  readonly rockSizeM: number;
  readonly periodS: number;
  /** Turns ahead of the measured rotation at the instant of the link, 0 … 1. */
  readonly turnsAhead: number;
  readonly pebble: { readonly site: PebbleSite; readonly releasedTdb: number } | undefined;
}

export const defaultSpin: SharedSpin = {
  riding: false,
  rockSizeM: lengthsM[0],
  periodS: measuredPeriodS,
  turnsAhead: 0,
  pebble: undefined,
};

/** Widest that its panel offers. */
export const periodLimitsS = [600, 36_000] as const;
export const sizeLimitsM = [lengthsM[0], 100] as const;

const siteIds: readonly PebbleSite[] = pebbleSites.map(({ id }) => id);

export function spinParts({ riding, rockSizeM, periodS, turnsAhead, pebble }: SharedSpin): string[] {
  return [
    ...(riding ? ["ride=1"] : []),
    ...(Math.abs(rockSizeM - defaultSpin.rockSizeM) < 0.05 ? [] : [`size=${rounded(rockSizeM, 1)}`]),
    ...(periodS === measuredPeriodS
      ? []
      : [`period=${rounded(periodS, 2)}`, `turn=${Number((turnsAhead - Math.floor(turnsAhead)).toFixed(5)) % 1}`]),
    ...(pebble === undefined ? [] : [`pebble=${pebble.site}`, `released=${utcText(pebble.releasedTdb)}`]),
  ];
}

export function readSpin(reading: Reading, tTdb: number): SharedSpin {
  const isHypothetical = reading.has("period");
  return {
    riding: reading.flag("ride"),
    rockSizeM: reading.number("size", ...sizeLimitsM, defaultSpin.rockSizeM),
    periodS: reading.number("period", ...periodLimitsS, measuredPeriodS),
    turnsAhead: isHypothetical ? reading.number("turn", 0, 1, 0) % 1 : 0,
    pebble: reading.has("pebble")
      ? { site: reading.choice("pebble", siteIds, "end"), releasedTdb: reading.instant("released", tTdb) }
      : undefined,
  };
}
