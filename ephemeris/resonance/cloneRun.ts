/** Many orbits through the same years, past and future: the piece of work that a web worker or a worker thread takes. */
import { type AngleSeries, joinedSeries, SeriesRecorder } from "./angleSeries";
import type { BodySet } from "./longRun";
import { PlanetPath } from "./planetPath";
import type { SolarStart } from "./start";

/** Years from the start: `fromYears` ≤ 0 ≤ `toYears`, whole numbers. */
export interface YearSpan {
  readonly fromYears: number;
  readonly toYears: number;
}

/** Bodies that one task should take at most: enough to share the planets' path among many, few enough for memory. */
function batchSize({ fromYears, toYears }: YearSpan): number {
  const values = 3 * (toYears - fromYears);
  return Math.max(1, Math.min(64, Math.floor(8e6 / values)));
}

/** Orbits that share one run of the planets at least, where there are so many. */
const smallestShare = 8;

/** How many of `orbits` a thread takes at a time: several shares a thread, so that all end together and little is lost with one. */
export const cloneShareSize = (span: YearSpan, orbits: number, threads: number): number =>
  Math.min(batchSize(span), Math.max(smallestShare, Math.ceil(orbits / (4 * threads))));

/**
 * Runs all bodies over the span. Yields the share done (0…1) several times a second; returns a series for each body. A body's numbers are the
 * same bits whatever runs beside it.
 */
export function* runClones(
  start: SolarStart,
  bodies: BodySet,
  { fromYears, toYears }: YearSpan,
): Generator<number, AngleSeries[], void> {
  const count = bodies.a2AuD2.length;
  const yearsBetweenYields = Math.max(1, Math.floor(500 / (count + 5)));
  const all = toYears - fromYears;
  let done = 0;
  const sides: SeriesRecorder[] = [];
  for (const [direction, years] of [
    [-1, -fromYears],
    [1, toYears],
  ] as const) {
    const recorder = new SeriesRecorder(new PlanetPath(start, direction), bodies);
    sides.push(recorder);
    while (recorder.years < years) {
      recorder.advance();
      if (++done % yearsBetweenYields === 0) yield done / all;
    }
  }
  return Array.from({ length: count }, (_, i) => joinedSeries(sides[0].seriesOf(i), sides[1].seriesOf(i)));
}
