/** Quintic pieces: the least polynomials that join position, velocity and acceleration, written as Chebyshev segments. */
import { pieceCoefficients } from "./pieces";

/** Motion at one end of a piece: km, km/s, km/s². */
export interface Knot {
  readonly position: Float64Array;
  readonly velocity: Float64Array;
  readonly acceleration: Float64Array;
}

export const newKnot = (): Knot => ({
  position: new Float64Array(3),
  velocity: new Float64Array(3),
  acceleration: new Float64Array(3),
});

/**
 * Chebyshev coefficients of the quintic that has the motion of `start` at its beginning and of `end` `lengthS` later; as many
 * as a piece has, those beyond T_5 zero. Hermite's conditions at x = ±1, even and odd part apart.
 */
export function quinticCoefficients(start: Knot, end: Knot, lengthS: number): Float64Array {
  const out = new Float64Array(3 * pieceCoefficients);
  const half = lengthS / 2;
  for (let c = 0; c < 3; c++) {
    const mean = (end.position[c] + start.position[c]) / 2;
    const reach = (end.position[c] - start.position[c]) / 2;
    const slopeOdd = (half * (end.velocity[c] + start.velocity[c])) / 2;
    const slopeEven = (half * (end.velocity[c] - start.velocity[c])) / 2;
    const bendEven = (half * half * (end.acceleration[c] + start.acceleration[c])) / 2;
    const bendOdd = (half * half * (end.acceleration[c] - start.acceleration[c])) / 2;
    // Even part m₀ + m₂x² + m₄x⁴ from p = mean, p′ = slopeEven, p″ = bendEven at x = 1; odd part m₁x + m₃x³ + m₅x⁵ likewise.
    const m4 = (bendEven - slopeEven) / 8;
    const m2 = (slopeEven - 4 * m4) / 2;
    const m0 = mean - m2 - m4;
    const m5 = (bendOdd - 3 * (slopeOdd - reach)) / 8;
    const m3 = (slopeOdd - reach - 4 * m5) / 2;
    const m1 = reach - m3 - m5;
    // x² = (T₀ + T₂)/2, x⁴ = (3T₀ + 4T₂ + T₄)/8, x³ = (3T₁ + T₃)/4, x⁵ = (10T₁ + 5T₃ + T₅)/16
    out[c] = m0 + m2 / 2 + (3 * m4) / 8;
    out[3 + c] = m1 + (3 * m3) / 4 + (10 * m5) / 16;
    out[6 + c] = m2 / 2 + m4 / 2;
    out[9 + c] = m3 / 4 + (5 * m5) / 16;
    out[12 + c] = m4 / 8;
    out[15 + c] = m5 / 16;
  }
  return out;
}
