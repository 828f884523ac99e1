/** The few operations on vectors that the solvers of the legs share. */

import type { Vector3 } from "../../types";

/** Squared length of the three components from `at` on. */
export function squareOf(vector: ArrayLike<number>, at = 0): number {
  return vector[at] * vector[at] + vector[at + 1] * vector[at + 1] + vector[at + 2] * vector[at + 2];
}

/** Length of a vector. */
export function norm(vector: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < vector.length; k++) sum += vector[k] * vector[k];
  return Math.sqrt(sum);
}

/** a + factor · b, for three components. */
export function along(a: ArrayLike<number>, factor: number, b: ArrayLike<number>): Vector3 {
  return [a[0] + factor * b[0], a[1] + factor * b[1], a[2] + factor * b[2]];
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: ArrayLike<number>, b: ArrayLike<number>): Vector3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function scaled(a: ArrayLike<number>, factor: number): Vector3 {
  return [a[0] * factor, a[1] * factor, a[2] * factor];
}

export function unitOf(a: ArrayLike<number>): Vector3 {
  return scaled(a, 1 / Math.sqrt(squareOf(a)));
}
