/** expOf and lnOf against the engine's own functions (≤ 1 ulp each) and against each other. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { expOf, lnOf } from "../../ephemeris/exponential";

const ulps = (got: number, wanted: number) => Math.abs(got - wanted) / (Math.abs(wanted) * Number.EPSILON);

test("eˣ: within 3 ulp of Math.exp, −700 … 700", () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      expect(ulps(expOf(x), Math.exp(x))).toBeLessThanOrEqual(3);
    }),
  );
});

test("ln x: within 3 ulp of max(|ln x|, 1) of Math.log, 1e-300 … 1e300", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
      expect(Math.abs(lnOf(x) - Math.log(x))).toBeLessThanOrEqual(
        3 * Number.EPSILON * Math.max(1, Math.abs(Math.log(x))),
      );
    }),
  );
});

test.each([
  ["e⁰", expOf(0), 1],
  ["ln 1", lnOf(1), 0],
  ["ln e ", lnOf(Math.E), 1],
  ["e¹ ", expOf(1), Math.E],
])("%s", (_, got, wanted) => expect(got).toBeCloseTo(wanted, 15));

test("ln of what is not positive is no number", () => {
  expect(lnOf(0)).toBeNaN();
  expect(lnOf(-1)).toBeNaN();
});
