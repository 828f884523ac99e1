/** Random problems of the kind the dual solver is given, their conditions of optimality, and a slow primal method to compare with. */
import fc from "fast-check";
import type { DualProblem } from "../../../../ephemeris/probe/optimiser/dual";

/** Thousandths: `fc.double` would mostly draw numbers of no size. */
const unit = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 1000);
const share = fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000);
const arrayOf = (length: number, entry = unit) =>
  fc.array(entry, { minLength: length, maxLength: length }).map((values) => Float64Array.from(values));

export interface ProblemRange {
  readonly least: number;
  readonly most: number;
  readonly missWeight: fc.Arbitrary<number>;
  /** How many times as far as all impulses together could go. */
  readonly stretch: fc.Arbitrary<number>;
}

/** Problems with `least` to `most` impulses, some of them not allowed, and up to three free variables. */
export function problems({ least, most, missWeight, stretch }: ProblemRange): fc.Arbitrary<DualProblem> {
  return fc
    .record({ n: fc.integer({ min: least, max: most }), free: fc.integer({ min: 0, max: 3 }) })
    .chain(({ n, free }) =>
      fc
        .record({
          b: arrayOf(18 * n),
          a: arrayOf(6 * free),
          bound: arrayOf(n, fc.oneof({ weight: 4, arbitrary: share.map((s) => 0.05 + s) }, fc.constant(0))),
          wanted: arrayOf(3 * n),
          last: arrayOf(3 * n),
          p: arrayOf(free),
          fuelWeight: fc.constantFrom(0, 0.5, 0.9, 0.97),
          proximalWeight: fc.constantFrom(0, 1e-3, 0.3),
          freeWeight: fc.constantFrom(1e-2, 0.1, 1),
          missWeight,
          stretch,
        })
        .map(({ wanted, last, stretch: factor, ...rest }) => {
          const u = Float64Array.from(last, (value, k) => (value * rest.bound[Math.floor(k / 3)]) / Math.sqrt(3));
          const aim = Float64Array.from(wanted, (value, k) => (value * rest.bound[Math.floor(k / 3)]) / Math.sqrt(3));
          const target = reachedBy({ n, free, ...rest }, aim, rest.p).map((value) => factor * value);
          return { ...rest, n, free, u, energyWeight: 1 - rest.fuelWeight, target };
        }),
    );
}

type Matrices = Pick<DualProblem, "n" | "free" | "b" | "a">;

/** Σ Bᵢuᵢ + A p, six numbers. */
export function reachedBy({ n, free, b, a }: Matrices, u: Float64Array, p: Float64Array): Float64Array {
  return Float64Array.from({ length: 6 }, (_, k) => {
    let sum = 0;
    for (let i = 0; i < n; i++) for (let c = 0; c < 3; c++) sum += b[18 * i + 3 * k + c] * u[3 * i + c];
    for (let f = 0; f < free; f++) sum += a[free * k + f] * p[f];
    return sum;
  });
}

/** Bᵢᵀλ. */
export function pullOn({ b }: Matrices, i: number, lambda: Float64Array): number[] {
  return [0, 1, 2].map((c) => lambda.reduce((sum, value, k) => sum + b[18 * i + 3 * k + c] * value, 0));
}

/** Aᵀλ. */
export function pullOnFree({ a, free }: Matrices, lambda: Float64Array): number[] {
  return Array.from({ length: free }, (_, f) => lambda.reduce((sum, value, k) => sum + a[free * k + f] * value, 0));
}

/** What is minimised, with r = target − Σ Bu − A p. */
export function costOf(problem: DualProblem, u: Float64Array, p: Float64Array): number {
  const { n, target, bound, u: last, p: lastFree } = problem;
  const { fuelWeight, energyWeight, proximalWeight, freeWeight, missWeight } = problem;
  const reached = reachedBy(problem, u, p);
  let cost = target.reduce((sum, value, k) => sum + (missWeight * (value - reached[k]) ** 2) / 2, 0);
  for (let i = 0; i < n; i++) {
    if (bound[i] === 0) continue;
    const [own, before] = [u.subarray(3 * i, 3 * i + 3), last.subarray(3 * i, 3 * i + 3)];
    const size = Math.hypot(...own);
    cost += fuelWeight * size + (energyWeight * size * size) / (2 * bound[i]);
    cost += (proximalWeight * Math.hypot(...own.map((value, c) => value - before[c])) ** 2) / (2 * bound[i]);
  }
  return p.reduce((sum, value, f) => sum + (freeWeight * (value - lastFree[f]) ** 2) / 2, cost);
}

/** The same minimum by projected gradients with Nesterov's momentum, restarted when it overshoots (O'Donoghue & Candès 2015). */
export function minimised(problem: DualProblem, steps: number): { u: Float64Array; p: Float64Array } {
  const { n, b, a, target, bound, u: last, p: lastFree } = problem;
  const { fuelWeight, energyWeight, proximalWeight, freeWeight, missWeight } = problem;
  const least = Math.min(...bound.filter((limit) => limit > 0), 1);
  const squares = [...b, ...a].reduce((sum, value) => sum + value * value, 0);
  const step = 1 / (missWeight * squares + (energyWeight + proximalWeight) / least + freeWeight);
  let [u, p] = [new Float64Array(3 * n), lastFree.slice()];
  let [ahead, aheadFree] = [u.slice(), p.slice()];
  let momentum = 1;
  for (let k = 0; k < steps; k++) {
    const reached = reachedBy(problem, ahead, aheadFree);
    const lambda = target.map((value, m) => missWeight * (value - reached[m]));
    const next = ahead.slice();
    for (let i = 0; i < n; i++) {
      const pull = pullOn(problem, i, lambda);
      const moved = [0, 1, 2].map((c) => {
        const [own, before] = [ahead[3 * i + c], last[3 * i + c]];
        const slope = (energyWeight * own + proximalWeight * (own - before)) / (bound[i] || 1) - pull[c];
        return own - step * slope;
      });
      const size = Math.hypot(...moved);
      const kept = Math.min(bound[i], Math.max(0, size - step * fuelWeight));
      for (let c = 0; c < 3; c++) next[3 * i + c] = size === 0 ? 0 : (moved[c] * kept) / size;
    }
    const pull = pullOnFree(problem, lambda);
    const nextFree = aheadFree.map((value, f) => value - step * (freeWeight * (value - lastFree[f]) - pull[f]));
    const uphill =
      next.reduce((sum, value, m) => sum + (ahead[m] - value) * (value - u[m]), 0) +
      nextFree.reduce((sum, value, f) => sum + (aheadFree[f] - value) * (value - p[f]), 0);
    const nextMomentum = uphill > 0 ? 1 : (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const share = uphill > 0 ? 0 : (momentum - 1) / nextMomentum;
    ahead = next.map((value, m) => value + share * (value - u[m]));
    aheadFree = nextFree.map((value, f) => value + share * (value - p[f]));
    [u, p, momentum] = [next, nextFree, nextMomentum];
  }
  return { u, p };
}
