/**
 * Summed multistep integrator (Gauss–Jackson): one force evaluation a step, the cheapest way over long smooth arcs.
 *
 * Predict with Störmer's formula, evaluate, then let the caller repair the stiff central term with the corrected
 * position (a *pseudo-evaluation*), then accept. Sums are compensated, so rounding grows like a random walk
 * (Quinlan & Tremaine 1990, AJ 100, 1694; Berry & Healy 2004, J. Astronaut. Sci. 52, 331).
 */
import { type GaussJacksonCoefficients, gaussJacksonCoefficients } from "./gaussJacksonCoefficients";
import { rotations, weightedSums } from "./ringSums";

export class GaussJackson {
  readonly dimension: number;
  readonly order: number;
  readonly stepS: number;
  /** Predicted state of the step being made (after `predict`). */
  readonly position: Float64Array;
  readonly velocity: Float64Array;
  private readonly weights: GaussJacksonCoefficients;
  /** h² f of the last `order` steps, newest at `head`, component by component. */
  private readonly history: Float64Array;
  private head = 0;
  private readonly rotated: { readonly [K in keyof GaussJacksonCoefficients]: Float64Array };
  private readonly sum1: Float64Array;
  private readonly sum1Rest: Float64Array;
  private readonly sum2: Float64Array;
  private readonly sum2Rest: Float64Array;
  /** Second sum before the last step, for the implicit position formula. */
  private readonly before2: Float64Array;
  private readonly before2Rest: Float64Array;

  /** `stepS` may be negative. */
  constructor(dimension: number, order: number, stepS: number) {
    this.dimension = dimension;
    this.order = order;
    this.stepS = stepS;
    this.weights = gaussJacksonCoefficients(order);
    this.rotated = {
      predictPosition: rotations(this.weights.predictPosition),
      predictVelocity: rotations(this.weights.predictVelocity),
      correctPosition: rotations(this.weights.correctPosition),
      correctVelocity: rotations(this.weights.correctVelocity),
    };
    this.position = new Float64Array(dimension);
    this.velocity = new Float64Array(dimension);
    this.history = new Float64Array(dimension * order);
    this.sum1 = new Float64Array(dimension);
    this.sum1Rest = new Float64Array(dimension);
    this.sum2 = new Float64Array(dimension);
    this.sum2Rest = new Float64Array(dimension);
    this.before2 = new Float64Array(dimension);
    this.before2Rest = new Float64Array(dimension);
  }

  /**
   * Starts at a state whose accelerations now and at the `order − 1` steps before are known.
   * `accelerations[j]` belongs to the instant j steps back (against the direction of `stepS`).
   */
  start(position: ArrayLike<number>, velocity: ArrayLike<number>, accelerations: readonly ArrayLike<number>[]): void {
    const { dimension, order, stepS, history } = this;
    this.head = 0;
    for (let c = 0; c < dimension; c++) {
      for (let j = 0; j < order; j++) history[c * order + ((order - j) % order)] = accelerations[j][c] * stepS * stepS;
      let positionPart = 0;
      let velocityPart = 0;
      for (let j = order - 1; j >= 0; j--) {
        const a = accelerations[j][c] * stepS * stepS;
        positionPart += this.weights.correctPosition[j] * a;
        velocityPart += this.weights.correctVelocity[j] * a;
      }
      this.sum1[c] = velocity[c] * stepS - velocityPart;
      this.sum1Rest[c] = 0;
      this.before2[c] = position[c] - positionPart;
      this.before2Rest[c] = 0;
      this.sum2[c] = this.before2[c] + this.sum1[c];
      this.sum2Rest[c] = this.before2[c] - this.sum2[c] + this.sum1[c];
      this.position[c] = position[c];
      this.velocity[c] = velocity[c];
    }
  }

  /** Writes the predicted position of the next step. */
  predict(): void {
    weightedSums(this.history, this.rotated.predictPosition, this.head, this.order, this.position, 0, this.dimension);
    for (let c = 0; c < this.dimension; c++) this.position[c] = this.sum2[c] + (this.sum2Rest[c] + this.position[c]);
  }

  /** Writes the predicted velocity of the next step for components [from, to). */
  predictVelocity(from = 0, to = this.dimension): void {
    weightedSums(this.history, this.rotated.predictVelocity, this.head, this.order, this.velocity, from, to);
    for (let c = from; c < to; c++) {
      this.velocity[c] = (this.sum1[c] + (this.sum1Rest[c] + this.velocity[c])) / this.stepS;
    }
  }

  /** Takes the acceleration of the predicted step; the sums move on. The position can be read corrected from now on. */
  accept(acceleration: Float64Array): void {
    const { dimension, order, history, sum1, sum1Rest, sum2, sum2Rest, before2, before2Rest } = this;
    const head = this.head + 1 === order ? 0 : this.head + 1;
    this.head = head;
    const square = this.stepS * this.stepS;
    for (let c = 0; c < dimension; c++) {
      const a = acceleration[c] * square;
      history[c * order + head] = a;
      before2[c] = sum2[c];
      before2Rest[c] = sum2Rest[c];
      // Kahan–Babuška: |sum| is the larger addend in both sums.
      const s1 = sum1[c];
      const t1 = s1 + a;
      sum1Rest[c] += s1 - t1 + a;
      sum1[c] = t1;
      const s2 = sum2[c];
      const t2 = s2 + t1;
      sum2Rest[c] += s2 - t2 + t1 + sum1Rest[c];
      sum2[c] = t2;
    }
  }

  /** Replaces the newest accelerations of components [from, to): the pseudo-evaluation. Call between `accept` and `predict`. */
  replace(from: number, change: Float64Array, count: number): void {
    const { order, history, sum1Rest, sum2Rest, head } = this;
    const square = this.stepS * this.stepS;
    for (let k = 0; k < count; k++) {
      const c = from + k;
      const a = change[k] * square;
      history[c * order + head] += a;
      sum1Rest[c] += a;
      sum2Rest[c] += a;
    }
  }

  /** Position of the newest step by the implicit formula, components [from, to), into `out` from `at`. */
  correctedPosition(from: number, to: number, out: Float64Array, at: number): void {
    const { before2, before2Rest } = this;
    weightedSums(this.history, this.rotated.correctPosition, this.head, this.order, out, from, to, at - from);
    for (let c = from; c < to; c++) out[at + c - from] = before2[c] + (before2Rest[c] + out[at + c - from]);
  }

  /** Velocity of the newest step by the implicit formula, components [from, to), into `out` from `at`. */
  correctedVelocity(from: number, to: number, out: Float64Array, at: number): void {
    const { sum1, sum1Rest, stepS } = this;
    weightedSums(this.history, this.rotated.correctVelocity, this.head, this.order, out, from, to, at - from);
    for (let c = from; c < to; c++) out[at + c - from] = (sum1[c] + (sum1Rest[c] + out[at + c - from])) / stepS;
  }
}
