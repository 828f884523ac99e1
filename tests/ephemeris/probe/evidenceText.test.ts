/** Rows of evidence in words. */
import { expect, test } from "vitest";
import type { EvidenceRow } from "../../../ephemeris/probe/evidence";
import { agreementText, comparisonText, statedText, valueText } from "../../../ephemeris/probe/evidenceText";

const row: EvidenceRow = {
  id: "earth-2025-10-01",
  utc: "2025-10-01T12:00:00Z",
  quantity: "distance, earth",
  unit: "km",
  evidence: 43000000,
  relation: "approx",
  tolerance: 500000,
  value: 43145321.4,
  residual: 145321.4,
  verdict: "pass",
  role: "independent",
  source: { text: "CNSA c10706693", confidence: "H" },
};

test.each([
  [{}, "43,000,000 ± 500,000"],
  [{ tolerance: null }, "43,000,000"],
  [{ relation: "greater", evidence: 3e6 }, "> 3,000,000"],
  [{ relation: "crosses", evidence: 590000 }, "passes 590,000"],
  [{ relation: "deviation", evidence: 0, tolerance: 0.05 }, "< 0.05"],
  [{ relation: "deviation", evidence: 0, tolerance: null }, "-"],
] as const)("%o is stated as “%s”", (change, text) => {
  expect(statedText({ ...row, ...change })).toBe(text);
});

test.each([
  [43145321.5, "43,145,322"],
  [710.123, "710.12"],
  [-1234.5, "-1,234"],
  [0.004567, "0.00457"],
])("%d is written “%s”", (value, text) => {
  expect(valueText({ ...row, value })).toBe(text);
});

test("a deviation is measured against what is allowed, not against a published zero", () => {
  const off = { ...row, quantity: "off 13 decoded position values, largest", relation: "deviation" as const };
  expect(comparisonText({ ...off, evidence: 0, tolerance: 30, value: 1200.4 })).toBe(
    "2025-10-01, off 13 decoded position values, largest: 1,200 km, allowed < 30 km",
  );
  expect(comparisonText({ ...row, relation: "greater", evidence: 3e6, value: 2.9e6 })).toBe(
    "2025-10-01, distance, earth: 2,900,000 km, stated > 3,000,000 km",
  );
});

test("only what had no part in the path counts as independent; what is told and not asked does not count", () => {
  const rows: EvidenceRow[] = [
    row,
    { ...row, verdict: "fail" },
    { ...row, verdict: "info" },
    { ...row, role: "fitted" },
    { ...row, role: "planned", verdict: "fail" },
    { ...row, role: "planned" },
  ];
  expect(agreementText(rows)).toBe("1 of 2 independent numbers agree; fitted and planned: 2 of 3");
});
