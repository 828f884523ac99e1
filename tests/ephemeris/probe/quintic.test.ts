/** Quintic pieces meet position, velocity and acceleration at both ends, for any motion. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { writeSegmentState } from "../../../ephemeris/chebyshev";
import { pieceCoefficients } from "../../../ephemeris/probe/pieces";
import { quinticCoefficients } from "../../../ephemeris/probe/quintic";
import { distance, norm, vectorOf } from "../numeric";

const knot = fc.record({ position: vectorOf(0, 20), velocity: vectorOf(0, 1e-3), acceleration: vectorOf(0, 1e-7) });

test("at x = −1 and 1 the motion of the knots, to rounding", () => {
  fc.assert(
    fc.property(knot, knot, fc.double({ min: 100, max: 1e5, noNaN: true }), (start, end, lengthS) => {
      const coefficients = quinticCoefficients(start, end, lengthS);
      const state = new Float64Array(9);
      const size = 20 + 1e-3 * lengthS + 1e-7 * lengthS * lengthS;
      for (const [x, wanted] of [
        [-1, start],
        [1, end],
      ] as const) {
        writeSegmentState(pieceCoefficients, coefficients, 0, Float64Array.of(x, lengthS / 2), state);
        expect(distance(state.subarray(0, 3), wanted.position)).toBeLessThan(1e-14 * size);
        expect(distance(state.subarray(3, 6), wanted.velocity)).toBeLessThan((1e-13 * size) / lengthS);
        expect(distance(state.subarray(6), wanted.acceleration)).toBeLessThan((1e-12 * size) / lengthS ** 2);
      }
    }),
  );
});

test("least jerk from rest to rest, 1 km in 1000 s: half the way and 1.875 times the mean speed in the middle", () => {
  const rest = (x: number) => ({
    position: Float64Array.of(x, 0, 0),
    velocity: new Float64Array(3),
    acceleration: new Float64Array(3),
  });
  const state = new Float64Array(9);
  writeSegmentState(pieceCoefficients, quinticCoefficients(rest(0), rest(1), 1000), 0, Float64Array.of(0, 500), state);
  expect(state[0]).toBeCloseTo(0.5, 15);
  expect(state[3]).toBeCloseTo(1.875e-3, 15);
  expect(norm(state.subarray(6))).toBeLessThan(1e-20);
});
