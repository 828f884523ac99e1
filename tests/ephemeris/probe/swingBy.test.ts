/** The turn away at separation: after the burn the probe passes Earth where it was asked to, through the gravity of everything. */
import { expect, test } from "vitest";
import { hyperbolaOf, swingByPerigee } from "../../../ephemeris/probe/hyperbola";
import { EarthPassage } from "../../../ephemeris/probe/optimiser/earthPassage";
import { divertTo } from "../../../ephemeris/probe/swingBy";
import type { Vector3 } from "../../../ephemeris/types";
import { secondsPerDay } from "../../../ephemeris/units";
import { newtonian, tdb } from "../fixtures";
import { distance, norm } from "../numeric";

test.each([
  // excess before and after, km/s
  [
    [-1.5, -4, -1.5],
    [-3.9, -1.4, 1.6],
  ],
  [
    [3, 2.5, 2.2],
    [4.2, -1.1, 1],
  ],
])("from a collision course at %j to a passage that ends in %j", (inward, outward) => {
  const passage = new EarthPassage(newtonian(), 1400);
  const perigeeTdb = tdb("2026-03-01");
  const excessIn = inward as unknown as Vector3;
  const size = norm(excessIn) / norm(outward);
  const perigee = swingByPerigee(excessIn, outward.map((value) => value * size) as unknown as Vector3);

  // Two days earlier on the way to Earth's centre, or near enough.
  const state = new Float64Array(6);
  const startTdb = perigeeTdb - 2 * secondsPerDay;
  const back = excessIn.map((value) => -value * 2 * secondsPerDay) as unknown as Vector3;
  passage.writeBarycentric({ positionKm: back, velocityKmS: excessIn }, startTdb, state);
  const start = { tTdb: startTdb, positionKm: state.slice(0, 3), velocityKmS: state.slice(3), massKg: 1400 };
  const burn = divertTo(passage, start, perigee, perigeeTdb);
  expect(norm(burn)).toBeGreaterThan(0.01);
  expect(norm(burn)).toBeLessThan(1);

  const moving = state.slice();
  for (let c = 0; c < 3; c++) moving[c + 3] += burn[c];
  const wanted = new Float64Array(6);
  passage.writeBarycentric(perigee, perigeeTdb, wanted);
  const aimTdb = perigeeTdb - 6 * 3600;
  passage.fly(wanted, perigeeTdb, aimTdb);
  passage.fly(moving, startTdb, aimTdb);
  // The place aimed at, exactly; the speed there only as far as the way in was guessed right.
  expect(distance(moving.subarray(0, 3), wanted.subarray(0, 3))).toBeLessThan(1e-3);
  expect(distance(moving.subarray(3), wanted.subarray(3))).toBeLessThan(0.6);
  expect(hyperbolaOf(perigee).altitudeKm).toBeGreaterThan(0);
});
