/** Field and transition matrices: the gradient of gravity, derivatives of a flown arc, and the laws that every such matrix obeys. */
import { describe, expect, test } from "vitest";
import { gmKm3S2 } from "../../../../ephemeris/constants";
import { Perturbers } from "../../../../ephemeris/perturbers";
import { ArcField } from "../../../../ephemeris/probe/optimiser/field";
import { lengthKm, speedKmS } from "../../../../ephemeris/probe/optimiser/measure";
import { ArcFlyer } from "../../../../ephemeris/probe/optimiser/transition";
import { PoweredSystem } from "../../../../ephemeris/probe/powered";
import { stateOf } from "../../../../ephemeris/state";
import { secondsPerDay } from "../../../../ephemeris/units";
import { newtonian, tdb } from "../../fixtures";
import { distance, norm } from "../../numeric";

const fromTdb = tdb("2025-10-01");
const scales = [lengthKm, lengthKm, lengthKm, speedKmS, speedKmS, speedKmS];

/** On its way like the probe: Earth's place and speed of another day, so that Earth itself is far away. */
function startState(): Float64Array {
  const { positionKm, velocityKmS } = stateOf(newtonian(), "earth", tdb("2025-11-15"));
  return Float64Array.of(...positionKm, ...velocityKmS);
}

const field = (massKg = 2000): ArcField => {
  const made = new ArcField(newtonian());
  made.massKg = massKg;
  return made;
};

function flown(state: Float64Array, toTdb: number, steps: number, flyer = new ArcFlyer(field())) {
  const end = state.slice();
  flyer.fly(end, fromTdb, toTdb, steps);
  return { end, matrix: flyer.matrix.slice() };
}

test("the force is that of the full propagator without asteroids, relativity and oblateness, sunlight included: 1e-12", () => {
  const exact = new PoweredSystem(new Perturbers(newtonian()));
  exact.massKg = 500;
  const state = startState();
  const [position, velocity] = [new Float64Array(21), new Float64Array(21)];
  position.set(state.subarray(0, 3));
  velocity.set(state.subarray(3));
  const [ours, theirs] = [new Float64Array(21), new Float64Array(21)];
  field(500).accelerate(fromTdb, position, velocity, ours);
  exact.accelerate(fromTdb, position, velocity, theirs);
  expect(norm(theirs)).toBeGreaterThan(1e-6);
  expect(distance(ours, theirs)).toBeLessThan(1e-12 * norm(theirs));
});

test("bodies left out pull no more: at Earth's centre only the Sun is felt, GM/r² within 1e-4", () => {
  const { positionKm, velocityKmS } = stateOf(newtonian(), "earth", fromTdb);
  const out = new Float64Array(21);
  const [position, velocity] = [new Float64Array(21), new Float64Array(21)];
  position.set(positionKm);
  velocity.set(velocityKmS);
  const withoutEarth = new ArcField(newtonian(), ["earth", "moon"]);
  withoutEarth.massKg = 1e6;
  withoutEarth.accelerate(fromTdb, position, velocity, out);
  const fromSunKm = norm(stateOf(newtonian(), "earth", fromTdb, { center: "sun" }).positionKm);
  expect(norm(out.subarray(0, 3)) / (gmKm3S2.sun / fromSunKm ** 2)).toBeCloseTo(1, 4);
});

describe.each([
  // arc, days, steps, ∂end/∂start against differences relative to the largest entry (reached 1e-11, 6e-11, 2e-9)
  ["a segment of three days in one step", 3, 1, 1e-10],
  ["a segment of twenty days in one step", 20, 1, 5e-10],
  ["half a year, adaptive", 180, 0, 1e-8],
])("%s", (_, days, steps, differenceTolerance) => {
  const toTdb = fromTdb + days * secondsPerDay;
  const start = startState();
  const { end, matrix } = flown(start, toTdb, steps);
  const scaled = matrix.map((value, k) => (value * scales[k % 6]) / scales[Math.floor(k / 6)]);
  const largest = Math.max(...scaled.map(Math.abs));

  test(`∂(end)/∂(start) against central differences: ${differenceTolerance}`, () => {
    let worst = 0;
    for (let column = 0; column < 6; column++) {
      const h = 1e-5 * scales[column];
      const [plus, minus] = [h, -h].map((change) => {
        const moved = start.slice();
        moved[column] += change;
        return flown(moved, toTdb, steps).end;
      });
      for (let k = 0; k < 6; k++) {
        const slope = ((plus[k] - minus[k]) / (2 * h)) * (scales[column] / scales[k]);
        worst = Math.max(worst, Math.abs(slope - scaled[6 * k + column]) / largest);
      }
    }
    expect(worst).toBeLessThan(differenceTolerance);
  });

  test("symplectic, ΦᵀJΦ = J: 1e-14 (reached 2e-16)", () => {
    let worst = 0;
    for (let a = 0; a < 6; a++) {
      for (let b = 0; b < 6; b++) {
        let sum = 0;
        for (let k = 0; k < 3; k++) {
          sum += scaled[6 * k + a] * scaled[6 * (k + 3) + b] - scaled[6 * (k + 3) + a] * scaled[6 * k + b];
        }
        const wanted = b === a + 3 ? 1 : a === b + 3 ? -1 : 0;
        worst = Math.max(worst, Math.abs(sum - wanted) / (largest * largest));
      }
    }
    expect(worst).toBeLessThan(1e-14);
  });

  test("there and back: the start again, and Φ(back)·Φ = 1: 1e-14 (reached 7e-16, 2e-16)", () => {
    const back = end.slice();
    const flyer = new ArcFlyer(field());
    flyer.fly(back, toTdb, fromTdb, steps);
    const off = Math.max(...back.map((value, k) => Math.abs(value - start[k]) / scales[k]));
    let worst = 0;
    for (let k = 0; k < 6; k++) {
      for (let column = 0; column < 6; column++) {
        let sum = 0;
        for (let m = 0; m < 6; m++) sum += flyer.matrix[6 * k + m] * matrix[6 * m + column];
        const wanted = k === column ? 1 : 0;
        worst = Math.max(worst, Math.abs((sum * scales[column]) / scales[k] - wanted) / (largest * largest));
      }
    }
    expect(off).toBeLessThan(1e-14);
    expect(worst).toBeLessThan(1e-14);
  });
});
