/** Weighted sums over ring buffers against the plain double loop. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { rotations, weightedSums } from "../../../ephemeris/integrators/ringSums";

test("any order, head and range: Σ_j w_j of the value j steps back", () => {
  const value = fc.double({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 13 }).chain((order) =>
        fc.record({
          weights: fc.array(value, { minLength: order, maxLength: order }),
          history: fc.array(value, { minLength: 9 * order, maxLength: 9 * order }),
          head: fc.integer({ min: 0, max: order - 1 }),
        }),
      ),
      fc.constantFrom([0, 9], [0, 3], [3, 9], [6, 9]),
      ({ weights, history, head }, [from, to]) => {
        const order = weights.length;
        const out = new Float64Array(9);
        const rows = rotations(Float64Array.from(weights));
        weightedSums(Float64Array.from(history), rows, head, order, out, from, to, -from);
        for (let c = from; c < to; c++) {
          let sum = 0;
          for (let back = 0; back < order; back++)
            sum += weights[back] * history[c * order + ((head - back + order) % order)];
          expect(Math.abs(out[c - from] - sum)).toBeLessThan(1e-14);
        }
        for (let c = to - from; c < 9; c++) expect(out[c]).toBe(0);
      },
    ),
  );
});
