/**
 * Samples as uPlot draws them: each series as three lines, solid where observed or reconstructed, dashed where planned,
 * dotted where illustrative. Pure.
 */
import type { AlignedData } from "uplot";
import type { Basis } from "../../ephemeris/types";
import type { LengthUnit } from "../quantities";
import { unitOf } from "./plotQuantities";
import type { PlotSeries } from "./plots";
import type { Sample } from "./sampling";

/** Dashes in CSS pixels, as on the probe's path in the picture. */
export const lineStyles: readonly { readonly bases: readonly Basis[]; readonly dash: number[] }[] = [
  { bases: ["tracked", "reconstructed"], dash: [] },
  { bases: ["planned"], dash: [7, 5] },
  { bases: ["illustrative"], dash: [2, 3.5] },
];

/** An angle that steps by more than this has passed from one end of its turn to the other, degrees. */
const wrapDeg = 180;

/** Times (TDB seconds past J2000), then for every series its lines in the order of `lineStyles`, in drawn units. */
export function linesOf(
  samples: readonly Sample[],
  series: readonly number[],
  specs: readonly PlotSeries[],
  units: LengthUnit,
): AlignedData {
  const lines = series.flatMap((index) => {
    const { quantity } = specs[index];
    const { per } = unitOf(quantity, units);
    return lineStyles.map(({ bases }) =>
      samples.map(({ values, basis }, i) => {
        const value = values[index];
        if (!Number.isFinite(value) || !bases.includes(basis[index])) return null;
        const before = i === 0 ? value : samples[i - 1].values[index];
        return quantity === "angle" && Math.abs(value - before) > wrapDeg ? null : value / per;
      }),
    );
  });
  return [samples.map(({ tTdb }) => tTdb), ...lines];
}
