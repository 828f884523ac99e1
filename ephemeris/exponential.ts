/** eˣ and ln x from + − × ÷ alone, so that every engine gives the same bits: the rocket equation needs them. */

/** ln 2 in two parts, the first with so few digits that its multiples are exact (fdlibm). */
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
const terms = 14;

/** eˣ for |x| ≤ 700, within 2 ulp: x = k ln 2 + r, |r| ≤ ½ ln 2, and the Taylor series of r. */
export function expOf(x: number): number {
  const k = Math.floor(x / (ln2High + ln2Low) + 0.5);
  const r = x - k * ln2High - k * ln2Low;
  let sum = 1;
  for (let n = terms; n >= 1; n--) sum = 1 + (sum * r) / n;
  return sum * powerOfTwo(k);
}

/** ln x for x > 0, within 2 ulp of max(|ln x|, 1): x = 2ᵏ m, √½ ≤ m < √2, and ln m = 2 artanh((m − 1)/(m + 1)). NaN for x ≤ 0. */
export function lnOf(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let m = x;
  let k = 0;
  for (; m >= Math.SQRT2; k++) m /= 2;
  for (; m < Math.SQRT1_2; k--) m *= 2;
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let sum = 0;
  for (let n = 2 * terms - 1; n >= 1; n -= 2) sum = 1 / n + square * sum;
  return k * ln2High + (2 * s * sum + k * ln2Low);
}

function powerOfTwo(k: number): number {
  let power = 1;
  for (let i = 0; i < Math.abs(k); i++) power *= 2;
  return k < 0 ? 1 / power : power;
}
