/** The evidence table: complete, judged right, and met by the path of both hypotheses. */
import { describe, expect, test } from "vitest";
import { buildEphemeris } from "../../../ephemeris/build";
import distances from "../../../ephemeris/data/probe/published-distances.json";
import { InputError } from "../../../ephemeris/errors";
import { eventOf } from "../../../ephemeris/events";
import { type EvidenceRow, evidenceRows } from "../../../ephemeris/probe/evidence";
import { type Hypothesis, probeId } from "../../../ephemeris/probe/flight";
import { tdbFromIso } from "../../../ephemeris/time";
import { mission } from "../fixtures";

const made = new Map<Hypothesis, readonly EvidenceRow[]>();
function rowsOf(hypothesis: Hypothesis): readonly EvidenceRow[] {
  const span = { fromTdb: eventOf("injection").tTdb, toTdb: eventOf("exploration-begins").tTdb };
  const rows =
    made.get(hypothesis) ?? evidenceRows(buildEphemeris({ bodies: [probeId], ...span, probe: { hypothesis } }));
  made.set(hypothesis, rows);
  return rows;
}

describe.each(["ion", "impulse"] as const)("hypothesis %s", (hypothesis) => {
  // number, value, tolerance; published or decoded, as the fact sheet has it
  test.each([
    ["earth-2025-10-01", 43e6, 5e5],
    ["kamooalewa-2025-10-01", 45e6, 5e5],
    ["kamooalewa-2026-05-25", 808400, 200],
    ["kamooalewa-2026-06-24", 2000, 50],
    ["kamooalewa-2026-07-02", 20, 1],
    ["path-2026-07-06", 1e9, 5e7],
    ["speed-2026-05-25", 714.6, 1],
    ["burn-2026-06-07", 704, 2],
    ["speed-2026-06-08", 42.05, 0.5],
    ["telemetry-position-largest-2026-05-25", 0, 30],
    ["telemetry-velocity-largest-2026-05-25", 0, 0.05],
    ["telemetry-velocity-largest-2026-06-08", 0, 0.05],
  ])("%s: %f ± %f", (id, value, tolerance) => {
    const row = rowsOf(hypothesis).find((one) => one.id === id);
    expect(row).toMatchObject({ evidence: value, tolerance, verdict: "pass" });
    expect(Math.abs((row?.value ?? Number.NaN) - value)).toBeLessThanOrEqual(tolerance);
  });
  test.each([
    ["earth-2025-06-06", 3e6],
    ["earth-2025-07-01", 12e6],
  ])("%s: more than %d km", (id, km) => {
    expect(rowsOf(hypothesis).find((row) => row.id === id)?.value).toBeGreaterThan(km);
  });
  test("Earth and Moon are passed at 590,000 km on 30 May 2025", () => {
    for (const id of ["earth-2025-05-30", "moon-2025-05-30"]) {
      const row = rowsOf(hypothesis).find((one) => one.id === id);
      expect(row?.verdict).toBe("pass");
      expect(row?.utc).toMatch(/^2025-05-30T/);
      expect(Math.abs((row?.value ?? 0) - 590000)).toBeLessThan(5);
    }
  });
  // Only the hour of the burn comes from it.
  test("the one position of 8 June: within 200 km, told and not judged", () => {
    const row = rowsOf(hypothesis).find(({ id }) => id === "telemetry-position-only-2026-06-08");
    expect(row).toMatchObject({ verdict: "info", tolerance: null });
    expect(row?.value).toBeLessThan(200);
  });
  test("nothing fails", () => {
    expect(rowsOf(hypothesis).filter(({ verdict }) => verdict === "fail")).toEqual([]);
  });
});

test("every published distance has its row; ids once each; in order of time; residual = value − evidence", () => {
  const rows = rowsOf("ion");
  const ids = rows.map(({ id }) => id);
  for (const { id } of distances.rows) expect(ids).toContain(id);
  expect(new Set(ids).size).toBe(ids.length);
  rows.forEach(({ utc, residual, value, evidence, source }, k) => {
    if (k > 0) expect(tdbFromIso(utc)).toBeGreaterThanOrEqual(tdbFromIso(rows[k - 1].utc));
    expect(residual).toBe(value - evidence);
    expect("HMLDA").toContain(source.confidence);
  });
});

test("an ephemeris without the probe is refused", () => {
  expect(() => evidenceRows(mission())).toThrow(InputError);
});
