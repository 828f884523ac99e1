/** The six-by-six solver against its own question, and where the question has no single answer. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { solveSymmetric } from "../../../../ephemeris/probe/optimiser/linear";

const entry = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 1000);
const row = fc.array(entry, { minLength: 6, maxLength: 6 });

/** Σ vᵢ vᵢᵀ, row by row. */
function gram(rows: readonly (readonly number[])[]): Float64Array {
  const h = new Float64Array(36);
  for (const v of rows) for (let k = 0; k < 6; k++) for (let m = 0; m < 6; m++) h[6 * k + m] += v[k] * v[m];
  return h;
}

function times(h: Float64Array, x: ArrayLike<number>): number[] {
  return [0, 1, 2, 3, 4, 5].map((k) => Array.from(x).reduce((sum, value, m) => sum + h[6 * k + m] * value, 0));
}

test("H x = g for positive definite H: residual below 1e-11 of |H||x|", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 12, maxLength: 20 }), row, (rows, g) => {
      const h = gram(rows);
      for (let k = 0; k < 6; k++) h[7 * k] += 1e-3;
      const x = new Float64Array(6);
      solveSymmetric(h, Float64Array.from(g), x);
      const size = Math.hypot(...h) * Math.hypot(...x);
      expect(Math.hypot(...times(h, x).map((value, k) => value - g[k]))).toBeLessThanOrEqual(1e-11 * size + 1e-15);
    }),
  );
});

test("a component that nothing depends on is held still, the others are solved", () => {
  const h = gram([
    [1, 2, 0, 0, 0, 0],
    [0, 1, 0, 0, 0, 0],
    [0, 0, 0, 2, 0, 0],
    [0, 0, 0, 0, 3, 1],
    [0, 0, 0, 0, 0, 1],
  ]);
  const x = new Float64Array(6);
  const wanted = [1, -2, 0, 3, 0.5, 4];
  solveSymmetric(h, Float64Array.from(times(h, wanted)), x);
  expect(Math.max(...wanted.map((value, k) => Math.abs(x[k] - value)))).toBeLessThan(1e-12);
});
