/** The tour's clock: seconds within a stop, the next stop, the end, and how much is done. */
import { describe, expect, test } from "vitest";
import { placeAfter, shareDone, type TourPlace } from "../../../src/tour/tourClock";

const secondsOf = [10, 20, 10];
const at = (stop: number, intoS: number): TourPlace => ({ stop, intoS });

describe("the place after a while", () => {
  test.each([
    ["goes on within a stop", at(0, 1), 0.125, false, at(0, 1.125)],
    ["comes to the next stop with what is over", at(0, 9.875), 0.25, false, at(1, 0.125)],
    ["comes to the next stop at its very end", at(1, 19.75), 0.25, false, at(2, 0)],
    ["is over after the last", at(2, 9.875), 0.25, false, undefined],
    ["begins anew where it is endless", at(2, 9.875), 0.25, true, at(0, 0.125)],
    ["counts a hidden page for a quarter of a second", at(1, 3), 3600, false, at(1, 3.25)],
    ["does not run backwards", at(1, 3), -5, false, at(1, 3)],
    ["stays where no time passes", at(2, 0), 0, false, at(2, 0)],
  ] as const)("%s", (_, place, wallS, isEndless, expected) => {
    expect(placeAfter(place, wallS, secondsOf, isEndless)).toEqual(expected);
  });

  test("frames of any length take the same way through it", () => {
    for (const wallS of [1 / 120, 1 / 60, 0.1, 0.25]) {
      let place: TourPlace | undefined = at(0, 0);
      const stops = new Set<number>();
      let frames = 0;
      while (place !== undefined) {
        stops.add(place.stop);
        place = placeAfter(place, wallS, secondsOf, false);
        frames++;
      }
      expect([...stops]).toEqual([0, 1, 2]);
      expect(Math.abs(frames * wallS - 40)).toBeLessThan(2 * wallS);
    }
  });
});

describe("how much is done", () => {
  test.each([
    [at(0, 0), 0],
    [at(0, 5), 0.125],
    [at(1, 0), 0.25],
    [at(1, 20), 0.75],
    [at(2, 10), 1],
    [at(2, 99), 1],
  ])("%o: %d", (place, share) => {
    expect(shareDone(place, secondsOf)).toBe(share);
  });
});
