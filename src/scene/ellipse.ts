/**
 * The osculating ellipse of a state as a closed line of points that starts and ends exactly at the body. Pure.
 * Two-body f and g functions in the difference of eccentric anomalies (Bate, Mueller and White 1971, §4.4.2).
 */

/** Even steps of eccentric anomaly; and at each end points at 1/2, 1/4 … of a step, the last 0.2 km from a body 1 au from the Sun. */
const [steps, halvings] = [360, 24];

/** Points of the line; the last repeats the first. */
export const ellipsePoints = steps + 1 + 2 * halvings;

/** Place of point `k` in even steps: close together at the body, where one long chord would be seen to turn. */
function stepAt(k: number): number {
  const last = ellipsePoints - 1;
  if (k > last / 2) return steps - stepAt(last - k);
  if (k === 0) return 0;
  return k <= halvings ? 2 ** (k - halvings - 1) : k - halvings;
}

const anomalies = Float64Array.from({ length: ellipsePoints }, (_, k) => (2 * Math.PI * stepAt(k)) / steps);
const cosines = anomalies.map(Math.cos);
const sines = anomalies.map(Math.sin);

/**
 * Writes `ellipsePoints` points (km, relative to the primary, axes of the state) into `out`, by eccentric anomaly from the
 * body on, close together near it. Returns false, writing nothing, when the orbit is not an ellipse.
 */
export function writeEllipse(
  positionKm: Float64Array,
  velocityKmS: Float64Array,
  gmKm3S2: number,
  out: Float64Array,
): boolean {
  // By index: destructuring a typed array makes an iterator, every frame.
  const x = positionKm[0];
  const y = positionKm[1];
  const z = positionKm[2];
  const u = velocityKmS[0];
  const v = velocityKmS[1];
  const w = velocityKmS[2];
  const r = Math.sqrt(x * x + y * y + z * z);
  const speed2 = u * u + v * v + w * w;
  const a = 1 / (2 / r - speed2 / gmKm3S2);
  if (!(a > 0)) return false;
  const rv = x * u + y * v + z * w;
  const eCos = 1 - r / a;
  const eSin = rv / Math.sqrt(gmKm3S2 * a);
  const e = Math.sqrt(eCos * eCos + eSin * eSin);
  if (!(e < 1)) return false;
  // With E = E0 + δ, r(E) is the two-body f and g expansion in δ; no node or apsis is singular.
  const n = Math.sqrt(gmKm3S2 / (a * a * a));
  for (let k = 0; k < ellipsePoints; k++) {
    const f = 1 - (a / r) * (1 - cosines[k]);
    const g = (r / (a * n)) * sines[k] + (eSin / n) * (1 - cosines[k]);
    out[3 * k] = f * x + g * u;
    out[3 * k + 1] = f * y + g * v;
    out[3 * k + 2] = f * z + g * w;
  }
  return true;
}
