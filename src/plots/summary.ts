/**
 * A curve in words, for those who do not see it: least and most with their dates, where it is now, how it runs. Pure.
 */
import { secondsPerDay } from "../../ephemeris/units";
import type { ClockScale } from "../clockScales";
import { dayText, minuteText } from "../eventTimes";
import { i18n } from "../language/i18n";
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
  if (first === 0) return i18n.t("level");
  if (turns === 0) return first === 1 ? i18n.t("rises throughout") : i18n.t("falls throughout");
  return first === 1
    ? i18n.t("{turns, plural, one {first rises, then turns once} other {first rises, then turns # times}}", { turns })
    : i18n.t("{turns, plural, one {first falls, then turns once} other {first falls, then turns # times}}", { turns });
}

/** What is told of a curve whatever the instant shown: asked for once, for it goes through all samples. */
export interface CurveWords {
  readonly series: PlotSeries;
  /** Undefined where the curve has no value at all. */
  readonly said: Readonly<Record<"least" | "leastDate" | "most" | "mostDate" | "trend" | "bases", string>> | undefined;
}

const valueText = (value: number, { quantity }: PlotSeries, units: LengthUnit): string => {
  const { value: figure, unit } = shownValue(value, quantity, units);
  return `${figure} ${unit}`.trim();
};

/** The curve of one series (the `index`-th of its plot) in the samples; dates are in `scale`. */
export function curveWords(
  series: PlotSeries,
  index: number,
  samples: readonly Sample[],
  units: LengthUnit,
  scale: ClockScale,
): CurveWords {
  const there = samples.filter(({ values }) => Number.isFinite(values[index]));
  if (there.length === 0) return { series, said: undefined };
  const least = there.reduce((a, b) => (b.values[index] < a.values[index] ? b : a));
  const most = there.reduce((a, b) => (b.values[index] > a.values[index] ? b : a));
  return {
    series,
    said: {
      least: valueText(least.values[index], series, units),
      leastDate: dateOf(least.tTdb, samples, scale),
      most: valueText(most.values[index], series, units),
      mostDate: dateOf(most.tTdb, samples, scale),
      trend: trendText(there.map(({ values }) => values[index])),
      bases: [...new Set(there.map(({ basis }) => basis[index]))].map((basis) => i18n.t(basis)).join(", "),
    },
  };
}

/** One sentence on a curve; `now` is its value at the instant shown. */
export function summaryOf({ series, said }: CurveWords, now: number, units: LengthUnit): string {
  const curve = i18n.t(series.label);
  if (said === undefined) return i18n.t("{curve}: nothing in this stretch.", { curve });
  if (!Number.isFinite(now)) {
    const ends = { curve, ...said };
    return i18n.t("{curve}: least {least} on {leastDate}, most {most} on {mostDate}; {trend}; {bases}.", ends);
  }
  const told = { curve, ...said, now: valueText(now, series, units) };
  return i18n.t("{curve}: least {least} on {leastDate}, most {most} on {mostDate}, now {now}; {trend}; {bases}.", told);
}
