/** One line of the accuracy table. */

export interface AccuracyRow {
  readonly quantity: string;
  readonly reference: string;
  /** Root mean square and largest deviation, in `unit`. */
  readonly rms: number;
  readonly max: number;
  /** What the largest deviation may be, in `unit`; null where the figure is only told. */
  readonly tolerance: number | null;
  /** What the root mean square may be, where that is asked too. */
  readonly rmsTolerance?: number;
  readonly unit: string;
  readonly verdict: "pass" | "fail" | "info";
}

/** A row from deviations and what they may be. */
export function rowOf(
  quantity: string,
  reference: string,
  unit: string,
  deviations: readonly number[],
  tolerance: number | null,
  rmsTolerance?: number,
): AccuracyRow {
  if (deviations.length === 0) throw new Error(`${quantity}: no reference lies within the span`);
  const max = Math.max(...deviations);
  const rms = Math.sqrt(deviations.reduce((sum, value) => sum + value * value, 0) / deviations.length);
  const within = (tolerance === null || max <= tolerance) && (rmsTolerance === undefined || rms <= rmsTolerance);
  const verdict = tolerance === null ? "info" : within ? "pass" : "fail";
  return { quantity, reference, rms, max, tolerance, rmsTolerance, unit, verdict };
}

/** Distance of two points, the unit of theirs. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const x = a[0] - b[0];
  const y = a[1] - b[1];
  const z = a[2] - b[2];
  return Math.sqrt(x * x + y * y + z * z);
}
