/** The Yarkovsky effect as orbit solutions publish it: a transverse acceleration A2 (1 au / r)². */

/**
 * Adds to `out[at…at+2]` (km/s²) A2 (r₀/r)² t̂, with t̂ along (r × v) × r, the transverse direction of the heliocentric
 * r, v (Marsden, Sekanina & Yeomans 1973; Farnocchia et al. 2013). `a2KmS2` is A2 in km/s²; `auKm` is r₀.
 */
export function addYarkovsky(
  a2KmS2: number,
  auKm: number,
  x: number,
  y: number,
  z: number,
  vx: number,
  vy: number,
  vz: number,
  out: Float64Array,
  at: number,
): void {
  const square = x * x + y * y + z * z;
  const radialRate = (x * vx + y * vy + z * vz) / square;
  const tx = vx - radialRate * x;
  const ty = vy - radialRate * y;
  const tz = vz - radialRate * z;
  const strength = (a2KmS2 * auKm * auKm) / (square * Math.sqrt(tx * tx + ty * ty + tz * tz));
  out[at] += strength * tx;
  out[at + 1] += strength * ty;
  out[at + 2] += strength * tz;
}
