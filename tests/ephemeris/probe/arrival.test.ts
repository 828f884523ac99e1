/** The arrival against the decoded telemetry and the lab's figures. */
import { beforeAll, describe, expect, test } from "vitest";
import { eventOf } from "../../../ephemeris/events";
import { flyArrival } from "../../../ephemeris/probe/arrival";
import { type FlightImpulse, probeId } from "../../../ephemeris/probe/flight";
import { appendPieces } from "../../../ephemeris/probe/pieces";
import type { FlightRecorder } from "../../../ephemeris/probe/recorder";
import { asteroidId } from "../../../ephemeris/probe/relativeMotion";
import { telemetryStates } from "../../../ephemeris/probe/telemetry";
import { stateOf } from "../../../ephemeris/state";
import { mission } from "../fixtures";
import { distance, dot, minus, norm } from "../numeric";
import { recorderAtTelemetry } from "./arrivedFlight";

let recorder: FlightRecorder;
let burn: FlightImpulse;
let flown: ReturnType<typeof mission>;
beforeAll(() => {
  recorder = recorderAtTelemetry();
  flyArrival(recorder);
  burn = recorder.flight("ion").impulses[0];
  flown = appendPieces({ ...mission(), probe: recorder.flight("ion") }, recorder.draft);
});

const from = (center: string, tTdb: number) => stateOf(flown, probeId, tTdb, { center });
const [first] = telemetryStates;
const june = telemetryStates.filter(({ utc }) => utc.startsWith("2026-06-08"));

describe("against the lab", () => {
  test("25 May: 808,400 ± 200 km from the asteroid, closing at 714.6 ± 1 m/s", () => {
    const { positionKm, velocityKmS } = from(asteroidId, first.tTdb);
    expect(Math.abs(norm(positionKm) - 808400)).toBeLessThan(200);
    expect(Math.abs(1000 * norm(velocityKmS) - 714.6)).toBeLessThan(1);
    expect(dot(positionKm, velocityKmS)).toBeLessThan(0);
  });
  test("burn of 7 June: 704 ± 2 m/s, 29,950 ± 100 km out, ecliptic about (−511, 152, −460) m/s", () => {
    expect(Math.abs(1000 * norm(burn.deltaVKmS) - 704)).toBeLessThan(2);
    expect(burn.tTdb).toBe(eventOf("rendezvous-burn").tTdb);
    expect(Math.abs(norm(from(asteroidId, burn.tTdb).positionKm) - 29950)).toBeLessThan(100);
    const tilt = (23.4392911 * Math.PI) / 180;
    const [x, y, z] = burn.deltaVKmS;
    const ecliptic = [x, y * Math.cos(tilt) + z * Math.sin(tilt), z * Math.cos(tilt) - y * Math.sin(tilt)];
    expect(distance(ecliptic, [-0.511, 0.152, -0.46])).toBeLessThan(0.003);
  });
  test("8 June: 42.05 ± 0.5 m/s relative to the asteroid", () => {
    expect(Math.abs(1000 * norm(from(asteroidId, june[0].tTdb).velocityKmS) - 42.05)).toBeLessThan(0.5);
  });
  test("mass 2079 → 1655 ± 5 kg", () => {
    expect(burn.massBeforeKg).toBe(2079);
    expect(Math.abs(burn.massAfterKg - 1655)).toBeLessThan(5);
  });
});

describe("against the telemetry, which float32 rounds to 8 km and 2 mm/s", () => {
  test("25 May: every row within 30 km and 0.05 m/s", () => {
    for (const { tTdb, positionKm, velocityKmS } of telemetryStates.filter((row) => !june.includes(row))) {
      const state = from("sun", tTdb);
      expect(distance(state.positionKm, positionKm as readonly number[])).toBeLessThan(30);
      expect(distance(state.velocityKmS, velocityKmS)).toBeLessThan(5e-5);
    }
  });
  test("8 June: every velocity within 0.05 m/s, their mean within 1 µm/s", () => {
    const residuals = june.map(({ tTdb, velocityKmS }) =>
      from("sun", tTdb).velocityKmS.map((value, c) => value - velocityKmS[c]),
    );
    for (const residual of residuals) expect(norm(residual)).toBeLessThan(5e-5);
    const mean = [0, 1, 2].map((c) => residuals.reduce((sum, residual) => sum + residual[c], 0) / june.length);
    expect(norm(mean)).toBeLessThan(1e-9);
  });
  // The hour of the burn is that at which the path is neither ahead of it nor behind along the burn.
  test("8 June: the one valid position within 160 km, along the burn within 10 km", () => {
    const [row] = june.filter(({ positionKm }) => positionKm !== null);
    const residual = minus(row.positionKm as readonly number[], from("sun", row.tTdb).positionKm);
    const along = dot(residual, burn.deltaVKmS) / norm(burn.deltaVKmS);
    expect(norm(residual)).toBeLessThan(160);
    expect(Math.abs(along)).toBeLessThan(10);
  });
});

test("leg: reconstructed, from the first telemetry state to the first burn of the approach", () => {
  expect(recorder.flight("ion").legs).toEqual([
    {
      id: "arrival",
      label: "Arrival",
      basis: "reconstructed",
      fromTdb: first.tTdb,
      toTdb: eventOf("first-approach-burn").tTdb,
    },
  ]);
});
