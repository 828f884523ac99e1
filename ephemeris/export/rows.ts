/** The rows of an export, one at a time: every format writes exactly these numbers. */
import { cKmS } from "../constants";
import { type Ephemeris, newState, stateOf } from "../ephemeris";
import { jdFromTdb } from "../time";
import type { Basis } from "../types";
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

  private timeIndex = 0;
  private readonly state = newState();

  constructor(
    private readonly ephemeris: Ephemeris,
    private readonly request: ExportRequest,
  ) {
    this.count = request.times.count * request.bodies.length;
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
    return true;
  }
}
