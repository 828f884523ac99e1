/**
 * The rock as triangles, metres in its body-fixed frame (x longest, z the spin axis), centre of mass of a homogeneous body at
 * the origin. Pure: a worker makes the fine one, the page the coarse one.
 */
import { heightAt } from "./fracture";
import { lengthsM, surfaceRadius } from "./shape";

export interface RockMesh {
  readonly positionsM: Float32Array;
  readonly normals: Float32Array;
  readonly indices: Uint32Array;
  /** Distance of the farthest vertex from the origin, m. */
  readonly reachM: number;
}

/** Squares along the edge of a face of the cube that the grid comes from: 12 n² triangles. */
export const fineGrid = 104;
export const coarseGrid = 10;

/** The relief: edge of the cube of roughness in metres (its faces are an eighth of that), and height in metres. */
const relief = [
  { edgeM: 25, heightM: 1.2 },
  { edgeM: 10.3, heightM: 0.55 },
  { edgeM: 4.7, heightM: 0.21 },
] as const;

/** Fracture follows layers, inclined to the axes: along them the roughness is drawn out. */
const layers = [0.85, 0.95, 1.25] as const;

/** The surface of a cube as a grid: corners on a lattice of (n + 1)³ points, shared between faces; two triangles a square. */
function newGrid(n: number): { directions: Float64Array; indices: Uint32Array } {
  const count = 6 * n * n + 2;
  const directions = new Float64Array(3 * count);
  const indices = new Uint32Array(36 * n * n);
  const known = new Map<number, number>();
  const corner = (x: number, y: number, z: number): number => {
    const key = (z * (n + 1) + y) * (n + 1) + x;
    let index = known.get(key);
    if (index !== undefined) return index;
    index = known.size;
    known.set(key, index);
    // Equal angles instead of equal lengths make the squares nearly equal on the sphere.
    const [a, b, c] = [x, y, z].map((i) => Math.tan((Math.PI / 4) * ((2 * i) / n - 1)));
    const length = Math.hypot(a, b, c);
    directions.set([a / length, b / length, c / length], 3 * index);
    return index;
  };
  let at = 0;
  for (let axis = 0; axis < 3; axis++) {
    for (const side of [0, n]) {
      const point = (u: number, v: number): number => {
        const p = [0, 0, 0];
        p[axis] = side;
        p[(axis + 1) % 3] = side === 0 ? v : u;
        p[(axis + 2) % 3] = side === 0 ? u : v;
        return corner(p[0], p[1], p[2]);
      };
      for (let u = 0; u < n; u++) {
        for (let v = 0; v < n; v++) {
          const [a, b, c, d] = [point(u, v), point(u + 1, v), point(u + 1, v + 1), point(u, v + 1)];
          indices.set([a, b, c, a, c, d], at);
          at += 6;
        }
      }
    }
  }
  return { directions, indices };
}

/** The mesh on a grid of `n` squares an edge, with relief where the cube of roughness is given. */
export function newRockMesh(n: number, heights?: Float32Array): RockMesh {
  const { directions, indices } = newGrid(n);
  const p = new Float64Array(directions.length);
  for (let i = 0; i < p.length; i += 3) {
    const [x, y, z] = [directions[i], directions[i + 1], directions[i + 2]];
    const r = surfaceRadius(x, y, z);
    for (let c = 0; c < 3; c++) p[i + c] = (r * directions[i + c] * lengthsM[c]) / 2;
    if (heights === undefined) continue;
    let raised = 0;
    for (const { edgeM, heightM } of relief) {
      const [u, v, w] = [0.6 * p[i] + 0.8 * p[i + 2], p[i + 1], 0.6 * p[i + 2] - 0.8 * p[i]];
      raised += heightM * heightAt(heights, (layers[0] * u) / edgeM, (layers[1] * v) / edgeM, (layers[2] * w) / edgeM);
    }
    const share = 1 + raised / Math.hypot(p[i], p[i + 1], p[i + 2]);
    for (let c = 0; c < 3; c++) p[i + c] *= share;
  }
  stretch(p);
  center(p, indices);
  let reachM = 0;
  for (let i = 0; i < p.length; i += 3) reachM = Math.max(reachM, Math.hypot(p[i], p[i + 1], p[i + 2]));
  return { positionsM: Float32Array.from(p), normals: normalsOf(p, indices), indices, reachM };
}

/** Stretches along the axes until the whole lengths are the wanted ones. */
function stretch(p: Float64Array): void {
  for (let c = 0; c < 3; c++) {
    let [low, high] = [0, 0];
    for (let i = c; i < p.length; i += 3) {
      low = Math.min(low, p[i]);
      high = Math.max(high, p[i]);
    }
    const factor = lengthsM[c] / (high - low);
    for (let i = c; i < p.length; i += 3) p[i] *= factor;
  }
}

/** Moves the centroid of the volume (sum over tetrahedra from the origin) to the origin: the spin axis runs through it. */
function center(p: Float64Array, indices: Uint32Array): void {
  const moment = [0, 0, 0];
  let volume = 0;
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [3 * indices[t], 3 * indices[t + 1], 3 * indices[t + 2]];
    const sixth =
      p[a] * (p[b + 1] * p[c + 2] - p[b + 2] * p[c + 1]) +
      p[a + 1] * (p[b + 2] * p[c] - p[b] * p[c + 2]) +
      p[a + 2] * (p[b] * p[c + 1] - p[b + 1] * p[c]);
    volume += sixth;
    for (let k = 0; k < 3; k++) moment[k] += (sixth * (p[a + k] + p[b + k] + p[c + k])) / 4;
  }
  for (let i = 0; i < p.length; i++) p[i] -= moment[i % 3] / volume;
}

/** Normals at the vertices: of the triangles around, weighted by their area. */
function normalsOf(p: Float64Array, indices: Uint32Array): Float32Array {
  const normals = new Float32Array(p.length);
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [3 * indices[t], 3 * indices[t + 1], 3 * indices[t + 2]];
    const [ux, uy, uz] = [p[b] - p[a], p[b + 1] - p[a + 1], p[b + 2] - p[a + 2]];
    const [vx, vy, vz] = [p[c] - p[a], p[c + 1] - p[a + 1], p[c + 2] - p[a + 2]];
    const [x, y, z] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    for (const corner of [a, b, c]) {
      normals[corner] += x;
      normals[corner + 1] += y;
      normals[corner + 2] += z;
    }
  }
  for (let i = 0; i < normals.length; i += 3) {
    const length = Math.hypot(normals[i], normals[i + 1], normals[i + 2]);
    for (let c = 0; c < 3; c++) normals[i + c] /= length;
  }
  return normals;
}
