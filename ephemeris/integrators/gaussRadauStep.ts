/**
 * Step length of Gauss–Radau: from the last term of the acceleration polynomial (Rein & Spiegel 2015, eq. 9–11), but never far
 * below what the time scale of the acceleration itself asks for.
 *
 * The floor is there because the last term cannot fall below rounding times 2¹³ (what a seventh divided difference makes
 * of it). A particle near Earth in barycentric coordinates has 1e-11 of its acceleration as rounding, and without a floor its
 * steps would shrink for ever (seen: 2020 CD3 at 330,000 km).
 */

/** The floor, as a share of the step that Pham, Rein & Spiegel 2024 (Open J. Astrophys. 7, 1) would take. */
const floorShare = 0.25;
/** Largest growth of one step. */
const mostGrowth = 4;
/** 7!, which turns the last Taylor term into the seventh derivative. */
const sevenFactorial = 5040;

/** Factor by which the step may change. `a`: acceleration near the end of the step; `b`: its polynomial, seven a component. */
export function growthOf(tolerance: number, a: Float64Array, b: Float64Array): number {
  let last = 0;
  let size = 0;
  for (let c = 0; c < a.length; c++) {
    const term = Math.abs(b[c * 7 + 6]);
    const strength = Math.abs(a[c]);
    if (term > last) last = term;
    if (strength > size) size = strength;
  }
  if (last === 0 || size === 0) return mostGrowth;
  const wanted = seventhRoot((tolerance * size) / last);
  if (wanted >= 1) return wanted;
  const floor = floorShare * seventhRoot(tolerance * sevenFactorial) * Math.sqrt(timeScaleSquared(a, b));
  return Math.max(wanted, Math.min(floor, mostGrowth));
}

/** Smallest 2 a² / (j² + a s) of any body at the end of the step, in steps²: a, j, s its acceleration, jerk and snap. */
function timeScaleSquared(a: Float64Array, b: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let body = 0; body < a.length; body += 3) {
    let acceleration = 0;
    let jerk = 0;
    let snap = 0;
    for (let c = body; c < body + 3 && c < a.length; c++) {
      let slope = 0;
      let bend = 0;
      for (let k = 0; k < 7; k++) {
        slope += (k + 1) * b[c * 7 + k];
        bend += (k + 1) * k * b[c * 7 + k];
      }
      acceleration += a[c] * a[c];
      jerk += slope * slope;
      snap += bend * bend;
    }
    const square = (2 * acceleration) / (jerk + Math.sqrt(acceleration * snap));
    if (square < least) least = square;
  }
  return least;
}

/** y^(1/7) for y > 0 by Newton's method, to rounding; bounded to [1e-3, 1e3] because no step changes by more. */
function seventhRoot(y: number): number {
  if (y > 1e21) return 1e3;
  if (y < 1e-21) return 1e-3;
  let root = y > 1 ? 1e3 : 1;
  for (let i = 0; i < 120; i++) {
    const square = root * root;
    const next = (6 * root + y / (square * square * square)) / 7;
    if (Math.abs(next - root) <= 1e-15 * root) return next;
    root = next;
  }
  return root;
}
