/** Philox against the known answers of its authors; the deviates against the normal distribution. */
import { expect, test } from "vitest";
import { normalDeviates, philox } from "../../../ephemeris/resonance/random";

const hex = (words: readonly number[]) => words.map((word) => word.toString(16).padStart(8, "0")).join(" ");

// Random123 1.14, kat_vectors, philox4x32 10
test.each([
  ["zeros", [0, 0, 0, 0], [0, 0], "6627e8d5 e169c58d bc57ac4c 9b00dbd8"],
  [
    "ones",
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff],
    "408f276d 41c83b0e a20bc7c6 6d5451fd",
  ],
  [
    "digits of π",
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    "d16cfe09 94fdcceb 5001e420 24126ea1",
  ],
])("Philox 4×32-10, %s", (_, counter, key, expected) => {
  expect(hex(philox(counter, key))).toBe(expected);
});

test("20,000 deviates: mean, variance, skewness and kurtosis of a normal distribution within four standard errors", () => {
  const values = Array.from({ length: 10_000 }, (_, i) => [...normalDeviates(7, i, 2)]).flat();
  const moment = (power: number) => values.reduce((sum, value) => sum + value ** power, 0) / values.length;
  const standardError = (variance: number) => 4 * Math.sqrt(variance / values.length);
  expect(Math.abs(moment(1))).toBeLessThan(standardError(1));
  expect(Math.abs(moment(2) - 1)).toBeLessThan(standardError(2));
  expect(Math.abs(moment(3))).toBeLessThan(standardError(15));
  expect(Math.abs(moment(4) - 3)).toBeLessThan(standardError(96));
});

test("the n-th deviate depends on seed, stream and n alone", () => {
  expect([...normalDeviates(7, 3, 6)].slice(0, 3)).toEqual([...normalDeviates(7, 3, 3)]);
  expect([...normalDeviates(7, 3, 3)]).not.toEqual([...normalDeviates(8, 3, 3)]);
  expect([...normalDeviates(7, 2 ** 40, 3)]).not.toEqual([...normalDeviates(7, 0, 3)]);
});
