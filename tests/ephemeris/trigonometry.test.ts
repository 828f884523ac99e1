/** Our sine and cosine against the engine's (both are fdlibm-grade) and against values of 40 digits (mpmath 1.3). */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asinOf, atan2Of, cosOf, sinCosInto, sinOf } from "../../ephemeris/trigonometry";

const angle = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const coordinate = fc.double({ min: -1e9, max: 1e9, noNaN: true });

/** Largest difference between two functions over n values spread over [−limit, limit]. */
function largestDifference(
  ours: (x: number) => number,
  theirs: (x: number) => number,
  limit: number,
  n = 200_000,
): number {
  let largest = 0;
  for (let i = 0; i <= n; i++) {
    const x = limit * ((2 * i) / n - 1) * 0.9999871;
    largest = Math.max(largest, Math.abs(ours(x) - theirs(x)));
  }
  return largest;
}

describe("against the engine", () => {
  test.each([
    ["sin, |x| ≤ 7", sinOf, Math.sin, 7, 2e-16],
    ["sin, |x| ≤ 1e6", sinOf, Math.sin, 1e6, 2e-16],
    ["cos, |x| ≤ 7", cosOf, Math.cos, 7, 2e-16],
    ["cos, |x| ≤ 1e6", cosOf, Math.cos, 1e6, 2e-16],
    ["asin", asinOf, Math.asin, 1, 4.5e-16],
    ["atan2(x, 1)", (x: number) => atan2Of(x, 1), Math.atan, 100, 2.3e-16],
    ["atan2(x, −1)", (x: number) => atan2Of(x, -1), (x: number) => Math.atan2(x, -1), 100, 4.5e-16],
  ])("%s", (_, ours, theirs, limit, tolerance) => {
    expect(largestDifference(ours, theirs, limit)).toBeLessThanOrEqual(tolerance);
  });
});

describe("against 40 digits", () => {
  test.each([
    ["sin(double π): the reduction keeps the relative accuracy", sinOf(Math.PI), 1.2246467991473532e-16],
    ["cos(double π/2)", cosOf(Math.PI / 2), 6.123233995736766e-17],
    ["sin(355)", sinOf(355), -3.014435335948845e-5],
    ["sin(1e6)", sinOf(1e6), -0.3499935021712929521],
    ["cos(1e6)", cosOf(1e6), 0.9367521275331447869],
    ["cos(710 · 1000)", cosOf(710000), 0.9981831863225365457],
  ])("%s", (_, value, reference) => {
    expect(Math.abs(value / reference - 1)).toBeLessThan(2.3e-16);
  });
});

describe("laws", () => {
  test("sin² + cos² = 1, oddness and evenness", () => {
    fc.assert(
      fc.property(angle, (x) => {
        const [s, c] = [sinOf(x), cosOf(x)];
        expect(Math.abs(s * s + c * c - 1)).toBeLessThan(5e-16);
        expect(Math.abs(sinOf(-x) + s)).toBe(0);
        expect(cosOf(-x)).toBe(c);
      }),
    );
  });

  test("sinCosInto writes the very same bits", () => {
    const out = new Float64Array(2);
    fc.assert(
      fc.property(angle, (x) => {
        sinCosInto(x, out);
        expect([out[0], out[1]]).toEqual([sinOf(x), cosOf(x)]);
      }),
    );
  });

  test("atan2 is the angle of the point, in the engine's quadrant", () => {
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        expect(Math.abs(atan2Of(y, x) - Math.atan2(y, x))).toBeLessThanOrEqual(4.5e-16);
      }),
    );
  });

  test("signed zeros and infinities as in Math.atan2; NaN stays NaN", () => {
    for (const y of [0, -0, 1, -1]) for (const x of [0, -0, 1, -1]) expect(atan2Of(y, x)).toBe(Math.atan2(y, x));
    expect(sinOf(Number.NaN)).toBeNaN();
    expect(cosOf(Number.POSITIVE_INFINITY)).toBeNaN();
    expect(atan2Of(Number.NaN, 1)).toBeNaN();
    expect(asinOf(1.5)).toBeNaN();
  });
});
