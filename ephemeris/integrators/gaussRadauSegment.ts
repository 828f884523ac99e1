/** The polynomial of a Gauss–Radau step as a Chebyshev segment: a path can be kept exactly as it was integrated, without a fit. */

/** Acceleration of degree 7, so position of degree 9: coefficients a component. */
const count = 10;

/**
 * powers[n * 10 + k]: coefficient of T_k(2s − 1) in s^n. With s = cos²(θ/2) it is 2^(1−2n) C(2n, n − k), half of that for
 * k = 0; exact in binary.
 */
const powers: Float64Array = (() => {
  const choose = (n: number, k: number): number => (k === 0 || k === n ? 1 : choose(n - 1, k - 1) + choose(n - 1, k));
  const table = new Float64Array(count * count);
  let scale = 2;
  for (let n = 0; n < count; n++, scale /= 4) {
    for (let k = 0; k <= n; k++) table[n * count + k] = (k === 0 ? scale / 2 : scale) * choose(2 * n, n - k);
  }
  return table;
})();

/**
 * Writes the position (km) over a step of `stepS` as a segment from its earlier to its later end: `out[at…at+29]`, x y z of
 * T_0, then of T_1, …, as `writeSegmentState` reads it. `acceleration` holds eight powers of s a component.
 */
export function writeStepSegment(
  stepS: number,
  position: Float64Array,
  velocity: Float64Array,
  acceleration: Float64Array,
  out: Float64Array,
  at: number,
): void {
  for (let c = 0; c < 3; c++) {
    for (let k = 0; k < count; k++) {
      // The smallest terms first, so that a position is rounded once.
      let sum = 0;
      for (let n = count - 1; n >= 2; n--) sum += (powers[n * count + k] * acceleration[c * 8 + n - 2]) / (n * (n - 1));
      sum = powers[count + k] * velocity[c] + stepS * sum;
      sum = powers[k] * position[c] + stepS * sum;
      // A step backwards runs from x = 1 to −1: T_k(−x) = (−1)^k T_k(x).
      out[at + 3 * k + c] = stepS < 0 && k % 2 === 1 ? -sum : sum;
    }
  }
}
