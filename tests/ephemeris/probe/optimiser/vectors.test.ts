/** The solvers' vectors against the tests' own. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { along, cross, dot, norm, scaled, squareOf, unitOf } from "../../../../ephemeris/probe/optimiser/vectors";
import * as numeric from "../../numeric";

test("the same as the tests' own, within rounding", () => {
  const vector = numeric.vectorOf(1e-3, 1e3);
  fc.assert(
    fc.property(vector, vector, fc.double({ min: -10, max: 10, noNaN: true }), (a, b, factor) => {
      const scale = 1e-14 * numeric.norm(a) * numeric.norm(b);
      expect(Math.abs(dot(a, b) - numeric.dot(a, b))).toBeLessThanOrEqual(scale);
      expect(numeric.distance(cross(a, b), numeric.cross(a, b))).toBeLessThanOrEqual(scale);
      expect(norm(a) / numeric.norm(a)).toBeCloseTo(1, 14);
      expect(squareOf([7, 7, ...a], 2) / numeric.norm(a) ** 2).toBeCloseTo(1, 13);
      expect(scaled(a, factor)).toEqual(numeric.scaled(a, factor));
      const back = along(along(a, factor, b), -factor, b);
      expect(numeric.distance(back, a)).toBeLessThanOrEqual(1e-14 * (numeric.norm(a) + 10 * numeric.norm(b)));
      expect(norm(unitOf(a))).toBeCloseTo(1, 14);
      expect(numeric.norm(cross(unitOf(a), a))).toBeLessThanOrEqual(1e-14 * norm(a));
    }),
  );
});
