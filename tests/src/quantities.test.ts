/** Numbers as people read them. */
import { expect, test } from "vitest";
import { fixed, lengthOf, lightTimeOf, roughLength, sigmaOf, speedOf } from "../../src/quantities";

const text = ({ value, unit }: { value: string; unit: string }) => `${value} ${unit}`;

test.each([
  [41_660_906.4, "km", "41,660,906 km"],
  [41_660_906.4, "ld", "108.3790 LD"],
  [149_597_870.7, "au", "1.00000000 au"],
  [384_400, "ld", "1.0000 LD"],
  [123.456, "km", "123.5 km"],
  [9.9, "au", "9,900 m"],
  [0.0474, "km", "47.4 m"],
] as const)("%d km in %s → %s", (km, unit, expected) => {
  expect(text(lengthOf(km, unit))).toBe(expected);
});

test.each([
  [299_792.458, "1.000000 s"],
  [299_792.458 * 59.9996, "60.000 s"],
  [299_792.458 * 138.96, "2 min 19.0 s"],
  [299_792.458 * 119.97, "2 min 0.0 s"],
])("light over %d km → %s", (km, expected) => {
  expect(text(lightTimeOf(km))).toBe(expected);
});

test.each([
  [0.0474, "47.4 m"],
  [15_642.3, "15,600 km"],
  [1.112e6, "1.11 million km"],
  [6.88e8, "4.6 au"],
])("%d km roughly → %s", (km, expected) => {
  expect(roughLength(km)).toBe(expected);
});

test("speeds, uncertainties and signs", () => {
  expect(text(speedOf(5.8802091))).toBe("5.880209 km/s");
  expect([0.4321, 23.7, 1234].map((km) => text(sigmaOf(km)))).toEqual(["430 m", "24 km", "1,200 km"]);
  expect(fixed(-1234.5, 1)).toBe("−1,234.5");
});
