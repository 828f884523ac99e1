/** Sunlight pressure against its closed form. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { auKm, sunlightPressureN } from "../../../ephemeris/constants";
import { addSunlight } from "../../../ephemeris/forces/sunlight";
import { added, dot, norm, vectorOf } from "../numeric";

const push = (areaToMass: number, reflectivity: number, r: Float64Array) =>
  added((out, at) => addSunlight(areaToMass, reflectivity, sunlightPressureN, auKm, r[0], r[1], r[2], out, at));

test("pressure at 1 au: 1360.8 W/m² / c = 4.5391e-6 N/m² (Kopp & Lean 2011)", () => {
  expect(sunlightPressureN).toBeCloseTo(1360.8 / 299792458, 10);
});

test("1 m²/kg, black, at 1 au: 4.539e-9 km/s² straight away from the Sun", () => {
  const [x, y, z] = push(1, 1, Float64Array.of(0, auKm, 0));
  expect(y / (1e-3 * sunlightPressureN)).toBeCloseTo(1, 14);
  expect([x, z]).toEqual([0, 0]);
});

test("away from the Sun, as 1/r², in proportion to area over mass and C_R: any place", () => {
  fc.assert(
    fc.property(
      vectorOf(0.1 * auKm, 40 * auKm),
      fc.double({ min: 1e-4, max: 10, noNaN: true }),
      fc.double({ min: 1, max: 2, noNaN: true }),
      (r, areaToMass, reflectivity) => {
        const a = push(areaToMass, reflectivity, r);
        const expected = 1e-3 * reflectivity * sunlightPressureN * areaToMass * (auKm / norm(r)) ** 2;
        expect(norm(a) / expected).toBeCloseTo(1, 13);
        expect(dot(a, r) / (norm(a) * norm(r))).toBeCloseTo(1, 14);
      },
    ),
  );
});
