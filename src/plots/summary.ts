/**
 * A curve in words, for those who do not see it: least and most with their dates, where it is now, how it runs. Pure.
 */
import { secondsPerDay } from "../../ephemeris/units";
import type { ClockScale } from "../clockScales";
import { dayText, minuteText } from "../eventTimes";
import type { LengthUnit } from "../quantities";
import { shownValue } from "./plotQuantities";
import type { PlotSeries } from "./plots";
import type { Sample } from "./sampling";

/** In a shorter stretch the time of day is told too. */
const daysS = 10 * secondsPerDay;

function dateOf(tTdb: number, samples: readonly Sample[], scale: ClockScale): string {
  const lengthS = samples[samples.length - 1].tTdb - samples[0].tTdb;
  return (lengthS < daysS ? minuteText : dayText)(tTdb, scale);
}

/** A turn smaller than this part of the whole range is not told. */
const smallTurn = 0.02;

/** How often a curve turns, and which way it goes first: 1 up, −1 down, 0 level. */
function turnsOf(values: readonly number[]): { turns: number; first: number } {
  const room = smallTurn * (Math.max(...values) - Math.min(...values));
  let [low, high] = [values[0], values[0]];
  let direction = 0;
  let first = 0;
  let turns = 0;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
    const next = value - low > room ? 1 : high - value > room ? -1 : 0;
    if (next === 0 || next === direction) {
      // What counts as a turn starts at the last extreme.
      if (direction === 1) low = high;
      if (direction === -1) high = low;
      continue;
    }
    if (direction === 0) first = next;
    else turns++;
    direction = next;
    low = value;
    high = value;
  }
  return { turns, first };
}

function trendText(values: readonly number[]): string {
  const { turns, first } = turnsOf(values);
  if (first === 0) return "level";
  const way = first === 1 ? "rises" : "falls";
  if (turns === 0) return `${way} throughout`;
  return `first ${way}, then turns ${turns === 1 ? "once" : `${turns} times`}`;
}

/** One sentence on a series of the samples; `now` is its value at the instant shown. Dates are in `scale`. */
export function summaryOf(
  { label, quantity }: PlotSeries,
  series: number,
  samples: readonly Sample[],
  now: number,
  units: LengthUnit,
  scale: ClockScale,
): string {
  const there = samples.filter(({ values }) => Number.isFinite(values[series]));
  if (there.length === 0) return `${label}: nothing in this stretch.`;
  const text = (value: number): string => {
    const shown = shownValue(value, quantity, units);
    return `${shown.value} ${shown.unit}`.trim();
  };
  const byValue = (a: Sample, b: Sample): Sample => (b.values[series] < a.values[series] ? b : a);
  const least = there.reduce(byValue);
  const most = there.reduce((a, b) => (b.values[series] > a.values[series] ? b : a));
  const values = there.map((sample) => sample.values[series]);
  const bases = [...new Set(there.map(({ basis }) => basis[series]))].join(", ");
  const nowText = Number.isFinite(now) ? `, now ${text(now)}` : "";
  return `${label}: least ${text(least.values[series])} on ${dateOf(least.tTdb, samples, scale)}, most ${text(most.values[series])} on ${dateOf(most.tTdb, samples, scale)}${nowText}; ${trendText(values)}; ${bases}.`;
}
