/** Sunlight pressure on a body that shows the same face to the Sun: C_R P₀ (A/m) (1 au / r)², away from the Sun. */

/**
 * Adds to `out[at…at+2]` (km/s²) the push of sunlight at heliocentric x, y, z km.
 * `areaToMassM2Kg` A/m; `reflectivity` C_R (1 absorbs all, 2 mirrors all); `pressureAtAuNM2` P₀ = S/c (Kopp & Lean 2011: 1360.8 W/m²).
 * N/m² · m²/kg = m/s², hence the factor 1e-3.
 */
export function addSunlight(
  areaToMassM2Kg: number,
  reflectivity: number,
  pressureAtAuNM2: number,
  auKm: number,
  x: number,
  y: number,
  z: number,
  out: Float64Array,
  at: number,
): void {
  const square = x * x + y * y + z * z;
  const strength =
    (1e-3 * reflectivity * pressureAtAuNM2 * areaToMassM2Kg * auKm * auKm) / (square * Math.sqrt(square));
  out[at] += strength * x;
  out[at + 1] += strength * y;
  out[at + 2] += strength * z;
}
