/**
 * The outer iterations: linearise the leg, solve the convex problem in its dual, fly the answer, again; from the easy
 * question (energy, a hundred times the thrust) to the one that was asked (propellant, the thrust there is).
 *
 * Two globalisations. "newton" takes each answer as it is: best where the path is short. "trust-region" pulls towards the
 * last impulses as hard as the flown path disagrees with the linear one, judged by cost + price · residual, and takes
 * nothing that makes this worse: needed where a leg goes round the Sun several times.
 */
import { DualSolver } from "./dual";
import type { Shooting } from "./shooting";
import { norm, squareOf } from "./vectors";

/** What the engine allows: writes the largest impulse of each segment, km/s, for the path and masses at hand. */
export type Bounds = (shooting: Shooting, out: Float64Array) => void;

export interface Stage {
  /** Multiplies the bounds. */
  readonly boundFactor: number;
  /** 0: energy Σ|u|²/2U; towards 1: propellant Σ|u|. */
  readonly fuelWeight: number;
  readonly iterations: number;
  /** Relative change of the cost below which the stage is done, once the residual is below `met`. */
  readonly settled: number;
  readonly met: number;
}

export interface Settings {
  readonly stages: readonly Stage[];
  readonly globalisation: "newton" | "trust-region";
  /** Pull of the free variables towards their last values, per their unit squared. */
  readonly freeWeight: number;
  /** Longest way towards the target asked of one iteration, in the numbers of the measure. */
  readonly reach?: number;
  /** A stage that ends with a larger residual ends the run: the stages after it ask for more. */
  readonly hopeless?: number;
  /** Hears the share of the work done, 0 … 1, before each iteration; what it throws ends the run. */
  readonly onProgress?: (share: number) => void;
}

/** Price of a missed end: makes it exact to some metres, and an end out of reach a residual instead of an error. */
const missWeight = 1e10;
const firstPull = 0.3;
const leastPull = 1e-3;

export interface Outcome {
  readonly iterations: number;
  /** Stages whose end was met, or which were not asked to meet it. */
  readonly stagesDone: number;
}

/** Runs the stages; impulses and free variables of `shooting`, flown, hold the result. */
export function optimise(shooting: Shooting, bounds: Bounds, settings: Settings): Outcome {
  const { stages, onProgress } = settings;
  const isGuarded = settings.globalisation === "trust-region";
  const dual = new DualSolver();
  const bound = new Float64Array(shooting.n);
  const target = new Float64Array(6);
  let pull = isGuarded ? firstPull : 0;
  let done = 0;
  let stagesDone = 0;
  shooting.fly();
  for (const [stage, { boundFactor, fuelWeight, iterations, settled, met }] of stages.entries()) {
    const energyWeight = 1 - fuelWeight;
    let price = 0;
    for (let k = 0; k < iterations; k++) {
      done++;
      onProgress?.((stage + k / iterations) / stages.length);
      bounds(shooting, bound);
      for (let i = 0; i < bound.length; i++) bound[i] *= boundFactor;
      const residual = norm(shooting.residual);
      const share = Math.min(1, (settings.reach ?? Number.POSITIVE_INFINITY) / residual);
      shooting.writeLinearTarget(target, share);
      const { n, b, a, impulses, free } = shooting;
      dual.solve({
        n,
        free: free.length,
        b,
        a,
        target,
        bound,
        u: impulses,
        p: free,
        fuelWeight,
        energyWeight,
        proximalWeight: pull,
        freeWeight: settings.freeWeight * (1 + pull),
        missWeight,
      });
      // An exact penalty needs a price above the size of the multipliers.
      price = Math.max(price / 2, 2 * norm(dual.lambda));
      const cost = costOf(impulses, bound, fuelWeight);
      const before = cost + price * residual;
      const expected = costOf(dual.u, bound, fuelWeight) + price * ((1 - share) * residual + norm(dual.miss));
      const last = { impulses: impulses.slice(), free: free.slice() };
      impulses.set(dual.u);
      free.set(dual.p);
      shooting.fly();
      const reached = norm(shooting.residual);
      const flown = costOf(impulses, bound, fuelWeight);
      if (isGuarded) {
        const gain = (before - flown - price * reached) / (before - expected);
        if (!(gain > 0.02)) {
          impulses.set(last.impulses);
          free.set(last.free);
          shooting.fly();
          pull *= 5;
          continue;
        }
        if (gain > 0.75) pull = Math.max(pull / 3, leastPull);
        else if (gain < 0.3) pull *= 2;
      }
      if (reached < met && Math.abs(flown - cost) < settled * flown) break;
    }
    if (norm(shooting.residual) > (settings.hopeless ?? Number.POSITIVE_INFINITY)) break;
    stagesDone++;
  }
  return { iterations: done, stagesDone };
}

/** Σ c₁|u| + c₂|u|²/2U over the segments that have an engine. */
function costOf(impulses: Float64Array, bound: Float64Array, fuelWeight: number): number {
  let sum = 0;
  for (let i = 0; i < bound.length; i++) {
    if (bound[i] === 0) continue;
    const square = squareOf(impulses, 3 * i);
    sum += fuelWeight * Math.sqrt(square) + ((1 - fuelWeight) * square) / (2 * bound[i]);
  }
  return sum;
}
