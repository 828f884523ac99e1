/**
 * The heart of each iteration, a convex problem in many impulses solved in its six dual variables (a discrete primer vector):
 *
 *   min Σ c₁|uᵢ| + c₂|uᵢ|²/2Uᵢ + μ|uᵢ − vᵢ|²/2Uᵢ + ε|p − q|²/2 + ρ|r|²/2   with  Σ Bᵢuᵢ + A p + r = b,  |uᵢ| ≤ Uᵢ.
 *
 * c₁ weighs propellant, c₂ energy, μ keeps near the last impulses v, ε near the last free variables q; r is what is missed, ρ
 * its price: an end that cannot be met shows as a large r. For given λ each uᵢ follows from gᵢ = Bᵢᵀλ alone, and
 * what is left is a smooth convex function of λ, minimised by semismooth Newton steps with a line search.
 */
import { solveSymmetric } from "./linear";
import { norm } from "./vectors";

export interface DualProblem {
  /** Impulses, and free variables besides. */
  readonly n: number;
  readonly free: number;
  /** 6×3 a impulse, row by row, in units in which the six components of b are of order one. */
  readonly b: Float64Array;
  /** 6×free, row by row. */
  readonly a: Float64Array;
  /** Six: what impulses and free variables must add up to. */
  readonly target: Float64Array;
  /** Largest size of each impulse; 0 where none is allowed. */
  readonly bound: Float64Array;
  /** Last impulses (3n) and free variables. */
  readonly u: Float64Array;
  readonly p: Float64Array;
  readonly fuelWeight: number;
  readonly energyWeight: number;
  readonly proximalWeight: number;
  readonly freeWeight: number;
  readonly missWeight: number;
}

const mostSteps = 200;

/** Six dual variables and what follows from them. */
export class DualSolver {
  readonly lambda = new Float64Array(6);
  u = new Float64Array(0);
  p = new Float64Array(0);
  /** What is still missed, six. */
  readonly miss = new Float64Array(6);
  private readonly gradient = new Float64Array(6);
  private readonly hessian = new Float64Array(36);
  private readonly step = new Float64Array(6);

  /** Minimises; `u`, `p`, `miss` hold the answer. λ starts from the last one. Returns the Newton steps taken. */
  solve(problem: DualProblem): number {
    if (this.u.length !== problem.u.length) this.u = new Float64Array(problem.u.length);
    if (this.p.length !== problem.free) this.p = new Float64Array(problem.free);
    const { lambda, gradient, hessian, step } = this;
    const met = 1e-15 * (1 + norm(problem.target));
    let value = this.evaluate(problem, lambda, true);
    for (let steps = 1; steps <= mostSteps; steps++) {
      const size = norm(gradient);
      if (size < met) return steps;
      solveSymmetric(hessian, gradient, step);
      const slope = dot6(step, gradient);
      const before = lambda.slice();
      for (let k = 0; k < 6; k++) lambda[k] = before[k] - step[k];
      let next = this.evaluate(problem, lambda, true);
      // Near the answer the function is flat to rounding and only its gradient tells.
      let isTaken = norm(gradient) < size / 2 && next <= value + 1e-12 * Math.abs(value);
      for (let share = 0.5; !isTaken && share > 1e-14; share /= 2) {
        isTaken = next <= value - 2e-4 * share * slope;
        if (isTaken) break;
        for (let k = 0; k < 6; k++) lambda[k] = before[k] - share * step[k];
        next = this.evaluate(problem, lambda, false);
      }
      if (!isTaken) lambda.set(before);
      value = this.evaluate(problem, lambda, true);
      if (!isTaken) return steps;
    }
    return mostSteps;
  }

