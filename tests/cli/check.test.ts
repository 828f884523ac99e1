import { expect, test } from "vitest";
import { accuracyTable } from "../../src/cli/check";

test("the accuracy table names quantity, reference, figures, tolerance and verdict", () => {
  const common = { reference: "JPL", unit: "km" };
  const table = accuracyTable([
    { ...common, quantity: "Kamoʻoalewa", rms: 0.1234, max: 0.5, tolerance: 1.5, rmsTolerance: 0.5, verdict: "pass" },
    { ...common, quantity: "Neptune", rms: 1234.5, max: 2345.6, tolerance: null, verdict: "info" },
    { ...common, quantity: "energy", rms: 1e-16, max: 2e-14, tolerance: 1e-14, verdict: "fail" },
  ]);
  expect(table.split("\n")).toEqual([
    "quantity     reference  rms       max       tolerance     unit  verdict",
    "Kamoʻoalewa  JPL        0.123     0.500     1.5, rms 0.5  km    pass",
    "Neptune      JPL        1235      2346      -             km    info",
    "energy       JPL        1.00e-16  2.00e-14  1e-14         km    fail",
  ]);
});
