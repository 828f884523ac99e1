/** Passages of Earth: each hyperbola has what was asked of it, by energy, momentum and the two-body laws alone. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figureRadiusEarthKm, gmKm3S2 } from "../../../ephemeris/constants";
import {
  cosBendAt,
  departurePerigee,
  entryOf,
  excessOf,
  hyperbolaOf,
  swingByPerigee,
} from "../../../ephemeris/probe/hyperbola";
import type { Vector3 } from "../../../ephemeris/types";
import { cross, direction, distance, dot, norm, scaled, vectorOf } from "../numeric";

const gm = gmKm3S2.earth;
const vector = (a: ArrayLike<number>): Vector3 => [a[0], a[1], a[2]];
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe("departure", () => {
  const asked = fc.tuple(vectorOf(0.5, 8), number(150, 2000), direction, number(0.3, 1), fc.boolean());

  test("at perigee, at the altitude asked, with the excess asked: 1e-9", () => {
    fc.assert(
      fc.property(asked, ([excess, altitudeKm, pole, cosine, isAscending]) => {
        fc.pre(Math.abs(dot(excess, pole)) < 0.999 * norm(excess));
        const state = departurePerigee(vector(excess), altitudeKm, vector(pole), cosine, isAscending);
        const { positionKm: r, velocityKmS: v } = state;
        expect(norm(r) - figureRadiusEarthKm).toBeCloseTo(altitudeKm, 7);
        expect(Math.abs(dot(r, v)) / (norm(r) * norm(v))).toBeLessThan(1e-12);
        const hyperbola = hyperbolaOf(state);
        expect(hyperbola.altitudeKm).toBeCloseTo(altitudeKm, 5);
        expect(distance(hyperbola.excessOut, excess) / norm(excess)).toBeLessThan(1e-9);
      }),
    );
  });

  test("inclination as asked, or the declination of the asymptote where that is larger; on the branch asked", () => {
    fc.assert(
      fc.property(asked, ([excess, altitudeKm, pole, cosine, isAscending]) => {
        const sine = dot(excess, pole) / norm(excess);
        fc.pre(Math.abs(sine) < 0.999);
        const { positionKm: r, velocityKmS: v } = departurePerigee(
          vector(excess),
          altitudeKm,
          vector(pole),
          cosine,
          isAscending,
        );
        const normal = scaled(cross(r, v), 1 / norm(cross(r, v)));
        const steepest = Math.sqrt(1 - sine * sine);
        expect(dot(normal, pole)).toBeCloseTo(Math.min(cosine, steepest), 9);
        if (cosine > steepest - 1e-6) return;
        // How fast the asymptote's latitude grows along the way: the direction of motion far out, turned on by the normal.
        const onward = cross(normal, excess);
        expect(Math.sign(dot(onward, pole))).toBe(isAscending ? 1 : -1);
      }),
    );
  });
});

test("a swing-by turns the one excess into the other, at the altitude of its bend: 1e-9", () => {
  fc.assert(
    fc.property(vectorOf(2, 8), direction, ([...inward], outward) => {
      const size = norm(inward);
      const cosine = dot(inward, outward) / size;
      fc.pre(Math.abs(cosine) < 0.99);
      const perigee = swingByPerigee(vector(inward), vector(scaled(outward, size)));
      const hyperbola = hyperbolaOf(perigee);
      expect(distance(hyperbola.excessIn, inward) / size).toBeLessThan(1e-9);
      expect(distance(hyperbola.excessOut, scaled(outward, size)) / size).toBeLessThan(1e-9);
      expect(hyperbola.altitudeKm / perigee.altitudeKm).toBeCloseTo(1, 6);
      expect(norm(perigee.positionKm) - figureRadiusEarthKm).toBeCloseTo(perigee.altitudeKm, 6);
      expect(cosBendAt(size, perigee.altitudeKm)).toBeCloseTo(cosine, 9);
    }),
  );
});

test("an entry has the altitude, speed and angle asked, comes in along the asymptote asked, and has its perigee before it", () => {
  fc.assert(
    fc.property(
      direction,
      direction,
      number(60, 200),
      number(11.3, 16),
      number(0.02, 0.6),
      (s, other, altitudeKm, speed, sine) => {
        fc.pre(Math.abs(dot(s, other)) < 0.99);
        const normal = scaled(cross(s, other), 1 / norm(cross(s, other)));
        const state = entryOf(vector(s), vector(normal), altitudeKm, speed, sine);
        const { positionKm: r, velocityKmS: v } = state;
        expect(norm(r) - figureRadiusEarthKm).toBeCloseTo(altitudeKm, 7);
        expect(norm(v)).toBeCloseTo(speed, 12);
        expect(dot(r, v) / (norm(r) * norm(v))).toBeCloseTo(-sine, 12);
        const { excessIn, altitudeKm: perigeeKm } = hyperbolaOf(state);
        const excess = excessOf(speed, altitudeKm);
        expect(distance(excessIn, scaled(s, excess)) / excess).toBeLessThan(1e-9);
        expect(perigeeKm).toBeLessThan(altitudeKm);
        const momentum = cross(r, v);
        expect(distance(scaled(momentum, 1 / norm(momentum)), normal)).toBeLessThan(1e-9);
      },
    ),
  );
});

test("12 km/s at 125 km is an excess of 4.627 km/s", () => {
  expect(excessOf(12, 125)).toBeCloseTo(4.627, 3);
});

test("the hyperbola of any state on it: the same excesses and perigee an hour later by Kepler's equation", () => {
  fc.assert(
    fc.property(vectorOf(2, 6), direction, number(200, 20000), (excess, pole, altitudeKm) => {
      fc.pre(Math.abs(dot(excess, pole)) < 0.9 * norm(excess));
      const perigee = departurePerigee(vector(excess), altitudeKm, vector(pole), 0.1, true);
      const [r0, v0] = [perigee.positionKm, perigee.velocityKmS];
      const radius = norm(r0);
      const a = gm / norm(excess) ** 2;
      const e = 1 + radius / a;
      // e sinh H − H = t √(GM/a³), an hour after perigee
      const mean = 3600 * Math.sqrt(gm / a ** 3);
      let anomaly = Math.asinh(mean / e);
      for (let k = 0; k < 50; k++) {
        anomaly -= (e * Math.sinh(anomaly) - anomaly - mean) / (e * Math.cosh(anomaly) - 1);
      }
      const [p, q] = [scaled(r0, 1 / radius), scaled(v0, 1 / norm(v0))];
      const shape = a * Math.sqrt(e * e - 1);
      const [cosh, sinh] = [Math.cosh(anomaly), Math.sinh(anomaly)];
      const rate = Math.sqrt(gm / a ** 3) / (e * cosh - 1);
      const combined = (along: number, across: number) => vector([0, 1, 2].map((c) => along * p[c] + across * q[c]));
      const later = {
        positionKm: combined(a * (e - cosh), shape * sinh),
        velocityKmS: combined(-a * sinh * rate, shape * cosh * rate),
      };
      const [first, second] = [hyperbolaOf(perigee), hyperbolaOf(later)];
      expect(distance(first.excessIn, second.excessIn)).toBeLessThan(1e-8);
      expect(distance(first.excessOut, second.excessOut)).toBeLessThan(1e-8);
      expect(Math.abs(first.altitudeKm - second.altitudeKm)).toBeLessThan(1e-4);
    }),
  );
});
