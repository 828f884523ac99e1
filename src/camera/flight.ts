/**
 * The path of the camera between two views: zoom out, pan, zoom in, at constant apparent speed. Pure.
 * van Wijk and Nuij, "Smooth and efficient zooming and panning", IEEE InfoVis 2003, equations 9 and 10 with ρ = √2.
 */

const rho = Math.SQRT2;

export interface Flight {
  /** Length of the path in units of perceived motion; the duration is proportional to it. */
  readonly length: number;
  /** At `fraction` 0…1 of the path: share of the way from the first target to the second, and camera distance, km. */
  at(fraction: number, out: { share: number; distanceKm: number }): void;
}

/**
 * The flight between targets `separationKm` apart, starting at camera distance `fromKm` and ending at `toKm`.
 * Distances must be positive. Exact at both ends.
 */
export function flightBetween(separationKm: number, fromKm: number, toKm: number): Flight {
  const zoomOnly = separationKm < 1e-6 * Math.min(fromKm, toKm);
  if (zoomOnly) {
    const ratio = Math.log(toKm / fromKm);
    return {
      length: Math.abs(ratio) / rho,
      at(fraction, out) {
        out.share = fraction;
        out.distanceKm = fraction >= 1 ? toKm : fromKm * Math.exp(ratio * fraction);
      },
    };
  }
  const u = separationKm;
  const rho2 = rho * rho;
  // asinh form of r(b) = ln(−b + √(b²+1)): no cancellation when the pan is a million times the distance.
  const r0 = -Math.asinh((toKm * toKm - fromKm * fromKm + rho2 * rho2 * u * u) / (2 * fromKm * rho2 * u));
  const r1 = -Math.asinh((toKm * toKm - fromKm * fromKm - rho2 * rho2 * u * u) / (2 * toKm * rho2 * u));
  const length = (r1 - r0) / rho;
  return {
    length,
    at(fraction, out) {
      const s = fraction * length;
      const cosh0 = Math.cosh(r0);
      out.distanceKm = fraction >= 1 ? toKm : (fromKm * cosh0) / Math.cosh(rho * s + r0);
      const travelled = (fromKm / rho2) * (cosh0 * Math.tanh(rho * s + r0) - Math.sinh(r0));
      out.share = fraction >= 1 ? 1 : Math.min(1, Math.max(0, travelled / u));
    },
  };
}

/** Ease in and out: zero speed at both ends (smootherstep, Perlin 2002). */
export function eased(x: number): number {
  return x * x * x * (x * (6 * x - 15) + 10);
}
