/** Samples of made-up curves over 1000 s, for tests of what is drawn and said of them. */
import type { Basis } from "../../../ephemeris/types";
import { type Sample, sampled } from "../../../src/plots/sampling";

const span = { fromTdb: 0, toTdb: 1000 };

export function samplesOf(
  curve: (t: number) => number,
  options: { knots?: number[]; isLog?: boolean; basisAt?: (t: number) => Basis } = {},
): readonly Sample[] {
  const { knots = [], isLog = false, basisAt = () => "tracked" } = options;
  const work = sampled({
    span,
    knots,
    sampleAt: (tTdb) => ({ tTdb, values: Float64Array.of(curve(tTdb)), basis: [basisAt(tTdb)] }),
    isLog: [isLog],
  });
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}
