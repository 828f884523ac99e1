/** The flight between two views: exact ends, no way back, zoomed out in the middle of a long way. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eased, flightBetween } from "../../../src/camera/flight";

const at = (separationKm: number, fromKm: number, toKm: number, fraction: number) => {
  const out = { share: Number.NaN, distanceKm: Number.NaN };
  flightBetween(separationKm, fromKm, toKm).at(fraction, out);
  return out;
};

const distance = fc.double({ min: -2, max: 10, noNaN: true }).map((exponent) => 10 ** exponent);

describe("flightBetween", () => {
  test("starts at the start and ends at the end, for any sizes from 10 m to 60 au", () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(0), distance), distance, distance, (separation, from, to) => {
        const start = at(separation, from, to, 0);
        const end = at(separation, from, to, 1);
        expect(start.distanceKm / from).toBeCloseTo(1, 6);
        // 0.01 of the distance at the start is not seen as a jump.
        expect(Math.abs(start.share * separation)).toBeLessThanOrEqual(0.01 * from + 1e-15 * separation);
        expect(end).toEqual({ share: 1, distanceKm: to });
      }),
    );
  });

  test("never goes back", () => {
    fc.assert(
      fc.property(distance, distance, distance, (separation, from, to) => {
        let before = -1;
        for (let k = 0; k <= 20; k++) {
          const { share, distanceKm } = at(separation, from, to, k / 20);
          expect(share).toBeGreaterThanOrEqual(before - 1e-12);
          expect(distanceKm).toBeGreaterThan(0);
          before = share;
        }
      }),
    );
  });

  test("rises to see both ends: between bodies 40 million km apart, from and to 1000 km", () => {
    expect(at(4e7, 1000, 1000, 0.5).distanceKm).toBeGreaterThan(1e7);
  });

  test("with nowhere to pan it is a logarithmic zoom", () => {
    expect(at(0, 1, 100, 0.5).distanceKm).toBeCloseTo(10, 12);
  });
});

test("eased starts and stops at rest", () => {
  expect([0, 0.5, 1].map(eased)).toEqual([0, 0.5, 1]);
  expect(eased(1e-3)).toBeLessThan(1e-8);
});
