/** Newton's attraction: the gradient of its potential, action = reaction, and the ways to leave a pair out. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auKm, gmKm3S2 } from "../../../ephemeris/constants";
import { addAttraction, addNewton, addPair } from "../../../ephemeris/forces/newton";
import { added, distance, gradient, norm, relativeError, vectorOf } from "../numeric";

/** Bodies of comparable mass, nowhere near each other. */
const system = fc
  .array(fc.tuple(vectorOf(1e5, 1e9), fc.double({ min: 1, max: 1e11, noNaN: true })), { minLength: 2, maxLength: 6 })
  .map((bodies) => ({
    gm: Float64Array.from(bodies, ([, gm]) => gm),
    position: Float64Array.from(bodies.flatMap(([r]) => [...r])),
    n: bodies.length,
  }))
  .filter(({ position, n }) => {
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < i; j++) if (distance(position.slice(3 * i), position.slice(3 * j)) < 1e5) return false;
    }
    return true;
  });

function accelerations(gm: Float64Array, n: number, position: Float64Array, skipA = -1, skipB = -1): Float64Array {
  const out = new Float64Array(3 * n);
  addNewton(gm, n, position, out, skipA, skipB);
  return out;
}

test("Sun at 1 au: GM/au² = 5.930084e-6 km/s²", () => {
  const a = added((out, at) => addPair(gmKm3S2.sun, Float64Array.of(0, auKm, 0), 0, out, at));
  expect(a[1]).toBeCloseTo(-5.930084e-6, 12);
  expect([a[0], a[2]].map(Math.abs)).toEqual([0, 0]);
});

describe("laws, any 2–6 bodies", () => {
  test("momentum: Σ GM a = 0 within 4 roundings of the largest term", () => {
    fc.assert(
      fc.property(system, ({ gm, position, n }) => {
        const a = accelerations(gm, n, position);
        for (let c = 0; c < 3; c++) {
          let sum = 0;
          let size = 0;
          for (let i = 0; i < n; i++) {
            sum += gm[i] * a[3 * i + c];
            size = Math.max(size, gm[i] * norm(a.subarray(3 * i, 3 * i + 3)));
          }
          expect(Math.abs(sum)).toBeLessThanOrEqual(4 * n * 2 ** -53 * size);
        }
      }),
    );
  });

  test("acceleration = gradient of Σ GM/r, central differences, 1e-9 relative to the sum of attractions", () => {
    fc.assert(
      fc.property(system, ({ gm, position, n }) => {
        const a = accelerations(gm, n, position);
        const others = Array.from({ length: n - 1 }, (_, j) => j + 1);
        const far = Math.min(...others.map((j) => distance(position, position.subarray(3 * j))));
        const potential = (r: number[]) =>
          others.reduce((sum, j) => sum + gm[j] / distance(r, position.subarray(3 * j)), 0);
        const size = others.reduce((sum, j) => sum + gm[j] / distance(position, position.subarray(3 * j)) ** 2, 0);
        const slope = gradient(potential, position.slice(0, 3), 1e-3 * far);
        const rounding = (2 ** -50 * potential([...position.slice(0, 3)])) / (1e-3 * far);
        expect(distance(a, slope)).toBeLessThan(1e-9 * size + rounding);
      }),
    );
  });

  test("a massless body feels the same from addNewton and from addAttraction", () => {
    fc.assert(
      fc.property(system, vectorOf(2e9, 3e9), ({ gm, position, n }, r) => {
        const all = accelerations(Float64Array.of(...gm, 0), n + 1, Float64Array.of(...position, ...r));
        const alone = added((out, at) => addAttraction(gm, 0, n, position, r[0], r[1], r[2], out, at));
        expect(relativeError(alone, all.subarray(3 * n))).toBeLessThan(1e-14);
        expect(all.subarray(0, 3 * n)).toEqual(accelerations(gm, n, position));
      }),
    );
  });

  test("the skipped pair is what addPair brings back", () => {
    fc.assert(
      fc.property(system, ({ gm, position, n }) => {
        const without = accelerations(gm, n, position, 0, 1);
        const separation = Float64Array.from({ length: 3 }, (_, c) => position[3 + c] - position[c]);
        addPair(gm[0], separation, 0, without, 3);
        addPair(
          gm[1],
          separation.map((value) => -value),
          0,
          without,
          0,
        );
        const all = accelerations(gm, n, position);
        for (const i of [0, 1]) {
          const size = Math.max(norm(all.subarray(3 * i, 3 * i + 3)), gm[1 - i] / norm(separation) ** 2);
          expect(distance(without.subarray(3 * i), all.subarray(3 * i))).toBeLessThan(1e-14 * size);
        }
      }),
    );
  });
});
