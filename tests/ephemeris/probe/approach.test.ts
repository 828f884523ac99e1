/** The approach: published distances, burns, waypoints met, and joins. */
import { beforeAll, describe, expect, test } from "vitest";
import { eventOf } from "../../../ephemeris/events";
import { GaussRadau } from "../../../ephemeris/integrators/gaussRadau";
import { instantOf } from "../../../ephemeris/paths";
import { Perturbers } from "../../../ephemeris/perturbers";
import { writePiece } from "../../../ephemeris/pieceTable";
import { approachBurns } from "../../../ephemeris/probe/approachPlan";
import { type FlightImpulse, probeId } from "../../../ephemeris/probe/flight";
import { waypoints } from "../../../ephemeris/probe/proximityPlan";
import { asteroidId, RelativeMotion } from "../../../ephemeris/probe/relativeMotion";
import { writeResting } from "../../../ephemeris/probe/sunwardAxes";
import { stateOf } from "../../../ephemeris/state";
import { distance, dot, norm } from "../numeric";
import { arrivedFlight } from "./arrivedFlight";

let made: ReturnType<typeof arrivedFlight>;
let burns: readonly FlightImpulse[];
beforeAll(() => {
  made = arrivedFlight();
  burns = made.flight.impulses.filter(({ leg }) => leg === "approach");
});

/** As stored, relative to the asteroid, without the rounding of barycentric positions. */
function stored(tTdb: number) {
  const track = made.ephemeris.tracks.find(({ id }) => id === probeId);
  const out = new Float64Array(6);
  if (track === undefined) throw new Error("no track");
  expect(writePiece(made.ephemeris.data, track, instantOf(tTdb), out)).toBe(asteroidId);
  return { position: out.slice(0, 3), velocity: out.slice(3) };
}

// instant, km, tolerance; Planetary Society 2026-06-24, CNSA c10760422
test.each([
  ["range-2000-km", 2000, 50],
  ["arrival", 20, 1],
])("%s: %d ± %d km, seen through stateOf", (event, km, tolerance) => {
  const { positionKm, basis } = stateOf(made.ephemeris, probeId, eventOf(event).tTdb, { center: asteroidId });
  expect(Math.abs(norm(positionKm) - km)).toBeLessThan(tolerance);
  expect(basis).toBe("illustrative");
});

test("first burn between 20,000 and 23,000 km; five burns, 45–60 m/s together, each smaller than the one before", () => {
  expect(norm(stored(burns[0].tTdb).position)).toBeGreaterThan(20000);
  expect(norm(stored(burns[0].tTdb).position)).toBeLessThan(23000);
  const sizes = burns.map(({ deltaVKmS }) => 1000 * norm(deltaVKmS));
  expect(sizes.length).toBe(5);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(45);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60);
  expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
});

test("every waypoint is met within 1e-9 km", () => {
  for (const { event, place } of approachBurns) {
    if (place === null) continue;
    const [km, kmS] = [new Float64Array(3), new Float64Array(3)];
    writeResting(made.ephemeris, event.tTdb, place, km, kmS);
    expect(distance(stored(event.tTdb).position, km), event.id).toBeLessThan(1e-9);
  }
});

describe("joins", () => {
  test("at each burn the place stays and the velocity changes by the burn, to 1e-9 km and 1e-12 km/s", () => {
    for (const { tTdb, deltaVKmS } of burns.slice(1)) {
      // A millisecond before, carried over it: the earlier piece does not answer at the burn itself.
      const beforeTdb = tTdb - 1e-3;
      const before = stored(beforeTdb);
      const after = stored(tTdb);
      const carried = before.position.map((value, c) => value + (tTdb - beforeTdb) * before.velocity[c]);
      expect(distance(carried, after.position)).toBeLessThan(1e-9);
      const change = after.velocity.map((value, c) => value - before.velocity[c]);
      expect(distance(change, deltaVKmS)).toBeLessThan(1e-12);
    }
  });
  test("the last burn stops it in the hover: the first waypoint beside the asteroid", () => {
    expect(waypoints[0].tTdb).toBe(burns[4].tTdb);
    const start = approachBurns[4].place;
    expect(start?.rangeKm).toBe(waypoints[0].rangeKm);
    const [km, kmS] = [new Float64Array(3), new Float64Array(3)];
    if (start !== null) writeResting(made.ephemeris, burns[4].tTdb, start, km, kmS);
    expect(distance(stored(burns[4].tTdb).position, km)).toBeLessThan(1e-9);
    expect(distance(stored(burns[4].tTdb).velocity, kmS)).toBeLessThan(1e-12);
  });
  test("from the arrival it takes over within a millimetre", () => {
    const { tTdb } = burns[0];
    const before = stateOf(made.ephemeris, probeId, tTdb - 1e-3, { center: asteroidId });
    const after = stateOf(made.ephemeris, probeId, tTdb, { center: asteroidId });
    const carried = before.positionKm.map((value, c) => value + 1e-3 * before.velocityKmS[c]);
    expect(distance(carried, after.positionKm)).toBeLessThan(1e-6);
  });
});

describe("why the plan is as it is", () => {
  test("without its second burn the probe passes the asteroid at more than 1,900 km", () => {
    const { tTdb } = burns[1];
    const { position, velocity } = stored(tTdb - 1e-3);
    const motion = new RelativeMotion(made.ephemeris, new Perturbers(made.ephemeris), 1640);
    const solo = new GaussRadau(motion, { firstStepS: 3600, fixedStep: true });
    solo.start(tTdb, position, velocity);
    let nearestKm = norm(position);
    while (solo.tTdb < tTdb + 20 * 86400) {
      solo.advance(tTdb + 20 * 86400);
      nearestKm = Math.min(nearestKm, norm(solo.position));
    }
    expect(nearestKm).toBeGreaterThan(1900);
    expect(norm(solo.position)).toBeGreaterThan(10000);
  });
  test("from 2,000 km on the Sun stands ever better behind the camera: phase angle 40° to 20°, falling", () => {
    const phases = burns.slice(1).map(({ tTdb }) => {
      const sun = stateOf(made.ephemeris, "sun", tTdb, { center: asteroidId }).positionKm;
      const { position } = stored(tTdb);
      return (Math.acos(dot(sun, position) / norm(sun) / norm(position)) * 180) / Math.PI;
    });
    expect(phases[0]).toBeLessThan(40);
    expect(phases[3]).toBeGreaterThan(20);
    expect([...phases].sort((a, b) => b - a)).toEqual(phases);
  });
});

test("mass falls by the rocket equation, 315 s: some 25 kg", () => {
  const spent = burns[0].massBeforeKg - burns[4].massAfterKg;
  const sum = burns.reduce((total, { deltaVKmS }) => total + norm(deltaVKmS), 0);
  expect(spent / (burns[0].massBeforeKg * (1 - Math.exp((-1000 * sum) / (315 * 9.80665))))).toBeCloseTo(1, 12);
});

test("twice the same flight, bit for bit", () => {
  const again = arrivedFlight();
  expect(again.flight.impulses).toEqual(made.flight.impulses);
  expect(again.recorder.position).toEqual(made.recorder.position);
});
