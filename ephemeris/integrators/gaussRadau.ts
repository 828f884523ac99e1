/**
 * Gauss–Radau, 15th order, adaptive, with dense output: the yardstick, the starter of the multistep method, and the
 * method for close encounters, thrust switches and short arcs.
 *
 * Everhart 1985 (ASSL 115, 185); step control and compensated summation after Rein & Spiegel 2015 (MNRAS 446, 1424).
 * Arithmetic is + − × ÷ and √ only, so results are the same bits on every engine.
 */
import { assertFinite, PropagationError, type SecondOrderSystem } from "./force";
import { basis, inverseGaps, nodes, shift } from "./gaussRadauCoefficients";
import { writeStepSegment } from "./gaussRadauSegment";
import { growthOf } from "./gaussRadauStep";

export interface GaussRadauOptions {
  /** Wanted size of the last term of the acceleration polynomial relative to the acceleration; default 1e-9 (Rein & Spiegel). */
  readonly tolerance?: number;
  /** First step, seconds; default a day. Its sign does not matter. */
  readonly firstStepS?: number;
  /** Keep every step at `firstStepS`. */
  readonly fixedStep?: boolean;
  /** A step below this ends the run with a `PropagationError`; default 1e-3 s. */
  readonly smallestStepS?: number;
}

/** Iterations of the implicit step after which the last value is taken; Rein & Spiegel use 12. */
const mostIterations = 12;
/** A new step below this fraction of the old one means: redo. */
const safety = 0.25;

/** One run: `start`, then `advance` as often as wanted; `stateAt` reads inside the last step. */
export class GaussRadau {
  tTdb = 0;
  /** Start and length of the last step, for dense output. */
  lastStartTdb = 0;
  lastStepS = 0;
  readonly position: Float64Array;
  readonly velocity: Float64Array;
  private readonly system: SecondOrderSystem;
  private readonly tolerance: number;
  private readonly fixed: boolean;
  private readonly smallestS: number;
  private nextStepS: number;
  private readonly positionRest: Float64Array;
  private readonly velocityRest: Float64Array;
  private readonly startPosition: Float64Array;
  private readonly startVelocity: Float64Array;
  private readonly a0: Float64Array;
  private readonly a: Float64Array;
  private readonly x: Float64Array;
  private readonly v: Float64Array;
  /** b, g and predicted b, seven a component. */
  private readonly b: Float64Array;
  private readonly g: Float64Array;
  private readonly predicted: Float64Array;
  private readonly dense: Float64Array;

  constructor(system: SecondOrderSystem, options: GaussRadauOptions = {}) {
    const n = system.dimension;
    this.system = system;
    this.tolerance = options.tolerance ?? 1e-9;
    this.fixed = options.fixedStep ?? false;
    this.smallestS = options.smallestStepS ?? 1e-3;
    this.nextStepS = Math.abs(options.firstStepS ?? 86400);
    this.position = new Float64Array(n);
    this.velocity = new Float64Array(n);
    this.positionRest = new Float64Array(n);
    this.velocityRest = new Float64Array(n);
    this.startPosition = new Float64Array(n);
    this.startVelocity = new Float64Array(n);
    this.a0 = new Float64Array(n);
    this.a = new Float64Array(n);
    this.x = new Float64Array(n);
    this.v = new Float64Array(n);
    this.b = new Float64Array(7 * n);
    this.g = new Float64Array(7 * n);
    this.predicted = new Float64Array(7 * n);
    this.dense = new Float64Array(8 * n);
  }

  start(tTdb: number, position: ArrayLike<number>, velocity: ArrayLike<number>): void {
    this.tTdb = tTdb;
    this.lastStartTdb = tTdb;
    this.lastStepS = 0;
    this.position.set(position);
    this.velocity.set(velocity);
    this.startPosition.set(position);
    this.startVelocity.set(velocity);
    this.positionRest.fill(0);
    this.velocityRest.fill(0);
    this.b.fill(0);
    this.predicted.fill(0);
  }

