/** The multistep weights against the published fractions of Störmer, Cowell, Adams–Bashforth and Adams–Moulton. */
import { describe, expect, test } from "vitest";
import {
  extrapolationWeights,
  type GaussJacksonCoefficients,
  gaussJacksonCoefficients,
} from "../../../ephemeris/integrators/gaussJacksonCoefficients";

/** Weight of the last backward difference: ∇^(p−1) f_n has (−1)^(p−1) f_{n−p+1}, which only it reaches. */
const differenceWeight = (order: number, name: keyof GaussJacksonCoefficients) =>
  gaussJacksonCoefficients(order)[name][order - 1] * (-1) ** (order - 1);

describe("difference coefficients (Berry & Healy 2004, J. Astronaut. Sci. 52, 331, tables 1–4; Henrici 1962, tables 5.1, 5.2, 6.1, 6.2)", () => {
  test.each([
    {
      formula: "predictPosition",
      by: "Störmer",
      fractions: "1/12 1/12 19/240 3/40 863/12096 275/4032 33953/518400 8183/129600",
    },
    {
      formula: "correctPosition",
      by: "Cowell",
      fractions: "1/12 0/1 -1/240 -1/240 -221/60480 -19/6048 -9829/3628800 -407/172800",
    },
    {
      formula: "predictVelocity",
      by: "Adams–Bashforth",
      fractions: "1/2 5/12 3/8 251/720 95/288 19087/60480 5257/17280 1070017/3628800",
    },
    {
      formula: "correctVelocity",
      by: "Adams–Moulton",
      fractions: "-1/2 -1/12 -1/24 -19/720 -3/160 -863/60480 -275/24192 -33953/3628800",
    },
  ] as const)("$formula: $by $fractions, to the last bit", ({ formula, fractions }) => {
    fractions.split(" ").forEach((text, k) => {
      const [top, bottom] = text.split("/").map(Number);
      expect(Math.abs(differenceWeight(k + 1, formula) - top / bottom)).toBeLessThan(2e-17);
    });
  });
});

test.each([2, 8, 13, 20])("order %i: weights of a constant force sum to the zeroth difference's", (order) => {
  const total = (row: Float64Array) => row.reduce((sum, weight) => sum + weight, 0);
  const { predictPosition, correctPosition, predictVelocity, correctVelocity } = gaussJacksonCoefficients(order);
  const tolerance = 1e-16 * 2 ** order;
  expect(Math.abs(total(predictPosition) - 1 / 12)).toBeLessThan(tolerance);
  expect(Math.abs(total(correctPosition) - 1 / 12)).toBeLessThan(tolerance);
  expect(Math.abs(total(predictVelocity) - 1 / 2)).toBeLessThan(tolerance);
  expect(Math.abs(total(correctVelocity) + 1 / 2)).toBeLessThan(tolerance);
});

test("extrapolation weights reproduce every polynomial below their order", () => {
  for (const order of [1, 4, 11]) {
    for (const ahead of [0, 1 / 3, 0.5, 1]) {
      const weights = extrapolationWeights(order, ahead);
      for (let degree = 0; degree < order; degree++) {
        const value = weights.reduce((sum, weight, j) => sum + weight * (1 - j / order) ** degree, 0);
        expect(Math.abs(value - (1 + ahead / order) ** degree)).toBeLessThan(1e-12);
      }
    }
  }
});
