/** The stay beside the asteroid: a path without jumps, and a thrust that really flies it. */
import { beforeAll, describe, expect, test } from "vitest";
import { eventOf } from "../../../ephemeris/events";
import type { SecondOrderSystem } from "../../../ephemeris/integrators/force";
import { GaussRadau } from "../../../ephemeris/integrators/gaussRadau";
import { instantOf } from "../../../ephemeris/paths";
import { Perturbers } from "../../../ephemeris/perturbers";
import { writePiece } from "../../../ephemeris/pieceTable";
import { probeId, type ThrustArc } from "../../../ephemeris/probe/flight";
import { CommandedPath } from "../../../ephemeris/probe/proximityPath";
import { proximityPhases, thrusterImpulseS, waypoints, waypointsUntil } from "../../../ephemeris/probe/proximityPlan";
import { newKnot } from "../../../ephemeris/probe/quintic";
import { asteroidId, RelativeMotion } from "../../../ephemeris/probe/relativeMotion";
import { departureMassKg } from "../../../ephemeris/probe/spacecraft";
import { tdbFromIso } from "../../../ephemeris/time";
import type { Track } from "../../../ephemeris/tracks";
import { distance, dot, norm } from "../numeric";
import { arrivedFlight } from "./arrivedFlight";

let made: ReturnType<typeof arrivedFlight>;
let track: Track;
let arcs: readonly ThrustArc[];
beforeAll(() => {
  made = arrivedFlight();
  track = made.ephemeris.tracks.find(({ id }) => id === probeId) as Track;
  arcs = made.flight.arcs.filter(({ specificImpulseS }) => specificImpulseS === thrusterImpulseS);
});

/** As stored, relative to the asteroid; the later piece at a knot. */
function stored(tTdb: number): Float64Array {
  const out = new Float64Array(9);
  expect(writePiece(made.ephemeris.data, track, instantOf(tTdb), out)).toBe(asteroidId);
  return out;
}

describe("the plan", () => {
  test("phases follow each other from the arrival to the departure, each illustrative", () => {
    expect(proximityPhases[0].fromTdb).toBe(eventOf("arrival").tTdb);
    expect(proximityPhases.at(-1)?.toTdb).toBe(eventOf("departure").tTdb);
    proximityPhases.forEach(({ basis, fromTdb, toTdb }, k) => {
      expect(basis).toBe("illustrative");
      expect(toTdb).toBeGreaterThan(fromTdb);
      if (k > 0) expect(fromTdb).toBe(proximityPhases[k - 1].toTdb);
    });
  });
  test("waypoints are in order of time; the nearest is 10 m, outside a block of 21 × 15 × 12 m over its pole", () => {
    waypoints.forEach(({ tTdb }, k) => {
      if (k > 0) expect(tTdb).toBeGreaterThan(waypoints[k - 1].tTdb);
    });
    expect(Math.min(...waypoints.map(({ rangeKm }) => rangeKm))).toBe(0.01);
    for (const { rangeKm, towards } of waypoints) if (rangeKm < 0.1) expect(towards).toBe("sunlit-pole");
  });
});

test("leaving earlier, it stays where it is and ends there at rest; leaving on the day, the plan is as it stands", () => {
  expect(waypointsUntil(eventOf("departure").tTdb)).toEqual(waypoints);
  const earlyTdb = tdbFromIso("2027-02-01T00:00:00Z");
  const kept = waypointsUntil(earlyTdb);
  expect(kept.at(-1)).toMatchObject({ tTdb: earlyTdb, rangeKm: 5 });
  const path = new CommandedPath(made.ephemeris, kept);
  expect(path.toTdb).toBe(earlyTdb);
  const knot = newKnot();
  path.writeKnot(earlyTdb, knot);
  expect(norm(knot.position)).toBeCloseTo(5, 9);
});

