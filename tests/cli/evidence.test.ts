import { expect, test } from "vitest";
import type { EvidenceRow } from "../../ephemeris/probe/evidence";
import { evidenceTable } from "../../src/cli/evidence";
import { outcomeOf, run, start } from "./run";

test("one line a number, both hypotheses beside it", () => {
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
  const speed: EvidenceRow = {
    ...row,
    id: "burn",
    utc: "2026-06-07T08:00:00Z",
    quantity: "burn",
    unit: "m/s",
    evidence: 704,
    tolerance: 2,
    value: 710.123,
    residual: 6.123,
    verdict: "fail",
    role: "fitted",
  };
  const table = evidenceTable([
    { name: "ion", rows: [row, speed] },
    { name: "impulse", rows: [{ ...row, value: 43000000.2, residual: 0.2 }, speed] },
  ]);
  expect(table.split("\n")).toEqual([
    "when        what             stated                unit  ion         residual  verdict  impulse     residual  verdict  role         confidence  source",
    "2025-10-01  distance, earth  43,000,000 ± 500,000  km    43,145,321  145,321   pass     43,000,000  0.200     pass     independent  H           CNSA c10706693",
    "2026-06-07  burn             704 ± 2               m/s   710.12      6.12      fail     710.12      6.12      fail     fitted       H           CNSA c10706693",
  ]);
});

test("as JSON each row names its hypothesis and source; nothing is outside its tolerance", async () => {
  const { exitCode, stdout } = await outcomeOf(start("evidence", "--json"));
  const rows = JSON.parse(stdout) as (EvidenceRow & { hypothesis: string })[];
  expect(new Set(rows.map(({ hypothesis }) => hypothesis))).toEqual(new Set(["ion", "impulse"]));
  expect(rows.every(({ source }) => source.text.length > 2)).toBe(true);
  expect(rows.filter(({ verdict }) => verdict === "fail")).toEqual([]);
  expect(exitCode).toBe(0);
});

test("an unknown hypothesis is refused with the nearest", async () => {
  const { exitCode, stderr } = await run("evidence", "--hypothesis", "impuls");
  expect(exitCode).toBe(2);
  expect(stderr).toContain('--hypothesis: "impuls" is not accepted. Did you mean "impulse"?');
});
