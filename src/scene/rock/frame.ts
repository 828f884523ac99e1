/**
 * How the rock stands in the frame being drawn: its body-fixed axes in the scene's, and from them the directions that its shader,
 * its arrows and a camera that turns with it need. Nothing is allocated.
 */
import type { Matrix4 } from "three";
import { type Axes, newAxes } from "../../../ephemeris/frames";
import { writeFixedAxes } from "../../../ephemeris/orientation";
import { rockScale, turnsAheadAt } from "../../spin";
import { bodyIndex, snapshot } from "../snapshot";

export const rockId = "kamooalewa";
const index = bodyIndex(rockId);

/**
 * Writes the body-fixed axes (rows in ICRF) of the rock as it is shown at `tTdb`: those of the ephemeris, turned on about the pole
 * where the reader has set another period. The pole is the same.
 */
export function writeRockAxes(axes: Axes, tTdb: number): void {
  writeFixedAxes(axes, rockId, tTdb);
  const turns = turnsAheadAt(tTdb);
  if (turns === 0) return;
  const angle = 2 * Math.PI * (turns - Math.floor(turns));
  const sine = Math.sin(angle);
  const cosine = Math.cos(angle);
  const { rows } = axes;
  for (let k = 0; k < 3; k++) {
    const x = rows[k];
    const y = rows[3 + k];
    rows[k] = cosine * x + sine * y;
    rows[3 + k] = cosine * y - sine * x;
  }
}

/** Columns: the body's x, y and z axes in the scene's axes; v_scene = M v_body. */
const toScene = new Float64Array(9);
const fixed = newAxes();

/** Takes the rock's attitude from the snapshot. Whatever reads what follows calls it first, in every frame and for every view. */
export function updateRockFrame(): void {
  writeRockAxes(fixed, snapshot.tTdb);
  const s = snapshot.axes.rows;
  const f = fixed.rows;
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column < 3; column++) {
      toScene[3 * row + column] =
        s[3 * row] * f[3 * column] + s[3 * row + 1] * f[3 * column + 1] + s[3 * row + 2] * f[3 * column + 2];
    }
  }
}

/** Turns `out` from the body's axes into the scene's, in place. */
export function turnToScene(out: Float64Array): void {
  const x = out[0];
  const y = out[1];
  const z = out[2];
  for (let row = 0; row < 3; row++) {
    out[row] = toScene[3 * row] * x + toScene[3 * row + 1] * y + toScene[3 * row + 2] * z;
  }
}

/** Turns `out` from the scene's axes into the body's, in place. */
export function turnToBody(out: Float64Array): void {
  const x = out[0];
  const y = out[1];
  const z = out[2];
  for (let c = 0; c < 3; c++) out[c] = toScene[c] * x + toScene[3 + c] * y + toScene[6 + c] * z;
}

/** A length of 1 m on the rock of nominal size, as it is shown, km. */
export const kmPerRockM = (): number => 1e-3 * rockScale();

/** Writes the matrix that takes metres in the body-fixed frame, at nominal size, to the scene with the camera at the origin. */
export function writeRockMatrix(matrix: Matrix4): void {
  const m = matrix.elements;
  const scaleKm = kmPerRockM();
  const { positionsKm: p, cameraKm: c } = snapshot;
  for (let column = 0; column < 3; column++) {
    for (let row = 0; row < 3; row++) m[4 * column + row] = scaleKm * toScene[3 * row + column];
    m[4 * column + 3] = 0;
    m[12 + column] = p[3 * index + column] - c[column];
  }
  m[15] = 1;
}

/** Writes the direction of the Sun (body 0 of the snapshot) in the body-fixed frame, unit. */
export function writeSunBody(out: Float64Array): void {
  const p = snapshot.positionsKm;
  for (let k = 0; k < 3; k++) out[k] = p[k] - p[3 * index + k];
  const r = Math.sqrt(out[0] * out[0] + out[1] * out[1] + out[2] * out[2]);
  for (let k = 0; k < 3; k++) out[k] /= r;
  turnToBody(out);
}