describe("the motion", () => {
  test("at each waypoint the probe is as far as planned, and moves by less than the frame turns (2.5e-7 rad/s)", () => {
    for (const { tTdb, rangeKm } of waypoints) {
      const state = stored(tTdb);
      expect(norm(state.subarray(0, 3)) / rangeKm).toBeCloseTo(1, 9);
      expect(norm(state.subarray(3, 6))).toBeLessThan(2.5e-7 * rangeKm);
      expect(Math.abs(dot(state.subarray(0, 3), state.subarray(3, 6))) / rangeKm ** 2).toBeLessThan(1e-13);
    }
  });
  test("position, velocity and acceleration do not jump at any knot", () => {
    for (const { fromTdb } of arcs.slice(1)) {
      const beforeTdb = fromTdb - 1e-3;
      const [before, after] = [stored(beforeTdb), stored(fromTdb)];
      const dt = fromTdb - beforeTdb;
      const carried = before.slice(0, 3).map((value, c) => value + dt * before[3 + c]);
      expect(distance(carried, after)).toBeLessThan(1e-12);
      expect(distance(before.subarray(3, 6), after.subarray(3, 6))).toBeLessThan(1e-10);
      expect(distance(before.subarray(6), after.subarray(6))).toBeLessThan(1e-12);
    }
  });
  test("between its knots a piece follows the commanded path to 1e-4 of its range", () => {
    const path = new CommandedPath(made.ephemeris, waypoints);
    const knot = newKnot();
    for (const { fromTdb, toTdb } of arcs) {
      const tTdb = 0.7 * fromTdb + 0.3 * toTdb;
      path.writeKnot(tTdb, knot);
      expect(distance(stored(tTdb), knot.position) / norm(knot.position)).toBeLessThan(1e-4);
    }
  });
  test("velocity and acceleration of the commanded path are the derivatives of its position, to 1e-5 and 1e-3 of their size", () => {
    const path = new CommandedPath(made.ephemeris, waypoints);
    const [early, middle, late] = [newKnot(), newKnot(), newKnot()];
    const h = 1;
    for (const { fromTdb, toTdb } of proximityPhases) {
      for (const share of [0.03, 0.31, 0.52, 0.77]) {
        const tTdb = fromTdb + share * (toTdb - fromTdb);
        [early, middle, late].forEach((knot, k) => {
          path.writeKnot(tTdb + (k - 1) * h, knot);
        });
        for (let c = 0; c < 3; c++) {
          const slope = (late.position[c] - early.position[c]) / (2 * h);
          const bend = (late.velocity[c] - early.velocity[c]) / (2 * h);
          expect(Math.abs(slope - middle.velocity[c])).toBeLessThan(1e-5 * norm(middle.velocity));
          expect(Math.abs(bend - middle.acceleration[c])).toBeLessThan(1e-3 * norm(middle.acceleration));
        }
      }
    }
  });
});

describe("the force", () => {
  /** Nature and the recorded thrust together. */
  class Pushed implements SecondOrderSystem {
    readonly dimension = 3;
    private readonly motion: RelativeMotion;
    private readonly arc: ThrustArc;
    constructor(motion: RelativeMotion, arc: ThrustArc) {
      this.motion = motion;
      this.arc = arc;
    }
    accelerate(tTdb: number, position: Float64Array, velocity: Float64Array, out: Float64Array): void {
      const { massKg, massFlowKgS, fromTdb, thrustN } = this.arc;
      const left = massKg - massFlowKgS * (tTdb - fromTdb);
      this.motion.massKg = left;
      this.motion.accelerate(tTdb, position, velocity, out);
      for (let c = 0; c < 3; c++) out[c] += (1e-3 * thrustN[c]) / left;
    }
  }

  test("flown under its recorded thrust each piece ends where it should: within 0.5 % of its range and 1e-8 km/s (reached 0.29 %, 1.3e-9)", () => {
    const motion = new RelativeMotion(made.ephemeris, new Perturbers(made.ephemeris), 1600);
    let [worst, worstKmS] = [0, 0];
    for (const arc of arcs) {
      const start = stored(arc.fromTdb);
      const end = stored(arc.toTdb);
      const solo = new GaussRadau(new Pushed(motion, arc));
      solo.start(arc.fromTdb, start.subarray(0, 3), start.subarray(3, 6));
      while (solo.tTdb < arc.toTdb) solo.advance(arc.toTdb);
      worst = Math.max(worst, distance(solo.position, end) / norm(end.subarray(0, 3)));
      worstKmS = Math.max(worstKmS, distance(solo.velocity, end.subarray(3, 6)));
    }
    expect(worst).toBeLessThan(0.005);
    expect(worstKmS).toBeLessThan(1e-8);
  });
  test("never more than 1e-3 m/s² (reached 4.3e-5, at the sampling); 5–8 m/s in ten months", () => {
    const peak = Math.max(...arcs.map(({ thrustN, massKg }) => norm(thrustN) / massKg));
    expect(peak).toBeLessThan(1e-3);
    const used = made.recorder.deltaVUsedMS - arcs[0].deltaVUsedMS;
    expect(used).toBeGreaterThan(5);
    expect(used).toBeLessThan(8);
  });
  test("hovering at 20 km costs what sunlight pushes, 1.3e-7 m/s², to a tenth", () => {
    const { thrustN, massKg } = arcs[5];
    expect(norm(thrustN) / massKg / 1.3e-7).toBeCloseTo(1, 0);
  });
});

describe("mass", () => {
  test("never rises, arcs follow each other, and the velocity change is that of the rocket equation", () => {
    arcs.forEach(({ fromTdb, massKg, deltaVUsedMS }, k) => {
      const before = arcs[k - 1];
      if (before === undefined) return;
      expect(fromTdb).toBe(before.toTdb);
      expect(massKg).toBeLessThan(before.massKg);
      const spent = thrusterImpulseS * 9.80665 * Math.log(before.massKg / massKg);
      expect(Math.abs(deltaVUsedMS - before.deltaVUsedMS - spent)).toBeLessThan(1e-9);
    });
  });
  test("the last step to the mass assumed at the departure is one labelled entry without velocity", () => {
    const last = made.flight.impulses.at(-1);
    expect(last).toMatchObject({ leg: "proximity", deltaVKmS: [0, 0, 0], massAfterKg: departureMassKg });
    expect(last?.massBeforeKg).toBeGreaterThan(departureMassKg);
    expect(made.recorder.massKg).toBe(departureMassKg);
    expect(made.recorder.tTdb).toBe(eventOf("departure").tTdb);
  });
});
