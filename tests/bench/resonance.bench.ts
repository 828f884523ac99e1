/**
 * Long runs: against the high-order integrator over 1,000 years, the planets' energy over a million, clones in a batch against one at a time, and
 * how soon a curve is there. Times are of the processor, for the machine may be busy. `RESONANCE_YEARS=10000` shortens the million.
 */
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

const run = (what: string): Record<string, number> => {
  const command = ["--import", "tsx", "tests/bench/resonanceRuns.ts", what, process.env.RESONANCE_YEARS ?? "1000000"];
  return JSON.parse(execFileSync(process.execPath, command, { encoding: "utf8" }));
};

test("first curves after a change", () => {
  const { fifty, thousand, firstThousand } = run("curves");
  console.log(
    `a curve of 50 years after ${fifty.toFixed(0)} ms (at most 100), of 1,000 after ${thousand.toFixed(0)} ms (at most 1000); the first orbit of all, of 1,000, after ${firstThousand.toFixed(0)} ms`,
  );
  expect(fifty).toBeLessThanOrEqual(100);
  expect(thousand).toBeLessThanOrEqual(1000);
});

test("64 clones in a batch against one at a time", () => {
  const { ratio, bodyYearsPerS } = run("batch");
  console.log(
    `${bodyYearsPerS.toFixed(0)} body-years a second and core, ${ratio.toFixed(1)} times as many as one at a time (at least 8)`,
  );
  expect(ratio).toBeGreaterThanOrEqual(8);
});

test("threads", () => {
  const { cores, ratio, cpuRatio } = run("threads");
  console.log(
    `on ${cores} threads ${ratio.toFixed(2)} times as fast as on one, for ${cpuRatio.toFixed(2)} times the processor time`,
  );
  expect(ratio).toBeGreaterThan(0);
});

test("Kamoʻoalewa over 1,000 years against full physics by Gauss–Jackson", () => {
  const { toTransitionDeg, to1000Deg } = run("accuracy");
  console.log(
    `relative mean longitude within ${toTransitionDeg.toPrecision(2)}° up to 2331 (at most 1), ${to1000Deg.toPrecision(2)}° over 1,000 years`,
  );
  expect(toTransitionDeg).toBeLessThan(1);
});

test("energy of the planets", () => {
  const { years, worst, firstMean, lastMean } = run("energy");
  console.log(
    `energy over ${years.toLocaleString("en")} years: within ${worst.toPrecision(2)}; mean of the first tenth ${firstMean.toPrecision(2)}, of the last ${lastMean.toPrecision(2)}`,
  );
  expect(worst).toBeLessThan(5e-11);
  expect(Math.abs(lastMean - firstMean)).toBeLessThan(1e-11);
});
