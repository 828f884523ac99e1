/** The push of an engine, and the mass it costs: for flights under power, which callers integrate with `GaussRadau`. */

import { standardGravityMS2 } from "../constants";
import { expOf } from "../exponential";

/** Mass flow in kg/s of an engine of `thrustN` and `specificImpulseS`: T / (g₀ Isp). */
export function massFlowKgS(thrustN: number, specificImpulseS: number): number {
  return thrustN / (standardGravityMS2 * specificImpulseS);
}

/** Mass in kg after a velocity change of `deltaVMS` m/s: the rocket equation (Tsiolkovsky 1903). */
export function massAfterKg(massKg: number, deltaVMS: number, specificImpulseS: number): number {
  return massKg * expOf(-deltaVMS / (specificImpulseS * standardGravityMS2));
}

/**
 * Adds to `out[at…at+2]` (km/s²) the acceleration `thrustN`/`massKg` along the unit vector ux, uy, uz.
 * N/kg = m/s², hence the factor 1e-3.
 */
export function addThrust(
  thrustN: number,
  massKg: number,
  ux: number,
  uy: number,
  uz: number,
  out: Float64Array,
  at: number,
): void {
  const strength = (1e-3 * thrustN) / massKg;
  out[at] += strength * ux;
  out[at + 1] += strength * uy;
  out[at + 2] += strength * uz;
}
