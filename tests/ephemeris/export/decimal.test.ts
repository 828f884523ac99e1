import fc from "fast-check";
import { expect, test } from "vitest";
import { ByteSpace, writeDecimal } from "../../../ephemeris/export/decimal";

const space = new ByteSpace(128);

function textOf(value: number): string {
  return new TextDecoder("latin1").decode(space.bytes.subarray(0, writeDecimal(space, 0, value)));
}

// value, text
test.each([
  [0, "0"],
  [-0, "0"],
  [1, "1"],
  [-12.5, "-12.5"],
  [2461041.5, "2461041.5"],
  [100000000, "100000000"],
  [148123456.78901234, "148123456.78901234"],
  [0.1, "0.100000000000000006"],
  [29.78, "29.780000000000001"],
  [0.9999999999999999, "0.99999999999999989"],
  [999999999999999.9, "999999999999999.88"],
  [1e15, "1000000000000000"],
  [1e-6, "0.000001"],
  [-6.25e-9, "-6.25e-9"],
  [1e300, "1e+300"],
  [Number.NaN, "NaN"],
  [Number.NEGATIVE_INFINITY, "-Infinity"],
])("%d is written %s", (value, text) => {
  expect(textOf(value)).toBe(text);
});

test("every double comes back exactly, zero without its sign: 200,000 of any size", () => {
  const anyDouble = fc.double({ noNaN: true });
  fc.assert(
    fc.property(anyDouble, (value) => Object.is(Number(textOf(value)), value + 0)),
    { numRuns: 200_000 },
  );
});

test("every double comes back exactly: 1,000,000 of the sizes that tables hold, and their neighbours", () => {
  const value = new Float64Array(1);
  const words = new Uint32Array(value.buffer);
  let failures = 0;
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed;
  };
  for (let i = 0; i < 250_000; i++) {
    const exponent = 1023 - 18 + ((random() >>> 16) % 70);
    const mantissa = random();
    // All bits random; then those where rounding and spacing change: just under, at and over a power of two.
    for (const [high, low] of [
      [mantissa >>> 12, random()],
      [0xfffff, 0xffffffff],
      [0, 0],
      [0, mantissa & 3],
    ]) {
      words[1] = (exponent << 20) | high;
      words[0] = low;
      if (Number(textOf(value[0])) !== value[0]) failures++;
    }
  }
  expect(failures).toBe(0);
});
