/** The Kepler step against closed orbits, itself run backwards, and elements; the splitting against its definition. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auKm, gmKm3S2 } from "../../../ephemeris/constants";
import { stateFromElements } from "../../../ephemeris/elements";
import { driftKepler, newBodyArrays } from "../../../ephemeris/integrators/keplerStep";
import { splittingOf } from "../../../ephemeris/integrators/splitting";
import { secondsPerDay } from "../../../ephemeris/units";

const gm = gmKm3S2.sun;
const names = ["x", "y", "z", "vx", "vy", "vz"] as const;

function drifted(state: readonly number[], dts: readonly number[]): number[] {
  const bodies = newBodyArrays(1);
  for (const [c, name] of names.entries()) bodies[name][0] = state[c];
  for (const dt of dts) driftKepler(gm, dt, 0, bodies, 0, 1);
  return names.map((name) => bodies[name][0]);
}

/** At perihelion, 1 au mean distance. */
const atPerihelion = (e: number) => [auKm * (1 - e), 0, 0, 0, Math.sqrt(((gm / auKm) * (1 + e)) / (1 - e)), 0];
const periodS = 2 * Math.PI * Math.sqrt((auKm * auKm * auKm) / gm);

// e, steps a revolution, error after one revolution in au
test.each([
  [0, 96, 1e-14],
  [0.1, 96, 3e-14],
  [0.5, 96, 5e-14],
  [0.9, 96, 2e-12],
  [0.99, 96, 5e-11],
  [0.1, 1, 1e-14],
  [0.9, 1, 2e-12],
  [0.99, 1, 5e-11],
])("e = %d in %d steps closes after a revolution to %d au", (e, steps, toleranceAu) => {
  const start = atPerihelion(e);
  const end = drifted(
    start,
    Array.from({ length: steps }, () => periodS / steps),
  );
  expect(Math.hypot(end[0] - start[0], end[1] - start[1]) / auKm).toBeLessThan(toleranceAu);
});

describe("laws", () => {
  const orbit = fc.record({
    aAu: fc.double({ min: 0.3, max: 3, noNaN: true }),
    e: fc.double({ min: 0, max: 0.95, noNaN: true }),
    inclinationDeg: fc.double({ min: 0, max: 170, noNaN: true }),
    nodeDeg: fc.double({ min: 0, max: 360, noNaN: true }),
    argperiDeg: fc.double({ min: 0, max: 360, noNaN: true }),
    meanAnomalyDeg: fc.double({ min: 0, max: 360, noNaN: true }),
  });
  const days = fc.double({ min: -200, max: 200, noNaN: true });

  test("only the mean anomaly moves on, by n dt, to 1e-9 rad", () => {
    fc.assert(
      fc.property(orbit, days, (elements, dtDays) => {
        const { positionKm, velocityKmS } = stateFromElements({ ...elements, epochTdb: 0 });
        const end = drifted([...positionKm, ...velocityKmS], [dtDays * secondsPerDay]);
        const n = Math.sqrt(gm / (elements.aAu * auKm)) / (elements.aAu * auKm);
        const meanAnomalyDeg = elements.meanAnomalyDeg + (n * dtDays * secondsPerDay * 180) / Math.PI;
        const there = stateFromElements({ ...elements, meanAnomalyDeg, epochTdb: 0 });
        const missKm = Math.hypot(...there.positionKm.map((value, c) => value - end[c]));
        expect(missKm / (elements.aAu * auKm)).toBeLessThan(1e-9);
      }),
    );
  });

  test("there and back is where it was, also on a hyperbola, to 1e-12", () => {
    fc.assert(
      fc.property(days, fc.double({ min: 20, max: 70, noNaN: true }), (dtDays, speed) => {
        const start = [auKm, 0, 0, -4, speed, 3];
        const end = drifted(start, [dtDays * secondsPerDay, -dtDays * secondsPerDay]);
        expect(Math.hypot(end[0] - start[0], end[1], end[2]) / auKm).toBeLessThan(1e-12);
      }),
    );
  });

  test("a clock shift of s is a step longer by 1 − s β", () => {
    const bodies = newBodyArrays(1);
    for (const [c, name] of names.entries()) bodies[name][0] = atPerihelion(0.3)[c];
    const beta = gm / auKm;
    driftKepler(gm, 5e5, 1e-6, bodies, 0, 1);
    const expected = drifted(atPerihelion(0.3), [5e5 * (1 - 1e-6 * beta)]);
    expect(Math.abs(bodies.x[0] - expected[0])).toBeLessThan(1e-6);
  });
});

test("a splitting of n steps: 2n kicks and 2n + 1 drifts, each adding up to the whole time; SABA₂'s nodes are Gauss's", () => {
  for (const steps of [1, 6]) {
    const { drifts, kicks } = splittingOf(steps, -100);
    expect([drifts.length, kicks.length]).toEqual([2 * steps + 1, 2 * steps]);
    expect(drifts.reduce((a, b) => a + b)).toBeCloseTo(-100 * steps, 9);
    expect(kicks.reduce((a, b) => a + b)).toBeCloseTo(-100 * steps, 9);
  }
  const { drifts } = splittingOf(1, 1);
  // Kicks at the two nodes integrate t² over the step exactly: ½ (x₁² + x₂²) = 1/3.
  const [first, second] = [drifts[0], drifts[0] + drifts[1]];
  expect(0.5 * (first * first + second * second)).toBeCloseTo(1 / 3, 15);
});
