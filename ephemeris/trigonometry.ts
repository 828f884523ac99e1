/**
 * Sine, cosine and their inverses from + − × ÷ √ only, because `Math.sin` and friends may differ in the last bit between
 * JavaScript engines and the ephemeris must be bit-identical in Node, Chromium and Firefox.
 *
 * Argument reduction by π/2 in three parts (Cody & Waite 1980), then the minimax polynomials of fdlibm 5.3
 * (Sun Microsystems 1993, k_sin.c, k_cos.c, s_atan.c, error < 2^-57 on [−π/4, π/4]).
 * Accuracy: below 1 ulp for |x| ≤ 1.6e6 rad; beyond that the error is about the rounding of the argument itself.
 * NaN and infinite arguments give NaN, as `Math.sin` does.
 */

const twoOverPi = 0.6366197723675814;
/** π/2 = high + middle + low; high and middle have 33 bits, so that multiples up to 2^20 are exact. */
const halfPiHigh = 1.57079632673412561417;
const halfPiMiddle = 6.0771005063039659766e-11;
const halfPiLow = 2.02226624879595063154e-21;

/**
 * Writes sine to out[0] and cosine to out[1] of an angle in radians; no allocation.
 * x − n π/2 = r + tail with |r| ≤ π/4 and tail what the rounding of r took away; the quadrant n mod 4 then orders the two series.
 */
export function sinCosInto(xRad: number, out: Float64Array): void {
  const n = Math.floor(xRad * twoOverPi + 0.5);
  const high = xRad - n * halfPiHigh;
  const middle = n * halfPiMiddle;
  const difference = high - middle;
  const rest = high - difference - middle - n * halfPiLow;
  const r = difference + rest;
  const tail = difference - r + rest;

  const z = r * r;
  const cube = z * r;
  const w = z * z;
  // Grouped by powers of z² instead of Horner's rule: the short chains run side by side in the processor.
  const sineSeries =
    8.33333333332248946124e-3 +
    z * (-1.98412698298579493134e-4 + z * 2.75573137070700676789e-6) +
    z * w * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10);
  const sine = r - (z * (0.5 * tail - cube * sineSeries) - tail - cube * -1.66666666666666324348e-1);
  const cosineSeries =
    z * (4.16666666666666019037e-2 + z * (-1.38888888888741095749e-3 + z * 2.48015872894767294178e-5)) +
    w * w * (-2.75573143513906633035e-7 + z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11));
  const half = 0.5 * z;
  const upper = 1 - half;
  const cosine = upper + (1 - upper - half + (z * cosineSeries - r * tail));

  const isOdd = (n & 1) !== 0;
  const s = isOdd ? cosine : sine;
  const c = isOdd ? sine : cosine;
  out[0] = (n & 2) !== 0 ? -s : s;
  out[1] = ((n + 1) & 2) !== 0 ? -c : c;
}

const both = new Float64Array(2);

/** Sine of an angle in radians. */
export function sinOf(xRad: number): number {
  sinCosInto(xRad, both);
  return both[0];
}

/** Cosine of an angle in radians. */
export function cosOf(xRad: number): number {
  sinCosInto(xRad, both);
  return both[1];
}

/** atan of 1/2, 1, 3/2 and infinity, each as a rounded value and what rounding took. */
const atanHigh = [
  4.63647609000806093515e-1, 7.85398163397448278999e-1, 9.82793723247329054082e-1, 1.570796326794896558,
];
const atanLow = [
  2.26987774529616870924e-17, 3.06161699786838301793e-17, 1.39033110312309984516e-17, 6.12323399573676603587e-17,
];

/** Arc tangent of x ≥ 0: reduced to |x| ≤ 7/16 about the nearest of 0, 1/2, 1, 3/2, ∞ (fdlibm s_atan.c). */
function atanOfPositive(x: number): number {
  if (x < 0.4375) return x - atanSeries(x);
  let nearest: number;
  let reduced: number;
  if (x < 0.6875) {
    nearest = 0;
    reduced = (2 * x - 1) / (2 + x);
  } else if (x < 1.1875) {
    nearest = 1;
    reduced = (x - 1) / (x + 1);
  } else if (x < 2.4375) {
    nearest = 2;
    reduced = (x - 1.5) / (1 + 1.5 * x);
  } else {
    nearest = 3;
    reduced = -1 / x;
  }
  return atanHigh[nearest] - (atanSeries(reduced) - atanLow[nearest] - reduced);
}

/** x − atan x for |x| ≤ 7/16. */
function atanSeries(x: number): number {
  const z = x * x;
  const w = z * z;
  const odd =
    z *
    (3.33333333333329318027e-1 +
      w *
        (1.42857142725034663711e-1 +
          w *
            (9.09088713343650656196e-2 +
              w * (6.66107313738753120669e-2 + w * (4.97687799461593236017e-2 + w * 1.62858201153657823623e-2)))));
  const even =
    w *
    (-1.99999999998764832476e-1 +
      w *
        (-1.1111110405462355788e-1 +
          w * (-7.69187620504482999495e-2 + w * (-5.83357013379057348645e-2 + w * -3.6531572744216915527e-2))));
  return x * (odd + even);
}

/** Angle of the point (x, y) in (−π, π], radians; signs of zero as in `Math.atan2`. */
export function atan2Of(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const isBehind = x < 0 || Object.is(x, -0);
  const isBelow = y < 0 || Object.is(y, -0);
  const width = Math.abs(x);
  const height = Math.abs(y);
  if (width === 0 && height !== 0) return isBelow ? -atanHigh[3] : atanHigh[3];
  let angle: number;
  if (height === 0) angle = 0;
  else if (height === width) angle = atanHigh[1];
  else angle = atanOfPositive(height / width);
  if (isBehind) angle = Math.PI - (angle - 1.2246467991473531772e-16);
  return isBelow ? -angle : angle;
}

/** Arc sine, radians; NaN outside [−1, 1]. */
export function asinOf(x: number): number {
  return atan2Of(x, Math.sqrt((1 - x) * (1 + x)));
}