  /** The dual function at λ; with `whole` also gradient, Hessian, u, p and miss there. */
  private evaluate(problem: DualProblem, lambda: Float64Array, whole: boolean): number {
    const { n, free, b, a, target, bound, u: last, p: lastFree } = problem;
    const { fuelWeight, energyWeight, proximalWeight, freeWeight, missWeight } = problem;
    const { gradient, hessian, u, p } = this;
    let value = 0;
    for (let k = 0; k < 6; k++) value += lambda[k] * (lambda[k] / (2 * missWeight) - target[k]);
    if (whole) {
      hessian.fill(0);
      for (let k = 0; k < 6; k++) {
        gradient[k] = lambda[k] / missWeight - target[k];
        this.miss[k] = lambda[k] / missWeight;
        hessian[7 * k] = 1 / missWeight;
      }
    }
    const stiffness = energyWeight + proximalWeight;
    for (let i = 0; i < n; i++) {
      const limit = bound[i];
      if (limit === 0) {
        if (whole) u.fill(0, 3 * i, 3 * i + 3);
        continue;
      }
      const o = 18 * i;
      const pull = proximalWeight / limit;
      let gx = pull * last[3 * i];
      let gy = pull * last[3 * i + 1];
      let gz = pull * last[3 * i + 2];
      for (let k = 0; k < 6; k++) {
        gx += b[o + 3 * k] * lambda[k];
        gy += b[o + 3 * k + 1] * lambda[k];
        gz += b[o + 3 * k + 2] * lambda[k];
      }
      const g = Math.sqrt(gx * gx + gy * gy + gz * gz);
      const excess = g - fuelWeight;
      const isFull = excess >= stiffness;
      if (excess > 0) value += isFull ? limit * (excess - stiffness / 2) : (limit * excess * excess) / (2 * stiffness);
      if (!whole) continue;
      if (excess < 0) {
        u.fill(0, 3 * i, 3 * i + 3);
        continue;
      }
      const size = isFull ? limit : (limit * excess) / stiffness;
      const dx = g === 0 ? 0 : gx / g;
      const dy = g === 0 ? 0 : gy / g;
      const dz = g === 0 ? 0 : gz / g;
      u[3 * i] = size * dx;
      u[3 * i + 1] = size * dy;
      u[3 * i + 2] = size * dz;
      // ∂u/∂g = along ĝĝᵀ + across (1 − ĝĝᵀ)
      const along = isFull ? 0 : limit / stiffness;
      const across = g === 0 ? limit / stiffness : size / g;
      for (let k = 0; k < 6; k++) {
        const bx = b[o + 3 * k];
        const by = b[o + 3 * k + 1];
        const bz = b[o + 3 * k + 2];
        gradient[k] += bx * u[3 * i] + by * u[3 * i + 1] + bz * u[3 * i + 2];
        const radial = (along - across) * (bx * dx + by * dy + bz * dz);
        const rx = across * bx + radial * dx;
        const ry = across * by + radial * dy;
        const rz = across * bz + radial * dz;
        for (let m = 0; m <= k; m++) {
          hessian[6 * k + m] += rx * b[o + 3 * m] + ry * b[o + 3 * m + 1] + rz * b[o + 3 * m + 2];
        }
      }
    }
    for (let f = 0; f < free; f++) {
      let pull = 0;
      for (let k = 0; k < 6; k++) pull += a[free * k + f] * lambda[k];
      const moved = pull / freeWeight;
      value += pull * (lastFree[f] + moved / 2);
      if (!whole) continue;
      p[f] = lastFree[f] + moved;
      for (let k = 0; k < 6; k++) {
        gradient[k] += a[free * k + f] * p[f];
        for (let m = 0; m <= k; m++) hessian[6 * k + m] += (a[free * k + f] * a[free * m + f]) / freeWeight;
      }
    }
    if (whole) for (let k = 0; k < 6; k++) for (let m = 0; m < k; m++) hessian[6 * m + k] = hessian[6 * k + m];
    return value;
  }
}

function dot6(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < 6; k++) sum += a[k] * b[k];
  return sum;
}
