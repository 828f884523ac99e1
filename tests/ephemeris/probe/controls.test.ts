/** A solved leg's controls as they are flown: in order, with coasts between, burns at their instants. */
import { expect, test } from "vitest";
import { massAfterKg, massFlowKgS } from "../../../ephemeris/forces/thrust";
import { flyControls } from "../../../ephemeris/probe/controls";
import { FlightRecorder } from "../../../ephemeris/probe/recorder";
import { chemicalImpulseS, defaultDrive } from "../../../ephemeris/probe/spacecraft";
import { stateOf } from "../../../ephemeris/state";
import type { Vector3 } from "../../../ephemeris/types";
import { secondsPerDay } from "../../../ephemeris/units";
import { newtonian, tdb } from "../fixtures";

const fromTdb = tdb("2025-10-01");
const at = (days: number) => fromTdb + days * secondsPerDay;
const push: Vector3 = [0.06, 0, -0.08];
const burn: Vector3 = [0, 0.03, 0.04];

test("coast, thrust, burn within a coast, thrust, burn at the very end: arcs, impulses and masses", () => {
  const { positionKm, velocityKmS } = stateOf(newtonian(), "earth", tdb("2025-11-15"));
  const recorder = new FlightRecorder(newtonian(), "tianwen-2", {
    tTdb: fromTdb,
    positionKm,
    velocityKmS,
    massKg: 2000,
  });
  recorder.beginLeg("outbound", "Outbound", "reconstructed");
  const control = (from: number, to: number) => ({ fromTdb: at(from), toTdb: at(to), thrustN: push, throttle: 0.8 });
  const impulse = (day: number, label: string) => ({ tTdb: at(day), deltaVKmS: burn, label });
  const controls = [control(2, 4), control(7, 8)];
  const impulses = [impulse(5, "first"), impulse(10, "last")];
  flyControls(recorder, { drive: defaultDrive, controls, impulses }, at(10));

  const { arcs, impulses: flown } = recorder.flight("ion");
  const days = arcs.map((arc) => [(arc.fromTdb - fromTdb) / secondsPerDay, (arc.toTdb - fromTdb) / secondsPerDay]);
  expect(days).toEqual([
    [0, 2],
    [2, 4],
    [4, 5],
    [5, 7],
    [7, 8],
    [8, 10],
  ]);
  expect(arcs.map(({ throttle }) => throttle)).toEqual([0, 0.8, 0, 0, 0.8, 0]);
  expect(flown.map(({ tTdb, label, deltaVKmS }) => [tTdb, label, deltaVKmS])).toEqual([
    [at(5), "first", burn],
    [at(10), "last", burn],
  ]);
  const flow = massFlowKgS(0.1, defaultDrive.specificImpulseS);
  const afterFirst = massAfterKg(2000 - 2 * secondsPerDay * flow, 50, chemicalImpulseS);
  expect(arcs[3].massKg).toBeCloseTo(afterFirst, 9);
  expect(recorder.massKg).toBeCloseTo(massAfterKg(afterFirst - secondsPerDay * flow, 50, chemicalImpulseS), 9);
  expect(recorder.tTdb).toBe(at(10));
});
