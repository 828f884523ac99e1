/**
 * How bright airless rock is: the radiance factor I/F of Hapke's model, and its constants. The shader draws with the same
 * formula (shaders/chunks/hapke.glsl) and gets the constants from here.
 *
 * Hapke, Theory of Reflectance and Emittance Spectroscopy, 1993, equation 12.55, as in the 2nd edition of 2012, with porosity factor 1,
 * no coherent backscatter and no macroscopic roughness: slopes and shadows down to centimetres are drawn instead. Multiple
 * scattering: the second approximation of H in Hapke 2002 (Icarus 157, 523). Particle phase function: two Henyey–Greenstein lobes, tied together by the
 * hockey-stick relation (Hapke 2012, Icarus 221, 1079).
 *
 * The phase function is lunar-like, after the maps of Sato et al. 2014 (JGR Planets 119, 1775); the single-scattering albedo
 * follows from the measured geometric albedo. The asteroid's own phase function is not published: an assumption.
 */

/** Geometric albedo and its 1-σ bounds; Sharkey et al., arXiv:2606.24017. */
export const geometricAlbedo = { value: 0.59, low: 0.42, high: 0.84 } as const;

export interface Photometry {
  /** Single-scattering albedo. */
  readonly w: number;
  /** Width of the lobes of the phase function, and the weight of the backward one. */
  readonly b: number;
  readonly c: number;
  /** Height and angular width of the opposition surge by shadow hiding. */
  readonly surge: number;
  readonly surgeWidth: number;
}

const b = 0.24;
const c = 3.29 * Math.exp(-17.4 * b * b) - 0.908;
const [surge, surgeWidth] = [1.8, 0.07];

/** Ambartsumian–Chandrasekhar function, within 1 % of the exact one. */
function multiple(x: number, w: number): number {
  const r0 = (1 - Math.sqrt(1 - w)) / (1 + Math.sqrt(1 - w));
  return 1 / (1 - w * x * (r0 + (1 - 2 * r0 * x) * 0.5 * Math.log((1 + x) / x)));
}

/** I/F for the cosines of incidence and emission (both > 0) and the phase angle in radians. 1: a white diffuse sheet facing the Sun. */
export function radianceFactor(cosSun: number, cosView: number, phaseRad: number, p: Photometry): number {
  const cosPhase = Math.cos(phaseRad);
  const square = p.b * p.b;
  const lobe = (sign: number): number => (1 - square) / (1 + sign * 2 * p.b * cosPhase + square) ** 1.5;
  const phase = 0.5 * ((1 + p.c) * lobe(-1) + (1 - p.c) * lobe(1));
  const opposition = p.surge / (1 + Math.tan(phaseRad / 2) / p.surgeWidth);
  const scattered = phase * (1 + opposition) + multiple(cosSun, p.w) * multiple(cosView, p.w) - 1;
  return (p.w / 4) * (cosSun / (cosSun + cosView)) * scattered;
}

/** Geometric albedo of a smooth sphere: its disc seen from the Sun, 2 ∫ I/F(μ, μ, 0) μ dμ; midpoint rule, 1e-4. */
function albedoOf(p: Photometry): number {
  const n = 64;
  let sum = 0;
  for (let k = 0; k < n; k++) {
    const mu = (k + 0.5) / n;
    sum += (2 * mu * radianceFactor(mu, mu, 0, p)) / n;
  }
  return sum;
}

/** The photometry of a surface with this geometric albedo, by bisection on the single-scattering albedo. */
export function photometryOf(albedo: number): Photometry {
  let [low, high] = [0, 1];
  for (let k = 0; k < 50; k++) {
    const w = (low + high) / 2;
    if (albedoOf({ w, b, c, surge, surgeWidth }) < albedo) low = w;
    else high = w;
  }
  return { w: low, b, c, surge, surgeWidth };
}

/** Exposure of the picture: what full white would be divided by for a white diffuse sheet that faces the Sun. */
export const exposure = 1.35;
