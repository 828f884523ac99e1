/**
 * Where a body stands and how it is turned, as a matrix for three.js: camera-relative position in Float64, axes from the
 * body-fixed frame. M = S Fᵀ scaled, with v_scene = S v_icrf and v_fixed = F v_icrf.
 */
import type { Matrix4, Object3D } from "three";
import { newAxes } from "../../ephemeris/frames";
import { fixedBodies, writeFixedAxes } from "../../ephemeris/orientation";
import { axesAt, shapeOf } from "./sky/shapes";
import { snapshot } from "./snapshot";

const fixed = newAxes();
const upright = Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1);
const turning = new Set(fixedBodies);

/** Body-fixed axes in ICRF of any body now; where nothing is known, upright on the ICRF. */
function rowsOf(body: string): Float64Array {
  if (!turning.has(body)) return axesAt(body, snapshot.tTdb) ?? upright;
  writeFixedAxes(fixed, body, snapshot.tTdb);
  return fixed.rows;
}

function writeMatrix(matrix: Matrix4, body: string, scaleKm: number, x: number, y: number, z: number): void {
  const m = matrix.elements;
  const s = snapshot.axes.rows;
  const f = rowsOf(body);
  for (let column = 0; column < 3; column++) {
    const scale = column === 2 ? scaleKm * (shapeOf(body)?.polarRatio ?? 1) : scaleKm;
    for (let row = 0; row < 3; row++) {
      m[4 * column + row] =
        scale * (s[3 * row] * f[3 * column] + s[3 * row + 1] * f[3 * column + 1] + s[3 * row + 2] * f[3 * column + 2]);
    }
    m[4 * column + 3] = 0;
  }
  m[12] = x;
  m[13] = y;
  m[14] = z;
  m[15] = 1;
}

/** Places `object` at shown body `index`, its equatorial radius scaled by `scaleKm`. The object must not update its own matrix. */
export function placeAtBody(object: Object3D, body: string, index: number, scaleKm: number): void {
  const { positionsKm: p, cameraKm: c } = snapshot;
  writeMatrix(object.matrix, body, scaleKm, p[3 * index] - c[0], p[3 * index + 1] - c[1], p[3 * index + 2] - c[2]);
  object.matrixWorldNeedsUpdate = true;
}

/** Writes the direction of the Sun (index 0) from shown body `index` into `out`, scene axes. */
export function writeSunDirection(out: { set(x: number, y: number, z: number): unknown }, index: number): void {
  const p = snapshot.positionsKm;
  const x = p[0] - p[3 * index];
  const y = p[1] - p[3 * index + 1];
  const z = p[2] - p[3 * index + 2];
  const r = Math.sqrt(x * x + y * y + z * z);
  out.set(x / r, y / r, z / r);
}
