/** The transverse A2 acceleration: direction, size, and the drift of the semi-major axis it makes. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { auKm, gmKm3S2 } from "../../../ephemeris/constants";
import { addPair } from "../../../ephemeris/forces/newton";
import { addYarkovsky } from "../../../ephemeris/forces/yarkovsky";
import { GaussRadau } from "../../../ephemeris/integrators/gaussRadau";
import { added, cross, dot, norm, vectorOf } from "../numeric";

const push = (a2: number, r: ArrayLike<number>, v: ArrayLike<number>) =>
  added((out, at) => addYarkovsky(a2, auKm, r[0], r[1], r[2], v[0], v[1], v[2], out, at));

test("any state: across r, in the orbit plane, along the motion for A2 > 0, of size |A2| (au/r)²", () => {
  fc.assert(
    fc.property(vectorOf(0.3 * auKm, 3 * auKm), vectorOf(1, 60), fc.constantFrom(-1.3e-14, 1.3e-14), (r, v, a2) => {
      fc.pre(norm(cross(r, v)) > 1e-3 * norm(r) * norm(v));
      const a = push(a2, r, v);
      const size = norm(a);
      expect(size / (Math.abs(a2) * (auKm / norm(r)) ** 2)).toBeCloseTo(1, 12);
      expect(Math.abs(dot(a, r)) / (size * norm(r))).toBeLessThan(1e-12);
      expect(Math.abs(dot(a, cross(r, v))) / (size * norm(cross(r, v)))).toBeLessThan(1e-12);
      expect(Math.sign(dot(a, v))).toBe(Math.sign(a2));
    }),
  );
});

test("circular orbit at 1 au, A2 = −1.3455e-13 au/d² (Kamoʻoalewa, JPL#35): da/dt = 2 A2/n, −5.7e-9 au a year, within 0.1 %", () => {
  const a2 = (-1.3455e-13 * auKm) / 86400 ** 2;
  const gm = gmKm3S2.sun;
  const speed = Math.sqrt(gm / auKm);
  const run = new GaussRadau({
    dimension: 3,
    accelerate: (_, r, v, out) => {
      out.fill(0);
      addYarkovsky(a2, auKm, r[0], r[1], r[2], v[0], v[1], v[2], out, 0);
      addPair(gm, r, 0, out, 0);
    },
  });
  run.start(0, [auKm, 0, 0], [0, speed, 0]);
  const period = (2 * Math.PI * auKm) / speed;
  while (run.tTdb < 10 * period) run.advance(10 * period);
  const semiMajorAxis = 1 / (2 / norm(run.position) - dot(run.velocity, run.velocity) / gm);
  const drift = (semiMajorAxis - auKm) / (10 * period);
  const expected = (2 * a2 * auKm) / speed;
  expect((expected * 365.25 * 86400) / auKm).toBeCloseTo(-5.7e-9, 10);
  expect(Math.abs(drift / expected - 1)).toBeLessThan(1e-3);
});
