/** The return solved for several engines: what it costs, and the entry as the full propagator flies it. 60 mN, which do not arrive: tests/cli/solve.test.ts. */
import { describe, expect, test } from "vitest";
import { figureRadiusEarthKm } from "../../../ephemeris/constants";
import returnLeg from "../../../ephemeris/data/probe/return.json";
import { FlightRecorder } from "../../../ephemeris/probe/recorder";
import { flyReturn, separationTdb } from "../../../ephemeris/probe/return";
import { secondsPerDay } from "../../../ephemeris/units";
import { distance, dot, norm } from "../numeric";
import { asKept, ephemerisTo, reflown, solutionOf } from "./solvedLegs";

const ephemeris = () => ephemerisTo("capsule-return");
const standard = () => solutionOf(ephemeris(), { leg: "return" });
const ion = (thrustMN: number) =>
  thrustMN === 120 ? standard() : solutionOf(ephemeris(), { leg: "return", drive: { thrustMN } });

/** The capsule at its entry, geocentric. */
function entryOf(thrustMN: number) {
  const solution = ion(thrustMN);
  const { fromTdb: tTdb, positionKm, velocityKmS, massKg } = solution;
  const recorder = new FlightRecorder(ephemeris(), "tianwen-2", { tTdb, positionKm, velocityKmS, massKg });
  const capsule = flyReturn(recorder, solution);
  const state = new Float64Array(6);
  capsule.relativeState("earth", state);
  return { tTdb: capsule.tTdb, position: state.subarray(0, 3), velocity: state.subarray(3) };
}

describe.each([
  // mN, m/s and kg of the lab's model
  [90, 669, 32.6],
  [120, 600, 29.3],
  [180, 568, 27.7],
])("ion drive of %d mN", (thrustMN, labDeltaV, labXenon) => {
  test("Δv 560–680 m/s, within 8 m/s and 0.4 kg of the lab; throttle up to 1.001", () => {
    const { isFeasible, deltaVMS, xenonKg, controls } = ion(thrustMN);
    expect(isFeasible).toBe(true);
    expect(deltaVMS).toBeGreaterThan(560);
    expect(deltaVMS).toBeLessThan(680);
    expect(Math.abs(deltaVMS - labDeltaV)).toBeLessThan(8);
    expect(Math.abs(xenonKg - labXenon)).toBeLessThan(0.4);
    for (const { throttle } of controls) expect(throttle).toBeLessThanOrEqual(1.001);
  });
  test("the capsule enters at 125 ± 1 km, 12.00 ± 0.02 km/s, 10° below the horizon (reached 9 m, 7 mm/s)", () => {
    const { tTdb, position, velocity } = entryOf(thrustMN);
    const altitudeKm = norm(position) - figureRadiusEarthKm;
    const below = (-Math.asin(dot(position, velocity) / (norm(position) * norm(velocity))) * 180) / Math.PI;
    expect(tTdb).toBe(ion(thrustMN).toTdb);
    expect(Math.abs(altitudeKm - 125)).toBeLessThan(1);
    expect(Math.abs(norm(velocity) - 12)).toBeLessThan(0.02);
    expect(Math.abs(below - 10)).toBeLessThan(0.01);
  });
  test("no thrust in the ten days before the entry", () => {
    const { controls, toTdb } = ion(thrustMN);
    for (const control of controls) expect(control.toTdb).toBeLessThanOrEqual(toTdb - 10 * secondsPerDay);
  });
});

describe("baked solution", () => {
  test("solved again: the same to the last bit", () => {
    expect(asKept(standard())).toEqual(returnLeg.solution);
  });
  test("flown again by a run of its own with tighter steps: at the separation within 1 m and 1 µm/s of the recorder's (reached 0.1 mm)", () => {
    const { fromTdb: tTdb, positionKm, velocityKmS, massKg } = standard();
    const recorder = new FlightRecorder(ephemeris(), "tianwen-2", { tTdb, positionKm, velocityKmS, massKg });
    flyReturn(recorder, standard());
    const end = reflown(ephemeris(), standard(), separationTdb(standard()));
    expect(distance(end, recorder.position)).toBeLessThan(1e-3);
    expect(distance(end.subarray(3), recorder.velocity)).toBeLessThan(1e-9);
  });
});
