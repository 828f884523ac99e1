/** The decoded states as data: complete, in order, consistent with themselves. */
import { describe, expect, test } from "vitest";
import { telemetryStates } from "../../../ephemeris/probe/telemetry";
import { tdbFromIso } from "../../../ephemeris/time";
import { distance, norm } from "../numeric";

const may = telemetryStates.slice(0, 13);
const june = telemetryStates.slice(13);

test("13 states of 25 May 2026 with positions, 45 of 8 June of which one has a valid position", () => {
  expect(telemetryStates.length).toBe(58);
  expect(may.every(({ utc, positionKm }) => utc.startsWith("2026-05-25") && positionKm !== null)).toBe(true);
  expect(june.every(({ utc }) => utc.startsWith("2026-06-08"))).toBe(true);
  expect(june.filter(({ positionKm }) => positionKm !== null).map(({ utc }) => utc)).toEqual([
    "2026-06-08T13:21:31.009Z",
  ]);
});

test("in order of time; the first is the fact sheet's", () => {
  telemetryStates.forEach(({ utc, tTdb }, k) => {
    expect(tTdb).toBe(tdbFromIso(utc));
    if (k > 0) expect(tTdb).toBeGreaterThan(telemetryStates[k - 1].tTdb);
  });
  expect(telemetryStates[0]).toMatchObject({
    utc: "2026-05-25T15:50:10.004Z",
    positionKm: [-101145696, -116470656, -45071820],
    velocityKmS: [23.052128, -13.261674, -9.295656],
  });
});

describe("consistent with itself", () => {
  // Tolerances: float32 has steps of 8 km and 2e-6 km/s; on 8 June the clock is cut to seconds, times 6e-6 km/s² as much again.
  test("25 May: between the first and the last state the position moves by the mean velocity, within 30 km of 370,000", () => {
    const [first, last] = [may[0], may[12]];
    const seconds = last.tTdb - first.tTdb;
    // Simpson's rule would need the middle; the trapezoid misses by a''' T³/12 of about 10 km.
    const expected = first.velocityKmS.map((v, c) => 0.5 * (v + last.velocityKmS[c]) * seconds);
    const moved = (last.positionKm as readonly number[]).map((x, c) => x - (first.positionKm as readonly number[])[c]);
    expect(norm(moved)).toBeGreaterThan(3e5);
    expect(distance(moved, expected)).toBeLessThan(30);
  });

  test("8 June: the velocities lie on a straight line in time, to 8e-6 km/s", () => {
    const [first, last] = [june[0], june[june.length - 1]];
    for (const { tTdb, velocityKmS } of june) {
      const share = (tTdb - first.tTdb) / (last.tTdb - first.tTdb);
      const expected = first.velocityKmS.map((v, c) => v + share * (last.velocityKmS[c] - v));
      expect(distance(velocityKmS, expected)).toBeLessThan(8e-6);
    }
  });
});
