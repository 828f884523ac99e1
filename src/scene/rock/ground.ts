/**
 * Where the ground of the drawn rock is: the vertex in a direction, and its height above the centre from a table. Metres at nominal
 * size, body-fixed frame. Until the fine mesh has come, the ground is the ellipsoid.
 */
import type { RockMesh } from "./mesh";
import { lengthsM } from "./shape";

export interface GroundPoint {
  readonly pointM: Float64Array;
  readonly normal: Float64Array;
}

const [columns, rows] = [120, 60];
let mesh: RockMesh | undefined;
let heightsM: Float32Array | undefined;

/** Tells where the ground is, once there is a fine mesh. */
export function layGround(fine: RockMesh): void {
  mesh = fine;
  heightsM = undefined;
}

const semiAxesM = lengthsM.map((length) => length / 2);

/** The ground in the direction (x, y, z), unit. */
export function groundPoint(x: number, y: number, z: number): GroundPoint {
  if (mesh === undefined) {
    const r = ellipsoidRadius(x, y, z);
    const normal = Float64Array.of(x, y, z).map((share, c) => share / semiAxesM[c] ** 2);
    const length = Math.hypot(...normal);
    return { pointM: Float64Array.of(r * x, r * y, r * z), normal: normal.map((share) => share / length) };
  }
  const p = mesh.positionsM;
  let best = 0;
  let nearest = -1;
  for (let i = 0; i < p.length; i += 3) {
    const along = p[i] * x + p[i + 1] * y + p[i + 2] * z;
    if (along <= 0) continue;
    // The square of the cosine of the angle between: as good to compare, and without a root.
    const closeness = (along * along) / (p[i] * p[i] + p[i + 1] * p[i + 1] + p[i + 2] * p[i + 2]);
    if (closeness <= nearest) continue;
    best = i;
    nearest = closeness;
  }
  return {
    pointM: Float64Array.from(p.slice(best, best + 3)),
    normal: Float64Array.from(mesh.normals.slice(best, best + 3)),
  };
}

const ellipsoidRadius = (x: number, y: number, z: number): number =>
  1 / Math.sqrt((x / semiAxesM[0]) ** 2 + (y / semiAxesM[1]) ** 2 + (z / semiAxesM[2]) ** 2);

/** Height of the ground in the direction of a body-fixed point: distance from the centre, m; smoothed over 3°. */
export function groundHeightM(x: number, y: number, z: number): number {
  if (mesh === undefined) {
    const r = Math.hypot(x, y, z);
    return ellipsoidRadius(x / r, y / r, z / r);
  }
  heightsM ??= newHeights(mesh.positionsM);
  const row = rowOf(x, y, z) - 0.5;
  const column = columnOf(x, y) - 0.5;
  const low = Math.min(rows - 2, Math.max(0, Math.floor(row)));
  const left = Math.floor(column);
  const up = Math.min(1, Math.max(0, row - low));
  const along = column - left;
  const [a, b] = [(left + columns) % columns, (left + 1) % columns];
  const lower = heightsM[low * columns + a] * (1 - along) + heightsM[low * columns + b] * along;
  const upper = heightsM[(low + 1) * columns + a] * (1 - along) + heightsM[(low + 1) * columns + b] * along;
  return lower * (1 - up) + upper * up;
}

const rowOf = (x: number, y: number, z: number): number => (0.5 + Math.asin(z / Math.hypot(x, y, z)) / Math.PI) * rows;
const columnOf = (x: number, y: number): number => (0.5 + Math.atan2(y, x) / (2 * Math.PI)) * columns;

/** Mean height of the vertices in each cell; at the poles some cells have none and take their neighbour's. */
function newHeights(p: Float32Array): Float32Array {
  const heights = new Float32Array(columns * rows);
  const counts = new Uint16Array(columns * rows);
  for (let i = 0; i < p.length; i += 3) {
    const row = Math.min(rows - 1, Math.floor(rowOf(p[i], p[i + 1], p[i + 2])));
    const cell = row * columns + (Math.floor(columnOf(p[i], p[i + 1])) % columns);
    heights[cell] += Math.hypot(p[i], p[i + 1], p[i + 2]);
    counts[cell]++;
  }
  let last = 0;
  for (let cell = 0; cell < heights.length; cell++) {
    if (counts[cell] > 0) last = heights[cell] / counts[cell];
    heights[cell] = last;
  }
  return heights;
}
