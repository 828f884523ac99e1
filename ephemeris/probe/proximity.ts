/**
 * The ten months beside the asteroid, flown backwards from the motion to the force: where the probe shall be is planned, and
 * what is left after tide, sunlight and the asteroid's own pull is what its thrusters must do.
 */

import { writeSegmentState } from "../chebyshev";
import { standardGravityMS2 } from "../constants";
import { eventOf } from "../events";
import { lnOf } from "../exponential";
import { massFlowKgS } from "../forces/thrust";
import { Perturbers } from "../perturbers";
import type { Vector3 } from "../types";
import { pieceCoefficients } from "./pieces";
import { CommandedPath } from "./proximityPath";
import { thrusterImpulseS, waypointsUntil } from "./proximityPlan";
import { type Knot, newKnot, quinticCoefficients } from "./quintic";
import type { FlightRecorder } from "./recorder";
import { asteroidId, RelativeMotion } from "./relativeMotion";
import { departureMassKg } from "./spacecraft";

/** Gauss–Legendre, three points on −1 … 1: exact for the quintic's own acceleration. */
const nodes = [-Math.sqrt(0.6), 0, Math.sqrt(0.6)];
const weights = [5 / 18, 8 / 18, 5 / 18];

/** Follows the plan of proximity.json from the hover to the departure, and ends with the mass assumed there, if it has as much. */
export function flyProximity(
  recorder: FlightRecorder,
  departureTdb = eventOf("departure").tTdb,
  massKg = departureMassKg,
): void {
  recorder.beginLeg("proximity", /*i18n*/ "At the asteroid", "illustrative");
  const { ephemeris } = recorder;
  const motion = new RelativeMotion(ephemeris, new Perturbers(ephemeris), recorder.massKg);
  const path = new CommandedPath(ephemeris, waypointsUntil(departureTdb));
  const times = path.knotTimes();
  let start = newKnot();
  let end = newKnot();
  path.writeKnot(times[0], start);
  for (let k = 1; k < times.length; k++) {
    path.writeKnot(times[k], end);
    const coefficients = quinticCoefficients(start, end, times[k] - times[k - 1]);
    recorder.draft.add(asteroidId, times[k - 1], times[k], coefficients);
    follow(recorder, motion, coefficients, times[k], end);
    [start, end] = [end, start];
  }
  if (recorder.massKg > massKg) {
    recorder.shed(massKg, "Mass set to what is assumed for the departure");
  }
}

/** Moves the recorder along a piece to its end, with the even thrust that keeps the probe on it. */
function follow(
  recorder: FlightRecorder,
  motion: RelativeMotion,
  coefficients: Float64Array,
  toTdb: number,
  end: Knot,
): void {
  const { tTdb: fromTdb, massKg, deltaVUsedMS } = recorder;
  const lengthS = toTdb - fromTdb;
  motion.massKg = massKg;
  const mean = meanControl(motion, coefficients, fromTdb, lengthS);
  const meanMS2 = 1000 * Math.sqrt(mean[0] * mean[0] + mean[1] * mean[1] + mean[2] * mean[2]);
  // The mass in the middle of the piece turns the mean acceleration into the even force of the same momentum.
  const middleKg = massKg / (1 + (meanMS2 * lengthS) / (2 * standardGravityMS2 * thrusterImpulseS));
  const thrustN: Vector3 = [1000 * mean[0] * middleKg, 1000 * mean[1] * middleKg, 1000 * mean[2] * middleKg];
  const flow = massFlowKgS(meanMS2 * middleKg, thrusterImpulseS);
  const leftKg = massKg - flow * lengthS;
  recorder.addArc({
    fromTdb,
    toTdb,
    thrustN,
    throttle: 0,
    massKg,
    massFlowKgS: flow,
    specificImpulseS: thrusterImpulseS,
    deltaVUsedMS,
  });
  const spentMS = thrusterImpulseS * standardGravityMS2 * lnOf(massKg / leftKg);
  const position = new Float64Array(3);
  const velocity = new Float64Array(3);
  motion.writeBarycentric(toTdb, end.position, end.velocity, position, velocity);
  recorder.moveTo(toTdb, position, velocity, leftKg, deltaVUsedMS + spentMS);
}

/** Mean over a piece of what the engines must add to nature, km/s². */
function meanControl(
  motion: RelativeMotion,
  coefficients: Float64Array,
  fromTdb: number,
  lengthS: number,
): Float64Array {
  const state = new Float64Array(9);
  const nature = new Float64Array(3);
  const mean = new Float64Array(3);
  nodes.forEach((x, i) => {
    writeSegmentState(pieceCoefficients, coefficients, 0, Float64Array.of(x, lengthS / 2), state);
    const tTdb = fromTdb + ((x + 1) / 2) * lengthS;
    motion.accelerate(tTdb, state.subarray(0, 3), state.subarray(3, 6), nature);
    for (let c = 0; c < 3; c++) mean[c] += weights[i] * (state[6 + c] - nature[c]);
  });
  return mean;
}
