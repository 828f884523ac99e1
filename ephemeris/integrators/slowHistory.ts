/** A slowly changing acceleration, evaluated every few steps and continued between by the polynomial through its past. */
import { extrapolationWeights } from "./gaussJacksonCoefficients";
import { rotations, weightedSums } from "./ringSums";

export class SlowHistory {
  private readonly dimension: number;
  private readonly order: number;
  /** Newest value at cell `head`, component by component. */
  private readonly history: Float64Array;
  /** Rotated weights for each tick after the newest value. */
  private readonly weights: readonly Float64Array[];
  private readonly sums: Float64Array;
  private head = 0;

  /** Carries `order` values of `dimension` components (a multiple of 3), a new one every `every` ticks. */
  constructor(dimension: number, order: number, every: number) {
    this.dimension = dimension;
    this.order = order;
    this.history = new Float64Array(dimension * order);
    this.weights = Array.from({ length: every }, (_, tick) => rotations(extrapolationWeights(order, tick / every)));
    this.sums = new Float64Array(dimension);
  }

  push(value: Float64Array): void {
    const { dimension, order, history } = this;
    this.head = this.head + 1 === order ? 0 : this.head + 1;
    for (let c = 0; c < dimension; c++) history[c * order + this.head] = value[c];
  }

  /** Adds to `out` the value `tick` ticks after the newest one. */
  addTo(out: Float64Array, tick: number): void {
    const { dimension, order, history, sums } = this;
    if (tick === 0) {
      for (let c = 0; c < dimension; c++) out[c] += history[c * order + this.head];
      return;
    }
    weightedSums(history, this.weights[tick], this.head, order, sums, 0, dimension);
    for (let c = 0; c < dimension; c++) out[c] += sums[c];
  }
}
