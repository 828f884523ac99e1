/** Numbers as people read them. */
import { afterEach, expect, test } from "vitest";
import { tellerOf } from "../../src/language/catalog";
import { speak } from "../../src/language/i18n";
import { fixed, lengthOf, lightTimeOf, millionKmText, roughLength, sigmaOf, speedOf } from "../../src/quantities";

afterEach(() => speak("en"));

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

test.each([
  ["en", 16.05e6, 2, "16.05 million km"],
  ["en", 1e9, undefined, "1,000 million km"],
  ["zh", 1.5e6, 1, "150 万 km"],
  ["zh", 16.054e6, 2, "1605 万 km"],
  ["zh", 1.731e8, undefined, "1.73 亿 km"],
  ["zh", 2.992e8, 2, "2.9920 亿 km"],
] as const)("in %s %d km to %s decimals of a million → %s", (language, km, digits, expected) => {
  const message = "{power, select, 8 {{n} million km} other {{n} million km}}";
  const chinese = ["power", "select", { 8: [["n"], " 亿 km"], other: [["n"], " 万 km"] }] satisfies [
    string,
    string,
    object,
  ];
  if (language === "zh") speak("zh", tellerOf("zh", { [message]: [chinese] }));
  expect(millionKmText(km, digits)).toBe(expected);
});

test("speeds, uncertainties and signs", () => {
  expect(text(speedOf(5.8802091))).toBe("5.880209 km/s");
  expect([0.4321, 23.7, 1234].map((km) => text(sigmaOf(km)))).toEqual(["430 m", "24 km", "1,200 km"]);
  expect(fixed(-1234.5, 1)).toBe("−1,234.5");
});
