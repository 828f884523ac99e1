/** A million CSV rows against a constant row of the same length through the same writer, and the memory the command needs. */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const from = "2026-01-01T00:00:00Z";
const to = "2027-11-26T10:39:00Z";
const stepS = 60;

const folder = mkdtempSync(join(tmpdir(), "quasimoon-bench-"));
const path = join(folder, "states.csv");
afterAll(() => rmSync(folder, { recursive: true }));

interface Seconds {
  readonly written: number;
  readonly finished: number;
}

test("rate of 1,000,000 rows against a constant row", () => {
  const rate = ["--import", "tsx", "tests/bench/csvRate.ts", path, from, to, `${stepS}`];
  const result = JSON.parse(execFileSync(process.execPath, rate, { encoding: "utf8" }));
  const runs: { constant: Seconds; states: Seconds }[] = result.runs;
  const ratioOf = (part: keyof Seconds) => median(runs.map(({ constant, states }) => constant[part] / states[part]));
  const statesS = median(runs.map(({ states }) => states.finished));
  console.log(
    `${result.rows} rows of ${result.rowBytes} bytes in ${statesS.toFixed(2)} s; rate against a constant row ` +
      `${ratioOf("finished").toFixed(3)} with the file on disk (at least 0.08), ${ratioOf("written").toFixed(3)} before it is flushed`,
  );
  expect(result.rows).toBe(1_000_000);
  expect(ratioOf("finished")).toBeGreaterThanOrEqual(0.08);
});

test("resident memory of the command over 1,000,000 rows", async () => {
  const command = ["--import", "tsx", "src/cli/quasimoon.ts", "export", "--body", "kamooalewa", "--out", path];
  const child = spawn(process.execPath, [...command, "--from", from, "--to", to, "--step", `${stepS}s`]);
  let peakMb = 0;
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb, peakResidentMb(child.pid));
  }, 20);
  const exitCode = await new Promise((resolve) => child.on("exit", resolve));
  clearInterval(timer);
  console.log(`peak resident memory ${peakMb.toFixed(0)} MB (at most 200)`);
  expect(exitCode).toBe(0);
  expect(peakMb).toBeGreaterThan(0);
  expect(peakMb).toBeLessThanOrEqual(200);
});

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Linux's high-water mark; 0 where there is none. */
function peakResidentMb(processId: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${processId}/status`, "utf8");
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
