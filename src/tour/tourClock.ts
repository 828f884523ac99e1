/**
 * The tour's own clock: which stop it is at, and for how long. It counts wall seconds. Pure.
 */

export interface TourPlace {
  /** Counted from 0. */
  readonly stop: number;
  /** Wall seconds since the stop began. */
  readonly intoS: number;
}

/** A gap longer than this, as when the page was hidden, counts for no more. */
const longestGapS = 0.25;

/**
 * Where the tour is `wallS` wall seconds later; undefined where it is over.
 * @param secondsOf how long each stop lasts.
 * @param isEndless whether the first stop follows the last.
 */
export function placeAfter(
  { stop, intoS }: TourPlace,
  wallS: number,
  secondsOf: readonly number[],
  isEndless: boolean,
): TourPlace | undefined {
  const after = intoS + Math.min(Math.max(wallS, 0), longestGapS);
  if (after < secondsOf[stop]) return { stop, intoS: after };
  const next = { stop: stop + 1, intoS: after - secondsOf[stop] };
  if (next.stop < secondsOf.length) return next;
  return isEndless ? { ...next, stop: 0 } : undefined;
}

/** How much of the whole tour is done, 0 … 1. */
export function shareDone({ stop, intoS }: TourPlace, secondsOf: readonly number[]): number {
  let beforeS = 0;
  let wholeS = 0;
  for (let i = 0; i < secondsOf.length; i++) {
    wholeS += secondsOf[i];
    if (i < stop) beforeS += secondsOf[i];
  }
  return (beforeS + Math.min(intoS, secondsOf[stop])) / wholeS;
}
