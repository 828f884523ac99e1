/** Earth's Hill sphere. */
import { expect, test } from "vitest";
import { auKm } from "../../ephemeris/constants";
import { hillRadiusKm } from "../../src/hillRadius";

test("about 0.01 au (1.5 million km) at 1 au", () => {
  expect(hillRadiusKm(auKm) / auKm).toBeCloseTo(0.01, 4);
});
