/**
 * Coefficients of the summed multistep formulas (Gauss–Jackson family), exact fractions rounded once.
 *
 * With ∇ the backward difference and L = −ln(1 − ∇) = ∇ + ∇²/2 + ∇³/3 + …, integration is D⁻¹ = h L⁻¹ and D⁻² = h² L⁻²
 * (Berry & Healy 2004, J. Astronaut. Sci. 52, 331, §2). Predicting one step ahead multiplies by (1 − ∇)⁻¹.
 * The sums carry the ∇⁻¹ and ∇⁻² terms; what is left is a weighted sum of the last `order` accelerations.
 */

interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const greatestCommonDivisor = (a: bigint, b: bigint): bigint =>
  b === 0n ? (a < 0n ? -a : a) : greatestCommonDivisor(b, a % b);

function fraction(top: bigint, bottom: bigint): Fraction {
  const divisor = greatestCommonDivisor(top, bottom) || 1n;
  return { top: top / divisor, bottom: bottom / divisor };
}
const sum = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
const product = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.top, a.bottom * b.bottom);
const zero: Fraction = { top: 0n, bottom: 1n };

/** Nearest double of a fraction, good to one rounding: 60-bit quotient, then scaled. */
function nearest({ top, bottom }: Fraction): number {
  const scale = 1n << 80n;
  return Number((top * scale) / bottom) / 2 ** 80;
}

const seriesProduct = (a: readonly Fraction[], b: readonly Fraction[]): Fraction[] =>
  a.map((_, k) => a.slice(0, k + 1).reduce((total, term, j) => sum(total, product(term, b[k - j])), zero));

/** 1/series, constant term 1. */
function seriesInverse(a: readonly Fraction[]): Fraction[] {
  const inverse: Fraction[] = [{ top: 1n, bottom: 1n }];
  for (let k = 1; k < a.length; k++) {
    let total = zero;
    for (let j = 1; j <= k; j++) total = sum(total, product(a[j], inverse[k - j]));
    inverse.push(fraction(-total.top, total.bottom));
  }
  return inverse;
}

/** Weights of ∇⁰…∇^(order−1) turned into weights of f_n, f_{n−1}, …: ∇^m f_n = Σ (−1)^j C(m, j) f_{n−j}. */
function ordinates(differences: readonly Fraction[]): Float64Array {
  const row: Fraction[] = differences.map(() => zero);
  differences.forEach((weight, m) => {
    let choose = 1n;
    for (let j = 0; j <= m; j++) {
      row[j] = sum(row[j], product(weight, { top: j % 2 === 0 ? choose : -choose, bottom: 1n }));
      choose = (choose * BigInt(m - j)) / BigInt(j + 1);
    }
  });
  return Float64Array.from(row, nearest);
}

export interface GaussJacksonCoefficients {
  /** y_{n+1} = S2_n + Σ w_j A_{n−j} (explicit, Störmer). A = h² f; S1 and S2 its first and second sums. */
  readonly predictPosition: Float64Array;
  /** h v_{n+1} = S1_n + Σ w_j A_{n−j} (explicit, Adams–Bashforth). */
  readonly predictVelocity: Float64Array;
  /** y_n = S2_{n−1} + Σ w_j A_{n−j} (implicit, Cowell). */
  readonly correctPosition: Float64Array;
  /** h v_n = S1_n + Σ w_j A_{n−j} (implicit, Adams–Moulton). */
  readonly correctVelocity: Float64Array;
}

const made = new Map<number, GaussJacksonCoefficients>();

/** The four weight rows for `order` back values (2…20). */
export function gaussJacksonCoefficients(order: number): GaussJacksonCoefficients {
  const known = made.get(order);
  if (known !== undefined) return known;
  const terms = order + 2;
  const logarithm = Array.from({ length: terms }, (_, k) => fraction(1n, BigInt(k + 1)));
  const ones = Array.from({ length: terms }, () => fraction(1n, 1n));
  const once = seriesInverse(logarithm);
  const twice = seriesProduct(once, once);
  // Explicit formulas: the ∇⁻¹ (and ∇⁻²) terms are the sums; implicit position: ∇⁻² − ∇⁻¹ is the sum one step back.
  const coefficients = {
    predictPosition: ordinates(seriesProduct(twice, ones).slice(2)),
    predictVelocity: ordinates(seriesProduct(once, ones).slice(1, order + 1)),
    correctPosition: ordinates(twice.slice(2)),
    correctVelocity: ordinates(once.slice(1, order + 1)),
  };
  made.set(order, coefficients);
  return coefficients;
}

/** Weights that carry values at 0, −1, … −(order−1) to the place `ahead` (in steps): Lagrange's polynomial, exact. */
export function extrapolationWeights(order: number, ahead: number): Float64Array {
  const weights = new Float64Array(order);
  for (let j = 0; j < order; j++) {
    let weight = 1;
    for (let m = 0; m < order; m++) if (m !== j) weight *= (ahead + m) / (m - j);
    weights[j] = weight;
  }
  return weights;
}
