/** Tides: each band against its potential, the sum against the one-Love-number formula, and the sign of the torque. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gmKm3S2 } from "../../../ephemeris/constants";
import { addTide, type Tide, type TideBand } from "../../../ephemeris/forces/tides";
import { added, axesOf, cross, distance, dot, gradient, norm, scaled, vectorOf } from "../numeric";

const radius = 6378;
const gm = 4900;
const none: TideBand = { loveNumber: 0, orbitLagS: 0, rotationLagS: 0 };
const band = (loveNumber: number, orbitLagS = 0, rotationLagS = 0): TideBand => ({
  loveNumber,
  orbitLagS,
  rotationLagS,
});
const tideOf = (zonal: TideBand, diurnal: TideBand, semidiurnal: TideBand, spinRadS = 7.292e-5): Tide => ({
  radiusKm: radius,
  spinRadS,
  zonal,
  diurnal,
  semidiurnal,
});
const still = new Float64Array(3);
const place = vectorOf(1.5 * radius, 60 * radius);
const pull = (tide: Tide, pole: Float64Array, raiser: Float64Array, target: Float64Array, rate = still, gmOrbit = 0) =>
  added((out, at) => addTide(tide, pole, gm, gmOrbit, raiser, rate, target, 1, out, at));
/** Size of the whole tide at a target. */
const sizeOf = (raiser: Float64Array, target: Float64Array) =>
  (gm * radius ** 5) / (norm(raiser) ** 3 * norm(target) ** 4);

describe("without lags", () => {
  test("equal bands: k2 GM R⁵/(r³ r*³) P₂(cos ψ), any raiser, target and pole; 1e-9 (reached 1e-12)", () => {
    fc.assert(
      fc.property(axesOf, place, place, (axes, raiser, target) => {
        const tide = tideOf(band(0.3), band(0.3), band(0.3));
        const potential = (r: number[]) => {
          const cosine = dot(r, raiser) / (norm(r) * norm(raiser));
          return (0.3 * gm * radius ** 5 * (1.5 * cosine * cosine - 0.5)) / (norm(r) ** 3 * norm(raiser) ** 3);
        };
        const a = pull(tide, axes.subarray(6), raiser, target);
        expect(distance(a, gradient(potential, target, 1e-3 * norm(target)))).toBeLessThan(
          1e-9 * sizeOf(raiser, target),
        );
      }),
    );
  });

  test("on the raiser itself: −3 k2 GM R⁵/r⁷, straight down", () => {
    fc.assert(
      fc.property(axesOf, place, (axes, r) => {
        const a = pull(tideOf(band(0.3), band(0.3), band(0.3)), axes.subarray(6), r, r);
        const expected = scaled(r, (-3 * 0.3 * gm * radius ** 5) / norm(r) ** 8);
        expect(distance(a, expected)).toBeLessThan(1e-13 * norm(expected));
      }),
    );
  });

  /** (2 − δ_m0)(2 − m)!/(2 + m)! P_2m P*_2m cos m(λ − λ*), the addition theorem's terms, as functions of u, ρ and their raiser's. */
  const terms = [
    { name: "zonal", tide: tideOf(band(1), none, none), m: 0 },
    { name: "diurnal", tide: tideOf(none, band(1), none), m: 1 },
    { name: "semidiurnal", tide: tideOf(none, none, band(1)), m: 2 },
  ];
  const legendre = [
    (s: number) => 1.5 * s * s - 0.5,
    (s: number, c: number) => 3 * s * c,
    (_: number, c: number) => 3 * c * c,
  ];
  const weight = [1, 1 / 3, 1 / 12];
  test.each(terms)("$name band: gradient of its term of the addition theorem", ({ tide, m }) => {
    fc.assert(
      fc.property(axesOf, place, place, (axes, raiser, target) => {
        const angles = (r: ArrayLike<number>) => {
          const [x, y, z] = [0, 3, 6].map((row) => dot(axes.subarray(row), r));
          return { longitude: Math.atan2(y, x), s: z / norm(r), c: Math.hypot(x, y) / norm(r) };
        };
        const from = angles(raiser);
        const potential = (r: number[]) => {
          const to = angles(r);
          const wave = Math.cos(m * (to.longitude - from.longitude));
          const shape = weight[m] * legendre[m](to.s, to.c) * legendre[m](from.s, from.c) * wave;
          return (gm * radius ** 5 * shape) / (norm(raiser) ** 3 * norm(r) ** 3);
        };
        const a = pull(tide, axes.subarray(6), raiser, target);
        expect(distance(a, gradient(potential, target, 1e-3 * norm(target)))).toBeLessThan(
          1e-9 * sizeOf(raiser, target),
        );
      }),
    );
  });
});