  /** Takes one accepted step towards `towardsTdb` and never past it. Throws `PropagationError` on blow-up or a vanishing step. */
  advance(towardsTdb: number): void {
    const { system, a0 } = this;
    const leftS = towardsTdb - this.tTdb;
    const direction = leftS < 0 ? -1 : 1;
    system.accelerate(this.tTdb, this.position, this.velocity, a0);
    assertFinite(a0, this.tTdb, this.tTdb);
    for (;;) {
      const wholeS = this.nextStepS;
      const last = wholeS >= Math.abs(leftS);
      // The clock is rounded first and the step taken from it: else 1e5 rounded steps drift by milliseconds (metres).
      const endTdb = last ? towardsTdb : this.tTdb + direction * wholeS;
      const stepS = endTdb - this.tTdb;
      if (last && wholeS > 0) this.rescale(Math.abs(leftS) / wholeS);
      this.solve(stepS);
      const wantedS = this.fixed ? wholeS : Math.abs(stepS) * growthOf(this.tolerance, this.a, this.b);
      if (wantedS < this.smallestS && !last) {
        throw new PropagationError(
          {
            text: /*i18n*/ "the step fell below {leastS} s (a collision or a wrong force).",
            values: { leastS: this.smallestS },
          },
          this.tTdb,
        );
      }
      if (!this.fixed && wantedS < safety * Math.abs(stepS)) {
        this.rescale(wantedS / Math.abs(stepS));
        this.nextStepS = wantedS;
        continue;
      }
      this.accept(stepS, endTdb);
      // A step cut short to end at the target says little about the next one.
      const next = this.fixed ? wholeS : Math.min(wantedS, Math.abs(stepS) / safety);
      this.nextStepS = last ? Math.max(next, Math.min(wholeS, wantedS)) : next;
      this.predict(this.nextStepS / Math.abs(stepS));
      return;
    }
  }

  /** Position and velocity at `tTdb` inside the last step, from its own polynomial. */
  stateAt(tTdb: number, position: Float64Array, velocity: Float64Array): void {
    const s = this.lastStepS === 0 ? 0 : (tTdb - this.lastStartTdb) / this.lastStepS;
    const d = this.dense;
    this.polynomial(s, this.lastStepS, this.startPosition, this.startVelocity, d, position, velocity);
  }

  /** Writes the last step (its first three components) as a Chebyshev segment of ten coefficients into `out[at…at+29]`, earlier end first; km. */
  writeStepChebyshev(out: Float64Array, at: number): void {
    writeStepSegment(this.lastStepS, this.startPosition, this.startVelocity, this.dense, out, at);
  }

  private solve(stepS: number): void {
    const { system, a0, a, x, v, b, g } = this;
    const n = system.dimension;
    this.dividedDifferences();
    let before = Number.POSITIVE_INFINITY;
    for (let iteration = 0; iteration < mostIterations; iteration++) {
      let change = 0;
      let size = 0;
      for (let node = 1; node < 8; node++) {
        this.predictedState(nodes[node], stepS, x, v);
        system.accelerate(this.tTdb + nodes[node] * stepS, x, v, a);
        for (let c = 0; c < n; c++) {
          let value = (a[c] - a0[c]) * inverseGaps[node * 8];
          for (let j = 1; j < node; j++) value = (value - g[c * 7 + j - 1]) * inverseGaps[node * 8 + j];
          const delta = value - g[c * 7 + node - 1];
          g[c * 7 + node - 1] = value;
          for (let k = 0; k < node; k++) b[c * 7 + k] += basis[node * 8 + k] * delta;
          if (node === 7) {
            const moved = Math.abs(delta);
            const strength = Math.abs(a[c]);
            if (moved > change) change = moved;
            if (strength > size) size = strength;
            if (!(strength < Number.POSITIVE_INFINITY)) assertFinite(a, this.tTdb + stepS, this.tTdb);
          }
        }
      }
      const error = size > 0 ? change / size : 0;
      if (error < 1e-16 || (iteration > 1 && error >= before)) return;
      before = error;
    }
  }

  /** g from b: Newton's divided differences of the polynomial the b stand for. */
  private dividedDifferences(): void {
    const { b, g } = this;
    for (let c = 0; c < this.a0.length; c++) {
      for (let k = 6; k >= 0; k--) {
        let value = b[c * 7 + k];
        for (let j = k + 1; j < 7; j++) value -= basis[(j + 1) * 8 + k] * g[c * 7 + j];
        g[c * 7 + k] = value;
      }
    }
  }

