/**
 * The Kepler half of a Wisdom–Holman map: carries many bodies along their two-body orbits about one centre, for any
 * eccentricity and without sines.
 *
 * Universal variables with f and g functions (Stumpff 1959; Danby 1988, Fundamentals of Celestial Mechanics, 6.9; Mikkola &
 * Innanen 1999; the form is that of Rein & Tamayo 2015, MNRAS 452, 376): dt = r₀X + η₀G₂ + ζ₀G₃, G_k = X^k c_k(βX²), solved from a third-order
 * start by steps of fourth order. Only + − × ÷ √, so every engine makes the same bits.
 */

/** Bodies as a structure of arrays, so that one pass moves many; each array has at least `count` cells. Units are the caller's. */
export interface BodyArrays {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  readonly vx: Float64Array;
  readonly vy: Float64Array;
  readonly vz: Float64Array;
}

/** New arrays for `count` bodies, all zero. */
export function newBodyArrays(count: number): BodyArrays {
  return {
    x: new Float64Array(count),
    y: new Float64Array(count),
    z: new Float64Array(count),
    vx: new Float64Array(count),
    vy: new Float64Array(count),
    vz: new Float64Array(count),
  };
}

/** Steps that the solver makes at most; one is the rule, many only where dt is a good part of a very eccentric orbit. */
const mostIterations = 200;
/** After so many only halving is trusted. */
const safeIterations = 20;
/** A Newton step this small against X leaves, by its fourth order, an error below rounding. */
const smallEnough = 1e-4;

/**
 * Moves bodies [from, to) by `dt` about a centre of `gm`. `clockShift`: each body's time runs faster by 1 − clockShift β, with β = 2 gm/r − v²; 0
 * for Newton (see resonance/postNewton.ts).
 */
export function driftKepler(
  gm: number,
  dt: number,
  clockShift: number,
  bodies: BodyArrays,
  from: number,
  to: number,
): void {
  const { x, y, z, vx, vy, vz } = bodies;
  for (let i = from; i < to; i++) {
    const px = x[i];
    const py = y[i];
    const pz = z[i];
    const ux = vx[i];
    const uy = vy[i];
    const uz = vz[i];
    const r0 = Math.sqrt(px * px + py * py + pz * pz);
    const beta = (2 * gm) / r0 - (ux * ux + uy * uy + uz * uz);
    const eta = px * ux + py * uy + pz * uz;
    const zeta = gm - beta * r0;
    const t = dt * (1 - clockShift * beta);
    // Lost before, or at the centre itself.
    if (!(Math.abs(t) > 0 && r0 > 0)) continue;

    const inverse = 1 / r0;
    const tau = t * inverse;
    const bend = 0.5 * eta * inverse * tau;
    let X = tau * (1 - bend + 2 * bend * bend - (zeta * inverse * tau * tau) / 6);
    let G1 = 0;
    let G2 = 0;
    let G3 = 0;
    // dt grows with X, so a step out of what is known to hold the root is replaced by a halving.
    let low = t < 0 ? Number.NEGATIVE_INFINITY : 0;
    let high = t < 0 ? 0 : Number.POSITIVE_INFINITY;
    if (!(X > low && X < high)) X = tau;
    for (let n = 0; n < mostIterations; n++) {
      const square = X * X;
      const w = beta * square;
      let c2: number;
      let c3: number;
      if (w < 0.04 && w > -0.04) {
        c2 = 0.5 - w * (1 / 24 - w * (1 / 720 - w * (1 / 40320 - w * (1 / 3628800 - w / 479001600))));
        c3 = 1 / 6 - w * (1 / 120 - w * (1 / 5040 - w * (1 / 362880 - w * (1 / 39916800 - w / 6227020800))));
      } else {
        writeStumpff(w);
        c2 = stumpff[0];
        c3 = stumpff[1];
      }
      const G0 = 1 - w * c2;
      G1 = X * (1 - w * c3);
      G2 = square * c2;
      G3 = X * square * c3;
      const r = r0 + eta * G1 + zeta * G2;
      const f = r0 * X + eta * G2 + zeta * G3 - t;
      const second = eta * G0 + zeta * G1;
      const third = zeta * G0 - beta * eta * G1;
      // Danby's quartic step: Newton, Halley, then the third derivative as well.
      const newton = -f / r;
      const halley = -f / (r + 0.5 * newton * second);
      const step = -f / (r + halley * (0.5 * second + (halley * third) / 6));
      if (Math.abs(newton) <= smallEnough * Math.abs(X)) {
        // The G at X + step by their Taylor series: dG_k/dX = G_(k−1), dG₀/dX = −βG₁.
        const curve = -0.5 * beta * step * step;
        G3 += step * (G2 + 0.5 * step * (G1 + (step * G0) / 3));
        G2 += step * (G1 + 0.5 * step * (G0 - (beta * step * G1) / 3));
        G1 += step * G0 * (1 + curve / 3) + curve * G1;
        break;
      }
      if (f < 0) low = X;
      else high = X;
      // Far from the root the higher derivatives mislead; should Newton's method wander, halving ends it.
      const isNear = step > 0.5 * newton === newton > 0 && Math.abs(step) < 2 * Math.abs(newton);
      const next = X + (isNear ? step : newton);
      if (n < safeIterations && next > low && next < high) X = next;
      else if (high - low < Number.POSITIVE_INFINITY) X = 0.5 * (low + high);
      else X = 2 * X;
    }
    const over = 1 / (r0 + eta * G1 + zeta * G2);
    const lessF = -gm * G2 * inverse;
    const g = t - gm * G3;
    const rateF = -gm * G1 * inverse * over;
    const lessRateG = -gm * G2 * over;
    x[i] = px + (lessF * px + g * ux);
    y[i] = py + (lessF * py + g * uy);
    z[i] = pz + (lessF * pz + g * uz);
    vx[i] = ux + (rateF * px + lessRateG * ux);
    vy[i] = uy + (rateF * py + lessRateG * uy);
    vz[i] = uz + (rateF * pz + lessRateG * uz);
  }
}

/** c₂ and c₃ of `writeStumpff`. */
const stumpff = new Float64Array(2);
const terms = 8;

/** c₂(w) and c₃(w) for any w: the series of w/4ⁿ, |w/4ⁿ| < 0.5, then n duplications (Danby 1988, 6.9.16). */
function writeStumpff(w: number): void {
  let reduced = w;
  let halvings = 0;
  while (Math.abs(reduced) > 0.5 && halvings < 40) {
    reduced /= 4;
    halvings++;
  }
  let c2 = 0;
  let c3 = 0;
  for (let k = terms; k >= 0; k--) {
    c2 = (1 - reduced * c2) / ((2 * k + 1) * (2 * k + 2));
    c3 = (1 - reduced * c3) / ((2 * k + 2) * (2 * k + 3));
  }
  for (; halvings > 0; halvings--) {
    const c0 = 1 - reduced * c2;
    const c1 = 1 - reduced * c3;
    c3 = (c2 + c0 * c3) / 4;
    c2 = (c1 * c1) / 2;
    reduced *= 4;
  }
  stumpff[0] = c2;
  stumpff[1] = c3;
}
