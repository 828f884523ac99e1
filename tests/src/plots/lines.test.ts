/** Samples as lines: solid, dashed, dotted; gaps where an angle passes a full turn. */
import { expect, test } from "vitest";
import type { Basis } from "../../../ephemeris/types";
import { linesOf } from "../../../src/plots/lines";
import type { PlotSeries } from "../../../src/plots/plots";
import { samplesOf } from "./curves";

const distance: PlotSeries = { id: "d", label: "Distance", quantity: "length", meaning: "" };
const angle: PlotSeries = { id: "w", label: "Angle", quantity: "angle", meaning: "" };

test("solid, dashed and dotted by what each stretch rests on; lengths in the unit", () => {
  const basisAt = (t: number): Basis => (t < 300 ? "reconstructed" : t < 600 ? "planned" : "illustrative");
  const samples = samplesOf((t) => 384400 * (1 + t), { basisAt, knots: [300, 600] });
  const [times, solid, dashed, dotted] = linesOf(samples, [0], [distance], "ld") as (number | null)[][];
  times.forEach((t, i) => {
    const drawn = [solid[i], dashed[i], dotted[i]];
    expect(drawn.filter((value) => value !== null)).toHaveLength(1);
    expect(drawn[basisAt(t ?? 0) === "reconstructed" ? 0 : basisAt(t ?? 0) === "planned" ? 1 : 2]).toBeCloseTo(
      1 + (t ?? 0),
      9,
    );
  });
});

test("an angle that passes 360° is not joined across the plot", () => {
  const samples = samplesOf((t) => t % 360);
  const [, solid] = linesOf(samples, [0], [angle], "km") as (number | null)[][];
  const steps = solid
    .slice(1)
    .map((value, i) => (value === null || solid[i] === null ? 0 : Math.abs(value - solid[i])));
  expect(Math.max(...steps)).toBeLessThan(180);
  expect(solid.filter((value) => value === null)).toHaveLength(2);
});