describe("with lags: Earth and Moon on a circular orbit of 27.3 d, 23.4° to the equator, the Moon at its highest", () => {
  const r = Float64Array.of(384400, 0, 0);
  const speed = Math.sqrt((gmKm3S2.earth + gmKm3S2.moon) / 384400);
  const v = Float64Array.of(0, speed, 0);
  const pole = Float64Array.of(-Math.sin(0.4091), 0, Math.cos(0.4091));
  const normal = cross(r, v);
  /** Torque along the orbit normal per unit mass, as a share of r times the whole tide. */
  const torque = (zonal: TideBand, diurnal: TideBand, semidiurnal: TideBand) => {
    const a = pull(tideOf(zonal, diurnal, semidiurnal), pole, r, r, v, gmKm3S2.earth + gmKm3S2.moon);
    return dot(cross(r, a), normal) / (norm(normal) * norm(r) * sizeOf(r, r));
  };

  test.each([
    ["none without lags", band(0.3), band(0.3), band(0.3), 0],
    ["forward: semidiurnal rotation lag 10 min", none, none, band(0.3, 0, 600), 1],
    ["forward: diurnal rotation lag 10 min", none, band(0.3, 0, 600), none, 1],
    ["backward: semidiurnal orbit lag alone (the bulge trails the Moon)", none, none, band(0.3, 600, 0), -1],
    ["forward: orbit lag and faster rotation together", none, band(0.3, 600, 600), band(0.3, 600, 600), 1],
  ] as const)("torque %s", (_, zonal, diurnal, semidiurnal, sign) => {
    const value = torque(zonal, diurnal, semidiurnal);
    if (sign === 0) expect(Math.abs(value)).toBeLessThan(1e-15);
    else expect(value * sign).toBeGreaterThan(1e-5);
  });

  test("equatorial orbit, rotation lag: along-track 3/2 k2 sin 2δ GM R⁵/r⁷, δ = θ̇τ (Murray & Dermott 1999, eq. 4.159), 1e-6", () => {
    const axis = Float64Array.of(0, 0, 1);
    const tide = tideOf(none, none, band(0.3, 0, 600));
    const a = pull(tide, axis, r, r);
    const delta = 7.292e-5 * 600;
    const expected = (1.5 * 0.3 * Math.sin(2 * delta) * gm * radius ** 5) / 384400 ** 7;
    expect(Math.abs(a[1] / expected - 1)).toBeLessThan(1e-6);
  });

  test("a lag with the rotation of the orbit itself does nothing: a body that turns with its raiser", () => {
    const axis = Float64Array.of(0, 0, 1);
    const rate = speed / 384400;
    const tide = { ...tideOf(band(0.3, 600, 600), band(0.3, 600, 600), band(0.3, 600, 600)), spinRadS: rate };
    const a = pull(tide, axis, r, r, v, gmKm3S2.earth + gmKm3S2.moon);
    // The delayed place is the place itself, to third order of n τ = 1.6e-3.
    expect(Math.abs(a[1] / a[0])).toBeLessThan(1e-8);
  });
});
