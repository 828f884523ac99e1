/**
 * Legs of Tianwen-2 solved again, as a reader waits for it: in multiples of one fixed propagation, Sun, planets and Moon over
 * 2025–2036 in full physics with the Chebyshev fit, run before and after each solution.
 *
 * On two cores of which others had one: reference 0.11 s; outbound 0.99 s (5.5), one burn 0.76 s (3.9), return 0.68 s (5.8), comet by
 * energy 1.6 s (11), by propellant 1.7 s (14), infeasible 3.7–4.0 s (30–33).
 */
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

interface Run {
  readonly name: string;
  readonly seconds: number;
  readonly ratio: number;
}

/** Most reference propagations allowed: twice what was reached, for a noisy machine; less than 3, 1.3 and 2.5 s where the reference takes 0.11 s. */
const most: Readonly<Record<string, number>> = { "outbound, ion drive": 12, return: 12, "comet, energy": 22 };

test("seconds and multiples of the reference propagation", () => {
  const output = execFileSync(process.execPath, ["--import", "tsx", "tests/bench/probeRuns.ts"], { encoding: "utf8" });
  const { reference, runs, infeasible }: { reference: number; runs: Run[]; infeasible: boolean[] } = JSON.parse(output);
  console.log(`reference: Sun, planets and Moon 2025–2036 in ${reference.toFixed(3)} s`);
  for (const { name, seconds, ratio } of runs) {
    console.log(`${name}: ${seconds.toFixed(2)} s, ${ratio.toFixed(2)} reference propagations`);
  }
  for (const { name, ratio } of runs) expect(ratio, name).toBeLessThanOrEqual(most[name] ?? Number.POSITIVE_INFINITY);
  expect(infeasible).toEqual([false, false]);
});
