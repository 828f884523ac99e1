/** A hundred clones of Kamoʻoalewa over a century: our flock in full physics against one-at-a-time N-body and astronomy-engine. */
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

test("seconds a body for a century", () => {
  const output = execFileSync(process.execPath, ["--import", "tsx", "tests/bench/cloneRuns.ts"], { encoding: "utf8" });
  const { flock, radau, simulator, errorM }: Record<"flock" | "radau" | "simulator" | "errorM", number> =
    JSON.parse(output);
  console.log(
    `100 clones, 2-day steps, full physics: ${(1000 * flock).toFixed(1)} ms a body, ${errorM.toPrecision(2)} m from Gauss–Radau after 100 years\n` +
      `full N-body by Gauss–Radau 15, Newtonian: ${(radau / flock).toFixed(0)} times as long a body (at least 50)\n` +
      `astronomy-engine GravitySimulator, 0.25 d: ${(simulator / flock).toFixed(0)} times as long a body (at least 500)`,
  );
  expect(errorM).toBeLessThan(10);
  expect(radau / flock).toBeGreaterThanOrEqual(50);
  expect(simulator / flock).toBeGreaterThanOrEqual(500);
});
