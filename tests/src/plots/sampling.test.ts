/** Where curves are computed: dense where they bend, exact at jumps, nowhere more than a screen can show. */
import { expect, test } from "vitest";
import type { Sample } from "../../../src/plots/sampling";
import { samplesOf } from "./curves";

/** Largest distance of the drawn line from the curve, as a part of its height. */
function worstOf(samples: readonly Sample[], curve: (t: number) => number): number {
  const values = samples.map(({ values: [value] }) => value);
  const height = Math.max(...values) - Math.min(...values);
  let worst = 0;
  for (let i = 1; i < samples.length; i++) {
    for (const share of [0.25, 0.5, 0.75]) {
      const [a, b] = [samples[i - 1], samples[i]];
      const drawn = a.values[0] + share * (b.values[0] - a.values[0]);
      worst = Math.max(worst, Math.abs(drawn - curve(a.tTdb + share * (b.tTdb - a.tTdb))) / height);
    }
  }
  return worst;
}

test.each([
  ["a straight line needs no more than the even ones", (t: number) => 3 * t, 241],
  ["a slow wave", (t: number) => Math.sin(t / 100), 300],
  ["a peak a hundred times narrower than the span", (t: number) => 1 / (1 + ((t - 500) / 10) ** 2), 500],
])("%s, and the line is nowhere farther from the curve than 0.004 of its height", (_, curve, most) => {
  const samples = samplesOf(curve);
  expect(worstOf(samples, curve)).toBeLessThan(0.004);
  expect(samples.length).toBeLessThanOrEqual(most);
  expect(samples.map(({ tTdb }) => tTdb)).toEqual([...new Set(samples.map(({ tTdb }) => tTdb))].sort((a, b) => a - b));
});

test("a jump at a knot stands between two samples a millisecond apart", () => {
  const samples = samplesOf((t) => (t < 333.3 ? 0 : 1), { knots: [333.3, -5, 2000] });
  const after = samples.findIndex(({ values: [value] }) => value === 1);
  expect(samples[after].tTdb).toBe(333.3);
  expect(samples[after].tTdb - samples[after - 1].tTdb).toBeLessThanOrEqual(1.1e-3);
});

test("where there is nothing, the end of the curve is found to a pixel", () => {
  const samples = samplesOf((t) => (t < 512.37 ? t : Number.NaN));
  const last = samples.filter(({ values: [value] }) => Number.isFinite(value)).at(-1);
  expect(512.37 - (last?.tTdb ?? 0)).toBeLessThan(1);
});

test("noise ends at 4,000 samples", () => {
  expect(samplesOf((t) => (t * 7919.7) % 1).length).toBeLessThanOrEqual(4000);
});

test("a logarithmic scale asks for smoothness there", () => {
  const decay = (t: number): number => Math.exp(-t / 20);
  const late = (samples: readonly Sample[]): number => samples.filter(({ tTdb }) => tTdb > 500).length;
  expect(late(samplesOf((t) => decay(t) + (t > 700 ? 1e-16 * Math.sin(t) : 0), { isLog: true }))).toBeGreaterThan(
    late(samplesOf(decay)),
  );
});
