/**
 * May and June 2026: from the first telemetry state through the burn of 7 June, which nobody announced, to the first burn of
 * the approach. The burn is what turns the velocity of 25 May into the one the probe reported on 8 June.
 */
import { eventOf } from "../events";
import { massAfterKg } from "../forces/thrust";
import { PropagationError } from "../integrators/force";
import { GaussRadau } from "../integrators/gaussRadau";
import { instantOf, writeBarycentric } from "../paths";
import { Perturbers } from "../perturbers";
import type { Vector3 } from "../types";
import { PoweredSystem } from "./powered";
import type { FlightRecorder } from "./recorder";
import { chemicalImpulseS } from "./spacecraft";
import { telemetryStates } from "./telemetry";

/** Residual at which the burn counts as found, km/s: a thousandth of what float32 rounds the telemetry to. */
const foundKmS = 1e-9;
const mostRounds = 12;

/** Flies on from the first telemetry state: coast, rendezvous burn, coast to the first burn of the approach. */
export function flyArrival(recorder: FlightRecorder): void {
  recorder.beginLeg("arrival", /*i18n*/ "Arrival", "reconstructed");
  recorder.coast(eventOf("rendezvous-burn").tTdb);
  recorder.impulse(rendezvousBurn(recorder), chemicalImpulseS, /*i18n*/ "Rendezvous burn");
  recorder.coast(eventOf("first-approach-burn").tTdb);
}

/**
 * Velocity change (km/s, ICRF) at the recorder's instant whose path has, in the least-squares sense, the heliocentric
 * velocities of all later telemetry. Those lie a day later and within five minutes, and a velocity there follows the burn
 * to 5e-4, so their mean residual is the correction and each round gains three digits. Each component is good to
 * some mm/s: time tags of whole seconds alone make 5; the burn being taken as instantaneous is the larger unknown.
 */
function rendezvousBurn({ ephemeris, tTdb, position, velocity, massKg }: FlightRecorder): Vector3 {
  const rows = telemetryStates.filter((row) => row.tTdb > tTdb);
  const system = new PoweredSystem(new Perturbers(ephemeris));
  const burn = new Float64Array(3);
  const after = new Float64Array(3);
  const sun = new Float64Array(6);
  const atRow = { position: new Float64Array(3), velocity: new Float64Array(3) };
  for (let round = 0; round < mostRounds; round++) {
    for (let c = 0; c < 3; c++) after[c] = velocity[c] + burn[c];
    const strengthMS = 1000 * Math.sqrt(burn[0] * burn[0] + burn[1] * burn[1] + burn[2] * burn[2]);
    system.massKg = massAfterKg(massKg, strengthMS, chemicalImpulseS);
    const solo = new GaussRadau(system);
    solo.start(tTdb, position, after);
    const mean = new Float64Array(3);
    for (const row of rows) {
      while (solo.tTdb < row.tTdb) solo.advance(rows[rows.length - 1].tTdb);
      solo.stateAt(row.tTdb, atRow.position, atRow.velocity);
      writeBarycentric(ephemeris, "sun", instantOf(row.tTdb), sun);
      for (let c = 0; c < 3; c++) mean[c] += (row.velocityKmS[c] + sun[c + 3] - atRow.velocity[c]) / rows.length;
    }
    for (let c = 0; c < 3; c++) burn[c] += mean[c];
    if (Math.abs(mean[0]) + Math.abs(mean[1]) + Math.abs(mean[2]) < foundKmS) return [burn[0], burn[1], burn[2]];
  }
  throw new PropagationError({ text: /*i18n*/ "the rendezvous burn does not settle." }, tTdb);
}
