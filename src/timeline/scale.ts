/**
 * The arithmetic of the timeline strip: which stretch of time is shown, where an instant lies on it, where ticks go. Pure.
 * Times are TDB seconds past J2000; positions are 0…1 along the strip.
 */
import type { Span } from "../../ephemeris/types";
import { secondsPerDay } from "../../ephemeris/units";
import { type ClockScale, calendarOf, tdbOfCalendar } from "../clockScales";
import { shortDayOfYear, shortMonth } from "../language/dates";

/** The shortest stretch the strip zooms to. */
export const shortestWindowS = 3600;

export function fractionOf(tTdb: number, window: Span): number {
  return (tTdb - window.fromTdb) / (window.toTdb - window.fromTdb);
}

export function instantAt(fraction: number, window: Span): number {
  return window.fromTdb + fraction * (window.toTdb - window.fromTdb);
}

/** A window of the given length that starts as near to `fromTdb` as `span` allows. */
function placed(fromTdb: number, lengthS: number, span: Span): Span {
  const length = Math.min(Math.max(lengthS, shortestWindowS), span.toTdb - span.fromTdb);
  const start = Math.min(Math.max(fromTdb, span.fromTdb), span.toTdb - length);
  return { fromTdb: start, toTdb: start + length };
}

/** The window zoomed by `factor` (> 1 shows more) with the instant at `fraction` held where it is, inside `span`. */
export function zoomed(window: Span, factor: number, fraction: number, span: Span): Span {
  const length = Math.min(
    Math.max((window.toTdb - window.fromTdb) * factor, shortestWindowS),
    span.toTdb - span.fromTdb,
  );
  return placed(instantAt(fraction, window) - fraction * length, length, span);
}

/** The window moved so that `tTdb` is inside it; the same object when it already is. Outside, `tTdb` enters at 1/8. */
export function following(window: Span, tTdb: number, span: Span): Span {
  const length = window.toTdb - window.fromTdb;
  if (tTdb < window.fromTdb) return placed(tTdb - length * 0.875, length, span);
  if (tTdb > window.toTdb) return placed(tTdb - length * 0.125, length, span);
  return window;
}

/** The window moved as little as lets `tTdb` be inside it: what zooming and moving the strip may do, whose cursor never leaves it. */
export function keeping(window: Span, tTdb: number, span: Span): Span {
  const length = window.toTdb - window.fromTdb;
  if (tTdb < window.fromTdb) return placed(tTdb, length, span);
  if (tTdb > window.toTdb) return placed(tTdb - length, length, span);
  return window;
}

/** The window moved by `share` of its length, later when positive. */
export function panned({ fromTdb, toTdb }: Span, share: number, span: Span): Span {
  const length = toTdb - fromTdb;
  return placed(fromTdb + share * length, length, span);
}

/** Two fingers closer than this part of the strip cannot say how long it should be. */
const nearestFingers = 0.02;

/** The window that brings the instants two fingers hold, `[first, second]` TDB seconds, to their places, 0…1 along the strip. */
export function pinched(held: readonly [number, number], places: readonly [number, number], span: Span): Span {
  const apart = places[1] - places[0];
  const share = Math.sign(apart || 1) * Math.max(Math.abs(apart), nearestFingers);
  const length = Math.abs((held[1] - held[0]) / share);
  const middle = (held[0] + held[1]) / 2;
  return placed(middle - ((places[0] + places[1]) / 2) * Math.max(length, shortestWindowS), length, span);
}

/** The window of `lengthS` centred on `tTdb` as far as `span` allows. */
export function centred(tTdb: number, lengthS: number, span: Span): Span {
  return placed(tTdb - lengthS / 2, lengthS, span);
}

export interface Tick {
  readonly tTdb: number;
  readonly label: string;
}

type CalendarUnit = "year" | "month" | "day" | "hour" | "minute";
const steps: readonly { unit: CalendarUnit; count: number; aboutS: number }[] = [
  { unit: "minute", count: 10, aboutS: 600 },
  { unit: "hour", count: 1, aboutS: 3600 },
  { unit: "hour", count: 6, aboutS: 21600 },
  { unit: "day", count: 1, aboutS: secondsPerDay },
  { unit: "day", count: 5, aboutS: 5 * secondsPerDay },
  { unit: "month", count: 1, aboutS: 30.4 * secondsPerDay },
  { unit: "month", count: 3, aboutS: 91.3 * secondsPerDay },
  { unit: "year", count: 1, aboutS: 365.25 * secondsPerDay },
  { unit: "year", count: 5, aboutS: 1826 * secondsPerDay },
];

function labelOf(date: Date, unit: CalendarUnit): string {
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  if (unit === "year" || (unit === "month" && m === 0)) return String(y);
  if (unit === "month") return shortMonth(m);
  const clockTime = date.toISOString().slice(11, 16);
  return unit === "day" || clockTime === "00:00" ? shortDayOfYear(m, d) : clockTime;
}

/** The strip's times of day are asked for to this, seconds: a tick at its very end is still on it. */
const roundingS = 1e-3;

/** Ticks inside the window on the calendar of `scale`, at least `shortestFraction` of it apart on average. */
export function ticksOf(window: Span, shortestFraction: number, scale: ClockScale): Tick[] {
  const wantedS = (window.toTdb - window.fromTdb) * shortestFraction;
  const { unit, count } = steps.find((step) => step.aboutS >= wantedS) ?? steps[steps.length - 1];
  const date = new Date(calendarOf(window.fromTdb, scale));
  if (unit === "year") date.setUTCFullYear(Math.floor(date.getUTCFullYear() / count) * count, 0, 1);
  if (unit === "month") date.setUTCMonth(Math.floor(date.getUTCMonth() / count) * count, 1);
  if (unit === "day") date.setUTCDate(count === 1 ? date.getUTCDate() : 1);
  if (unit === "hour") date.setUTCHours(Math.floor(date.getUTCHours() / count) * count);
  if (unit === "minute") date.setUTCMinutes(Math.floor(date.getUTCMinutes() / count) * count, 0, 0);
  else if (unit === "hour") date.setUTCMinutes(0, 0, 0);
  else date.setUTCHours(0, 0, 0, 0);
  const ticks: Tick[] = [];
  for (;;) {
    const tTdb = tdbOfCalendar(date.getTime(), scale);
    if (tTdb > window.toTdb) return ticks;
    const crowded = unit === "day" && count === 5 && date.getUTCDate() > 26;
    if (tTdb >= window.fromTdb - roundingS && !crowded) ticks.push({ tTdb, label: labelOf(date, unit) });
    if (unit === "year") date.setUTCFullYear(date.getUTCFullYear() + count);
    else if (unit === "month") date.setUTCMonth(date.getUTCMonth() + count);
    else if (unit === "hour") date.setUTCHours(date.getUTCHours() + count);
    else if (unit === "minute") date.setUTCMinutes(date.getUTCMinutes() + count);
    else if (count > 1 && date.getUTCDate() + count > 28) date.setUTCMonth(date.getUTCMonth() + 1, 1);
    else date.setUTCDate(date.getUTCDate() + count);
  }
}
