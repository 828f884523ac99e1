/** The outbound leg solved: what the ion drive needs, what one burn needs, and which engines the published numbers rule out. */
import { describe, expect, test } from "vitest";
import outboundImpulse from "../../../ephemeris/data/probe/outbound-impulse.json";
import outboundIon from "../../../ephemeris/data/probe/outbound-ion.json";
import { addProbe } from "../../../ephemeris/probe/build";
import { evidenceRows } from "../../../ephemeris/probe/evidence";
import { flyOutbound } from "../../../ephemeris/probe/outbound";
import { FlightRecorder } from "../../../ephemeris/probe/recorder";
import type { OutboundSolution } from "../../../ephemeris/probe/solution";
import { telemetryStates } from "../../../ephemeris/probe/telemetry";
import { stateOf } from "../../../ephemeris/state";
import { secondsPerDay } from "../../../ephemeris/units";
import { distance } from "../numeric";
import { asKept, ephemerisTo, reflown, solutionOf } from "./solvedLegs";

const ephemeris = () => ephemerisTo("departure");
const ion = (thrustMN: number) => solutionOf(ephemeris(), { leg: "outbound", drive: { thrustMN } });
const standard = () => solutionOf(ephemeris(), { leg: "outbound" });
const impulse = () => solutionOf(ephemeris(), { leg: "outbound", hypothesis: "impulse" });

/** km and km/s from the first telemetry state. */
function missOf(end: ArrayLike<number>): { km: number; kmS: number } {
  const [{ tTdb, positionKm, velocityKmS }] = telemetryStates;
  const sun = stateOf(ephemeris(), "sun", tTdb);
  const wanted = (positionKm as readonly number[]).map((value, c) => value + sun.positionKm[c]);
  const speed = velocityKmS.map((value, c) => value + sun.velocityKmS[c]);
  const state = Array.from(end);
  return { km: distance(state.slice(0, 3), wanted), kmS: distance(state.slice(3), speed) };
}

function failing(outbound: OutboundSolution): string[] {
  const rows = evidenceRows(addProbe(ephemeris(), { outbound }));
  expect(rows.filter(({ verdict }) => verdict !== "info").length).toBe(19);
  return rows.filter(({ verdict }) => verdict === "fail").map(({ id }) => id);
}

describe.each([
  // mN; of the lab's model Δv m/s, C3 km²/s², distances on 1 October to Earth and asteroid, million km
  [60, 305, 19.3, 43.26, 44.76],
  [120, 297, 19.06, 43.04, 44.59],
  [180, 296, 19.04, 43.01, 44.56],
])("ion drive of %d mN", (thrustMN, labDeltaV, labC3, labEarth, labAsteroid) => {
  const solution = () => (thrustMN === 120 ? standard() : ion(thrustMN));
  test("Δv 290–315 m/s, C3 17–19.5 km²/s²; within 2 m/s and 0.1 km²/s² of the lab", () => {
    const { isFeasible, deltaVMS, c3Km2S2 } = solution();
    expect(isFeasible).toBe(true);
    expect(deltaVMS).toBeGreaterThan(290);
    expect(deltaVMS).toBeLessThan(315);
    expect(c3Km2S2).toBeGreaterThan(17);
    expect(c3Km2S2).toBeLessThan(19.5);
    expect(Math.abs(deltaVMS - labDeltaV)).toBeLessThan(2);
    expect(Math.abs(c3Km2S2 - labC3)).toBeLessThan(0.1);
  });
  test("throttle up to 1.001, thrust from ten days after injection on", () => {
    const { controls, fromTdb, toTdb } = solution();
    expect(controls.length).toBeGreaterThan(20);
    for (const control of controls) expect(control.throttle).toBeLessThanOrEqual(1.001);
    expect(controls[0].fromTdb).toBeGreaterThan(fromTdb + 9.99 * secondsPerDay);
    expect(controls[controls.length - 1].toTdb).toBeLessThanOrEqual(toTdb);
  });
  test("flown by the full propagator it ends at the telemetry state: 1 km, 1 mm/s (reached 18 m, 3 µm/s)", () => {
    const { positionKm, velocityKmS, massKg, fromTdb: tTdb, ...rest } = solution();
    const recorder = new FlightRecorder(ephemeris(), "tianwen-2", { tTdb, positionKm, velocityKmS, massKg });
    flyOutbound(recorder, solution());
    const { km, kmS } = missOf([...recorder.position, ...recorder.velocity]);
    expect(km).toBeLessThanOrEqual(1);
    expect(kmS).toBeLessThanOrEqual(1e-6);
    expect(rest.missKm).toBeCloseTo(km, 6);
    expect(massKg - recorder.massKg).toBeCloseTo(rest.xenonKg, 9);
    expect(recorder.deltaVUsedMS).toBeCloseTo(rest.deltaVMS, 9);
  });
  test("1 October 2025: as far from Earth and asteroid as in the lab, within 0.15 million km (reached 0.11)", () => {
    const rows = evidenceRows(addProbe(ephemeris(), { outbound: solution() }));
    const millionKm = (id: string) => (rows.find((row) => row.id === id)?.value ?? 0) / 1e6;
    expect(Math.abs(millionKm("earth-2025-10-01") - labEarth)).toBeLessThan(0.15);
    expect(Math.abs(millionKm("kamooalewa-2025-10-01") - labAsteroid)).toBeLessThan(0.15);
    expect(Math.abs(millionKm("earth-2025-10-01") - 43)).toBeLessThan(0.5);
    expect(Math.abs(millionKm("kamooalewa-2025-10-01") - 45)).toBeLessThan(0.5);
  });
  test("of 19 published numbers it misses none", () => {
    expect(failing(solution())).toEqual([]);
  });
});

test("40 mN arrives, but contradicts both distances of 1 October, and nothing else", () => {
  const solution = ion(40);
  expect(solution.isFeasible).toBe(true);
  expect(failing(solution)).toEqual(["earth-2025-10-01", "kamooalewa-2025-10-01"]);
});

describe("one burn on 30 October 2025", () => {
  test("Δv 360 ± 4 m/s (lab 356), C3 18.0 ± 0.2 km²/s², no xenon, nothing contradicted", () => {
    const { isFeasible, deltaVMS, c3Km2S2, xenonKg, controls, impulses } = impulse();
    expect(isFeasible).toBe(true);
    expect(Math.abs(deltaVMS - 358)).toBeLessThan(4);
    expect(Math.abs(c3Km2S2 - 18)).toBeLessThan(0.2);
    expect([xenonKg, controls.length, impulses.length]).toEqual([0, 0, 1]);
    expect(failing(impulse())).toEqual([]);
  });
});

describe.each([
  ["ion", standard, outboundIon],
  ["impulse", impulse, outboundImpulse],
] as const)("baked solution, hypothesis %s", (_, solved, file) => {
  test("solved again: the same to the last bit", () => {
    expect(asKept(solved())).toEqual(file.solution);
  });
  test("flown again by a run of its own with tighter steps: within 1 km and 1 mm/s of the telemetry (reached 5 m, 1 µm/s)", () => {
    const { km, kmS } = missOf(reflown(ephemeris(), solved(), solved().toTdb));
    expect(km).toBeLessThan(1);
    expect(kmS).toBeLessThan(1e-6);
  });
});
