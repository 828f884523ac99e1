/**
 * How the camera is turned, as a unit quaternion (x, y, z, w) from its own axes (x right, y up, z back) to those of the
 * framing. It has no poles: over the top of a body and on, upside down if so, every drag does what it does elsewhere. Pure.
 * Azimuth and elevation are of the camera as seen from its target; roll turns the camera about its line of sight, 0 upright.
 */

export type Quaternion = Float64Array;

export interface Angles {
  azimuthRad: number;
  elevationRad: number;
  rollRad: number;
}

/** At most this many radians of roll are taken out for each radian turned. */
const levelling = 2;
/** Below this cosine of elevation, azimuth and roll cannot be told apart. */
const poleCosine = 1e-9;

export const newQuaternion = (): Quaternion => Float64Array.of(0, 0, 0, 1);

/** Writes a·b: b first, then a. `out` may be either of them. */
export function writeProduct(a: Quaternion, b: Quaternion, out: Quaternion): void {
  const ax = a[0];
  const ay = a[1];
  const az = a[2];
  const aw = a[3];
  const bx = b[0];
  const by = b[1];
  const bz = b[2];
  const bw = b[3];
  out[0] = aw * bx + ax * bw + ay * bz - az * by;
  out[1] = aw * by - ax * bz + ay * bw + az * bx;
  out[2] = aw * bz + ax * by - ay * bx + az * bw;
  out[3] = aw * bw - ax * bx - ay * by - az * bz;
}

/** Turns `q` by an angle about axis 0, 1 or 2 of the camera. */
function turn(q: Quaternion, axis: 0 | 1 | 2, angleRad: number): void {
  const by = newQuaternion();
  by[axis] = Math.sin(angleRad / 2);
  by[3] = Math.cos(angleRad / 2);
  writeProduct(q, by, q);
}

export function writeOrientation({ azimuthRad, elevationRad, rollRad }: Angles, out: Quaternion): void {
  out.set([0, 0, Math.sin(azimuthRad / 2 + Math.PI / 4), Math.cos(azimuthRad / 2 + Math.PI / 4)]);
  turn(out, 0, Math.PI / 2 - elevationRad);
  turn(out, 2, rollRad);
}

/** Writes axis 0 (right), 1 (up) or 2 (back) of the camera, in the axes of the framing. */
export function writeCameraAxis(q: Quaternion, axis: 0 | 1 | 2, out: Float64Array): void {
  const x = q[0];
  const y = q[1];
  const z = q[2];
  const w = q[3];
  if (axis === 0) {
    out[0] = 1 - 2 * (y * y + z * z);
    out[1] = 2 * (x * y + z * w);
    out[2] = 2 * (x * z - y * w);
  } else if (axis === 1) {
    out[0] = 2 * (x * y - z * w);
    out[1] = 1 - 2 * (x * x + z * z);
    out[2] = 2 * (y * z + x * w);
  } else {
    out[0] = 2 * (x * z + y * w);
    out[1] = 2 * (y * z - x * w);
    out[2] = 1 - 2 * (x * x + y * y);
  }
}

const [right, up, back] = [new Float64Array(3), new Float64Array(3), new Float64Array(3)];

/** The angles of an orientation; straight above or below, roll is 0 and the azimuth says how the picture is turned. */
export function anglesOf(q: Quaternion): Angles {
  writeCameraAxis(q, 0, right);
  writeCameraAxis(q, 1, up);
  writeCameraAxis(q, 2, back);
  const flat = Math.hypot(back[0], back[1]);
  const elevationRad = Math.atan2(back[2], flat);
  if (flat < poleCosine) return { azimuthRad: Math.atan2(-right[0], right[1]), elevationRad, rollRad: 0 };
  return { azimuthRad: Math.atan2(back[1], back[0]), elevationRad, rollRad: Math.atan2(right[2], up[2]) };
}

/**
 * Turns the camera about its target by angles about its own up axis and its own right axis (positive: towards its right, and
 * upwards), then takes roll out towards the nearer of upright and upside down, by at most twice the angle turned: the horizon
 * stays level wherever it has a meaning, and nothing flips where it has none.
 */
export function orbit(q: Quaternion, sidewaysRad: number, upwardsRad: number): void {
  turn(q, 1, sidewaysRad);
  turn(q, 0, -upwardsRad);
  const { rollRad } = anglesOf(q);
  const off = rollRad - Math.PI * Math.round(rollRad / Math.PI);
  const most = levelling * Math.hypot(sidewaysRad, upwardsRad);
  turn(q, 2, -Math.min(most, Math.max(-most, off)));
  normalize(q);
}

function normalize(q: Quaternion): void {
  const size = Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
  for (let i = 0; i < 4; i++) q[i] /= size;
}

/** Writes the orientation at `share` (0…1) of the shortest turn from `from` to `to` (Shoemake 1985). Exact at both ends. */
export function writeTurned(from: Quaternion, to: Quaternion, share: number, out: Quaternion): void {
  if (share >= 1) {
    out.set(to);
    return;
  }
  const cosine = from[0] * to[0] + from[1] * to[1] + from[2] * to[2] + from[3] * to[3];
  const sign = cosine < 0 ? -1 : 1;
  const angle = Math.acos(Math.min(1, Math.abs(cosine)));
  const sine = Math.sin(angle);
  const a = sine < 1e-6 ? 1 - share : Math.sin((1 - share) * angle) / sine;
  const b = sign * (sine < 1e-6 ? share : Math.sin(share * angle) / sine);
  for (let i = 0; i < 4; i++) out[i] = a * from[i] + b * to[i];
  normalize(out);
}

/** Writes the orientation seen from other axes: `oldRows` and `newRows` are rotations v = R v_icrf, three rows of three. */
export function writeInAxes(q: Quaternion, oldRows: Float64Array, newRows: Float64Array, out: Quaternion): void {
  const old = [right, up, back];
  for (const [k, axis] of old.entries()) {
    writeCameraAxis(q, k as 0 | 1 | 2, axis);
    const icrf = [0, 1, 2].map((j) => oldRows[j] * axis[0] + oldRows[3 + j] * axis[1] + oldRows[6 + j] * axis[2]);
    for (let i = 0; i < 3; i++) {
      axis[i] = newRows[3 * i] * icrf[0] + newRows[3 * i + 1] * icrf[1] + newRows[3 * i + 2] * icrf[2];
    }
  }
  writeFromAxes(right, up, back, out);
}

/** Writes the orientation whose axes are these (Shepperd 1978: the largest component first, so that nothing cancels). */
export function writeFromAxes(x: Float64Array, y: Float64Array, z: Float64Array, out: Quaternion): void {
  const trace = x[0] + y[1] + z[2];
  if (trace > 0) write(out, y[2] - z[1], z[0] - x[2], x[1] - y[0], 1 + trace);
  else if (x[0] >= y[1] && x[0] >= z[2]) write(out, 1 + x[0] - y[1] - z[2], y[0] + x[1], z[0] + x[2], y[2] - z[1]);
  else if (y[1] >= z[2]) write(out, y[0] + x[1], 1 + y[1] - x[0] - z[2], z[1] + y[2], z[0] - x[2]);
  else write(out, z[0] + x[2], z[1] + y[2], 1 + z[2] - x[0] - y[1], x[1] - y[0]);
}

function write(out: Quaternion, x: number, y: number, z: number, w: number): void {
  out[0] = x;
  out[1] = y;
  out[2] = z;
  out[3] = w;
  normalize(out);
}
