/**
 * Sims–Flanagan transcription: a leg as a chain of ballistic arcs with an impulse in the middle of each segment, flown
 * through the field of Sun, planets and Moon, and how its end answers to every impulse and free variable: the arcs'
 * transition matrices chained from the end backwards, Bᵢ = Φ(end, middle of segment i).
 */

import { instantOf, writeBarycentric } from "../../paths";
import { atan2Of } from "../../trigonometry";
import type { ArcField } from "./field";
import { cartesian, type EndMeasure, withinTurn } from "./measure";
import { ArcFlyer } from "./transition";

/** One end of a leg: a state (barycentric, km, km/s) that may depend on a few free variables. */
export interface Boundary {
  /** First values of the free variables; empty where the state is fixed. */
  readonly free: Float64Array;
  /** Writes the state (6) and its partial derivatives (6×free, row by row). */
  evaluate(free: Float64Array, state: Float64Array, partials: Float64Array): void;
}

/** A fixed end. */
export function fixedBoundary(state: ArrayLike<number>): Boundary {
  return { free: new Float64Array(0), evaluate: (_free, out) => out.set(state) };
}

/** A leg to be solved: segments between `nodesTdb`, each with an impulse (km/s) at its middle. */
export class Shooting {
  readonly n: number;
  readonly start: Boundary;
  readonly end: Boundary;
  readonly nodesTdb: Float64Array;
  readonly impulses: Float64Array;
  /** Free variables of the start, then of the end. */
  readonly free: Float64Array;
  /** 6×3 an impulse and 6×free, in scaled units (`lengthKm`, `speedKmS`), of end minus target. */
  readonly b: Float64Array;
  readonly a: Float64Array;
  /** Target minus end, km and km/s, and the same in the numbers of the measure. */
  readonly miss = new Float64Array(6);
  readonly residual = new Float64Array(6);
  /** Whole turns added to the angle of the target, where the measure has one; undefined: as many as make the residual small. */
  turns: number | undefined;
  nearestTurns = 0;
  /** Barycentric position at the middle of each segment, km. */
  readonly middles: Float64Array;
  /** Mass at the middle of each segment, for sunlight. */
  readonly massKg: Float64Array;
  private readonly field: ArcField;
  private readonly flyer: ArcFlyer;
  private readonly matrices: Float64Array;
  private readonly steps: number;
  private readonly startPartials: Float64Array;
  private readonly endPartials: Float64Array;
  private readonly state = new Float64Array(6);
  private readonly target = new Float64Array(6);
  private readonly measure: EndMeasure;
  private readonly endRows = new Float64Array(36);
  private readonly values = new Float64Array(6);
  private readonly wanted = new Float64Array(6);
  private readonly sun = new Float64Array(6);

  /** `steps`: Gauss–Radau steps an arc. */
  constructor(
    field: ArcField,
    nodesTdb: Float64Array,
    start: Boundary,
    end: Boundary,
    massKg: number,
    steps: number,
    measure: EndMeasure = cartesian,
  ) {
    this.measure = measure;
    const n = nodesTdb.length - 1;
    this.n = n;
    this.field = field;
    this.flyer = new ArcFlyer(field);
    this.nodesTdb = nodesTdb;
    this.start = start;
    this.end = end;
    this.steps = steps;
    this.impulses = new Float64Array(3 * n);
    this.free = Float64Array.of(...start.free, ...end.free);
    this.b = new Float64Array(18 * n);
    this.a = new Float64Array(6 * this.free.length);
    this.middles = new Float64Array(3 * n);
    this.massKg = new Float64Array(n).fill(massKg);
    this.matrices = new Float64Array(36 * (n + 1));
    this.startPartials = new Float64Array(6 * start.free.length);
    this.endPartials = new Float64Array(6 * end.free.length);
  }

  /** Flies the leg with the present impulses and free variables; fills `miss`, `middles`, `b` and `a`. */
  fly(): void {
    const { n, state, start, free, nodesTdb, impulses, flyer, matrices } = this;
    start.evaluate(free.subarray(0, start.free.length), state, this.startPartials);
    let t = nodesTdb[0];
    for (let i = 0; i <= n; i++) {
      const to = i === n ? nodesTdb[n] : (nodesTdb[i] + nodesTdb[i + 1]) / 2;
      this.field.massKg = this.massKg[Math.min(i, n - 1)];
      flyer.fly(state, t, to, this.steps);
      matrices.set(flyer.matrix, 36 * i);
      t = to;
      if (i === n) break;
      for (let c = 0; c < 3; c++) {
        this.middles[3 * i + c] = state[c];
        state[c + 3] += impulses[3 * i + c];
      }
    }
    this.compareEnd(state);
    this.chain();
  }