  private predictedState(s: number, stepS: number, x: Float64Array, v: Float64Array): void {
    const { a0, b, position, velocity, positionRest, velocityRest } = this;
    const sStep = s * stepS;
    for (let c = 0; c < a0.length; c++) {
      const o = c * 7;
      const b0 = b[o];
      const b1 = b[o + 1];
      const b2 = b[o + 2];
      const b3 = b[o + 3];
      const b4 = b[o + 4];
      const b5 = b[o + 5];
      const b6 = b[o + 6];
      const p =
        s * (b0 / 6 + s * (b1 / 12 + s * (b2 / 20 + s * (b3 / 30 + s * (b4 / 42 + s * (b5 / 56 + (s * b6) / 72))))));
      const q = s * (b0 / 2 + s * (b1 / 3 + s * (b2 / 4 + s * (b3 / 5 + s * (b4 / 6 + s * (b5 / 7 + (s * b6) / 8))))));
      x[c] = position[c] + (sStep * (velocity[c] + sStep * (a0[c] / 2 + p)) - positionRest[c]);
      v[c] = velocity[c] + (sStep * (a0[c] + q) - velocityRest[c]);
    }
  }

  private polynomial(
    s: number,
    stepS: number,
    position: Float64Array,
    velocity: Float64Array,
    d: Float64Array,
    x: Float64Array,
    v: Float64Array,
  ): void {
    const sStep = s * stepS;
    for (let c = 0; c < x.length; c++) {
      const o = c * 8;
      let p = 0;
      let q = 0;
      for (let k = 7; k >= 0; k--) {
        p = p * s + d[o + k] / ((k + 1) * (k + 2));
        q = q * s + d[o + k] / (k + 1);
      }
      x[c] = position[c] + sStep * (velocity[c] + sStep * p);
      v[c] = velocity[c] + sStep * q;
    }
  }

  private accept(stepS: number, endTdb: number): void {
    const { a0, b, position, velocity, positionRest, velocityRest, dense } = this;
    this.startPosition.set(position);
    this.startVelocity.set(velocity);
    for (let c = 0; c < a0.length; c++) {
      const o = c * 7;
      dense[c * 8] = a0[c];
      for (let k = 0; k < 7; k++) dense[c * 8 + k + 1] = b[o + k];
      let p = 0;
      let q = 0;
      for (let k = 6; k >= 0; k--) {
        p += b[o + k] / ((k + 2) * (k + 3));
        q += b[o + k] / (k + 2);
      }
      // Kahan: what a sum rounds away is kept and taken off the next addend.
      const dx = stepS * (velocity[c] + stepS * (a0[c] / 2 + p)) - positionRest[c];
      const x = position[c] + dx;
      positionRest[c] = x - position[c] - dx;
      const dv = stepS * (a0[c] + q) - velocityRest[c];
      const v = velocity[c] + dv;
      velocityRest[c] = v - velocity[c] - dv;
      position[c] = x;
      velocity[c] = v;
    }
    this.lastStartTdb = this.tTdb;
    this.lastStepS = stepS;
    this.tTdb = endTdb;
    assertFinite(position, endTdb, this.lastStartTdb);
  }

  /** The same polynomial over a step `ratio` times as long, after a rejected step. */
  private rescale(ratio: number): void {
    const { b, predicted } = this;
    for (let c = 0; c < this.a0.length; c++) {
      let power = ratio;
      for (let k = 0; k < 7; k++) {
        b[c * 7 + k] *= power;
        predicted[c * 7 + k] *= power;
        power *= ratio;
      }
    }
  }

  /** b of the next step: the old polynomial moved on, plus what the last prediction missed (Everhart 1985). */
  private predict(ratio: number): void {
    const { b, predicted } = this;
    if (ratio > 20) {
      b.fill(0);
      predicted.fill(0);
      return;
    }
    for (let c = 0; c < this.a0.length; c++) {
      let power = ratio;
      const o = c * 7;
      for (let k = 0; k < 7; k++) {
        let moved = 0;
        for (let j = k; j < 7; j++) moved += shift[k * 8 + j] * b[o + j];
        const missed = b[o + k] - predicted[o + k];
        predicted[o + k] = power * moved;
        b[o + k] = predicted[o + k] + missed;
        power *= ratio;
      }
    }
  }
}
