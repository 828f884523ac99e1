/** The rows of an export, one at a time: every format writes exactly these numbers. */
import { cKmS } from "../constants";
import { type Ephemeris, newState, stateOf } from "../ephemeris";
import { type LegId, probeId } from "../probe/flight";
import { newProbeState, probeStateOf } from "../probe/state";
import { jdFromTdb } from "../time";
import type { Basis } from "../types";
import { probeNumbers } from "./extraColumns";
import { type ExportRequest, unitSystems } from "./request";

/**
 * A cursor over the rows, in order of time, then of the request's bodies: `while (rows.next()) …` reads its fields.
 * A cursor and not an iterator, so that a million rows allocate nothing.
 */
export class Rows {
  /** How many there are in all, and how many `next` has made. */
  readonly count: number;
  done = 0;
  tTdb = Number.NaN;
  jdTdb = Number.NaN;
  /** Index into the request's bodies. */
  bodyIndex = -1;
  /** x, y, z, vx, vy, vz, range in the units of the request. */
  readonly numbers = new Float64Array(7);
  lightTimeS = Number.NaN;
  basis: Basis = "illustrative";
  /** Numbers of the columns beside, in their order; NaN where there is none to tell. */
  readonly extras: Float64Array;
  /** Which of `extras` the column of the leg precedes; −1 where it was not asked for. */
  readonly legBefore: number;
  /** Leg of the probe; empty for other bodies. */
  leg: LegId | "" = "";

  private timeIndex = 0;
  private readonly state = newState();
  private readonly probe = newProbeState();
  private readonly hasSigma: boolean;

  constructor(
    private readonly ephemeris: Ephemeris,
    private readonly request: ExportRequest,
  ) {
    const { times, bodies, columns = [] } = request;
    this.count = times.count * bodies.length;
    this.hasSigma = columns.includes("sigma");
    const sigmas = this.hasSigma ? 1 : 0;
    this.legBefore = columns.includes("probe") ? sigmas : -1;
    this.extras = new Float64Array(sigmas + (this.legBefore < 0 ? 0 : probeNumbers.length));
  }

  /** Makes the next row; false when there is none. Throws the errors of `stateOf`. */
  next(): boolean {
    if (this.done === this.count) return false;
    const { request, state, numbers } = this;
    this.done++;
    this.bodyIndex++;
    if (this.bodyIndex === request.bodies.length) this.bodyIndex = 0;
    if (this.bodyIndex === 0) {
      this.tTdb = request.times.tTdbAt(this.timeIndex++);
      this.jdTdb = jdFromTdb(this.tTdb);
    }
    stateOf(this.ephemeris, request.bodies[this.bodyIndex], this.tTdb, request, state);
    const { lengthKm, speedKmS } = unitSystems[request.units];
    const { positionKm, velocityKmS } = state;
    let squareKm2 = 0;
    for (let i = 0; i < 3; i++) {
      numbers[i] = positionKm[i] / lengthKm;
      numbers[3 + i] = velocityKmS[i] / speedKmS;
      squareKm2 += positionKm[i] * positionKm[i];
    }
    const rangeKm = Math.sqrt(squareKm2);
    numbers[6] = rangeKm / lengthKm;
    this.lightTimeS = request.lightTime ? state.lightTimeS : rangeKm / cKmS;
    this.basis = state.basis;
    if (this.hasSigma) this.extras[0] = state.sigmaKm / lengthKm;
    if (this.legBefore >= 0) this.writeProbe();
    return true;
  }

  /** What the probe did when it was where the row says. */
  private writeProbe(): void {
    const { ephemeris, request, probe, state, extras, legBefore } = this;
    if (request.bodies[this.bodyIndex] !== probeId || ephemeris.probe === undefined) {
      this.leg = "";
      extras.fill(Number.NaN, legBefore);
      return;
    }
    const launchTdb = ephemeris.probe.legs[0].fromTdb;
    probeStateOf(ephemeris, request.lightTime ? Math.max(this.tTdb - state.lightTimeS, launchTdb) : this.tTdb, probe);
    this.leg = probe.leg;
    extras[legBefore] = probe.thrustN;
    extras[legBefore + 1] = probe.throttle;
    extras[legBefore + 2] = probe.massKg;
    extras[legBefore + 3] = probe.deltaVUsedMS;
  }
}
