/** Figures of bodies: each acceleration against the numerical gradient of the published spherical-harmonic potential. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figureRadiusEarthKm, gmKm3S2, j2Earth } from "../../../ephemeris/constants";
import { addDegree3, addTriaxial, addZonal } from "../../../ephemeris/forces/oblateness";
import { added, axesOf, direction, dot, gradient, norm, relativeError, scaled, vectorOf } from "../numeric";

const gm = 4e5;
const radius = 6000;
const place = vectorOf(1.2 * radius, 60 * radius);
const size = fc.double({ min: -1, max: 1, noNaN: true });
const bodyAxes = (axes: Float64Array) => [axes.subarray(0, 3), axes.subarray(3, 6), axes.subarray(6, 9)] as const;

/** Associated Legendre functions without the Condon–Shortley phase (Kaula 1966, table 1) of s = sin φ, c = cos φ. */
const legendre: Record<string, (s: number, c: number) => number> = {
  "20": (s) => (3 * s * s - 1) / 2,
  "30": (s) => (5 * s ** 3 - 3 * s) / 2,
  "40": (s) => (35 * s ** 4 - 30 * s * s + 3) / 8,
  "22": (_, c) => 3 * c * c,
  "31": (s, c) => 1.5 * (5 * s * s - 1) * c,
  "32": (s, c) => 15 * s * c * c,
  "33": (_, c) => 15 * c ** 3,
};

/** One term GM/r (R/r)ⁿ P_nm(sin φ) (C cos mλ + S sin mλ), Kaula 1966, eq. 1.30. */
function term(n: number, m: number, c: number, s: number, axes: Float64Array) {
  return (r: number[]) => {
    const [x, y, z] = bodyAxes(axes).map((axis) => dot(axis, r));
    const length = norm(r);
    const longitude = Math.atan2(y, x);
    const wave = c * Math.cos(m * longitude) + s * Math.sin(m * longitude);
    return (gm / length) * (radius / length) ** n * legendre[`${n}${m}`](z / length, Math.hypot(x, y) / length) * wave;
  };
}

/** Largest error of an acceleration against its potential, as a share of the harmonics' whole size at that place. */
const tolerance = 1e-9; // reached 2e-12
function expectGradient(
  acceleration: number[],
  potential: (r: number[]) => number,
  r: Float64Array,
  scale: number,
): void {
  const slope = gradient(potential, r, 1e-3 * norm(r));
  const whole = (gm / norm(r) ** 2) * scale;
  expect(Math.hypot(...slope.map((value, c) => value - acceleration[c])) / whole).toBeLessThan(tolerance);
}

describe("acceleration = gradient of the potential, any place, any orientation", () => {
  test("addZonal: J2, J3, J4 each and together", () => {
    fc.assert(
      fc.property(axesOf, place, size, size, size, (axes, r, j2, j3, j4) => {
        const pole = axes.subarray(6, 9);
        const write = (a: number, b: number, c: number) =>
          added((out, at) => addZonal(gm, radius, a, b, c, pole, r[0], r[1], r[2], 1, out, at));
        const q = radius / norm(r);
        expectGradient(write(1, 0, 0), term(2, 0, -1, 0, axes), r, q ** 2);
        expectGradient(write(0, 1, 0), term(3, 0, -1, 0, axes), r, q ** 3);
        expectGradient(write(0, 0, 1), term(4, 0, -1, 0, axes), r, q ** 4);
        const sum = [write(j2, 0, 0), write(0, j3, 0), write(0, 0, j4)];
        const together = write(j2, j3, j4);
        for (let c = 0; c < 3; c++) {
          const parts = sum[0][c] + sum[1][c] + sum[2][c];
          expect(Math.abs(together[c] - parts)).toBeLessThan((1e-14 * gm * q * q) / norm(r) ** 2 + 1e-300);
        }
      }),
    );
  });

  test("addTriaxial: J2 and C22", () => {
    fc.assert(
      fc.property(axesOf, place, (axes, r) => {
        const write = (j2: number, c22: number) =>
          added((out, at) => addTriaxial(gm, radius, j2, c22, axes, r[0], r[1], r[2], 1, out, at));
        const q = radius / norm(r);
        expectGradient(write(1, 0), term(2, 0, -1, 0, axes), r, q ** 2);
        expectGradient(write(0, 1), term(2, 2, 1, 0, axes), r, 3 * q ** 2);
      }),
    );
  });

  const none = { J3: 0, C31: 0, S31: 0, C32: 0, S32: 0, C33: 0, S33: 0 };
  test.each([
    ["J3", 0, -1, 0],
    ["C31", 1, 1, 0],
    ["S31", 1, 0, 1],
    ["C32", 2, 1, 0],
    ["S32", 2, 0, 1],
    ["C33", 3, 1, 0],
    ["S33", 3, 0, 1],
  ] as const)("addDegree3: %s", (name, m, c, s) => {
    fc.assert(
      fc.property(axesOf, place, (axes, r) => {
        const acceleration = added((out, at) =>
          addDegree3(gm, radius, { ...none, [name]: 1 }, axes, r[0], r[1], r[2], 1, out, at),
        );
        expectGradient(acceleration, term(3, m, c, s, axes), r, 15 * (radius / norm(r)) ** 3);
      }),
    );
  });
});

describe("closed forms", () => {
  test("above the equator −3/2 J2 GM R²/r⁴, above the pole +3 J2 GM R²/r⁴ (added to −GM/r²)", () => {
    const r = 42164;
    const strength = (j2Earth * gmKm3S2.earth * figureRadiusEarthKm ** 2) / r ** 4;
    const pole = Float64Array.of(0, 0, 1);
    const at = (x: number, z: number) =>
      added((out, o) => addZonal(gmKm3S2.earth, figureRadiusEarthKm, j2Earth, 0, 0, pole, x, 0, z, 1, out, o));
    expect(at(r, 0)[0] / strength).toBeCloseTo(-1.5, 12);
    expect(at(0, r)[2] / strength).toBeCloseTo(3, 12);
  });

  test("J2 of both writers agree, and `factor` scales", () => {
    fc.assert(
      fc.property(axesOf, place, (axes, r) => {
        const [x, y, z] = r;
        const zonal = added((out, at) => addZonal(gm, radius, 1, 0, 0, axes.subarray(6), x, y, z, -2, out, at));
        const triaxial = added((out, at) => addTriaxial(gm, radius, 1, 0, axes, x, y, z, 1, out, at));
        expect(relativeError(zonal, scaled(triaxial, -2))).toBeLessThan(1e-13);
      }),
    );
  });

  test("a zonal field makes no torque about its pole", () => {
    fc.assert(
      fc.property(direction, place, (pole, r) => {
        const [x, y, z] = r;
        const a = added((out, at) => addZonal(gm, radius, 0.3, -0.2, 0.1, pole, x, y, z, 1, out, at));
        const torque =
          pole[0] * (y * a[2] - z * a[1]) + pole[1] * (z * a[0] - x * a[2]) + pole[2] * (x * a[1] - y * a[0]);
        expect(Math.abs(torque)).toBeLessThan(1e-14 * norm(r) * norm(a) + 1e-300);
      }),
    );
  });
});
