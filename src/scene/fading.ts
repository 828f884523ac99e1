/**
 * When lines step back: near a body its own orbit would cross the picture as a bar, so it fades as the camera comes close.
 */
import { rig } from "../camera/rig";
import { bodyIndex, cameraRangeKm, radiiKm } from "./snapshot";

/** Smooth 0…1 as x goes from `low` to `high`. */
export function smooth(low: number, high: number, x: number): number {
  const t = Math.min(1, Math.max(0, (x - low) / (high - low)));
  return t * t * (3 - 2 * t);
}

/** Opacity of each of `count` points, three numbers each, by its distance from the centre: 1 to half of `reachKm`, 0 beyond it. */
export function reachWeights(
  positionsKm: Float64Array,
  count: number,
  reachKm = Number.POSITIVE_INFINITY,
): Float32Array {
  const p = positionsKm;
  const weights = new Float32Array(count).fill(1);
  if (reachKm === Number.POSITIVE_INFINITY) return weights;
  return weights.map((_, k) => 1 - smooth(reachKm / 2, reachKm, Math.hypot(p[3 * k], p[3 * k + 1], p[3 * k + 2])));
}

/** Opacity of lines that end at `body`: 0 within 30 of its radii, 1 from 300 on; and 0…1 after a change of framing. */
export function lineOpacity(body: string): number {
  const index = bodyIndex(body);
  return smooth(Math.log(30), Math.log(300), Math.log(cameraRangeKm(index) / radiiKm[index])) * rig.reveal;
}
