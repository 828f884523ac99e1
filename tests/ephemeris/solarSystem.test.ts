/** The force on the whole system: layout, conservation of momentum, and energy and angular momentum along Newtonian runs. */
import { describe, expect, test } from "vitest";
import { GaussRadau } from "../../ephemeris/integrators/gaussRadau";
import { fullModel, type Model, newtonianModel } from "../../ephemeris/model";
import { SolarSystem, sunPole } from "../../ephemeris/solarSystem";
import { SolarSystemStepper } from "../../ephemeris/solarSystemStepper";
import {
  asteroidCount,
  earth,
  earthShare,
  gmVector,
  moon,
  moonShare,
  planetCount,
  resolve,
} from "../../ephemeris/stateLayout";
import { startOf } from "./fixtures";
import { cross, distance, dot, norm } from "./numeric";

const n = 3 * planetCount;

/** Acceleration of the whole system at the start, barycentric (Earth and Moon resolved). */
function accelerations(model: Model): { gm: Float64Array; a: Float64Array; position: Float64Array } {
  const { tTdb, position, velocity } = startOf(model);
  const whole = new SolarSystem(model).asWhole();
  const y = new Float64Array(whole.dimension);
  whole.accelerate(tTdb, position, velocity, y);
  const a = new Float64Array(whole.dimension);
  resolve(y, a, whole.dimension);
  const resolved = new Float64Array(whole.dimension);
  resolve(position, resolved, whole.dimension);
  return { gm: gmVector(0), a, position: resolved };
}

test("layout: barycentre and separation give back Earth and Moon, whose weighted mean is the barycentre", () => {
  const y = Float64Array.from({ length: n }, (_, c) => (c - 10) ** 3);
  const out = new Float64Array(n);
  resolve(y, out, n);
  for (let c = 0; c < 3; c++) {
    const [e, m] = [out[3 * earth + c], out[3 * moon + c]];
    expect(m - e).toBeCloseTo(y[3 * moon + c], 10);
    expect(moonShare * e + earthShare * m).toBeCloseTo(y[3 * earth + c], 10);
  }
});

test("the Sun's pole is a unit vector at α 286.13°, δ 63.87° (Archinal et al. 2018)", () => {
  expect(norm(sunPole)).toBeCloseTo(1, 15);
  expect((Math.asin(sunPole[2]) * 180) / Math.PI).toBeCloseTo(63.87, 10);
  expect(((Math.atan2(sunPole[1], sunPole[0]) * 180) / Math.PI + 360) % 360).toBeCloseTo(286.13, 10);
});

describe("action = reaction: Σ GM a over the massive bodies, as a share of Σ GM |a|", () => {
  test.each([
    { what: "Newton", model: newtonianModel, tolerance: 4e-16 },
    { what: "oblateness pairs", model: { ...newtonianModel, oblateness: true }, tolerance: 4e-16 },
    { what: "tides", model: { ...newtonianModel, tides: true }, tolerance: 4e-16 },
  ])("$what: within $tolerance", ({ model, tolerance }) => {
    const { gm, a } = accelerations(model);
    for (let c = 0; c < 3; c++) {
      let sum = 0;
      let size = 0;
      for (let i = 0; i < planetCount; i++) {
        sum += gm[i] * a[3 * i + c];
        size += gm[i] * norm(a.subarray(3 * i, 3 * i + 3));
      }
      expect(Math.abs(sum) / size).toBeLessThan(tolerance);
    }
  });

  test("oblateness makes no torque on the whole except what it takes from the spins: below 1e-12 of the orbital", () => {
    const bare = accelerations(newtonianModel);
    const flat = accelerations({ ...newtonianModel, oblateness: true });
    const torque = [0, 0, 0];
    let size = 0;
    for (let i = 0; i < planetCount; i++) {
      const r = bare.position.subarray(3 * i, 3 * i + 3);
      const change = flat.a.slice(3 * i, 3 * i + 3).map((value, c) => value - bare.a[3 * i + c]);
      cross(r, change).forEach((value, c) => {
        torque[c] += bare.gm[i] * value;
      });
      size += bare.gm[i] * norm(r) * norm(bare.a.subarray(3 * i, 3 * i + 3));
    }
    expect(norm(torque) / size).toBeLessThan(1e-12);
  });
});

