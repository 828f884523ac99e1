/** The scale bar: a round length of the unit chosen that fits. */
import { expect, test } from "vitest";
import { roundBelow, scaleOf } from "../../../src/scene/scaleBar";

test.each([
  [1, 1],
  [1.99, 1],
  [2, 2],
  [4.9, 2],
  [5, 5],
  [0.07, 0.05],
  [999, 500],
])("the round number below %d is %d", (x, expected) => {
  expect(roundBelow(x)).toBeCloseTo(expected, 12);
});

test.each([
  [1e-5, "km", "1 m"],
  [1e-4, "au", "10 m"],
  [10, "km", "1,000 km"],
  [1e5, "km", "10 million km"],
  [1e5, "ld", "20 LD"],
  [1e6, "au", "0.5 au"],
] as const)("%d km a pixel in %s: %s", (kmPerPx, unit, text) => {
  const scale = scaleOf(kmPerPx, unit);
  expect(scale.text).toBe(text);
  expect(scale.lengthKm / kmPerPx).toBeLessThanOrEqual(130.001);
});
