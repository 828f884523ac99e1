/**
 * The Solar System over a century: the multirate Gauss–Jackson against our Gauss–Radau 15 and npm's odex, Newtonian; and the
 * full physics with its Chebyshev fit against the same Gauss–Radau. Ratios of one run, every method on the same bodies and
 * the same force code.
 */
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

interface Report {
  readonly name: string;
  readonly seconds: number;
  /** After 100 years, against Gauss–Radau at 1e-10. */
  readonly moonErrorM: number | null;
}

test("a Newtonian century with the Moon within 10 m, and a century of full physics", () => {
  const output = execFileSync(process.execPath, ["--import", "tsx", "tests/bench/integratorRuns.ts"], {
    encoding: "utf8",
  });
  const runs: Record<"radau" | "fixed" | "jackson" | "odex" | "full", Report> = JSON.parse(output);
  const ratio = (run: Report) => run.seconds / runs.radau.seconds;
  for (const run of Object.values(runs)) {
    const error = run.moonErrorM === null ? "" : `, Moon ${run.moonErrorM.toPrecision(3)} m`;
    const fixed = (run.seconds / runs.fixed.seconds).toFixed(3);
    console.log(
      `${run.name}: ${run.seconds.toFixed(2)} s, ${ratio(run).toFixed(3)} of Gauss–Radau, ${fixed} of its fixed step${error}`,
    );
  }
  expect(runs.jackson.moonErrorM).toBeLessThanOrEqual(10);
  expect(ratio(runs.jackson)).toBeLessThanOrEqual(0.16);
  expect(ratio(runs.full)).toBeLessThanOrEqual(0.7);
});
