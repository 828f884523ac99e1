/**
 * What a frame of the scene costs on the main thread while it plays at 1 day/s, small enough that drawing in software does not
 * take the core away: medians of several runs.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { open, startApp, stopApp } from "../browser/app";
import { type FrameCost, frameCost } from "../browser/frameCost";

beforeAll(startApp, 180_000);
afterAll(stopApp);

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

test.each(["solar", "loop", "close"])("%s", async (framing) => {
  const address = `#see=${framing}&t=2026-03-01T00:00:00Z&rate=86400`;
  const { page } = await open(address, { width: 480, height: 480 });
  await page.locator("[data-testid=app][data-probe=ready]").waitFor();
  const runs: FrameCost[] = [];
  for (let run = 0; run < 3; run++) runs.push(await frameCost(page, 120));
  await page.close();
  const of = (key: keyof FrameCost): number => median(runs.map((run) => run[key]));
  console.log(
    `${framing}: median ${of("medianMs").toFixed(2)} ms a frame (at most 4), p95 ${of("p95Ms").toFixed(2)} ms (at most 8), ` +
      `longest task ${of("longestTaskMs").toFixed(0)} ms (0: none over 50), ` +
      `${(of("allocatedBytes") / 1000).toFixed(1)} kB allocated a frame, ${(of("keptBytes") / 1000).toFixed(0)} kB kept`,
  );
  expect(of("medianMs")).toBeLessThanOrEqual(4);
  expect(of("p95Ms")).toBeLessThanOrEqual(8);
});
