/** Curves in words. */
import { expect, test } from "vitest";
import type { PlotSeries } from "../../../src/plots/plots";
import { curveWords, summaryOf } from "../../../src/plots/summary";
import { samplesOf } from "./curves";

const distance: PlotSeries = { id: "d", label: "Distance", quantity: "length", meaning: "" };
const words = (curve: (t: number) => number): string =>
  summaryOf(curveWords(distance, 0, samplesOf(curve), "km", "utc"), 5000, "km");

test.each([
  ["level", () => 1e6, "; level; tracked."],
  ["rising", (t: number) => 1e6 + t, "; rises throughout; tracked."],
  ["falling with small ripples", (t: number) => 1e6 - 1000 * t + 3000 * Math.sin(t), "; falls throughout; tracked."],
  ["two full waves", (t: number) => 1e6 + 1e5 * Math.sin((t / 250) * Math.PI), "; first rises, then turns 4 times; "],
  ["one valley", (t: number) => 1e6 + (t - 500) ** 2, "; first falls, then turns once; "],
])("%s", (_, curve, said) => {
  expect(words(curve)).toContain(said);
});

test.each([
  ["utc", "2000-01-01 11:58 UTC", "2000-01-01 12:15 UTC"],
  ["tdb", "2000-01-01 12:00 TDB", "2000-01-01 12:16 TDB"],
  ["beijing", "2000-01-01 19:58 Beijing (UTC+8)", "2000-01-01 20:15 Beijing (UTC+8)"],
] as const)("least and most with their times in %s, now", (scale, least, most) => {
  const rising = samplesOf((t) => 2e6 + t);
  expect(summaryOf(curveWords(distance, 0, rising, "km", scale), 2.5e6, "km")).toBe(
    `Distance: least 2,000,000 km on ${least}, most 2,001,000 km on ${most}, now 2,500,000 km; rises throughout; tracked.`,
  );
});

test("nothing to tell", () => {
  expect(words(() => Number.NaN)).toBe("Distance: nothing in this stretch.");
});
