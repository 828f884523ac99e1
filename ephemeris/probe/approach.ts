/**
 * From the first burn after the rendezvous burn to the hover before the asteroid, flown relative to it: a heliocentric position
 * is rounded to 15 µm, and what matters here is the millimetre a second.
 */

import { massAfterKg } from "../forces/thrust";
import { PropagationError } from "../integrators/force";
import { GaussRadau } from "../integrators/gaussRadau";
import { Perturbers } from "../perturbers";
import type { Vector3 } from "../types";
import { type ApproachBurn, approachBurns } from "./approachPlan";
import type { FlightRecorder } from "./recorder";
import { asteroidId, RelativeMotion } from "./relativeMotion";
import { chemicalImpulseS } from "./spacecraft";
import { writeResting } from "./sunwardAxes";

/** A place counts as met within this, km: some roundings of the first and longest stretch. */
const metKm = 1e-10;
const mostRounds = 40;

const burnLabels = [
  /*i18n*/ "Approach burn 1",
  /*i18n*/ "Approach burn 2",
  /*i18n*/ "Approach burn 3",
  /*i18n*/ "Approach burn 4",
  /*i18n*/ "Approach burn 5: stop",
];

/** Flies the burns of the plan, each aimed at the place of the next; the last one stops the probe in the hover. */
export function flyApproach(recorder: FlightRecorder): void {
  recorder.beginLeg("approach", /*i18n*/ "Approach", "illustrative");
  new Approach(recorder).fly();
}

class Approach {
  private readonly recorder: FlightRecorder;
  private readonly motion: RelativeMotion;
  /** Relative to the asteroid, km and km/s. */
  private readonly position = new Float64Array(3);
  private readonly velocity = new Float64Array(3);
  /** Where the next burn will be, and how a probe moves that rests there. */
  private readonly place = new Float64Array(3);
  private readonly rest = new Float64Array(3);

  constructor(recorder: FlightRecorder) {
    this.recorder = recorder;
    const { ephemeris, massKg } = recorder;
    this.motion = new RelativeMotion(ephemeris, new Perturbers(ephemeris), massKg);
    const start = new Float64Array(6);
    recorder.relativeState(asteroidId, start);
    this.position.set(start.subarray(0, 3));
    this.velocity.set(start.subarray(3));
  }

  fly(): void {
    approachBurns.slice(1).forEach((next, k) => {
      this.burn(this.aim(next), burnLabels[k]);
      this.coast(next.event.tTdb);
    });
    this.burn(this.rest, burnLabels[approachBurns.length - 1]);
  }

  /** Velocity that leads from here to the place of `next`. */
  private aim({ event, place: planned }: ApproachBurn): Float64Array {
    const { recorder, motion, position, velocity, place, rest } = this;
    if (planned === null) throw new Error(`no place is planned for ${event.id}`);
    writeResting(recorder.ephemeris, event.tTdb, planned, place, rest);
    const lengthS = event.tTdb - recorder.tTdb;
    const aimed = new Float64Array(3);
    for (let c = 0; c < 3; c++) aimed[c] = (place[c] - position[c]) / lengthS;
    for (let round = 0; round < mostRounds; round++) {
      motion.massKg = massAfterKg(recorder.massKg, 1000 * lengthOf(aimed, velocity), chemicalImpulseS);
      const solo = this.flight(aimed);
      while (solo.tTdb < event.tTdb) solo.advance(event.tTdb);
      if (lengthOf(place, solo.position) < metKm) return aimed;
      // The tide changes ∂r/∂v = T by a tenth at most, so every round gains a digit or more.
      for (let c = 0; c < 3; c++) aimed[c] += (place[c] - solo.position[c]) / lengthS;
    }
    throw new PropagationError(
      { text: /*i18n*/ "the approach cannot be aimed at {event} from here.", values: { event: event.id } },
      recorder.tTdb,
    );
  }

  /** Changes to the velocity `aimed` here. */
  private burn(aimed: Float64Array, label: string): void {
    const { recorder, velocity } = this;
    const deltaV: Vector3 = [aimed[0] - velocity[0], aimed[1] - velocity[1], aimed[2] - velocity[2]];
    recorder.impulse(deltaV, chemicalImpulseS, label);
    velocity.set(aimed);
  }

  private coast(toTdb: number): void {
    const { recorder, motion, position, velocity } = this;
    const { tTdb: fromTdb, massKg, deltaVUsedMS } = recorder;
    motion.massKg = massKg;
    const solo = this.flight(velocity);
    while (solo.tTdb < toTdb) {
      solo.advance(toTdb);
      recorder.draft.addStep(asteroidId, solo);
    }
    position.set(solo.position);
    velocity.set(solo.velocity);
    recorder.addArc({
      fromTdb,
      toTdb,
      thrustN: [0, 0, 0],
      throttle: 0,
      massKg,
      massFlowKgS: 0,
      specificImpulseS: 0,
      deltaVUsedMS,
    });
    motion.writeBarycentric(toTdb, position, velocity, recorder.position, recorder.velocity);
    recorder.moveTo(toTdb, recorder.position, recorder.velocity, massKg, deltaVUsedMS);
  }

  private flight(velocity: Float64Array): GaussRadau {
    const solo = new GaussRadau(this.motion);
    solo.start(this.recorder.tTdb, this.position, velocity);
    return solo;
  }
}

const lengthOf = (to: Float64Array, from: Float64Array): number => {
  const [x, y, z] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  return Math.sqrt(x * x + y * y + z * z);
};