  /** Fills `miss` and `residual` for a barycentric end state, reached however. Turns are counted from middle to middle. */
  compareEnd(state: ArrayLike<number>): void {
    const { field, nodesTdb, n, target, measure, endRows, values, wanted, sun, residual, miss } = this;
    this.end.evaluate(this.free.subarray(this.start.free.length), target, this.endPartials);
    for (let k = 0; k < 6; k++) miss[k] = target[k] - state[k];
    writeBarycentric(field.ephemeris, "sun", instantOf(nodesTdb[n]), sun);
    const end = target.map((_, k) => state[k] - sun[k]);
    measure.evaluate(end, values);
    measure.partials(end, endRows);
    measure.evaluate(
      target.map((value, k) => value - sun[k]),
      wanted,
    );
    for (let k = 0; k < 6; k++) residual[k] = wanted[k] - values[k];
    const { angle } = measure;
    if (angle < 0) return;
    const around = this.anglePassed(end);
    const reached = around + withinTurn(values[angle] - around);
    this.nearestTurns = Math.floor((reached - wanted[angle]) / (2 * Math.PI) + 0.5);
    residual[angle] = wanted[angle] + 2 * Math.PI * (this.turns ?? this.nearestTurns) - reached;
  }

  /** Angle about the z axis from the x axis to the end, turns included: summed from middle to middle. */
  private anglePassed(end: Float64Array): number {
    const { middles, n } = this;
    let angle = atan2Of(middles[1], middles[0]);
    for (let i = 1; i <= n; i++) {
      const place = i === n ? end : middles.subarray(3 * i, 3 * i + 3);
      angle += withinTurn(atan2Of(place[1], place[0]) - angle);
    }
    return angle;
  }

  /** B and A from the arcs' matrices, last arc first. */
  private chain(): void {
    const { n, matrices, b, a, startPartials, endPartials } = this;
    const chained = new Float64Array(36);
    chained.set(this.endRows);
    for (let i = n; i >= 0; i--) {
      multiply(chained, matrices.subarray(36 * i, 36 * i + 36));
      if (i === 0) break;
      for (let k = 0; k < 6; k++) {
        for (let c = 0; c < 3; c++) b[18 * (i - 1) + 3 * k + c] = chained[6 * k + 3 + c];
      }
    }
    const starts = this.start.free.length;
    const ends = this.end.free.length;
    for (let k = 0; k < 6; k++) {
      for (let f = 0; f < starts; f++) {
        let sum = 0;
        for (let m = 0; m < 6; m++) sum += chained[6 * k + m] * startPartials[starts * m + f];
        a[(starts + ends) * k + f] = sum;
      }
      for (let f = 0; f < ends; f++) {
        let sum = 0;
        for (let m = 0; m < 6; m++) sum -= this.endRows[6 * k + m] * endPartials[ends * m + f];
        a[(starts + ends) * k + starts + f] = sum;
      }
    }
  }

  /** What impulses and free variables must add up to for the linearised end to go `share` of the way to its target. */
  writeLinearTarget(out: Float64Array, share = 1): void {
    const { n, b, a, impulses, free, residual } = this;
    const count = free.length;
    for (let k = 0; k < 6; k++) {
      let sum = share * residual[k];
      for (let i = 0; i < n; i++) {
        for (let c = 0; c < 3; c++) sum += b[18 * i + 3 * k + c] * impulses[3 * i + c];
      }
      for (let f = 0; f < count; f++) sum += a[count * k + f] * free[f];
      out[k] = sum;
    }
  }
}

/** left ← left · right, 6×6. */
function multiply(left: Float64Array, right: Float64Array): void {
  const row = new Float64Array(6);
  for (let k = 0; k < 6; k++) {
    for (let m = 0; m < 6; m++) {
      let sum = 0;
      for (let j = 0; j < 6; j++) sum += left[6 * k + j] * right[6 * j + m];
      row[m] = sum;
    }
    left.set(row, 6 * k);
  }
}
