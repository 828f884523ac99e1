/**
 * The pull of the big asteroids in a form that changes slowly for every body. On the Moon it turns with the month, far too fast for
 * a look every two days; so it is kept as a tidal tensor at the Earth–Moon barycentre, which the Moon's place of the
 * moment turns into an acceleration (good to the Moon's distance over the asteroid's, 1e-3 of a part in 1e12).
 */
import { asteroidCount } from "./stateLayout";

/** Components of the tensor: xx yy zz xy xz yz, 1/s². */
export const tensorSize = 6;

/** Writes Σ GM (3 d dᵀ/d⁵ − I/d³) of the asteroids at the point x, y, z into `out[at…at+5]`. */
export function writeTidalTensor(
  gm: Float64Array,
  asteroidKm: Float64Array,
  point: Float64Array,
  pointAt: number,
  out: Float64Array,
  at: number,
): void {
  for (let k = 0; k < tensorSize; k++) out[at + k] = 0;
  for (let i = 0; i < asteroidCount; i++) {
    const x = asteroidKm[3 * i] - point[pointAt];
    const y = asteroidKm[3 * i + 1] - point[pointAt + 1];
    const z = asteroidKm[3 * i + 2] - point[pointAt + 2];
    const square = x * x + y * y + z * z;
    const cube = gm[i] / (square * Math.sqrt(square));
    const fifth = (3 * cube) / square;
    out[at] += fifth * x * x - cube;
    out[at + 1] += fifth * y * y - cube;
    out[at + 2] += fifth * z * z - cube;
    out[at + 3] += fifth * x * y;
    out[at + 4] += fifth * x * z;
    out[at + 5] += fifth * y * z;
  }
}

/** Adds to `out[at…at+2]` the tensor at `tensor[tensorAt…]` times the separation `r[rAt…]`. */
export function addTensor(
  tensor: Float64Array,
  tensorAt: number,
  r: Float64Array,
  rAt: number,
  out: Float64Array,
  at: number,
): void {
  const x = r[rAt];
  const y = r[rAt + 1];
  const z = r[rAt + 2];
  const xy = tensor[tensorAt + 3];
  const xz = tensor[tensorAt + 4];
  const yz = tensor[tensorAt + 5];
  out[at] += tensor[tensorAt] * x + xy * y + xz * z;
  out[at + 1] += xy * x + tensor[tensorAt + 1] * y + yz * z;
  out[at + 2] += xz * x + yz * y + tensor[tensorAt + 2] * z;
}
