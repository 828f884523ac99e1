/** The dual solver against the conditions that its answer must fulfil, and against a slow method that never leaves the primal. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DualProblem, DualSolver } from "../../../../ephemeris/probe/optimiser/dual";
import { costOf, minimised, problems, pullOn, pullOnFree, reachedBy } from "./convexProblem";

function solved(problem: DualProblem): DualSolver {
  const dual = new DualSolver();
  dual.solve(problem);
  return dual;
}

/** Largest violation of each Karush–Kuhn–Tucker condition, relative to what stands in it. */
function violations(problem: DualProblem, { lambda, u, p, miss }: DualSolver) {
  const { n, bound, u: last, p: lastFree, target } = problem;
  const { fuelWeight, energyWeight, proximalWeight, freeWeight, missWeight } = problem;
  const reached = reachedBy(problem, u, p);
  const scale = 1 + Math.hypot(...lambda);
  const worst = { sum: 0, price: 0, limit: 0, zero: 0, inside: 0, full: 0, free: 0 };
  const note = (name: keyof typeof worst, value: number) => {
    worst[name] = Math.max(worst[name], value);
  };
  for (let k = 0; k < 6; k++) {
    note("sum", Math.abs(reached[k] + miss[k] - target[k]) / (1 + Math.hypot(...target)));
    note("price", Math.abs(miss[k] - lambda[k] / missWeight) / (1 + Math.abs(miss[k])));
  }
  for (let i = 0; i < n; i++) {
    const own = [...u.subarray(3 * i, 3 * i + 3)];
    const size = Math.hypot(...own);
    note("limit", size - bound[i] * (1 + 1e-14));
    if (bound[i] === 0) continue;
    const pull = pullOn(problem, i, lambda).map((value, c) => value + (proximalWeight * last[3 * i + c]) / bound[i]);
    const strength = Math.hypot(...pull);
    const stiffness = energyWeight + proximalWeight;
    if (size === 0) note("zero", (strength - fuelWeight) / scale);
    else {
      // ∂cost/∂u, all along u; a full impulse may be pulled harder.
      const slope = fuelWeight + (stiffness * size) / bound[i];
      const aside = Math.hypot(...pull.map((value, c) => value - (strength * own[c]) / size));
      if (size < bound[i] * (1 - 1e-12)) note("inside", (Math.abs(strength - slope) + aside) / scale);
      else note("full", (Math.max(0, slope - strength) + aside) / scale);
    }
  }
  pullOnFree(problem, lambda).forEach((value, f) => {
    note("free", Math.abs(freeWeight * (p[f] - lastFree[f]) - value) / scale);
  });
  return worst;
}

const reachable = fc.integer({ min: 0, max: 100 }).map((value) => value / 100);
const cheap = (most: number) => fc.integer({ min: 1, max: most });

describe.each([
  // what, price of a miss, how far the target lies, fewest impulses, largest violation (reached 2e-14, and 2e-11 where all
  // impulses vanish at the edge of what is worth it; 6e-11)
  ["within reach, at the price of the solvers", fc.constant(1e10), reachable, 8, 1e-10],
  ["out of reach, cheap to miss", cheap(10_000), fc.constantFrom(0.5, 3, 30), 1, 1e-9],
])("Karush–Kuhn–Tucker, %s", (_, missWeight, stretch, least, tolerance) => {
  test("Σ Bu + Ap + r = b, r = λ/ρ, |u| ≤ U; stationary in zero, inner, full impulses and free variables", () => {
    fc.assert(
      fc.property(problems({ least, most: 12, missWeight, stretch }), (problem) => {
        for (const [name, value] of Object.entries(violations(problem, solved(problem)))) {
          expect(value, name).toBeLessThan(tolerance);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test("the least cost is that of projected gradients in the primal, within 1e-12 of it; so are impulses, within 1e-9 (reached 4e-15, 1e-14)", () => {
  const small = problems({
    least: 1,
    most: 3,
    missWeight: cheap(30),
    stretch: fc.constantFrom(0.5, 1, 3),
  });
  fc.assert(
    fc.property(small, (problem) => {
      const { u, p } = solved(problem);
      const slow = minimised(problem, 3000);
      const [cost, slowCost] = [costOf(problem, u, p), costOf(problem, slow.u, slow.p)];
      expect(cost - slowCost).toBeLessThan(1e-12 * (1 + slowCost));
      expect(slowCost - cost).toBeLessThan(1e-12 * (1 + slowCost));
      expect(Math.max(...u.map((value, k) => Math.abs(value - slow.u[k])))).toBeLessThan(1e-9);
    }),
    { numRuns: 50 },
  );
});

test("an end out of reach: everything at full, and what is missed is told", () => {
  // Two impulses of 0.1 along x are asked for 5.
  const b = new Float64Array(36);
  b[0] = 1;
  b[18] = 1;
  const dual = solved({
    n: 2,
    free: 0,
    b,
    a: new Float64Array(0),
    target: Float64Array.of(5, 0, 0, 0, 0, 0),
    bound: Float64Array.of(0.1, 0.1),
    u: new Float64Array(6),
    p: new Float64Array(0),
    fuelWeight: 0.9,
    energyWeight: 0.1,
    proximalWeight: 0,
    freeWeight: 1,
    missWeight: 1e10,
  });
  expect([...dual.u]).toEqual([0.1, 0, 0, 0.1, 0, 0]);
  expect(dual.miss[0]).toBeCloseTo(4.8, 9);
});

test("a segment without engine stays without, whatever is asked", () => {
  fc.assert(
    fc.property(
      problems({ least: 1, most: 6, missWeight: fc.constant(1e10), stretch: fc.constantFrom(1, 10) }),
      (problem) => {
        const closed = {
          ...problem,
          bound: new Float64Array(problem.n),
          free: 0,
          a: new Float64Array(0),
          p: new Float64Array(0),
        };
        const { u, miss } = solved(closed);
        expect(Math.max(...u.map(Math.abs))).toBe(0);
        expect(Math.max(...miss.map((value, k) => Math.abs(value - problem.target[k])))).toBeLessThan(1e-9);
      },
    ),
  );
});
