/**
 * Rotating axes: a rotation matrix with its angular velocity, and how states go into them and out again.
 * v_frame = R v_icrf for directions; velocities also lose the rotation of the frame, v' = R (v − ω × p).
 */
import { obliquityJ2000Arcsec } from "./constants";
import { cosOf, sinOf } from "./trigonometry";
import { radPerArcsecond } from "./units";

export interface Axes {
  /** R, nine elements, row-major; the rows are the frame's x, y, z axes in ICRF. */
  readonly rows: Float64Array;
  /** Angular velocity of the frame against ICRF, rad/s, ICRF components. */
  readonly omegaRadS: Float64Array;
}

/** ICRF itself: unit matrix, at rest. */
export function newAxes(): Axes {
  return { rows: Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1), omegaRadS: new Float64Array(3) };
}

const cosObliquity = cosOf(obliquityJ2000Arcsec * radPerArcsecond);
const sinObliquity = sinOf(obliquityJ2000Arcsec * radPerArcsecond);

/** Writes the ecliptic and equinox of J2000: ICRF turned about its x axis by 84381.448″ (IAU 1976), as NAIF's ECLIPJ2000 and Horizons. */
export function writeEclipticAxes(axes: Axes): void {
  const { rows, omegaRadS } = axes;
  rows.fill(0);
  rows[0] = 1;
  rows[4] = cosObliquity;
  rows[5] = sinObliquity;
  rows[7] = -sinObliquity;
  rows[8] = cosObliquity;
  omegaRadS.fill(0);
}

/**
 * Writes the RTN axes of an orbit from its state relative to the centre of motion (km, km/s, km/s², ICRF): x radial, away from the centre;
 * z along the orbital angular momentum h; y = z × x, along the motion. For Earth about the Sun this is the `sun-earth` frame.
 * ω = (h/r²) z + (r a_z/h) x: the orbital motion and the turning of the orbit plane by the acceleration a_z across it
 * (from dz/dt = −(r a_z/h) y, Gauss's equations). Purely radial motion has no such axes and writes NaN.
 */
export function writeRtnAxes(
  axes: Axes,
  positionKm: Float64Array,
  velocityKmS: Float64Array,
  accelerationKmS2: Float64Array,
): void {
  const { rows, omegaRadS } = axes;
  const px = positionKm[0];
  const py = positionKm[1];
  const pz = positionKm[2];
  const vx = velocityKmS[0];
  const vy = velocityKmS[1];
  const vz = velocityKmS[2];
  const r = Math.sqrt(px * px + py * py + pz * pz);
  const hx = py * vz - pz * vy;
  const hy = pz * vx - px * vz;
  const hz = px * vy - py * vx;
  const h = Math.sqrt(hx * hx + hy * hy + hz * hz);
  const xx = px / r;
  const xy = py / r;
  const xz = pz / r;
  const zx = hx / h;
  const zy = hy / h;
  const zz = hz / h;
  rows[0] = xx;
  rows[1] = xy;
  rows[2] = xz;
  rows[3] = zy * xz - zz * xy;
  rows[4] = zz * xx - zx * xz;
  rows[5] = zx * xy - zy * xx;
  rows[6] = zx;
  rows[7] = zy;
  rows[8] = zz;
  const alongZ = h / (r * r);
  const alongX = (r * (accelerationKmS2[0] * zx + accelerationKmS2[1] * zy + accelerationKmS2[2] * zz)) / h;
  omegaRadS[0] = alongZ * zx + alongX * xx;
  omegaRadS[1] = alongZ * zy + alongX * xy;
  omegaRadS[2] = alongZ * zz + alongX * xz;
}

/** Turns a state (km, km/s) from ICRF axes into the frame, in place. The origin of the state stays where it is. */
export function intoFrame({ rows: m, omegaRadS: w }: Axes, positionKm: Float64Array, velocityKmS: Float64Array): void {
  const x = positionKm[0];
  const y = positionKm[1];
  const z = positionKm[2];
  const vx = velocityKmS[0] - (w[1] * z - w[2] * y);
  const vy = velocityKmS[1] - (w[2] * x - w[0] * z);
  const vz = velocityKmS[2] - (w[0] * y - w[1] * x);
  positionKm[0] = m[0] * x + m[1] * y + m[2] * z;
  positionKm[1] = m[3] * x + m[4] * y + m[5] * z;
  positionKm[2] = m[6] * x + m[7] * y + m[8] * z;
  velocityKmS[0] = m[0] * vx + m[1] * vy + m[2] * vz;
  velocityKmS[1] = m[3] * vx + m[4] * vy + m[5] * vz;
  velocityKmS[2] = m[6] * vx + m[7] * vy + m[8] * vz;
}

/** Inverse of `intoFrame`: a state in the frame back to ICRF axes, in place. */
export function outOfFrame({ rows: m, omegaRadS: w }: Axes, positionKm: Float64Array, velocityKmS: Float64Array): void {
  const px = positionKm[0];
  const py = positionKm[1];
  const pz = positionKm[2];
  const vx = velocityKmS[0];
  const vy = velocityKmS[1];
  const vz = velocityKmS[2];
  const x = m[0] * px + m[3] * py + m[6] * pz;
  const y = m[1] * px + m[4] * py + m[7] * pz;
  const z = m[2] * px + m[5] * py + m[8] * pz;
  positionKm[0] = x;
  positionKm[1] = y;
  positionKm[2] = z;
  velocityKmS[0] = m[0] * vx + m[3] * vy + m[6] * vz + (w[1] * z - w[2] * y);
  velocityKmS[1] = m[1] * vx + m[4] * vy + m[7] * vz + (w[2] * x - w[0] * z);
  velocityKmS[2] = m[2] * vx + m[5] * vy + m[8] * vz + (w[0] * y - w[1] * x);
}