describe("size of each force at 2026-01-01", () => {
  const share = (with_: Model, without: Model, body: number) => {
    const [a, b] = [accelerations(with_).a, accelerations(without).a];
    const o = 3 * body;
    return distance(a.subarray(o, o + 3), b.subarray(o, o + 3)) / norm(b.subarray(o, o + 3));
  };
  test.each([
    // GM/(c² r) times 3 on a circle: 6e-8 to 9e-8 for Mercury, 3e-8 for Earth; EIH and the Sun alone agree to 1 % of it
    {
      what: "relativity on Mercury",
      model: { ...newtonianModel, relativity: "eih" } as Model,
      body: 1,
      low: 5e-8,
      high: 1.2e-7,
    },
    {
      what: "relativity, Sun only, on Mercury",
      model: { ...newtonianModel, relativity: "sun" } as Model,
      body: 1,
      low: 5e-8,
      high: 1.2e-7,
    },
    {
      what: "relativity on Earth",
      model: { ...newtonianModel, relativity: "eih" } as Model,
      body: 3,
      low: 2e-8,
      high: 5e-8,
    },
    { what: "16 asteroids on Mars", model: { ...newtonianModel, asteroids: true }, body: 5, low: 1e-11, high: 1e-8 },
  ])("$what: $low to $high of Newton", ({ model, body, low, high }) => {
    const value = share(model, newtonianModel, body);
    expect(value).toBeGreaterThan(low);
    expect(value).toBeLessThan(high);
  });
});

describe("Newtonian run of ten years with the stepper", () => {
  test.each([[1], [-1]] as const)(
    "direction %i: energy and angular momentum keep to 1e-14 relative (reached 7e-16)",
    (direction) => {
      const start = startOf(newtonianModel);
      const stepper = new SolarSystemStepper(
        new SolarSystem(newtonianModel),
        start.tTdb,
        start.position,
        start.velocity,
        direction,
      );
      const gm = gmVector(0);
      const invariants = (y: Float64Array, v: Float64Array) => {
        const r = new Float64Array(n);
        const u = new Float64Array(n);
        resolve(y, r, n);
        resolve(v, u, n);
        let energy = 0;
        const momentum = [0, 0, 0];
        for (let i = 0; i < planetCount; i++) {
          const [ri, ui] = [r.subarray(3 * i, 3 * i + 3), u.subarray(3 * i, 3 * i + 3)];
          energy += (gm[i] * dot(ui, ui)) / 2;
          cross(ri, ui).forEach((value, c) => {
            momentum[c] += gm[i] * value;
          });
          for (let j = 0; j < i; j++) {
            // Earth–Moon from their exact separation, as in the force.
            const length = i === moon && j === earth ? norm(y.subarray(3 * moon)) : distance(ri, r.subarray(3 * j));
            energy -= (gm[i] * gm[j]) / length;
          }
        }
        return { energy, momentum: norm(momentum) };
      };
      const before = invariants(start.position, start.velocity);
      const y = new Float64Array(n);
      const v = new Float64Array(n);
      let worstEnergy = 0;
      let worstMomentum = 0;
      for (let year = 0; year < 10; year++) {
        for (let step = 0; step < 1096; step++) stepper.advance();
        stepper.fast.correctedPosition(0, n, y, 0);
        stepper.fast.correctedVelocity(0, n, v, 0);
        const now = invariants(y, v);
        worstEnergy = Math.max(worstEnergy, Math.abs(now.energy / before.energy - 1));
        worstMomentum = Math.max(worstMomentum, Math.abs(now.momentum / before.momentum - 1));
      }
      expect(worstEnergy).toBeLessThan(1e-14);
      expect(worstMomentum).toBeLessThan(1e-14);
    },
  );
});

test("asteroids: the whole system holds 11 + 16 bodies, massless extras come between and feel the rest", () => {
  const start = startOf(fullModel);
  const system = new SolarSystem(fullModel, 1);
  const whole = system.asWhole();
  expect(whole.dimension).toBe(3 * (planetCount + 1 + asteroidCount));
  // An extra body put where Ceres is, without Ceres itself acting there, falls as the Sun and planets pull Ceres.
  const place = (values: Float64Array, extra: ArrayLike<number>) =>
    Float64Array.of(...values.subarray(0, n), ...Array.from(extra), ...values.subarray(n));
  const extraKm = Array.from(start.position.subarray(n, n + 3), (value) => value + 1e6);
  const y = place(start.position, extraKm);
  const v = place(start.velocity, start.velocity.subarray(n, n + 3));
  const out = new Float64Array(whole.dimension);
  whole.accelerate(start.tTdb, y, v, out);
  const plain = new Float64Array(n + 3 * asteroidCount);
  new SolarSystem(fullModel).asWhole().accelerate(start.tTdb, start.position, start.velocity, plain);
  expect(distance(out.subarray(0, 3), plain.subarray(0, 3))).toBe(0);
  const ceres = plain.subarray(n, n + 3);
  expect(distance(out.subarray(n, n + 3), ceres) / norm(ceres)).toBeLessThan(0.01);
});

test("Gauss–Radau on the whole system, there and back over 60 days: the Moon within 1e-4 km of where it was", () => {
  const start = startOf(fullModel);
  const run = new GaussRadau(new SolarSystem(fullModel).asWhole());
  run.start(start.tTdb, start.position, start.velocity);
  const end = start.tTdb + 60 * 86400;
  while (run.tTdb !== end) run.advance(end);
  while (run.tTdb !== start.tTdb) run.advance(start.tTdb);
  const o = 3 * moon;
  expect(distance(run.position.subarray(o), start.position.subarray(o))).toBeLessThan(1e-4);
});
