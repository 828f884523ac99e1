/**
 * Mean longitude straight from a state, with one arc tangent: a long run asks for millions of them.
 * Equinoctial elements (Broucke & Cefola 1972, Celest. Mech. 5, 303): λ = F + h cos F − k sin F, F the eccentric longitude.
 */
import { atan2Of } from "../trigonometry";

/**
 * Writes λ = Ω + ω + M (radians, about one turn around 0), a and e of a body at x, y, z with velocity vx, vy, vz about a centre of `gm` into
 * `out`; angles from the x axis of the given axes. NaN off an ellipse, and for motion exactly backwards (i = 180°).
 */
export function writeMeanLongitude(
  gm: number,
  x: number,
  y: number,
  z: number,
  vx: number,
  vy: number,
  vz: number,
  out: Float64Array,
): void {
  const hx = y * vz - z * vy;
  const hy = z * vx - x * vz;
  const hz = x * vy - y * vx;
  const tilt = 1 / (Math.sqrt(hx * hx + hy * hy + hz * hz) + hz);
  const p = hx * tilt;
  const q = -hy * tilt;
  const scale = 1 / (1 + p * p + q * q);
  const fx = (1 + q * q - p * p) * scale;
  const fy = 2 * p * q * scale;
  const fz = -2 * p * scale;
  const gy = (1 - q * q + p * p) * scale;
  const gz = 2 * q * scale;

  const inverse = 1 / Math.sqrt(x * x + y * y + z * z);
  const X = x * fx + y * fy + z * fz;
  const Y = x * fy + y * gy + z * gz;
  const Z = (vy * hz - vz * hy) / gm - x * inverse;
  const W = (vz * hx - vx * hz) / gm - y * inverse;
  const V = (vx * hy - vy * hx) / gm - z * inverse;
  const k = Z * fx + W * fy + V * fz;
  const h = Z * fy + W * gy + V * gz;
  const perAxis = 2 * inverse - (vx * vx + vy * vy + vz * vz) / gm;
  const square = h * h + k * k;
  const ratio = Math.sqrt(1 - square);
  const b = 1 / (1 + ratio);
  const over = perAxis / ratio;
  const cosF = k + ((1 - k * k * b) * X - h * k * b * Y) * over;
  const sinF = h + ((1 - h * h * b) * Y - h * k * b * X) * over;
  out[0] = atan2Of(sinF, cosF) + h * cosF - k * sinF;
  out[1] = 1 / perAxis;
  out[2] = Math.sqrt(square);
}
