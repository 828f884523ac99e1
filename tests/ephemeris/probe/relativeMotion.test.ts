/** Motion relative to the asteroid against the difference of two whole orbits, against its own linear part, and against itself backwards. */
import { beforeAll, describe, expect, test } from "vitest";
import { bodyOf, solutionOf } from "../../../ephemeris/bodies";
import { auKm } from "../../../ephemeris/constants";
import { addAttraction, addTidalAttraction } from "../../../ephemeris/forces/newton";
import { GaussRadau } from "../../../ephemeris/integrators/gaussRadau";
import { particleAt } from "../../../ephemeris/massless";
import { Perturbers } from "../../../ephemeris/perturbers";
import { asteroidId, RelativeMotion } from "../../../ephemeris/probe/relativeMotion";
import { reflectivity, sunlightAreaM2 } from "../../../ephemeris/probe/spacecraft";
import { stateOf } from "../../../ephemeris/state";
import { tdbFromIso } from "../../../ephemeris/time";
import { mission } from "../fixtures";
import { distance, norm, relativeError, scaled } from "../numeric";

const massKg = 1640;
const fromTdb = tdbFromIso("2026-06-09T18:00:00Z");
const toTdb = tdbFromIso("2026-06-24T12:00:00Z");
/** As at the first burn of the approach. */
const separation = Float64Array.of(10000, 17000, -6000);
const rate = Float64Array.of(-0.008, -0.013, 0.005);

let motion: RelativeMotion;
beforeAll(() => {
  motion = new RelativeMotion(mission(), new Perturbers(mission()), massKg);
});

function flown(position: ArrayLike<number>, velocity: ArrayLike<number>, startTdb: number, endTdb: number) {
  const solo = new GaussRadau(motion);
  solo.start(startTdb, position, velocity);
  while (solo.tTdb !== endTdb) solo.advance(endTdb);
  return solo;
}

describe("tide of point masses", () => {
  const gm = Float64Array.of(1.3e11, 4e5);
  const bodies = Float64Array.of(0, 0, 0, 2e7, 3e7, -1e7);
  const at = [1.4e8, 2e7, -3e7];
  const tide = (s: readonly number[]) => {
    const out = new Float64Array(3);
    addTidalAttraction(gm, 0, 2, bodies, at[0], at[1], at[2], s[0], s[1], s[2], out, 0);
    return out;
  };
  const pull = (s: readonly number[]) => {
    const out = new Float64Array(3);
    addAttraction(gm, 0, 2, bodies, at[0] + s[0], at[1] + s[1], at[2] + s[2], out, 0);
    return out;
  };

  test("over 10 million km: the difference of two attractions, to 1e-14", () => {
    const s = [4e6, -7e6, 6e6];
    const near = pull([0, 0, 0]);
    expect(
      relativeError(
        tide(s),
        pull(s).map((value, c) => value - near[c]),
      ),
    ).toBeLessThan(1e-14);
  });
  test("over a millimetre: a thousandth of that over a metre, to 1e-10, where the plain difference has lost its digits", () => {
    const s = [4e-4, -7e-4, 6e-4];
    expect(relativeError(scaled(tide(scaled(s, 1e-3)), 1e3), tide(s))).toBeLessThan(1e-10);
    const near = pull([0, 0, 0]);
    const small = scaled(s, 1e-3);
    expect(
      relativeError(
        pull(small).map((value, c) => value - near[c]),
        tide(small),
      ),
    ).toBeGreaterThan(1e-4);
  });
});

test("15 days from 20,000 km: the difference of two barycentric flights, to their rounding: 1e-7 km, 1e-12 km/s (reached 1.6e-8, 3e-14)", () => {
  const own = stateOf(mission(), asteroidId, fromTdb);
  const perturbers = new Perturbers(mission());
  const { a2AuD2 } = solutionOf(bodyOf(asteroidId));
  const start = { id: asteroidId, tTdb: fromTdb, positionKm: own.positionKm, velocityKmS: own.velocityKmS };
  const asteroid = particleAt(perturbers, { ...start, a2AuD2 }, toTdb);
  const probe = particleAt(
    perturbers,
    {
      ...start,
      positionKm: separation.map((value, c) => value + own.positionKm[c]),
      velocityKmS: rate.map((value, c) => value + own.velocityKmS[c]),
      areaToMassM2Kg: sunlightAreaM2 / massKg,
      reflectivity,
    },
    toTdb,
  );
  const solo = flown(separation, rate, fromTdb, toTdb);
  const difference = probe.map((value, c) => value - asteroid[c]);
  const km = distance(solo.position, difference.subarray(0, 3));
  const kmS = distance(solo.velocity, difference.subarray(3));
  expect(km).toBeLessThan(1e-7);
  expect(kmS).toBeLessThan(1e-12);
});

test("there and back: 15 days return to the start within 1e-10 km and 1e-15 km/s (reached 2e-12, 0)", () => {
  const there = flown(separation, rate, fromTdb, toTdb);
  const back = flown(there.position, there.velocity, toTdb, fromTdb);
  expect(distance(back.position, separation)).toBeLessThan(1e-10);
  expect(distance(back.velocity, rate)).toBeLessThan(1e-15);
});

// Fact sheet: GM 4.1–5.5e-4 m³/s². Sunlight: P₀ C_R A/m at 1 au, 4.5391e-6 · 1.3 · 40/1640 = 1.44e-7 m/s²; tide at 10 km 1e-9 m/s².
test("10 km away sunlight is all there is, to 1 %; 10 m away the asteroid pulls with 4.5e-6 m/s²", () => {
  const at = (km: number) => {
    const out = new Float64Array(3);
    motion.accelerate(fromTdb, Float64Array.of(km, 0, 0), new Float64Array(3), out);
    return scaled(out, 1000);
  };
  const sun = stateOf(mission(), asteroidId, fromTdb, { center: "sun" }).positionKm;
  const push = (1.44e-7 * auKm * auKm) / norm(sun) ** 3;
  expect(relativeError(at(10), scaled(sun, push))).toBeLessThan(0.01);
  expect(-at(0.01)[0] / 4.5e-6).toBeCloseTo(1, 1);
});
