/**
 * The order in which a symplectic map of the Wisdom–Holman family takes its two halves: drifts along Kepler orbits and kicks
 * by everything else, for a whole stretch between two outputs, so that the drifts where steps meet are one.
 *
 * SABA₂ of Laskar & Robutel 2001 (Celest. Mech. Dyn. Astron. 80, 39, table 1; earlier McLachlan 1995): with perturbations ε times the
 * Sun's pull its error is ε τ⁴ + ε² τ² where the leapfrog's is ε τ², all steps are forward, and outputs need no corrector.
 */

/** Shares of a step: drifts c₁ c₂ c₁, kicks ½ ½. */
const outerDrift = 0.5 - Math.sqrt(3) / 6;
const innerDrift = Math.sqrt(3) / 3;
const kick = 0.5;

export interface Splitting {
  /** Drift before each kick, then the one after the last: kicks.length + 1 of them, in seconds, signed. */
  readonly drifts: Float64Array;
  readonly kicks: Float64Array;
}

/** `steps` steps of `stepS` seconds (negative: backwards) as one sequence. */
export function splittingOf(steps: number, stepS: number): Splitting {
  const drifts = [outerDrift];
  const kicks: number[] = [];
  for (let step = 0; step < steps; step++) {
    kicks.push(kick, kick);
    drifts.push(innerDrift, step === steps - 1 ? outerDrift : 2 * outerDrift);
  }
  return {
    drifts: Float64Array.from(drifts, (share) => share * stepS),
    kicks: Float64Array.from(kicks, (share) => share * stepS),
  };
}
