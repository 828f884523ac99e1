/** The finished planets as a field of force: against the force of the whole system, what is near, and what is struck. */
import { beforeAll, describe, expect, test } from "vitest";
import { bodyOf } from "../../ephemeris/bodies";
import { auKm, gmKm3S2 } from "../../ephemeris/constants";
import { fullModel } from "../../ephemeris/model";
import { type ParticlePhysics, Perturbers } from "../../ephemeris/perturbers";
import { SolarSystem } from "../../ephemeris/solarSystem";
import { stateOf } from "../../ephemeris/state";
import { asteroidCount, planetCount } from "../../ephemeris/stateLayout";
import { newtonian, startOf, year2026 } from "./fixtures";
import { distance, norm } from "./numeric";

let perturbers: Perturbers;
const start = startOf();
beforeAll(() => {
  perturbers = new Perturbers(year2026());
});

function accelerationOf(r: ArrayLike<number>, v: ArrayLike<number>, physics: ParticlePhysics = {}): Float64Array {
  const out = new Float64Array(3);
  perturbers.writeAcceleration(Float64Array.from(r), Float64Array.from(v), 0, physics, out);
  return out;
}

/** Places 0.3–40 au out, and one at 1e5 km from Earth. */
const places = () => {
  const { positionKm } = stateOf(year2026(), "earth", start.tTdb);
  return [
    { r: [0.3 * auKm, 0.1 * auKm, 0], v: [-5, 45, 3] },
    { r: [-1.1 * auKm, 0.2 * auKm, 0.3 * auKm], v: [3, -28, 1] },
    { r: [2.1 * auKm, 2.2 * auKm, -0.5 * auKm], v: [-12, 12, 0] },
    { r: [30 * auKm, -20 * auKm, 5 * auKm], v: [2, 3, -1] },
    { r: [positionKm[0] + 1e5, positionKm[1], positionKm[2]], v: [-29, 1, 2] },
  ];
};

test("as an extra massless body in the whole system, within 1e-11 of the acceleration (relativity's share 1e-8)", () => {
  const system = new SolarSystem(fullModel, 1);
  const whole = system.asWhole();
  const n = 3 * planetCount;
  // Not near Earth: its J2 is felt by particles here, not by extra bodies there.
  for (const { r, v } of places().slice(0, 4)) {
    const insert = (values: Float64Array, extra: readonly number[]) =>
      Float64Array.of(...values.subarray(0, n), ...extra, ...values.subarray(n));
    const out = new Float64Array(n + 3 + 3 * asteroidCount);
    whole.accelerate(start.tTdb, insert(start.position, r), insert(start.velocity, v), out);
    perturbers.load(start.tTdb);
    const expected = out.subarray(n, n + 3);
    expect(distance(accelerationOf(r, v), expected) / norm(expected)).toBeLessThan(1e-11);
  }
});

test("an instant asked for again gives the same bits, whatever was loaded between", () => {
  const { r, v } = places()[1];
  const t = start.tTdb + 12345;
  perturbers.load(t);
  const first = accelerationOf(r, v);
  for (let k = 1; k < 30; k++) {
    perturbers.load(t + k * 1000);
    perturbers.load(t);
    expect(distance(accelerationOf(r, v), first)).toBeLessThan(1e-24);
  }
});

test("point masses only: the sum of GM/r² to rounding", () => {
  const field = new Perturbers(newtonian());
  field.load(start.tTdb);
  const { r, v } = places()[2];
  const out = new Float64Array(3);
  field.writeAcceleration(Float64Array.from(r), Float64Array.from(v), 0, {}, out);
  const expected = [0, 0, 0];
  for (const id of [
    "sun",
    "mercury",
    "venus",
    "earth",
    "moon",
    "mars",
    "jupiter",
    "saturn",
    "uranus",
    "neptune",
    "pluto",
  ] as const) {
    const { positionKm } = stateOf(newtonian(), id, start.tTdb);
    const cube = distance(positionKm, r) ** 3;
    for (let c = 0; c < 3; c++) expected[c] += (gmKm3S2[id] * (positionKm[c] - r[c])) / cube;
  }
  expect(distance(out, expected) / norm(expected)).toBeLessThan(1e-14);
});

describe("what else pushes", () => {
  const share = (physics: ParticlePhysics) => {
    perturbers.load(start.tTdb);
    const sun = stateOf(year2026(), "sun", start.tTdb).positionKm;
    const r = [sun[0], sun[1] + auKm, sun[2]];
    const v = [-29.8, 0, 0];
    const change = accelerationOf(r, v, physics).map((value, c) => value - accelerationOf(r, v)[c]);
    return [...change];
  };
  test("A2 = 1e-9 au/d² at 1 au, along the motion", () => {
    const [x, y, z] = share({ a2AuD2: 1e-9 });
    expect(-x / ((1e-9 * auKm) / 86400 ** 2)).toBeCloseTo(1, 3);
    expect(Math.hypot(y, z) / Math.abs(x)).toBeLessThan(1e-3);
  });
  test("sunlight on 100 m²/kg with C_R 1.5: away from the Sun, 6.8e-7 km/s²", () => {
    const [, y] = share({ areaToMassM2Kg: 100, reflectivity: 1.5 });
    expect(y / (1.5 * 100 * 4.5391e-9)).toBeCloseTo(1, 4);
  });
});

describe("near and struck", () => {
  const at = (id: string, offsetKm: number) => {
    const { positionKm } = stateOf(year2026(), id, start.tTdb);
    return Float64Array.of(positionKm[0] + offsetKm, positionKm[1], positionKm[2]);
  };
  // Hill radius of Earth 1.496e6 km · (1 − e); five of them.
  test.each([
    ["earth", 7.2e6, true],
    ["earth", 7.7e6, false],
    ["jupiter", 2e8, true],
    ["jupiter", 3.2e8, false],
    ["sun", 2e7, false],
  ])("%s at %f km: close %s", (id, km, close) => {
    perturbers.load(start.tTdb);
    expect(perturbers.isClose(at(id, km), 0)).toBe(close);
  });

  test.each([["sun"], ["earth"], ["moon"], ["jupiter"]])("%s: below the surface is struck, above it is not", (id) => {
    perturbers.load(start.tTdb);
    const radiusKm = bodyOf(id).radiusKm ?? 0;
    expect(radiusKm).toBeGreaterThan(0);
    expect(perturbers.struck(at(id, 0.999 * radiusKm), 0)).toBe(id);
    expect(perturbers.struck(at(id, 1.001 * radiusKm), 0)).toBeUndefined();
  });
});
