/**
 * Relativity in a form that a symplectic map can take: for one body about the Sun, H = K + (15/2 K² − 3 gm²/r²)/c² with K the
 * Kepler energy. K² only changes how fast a body runs along its Kepler orbit, and 1/r² is a potential: no step is lost.
 *
 * It is the first post-Newtonian Hamiltonian in isotropic coordinates, split as by Saha & Tremaine 1994 (AJ 108, 1962, eq. 20 ff.),
 * with their p⁴ replaced by its mean over an orbit, p⁴/2 → −6 K² + 2 gm²/r². Advance of perihelion and mean motion
 * are those of general relativity; left out are shifts within a revolution of gm/c² = 1.5 km.
 */
import { cKmS } from "../constants";

const c2 = cKmS * cKmS;

/** How much faster a body's clock runs for each unit of β = −2K: dH/dK = 1 + 15 K/c². */
export const clockShift = 7.5 / c2;

/** Strength s of the pull s r/r⁴ towards the centre, km⁴/s²: the gradient of 3 gm²/(c² r²). */
export const pullOf = (gm: number): number => (6 * gm * gm) / c2;

/** Energy per mass of the added part, K = `kepler` (km²/s²). */
export const addedEnergy = (gm: number, kepler: number, r: number): number =>
  (7.5 * kepler * kepler - (3 * gm * gm) / (r * r)) / c2;

/**
 * Factor from a measured velocity to the map's (about 1 + 1e-8), such that the energy is that of the full Hamiltonian: the mean
 * motion is then right, which is what grows with time. Its inverse leads back.
 */
export function velocityFactor(gm: number, r: number, speedSquared: number): number {
  const v2 = speedSquared;
  const u = gm / r;
  const kepler = 0.5 * v2 - u;
  const full = (0.375 * v2 * v2 + 1.5 * v2 * u + 0.5 * u * u) / c2;
  return Math.sqrt(1 + (2 * (full - addedEnergy(gm, kepler, r))) / v2);
}
