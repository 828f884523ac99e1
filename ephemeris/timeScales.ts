/**
 * How the time scales differ: UTC – leap seconds – TAI – 32.184 s – TT – up to 1.7 ms – TDB.
 * Internally there is one scale, `tTdb` (TDB seconds past J2000); the others exist as (day, second of day), which keeps a
 * microsecond over centuries and can name the leap second 23:59:60.
 */
import { dayNumberOf } from "./calendar";
import leapSeconds from "./data/leap-seconds.json";
import tdbMinusTt from "./data/tdb-minus-tt.json";
import { sinOf } from "./trigonometry";
import { j2000Jd, secondsPerCentury, secondsPerDay } from "./units";

export type TimeScale = "utc" | "tai" | "tt" | "tdb";

/** An instant in some scale. `day` counts from 2000-01-01; `secondOfDay` runs to 86401 on a UTC day with a leap second. */
export interface CivilTime {
  day: number;
  secondOfDay: number;
}

/** TT − TAI in seconds, exact by definition (IAU 1991, recommendation IV). */
const ttMinusTaiS = 32.184;

const series = tdbMinusTt.series;

/** TDB − TT in seconds, good to 10 µs over 1600–2200 (USNO Circular 179, equation 2.6). */
function tdbMinusTtSeries(tSeconds: number): number {
  const centuries = tSeconds / secondsPerCentury;
  let sum = 0;
  for (let k = 0; k < series.length; k++) {
    const { amplitudeS, power, rateRadCentury, phaseRad } = series[k];
    const amplitude = power === 0 ? amplitudeS : amplitudeS * centuries;
    sum += amplitude * sinOf(rateRadCentury * centuries + phaseRad);
  }
  return sum;
}

/** The last day asked for: TDB − TT at its noon and the rate to the next, because a long export asks for the same day many times. */
let knownDay = Number.NaN;
let atNoonS = 0;
let ratePerS = 0;

/**
 * TDB − TT in seconds, within 10 µs over 1600–2200. The argument, seconds past J2000, may be in either scale: the difference moves
 * by 1e-12 s. Linear within a day, which is 0.07 µs from the series.
 */
export function tdbMinusTtAt(tSeconds: number): number {
  const day = Math.floor(tSeconds / secondsPerDay);
  if (day !== knownDay) {
    knownDay = day;
    atNoonS = tdbMinusTtSeries(day * secondsPerDay);
    ratePerS = (tdbMinusTtSeries((day + 1) * secondsPerDay) - atNoonS) / secondsPerDay;
  }
  return atNoonS + ratePerS * (tSeconds - day * secondsPerDay);
}

/** Leap-second table: from the start of UTC day `leapDay[k]`, TAI − UTC is `taiMinusUtcS[k]`. */
const leapDay = leapSeconds.taiMinusUtcFrom.map(([date]) => dayNumberOfIso(date as string));
const taiMinusUtcS = leapSeconds.taiMinusUtcFrom.map(([, seconds]) => seconds as number);
const lastDayOfTable = dayNumberOfIso(leapSeconds.validUntil);

function dayNumberOfIso(date: string): number {
  const [year, month, day] = date.split("-").map(Number);
  return dayNumberOf(year, month, day);
}

/** TAI − UTC in whole seconds on a UTC day (days since 2000-01-01); 10 s is held before 1972, the last value after the table's end. */
export function taiMinusUtcOn(day: number): number {
  let k = leapDay.length - 1;
  while (k > 0 && leapDay[k] > day) k--;
  return taiMinusUtcS[k];
}

/** Length in seconds of a day: 86401 where a leap second closes a UTC day. */
export function secondsInDay(day: number, scale: TimeScale): number {
  return scale === "utc" ? secondsPerDay + taiMinusUtcOn(day + 1) - taiMinusUtcOn(day) : secondsPerDay;
}

/** Writes the instant `tTdb` (TDB seconds past J2000) in the given scale. Nothing but the double itself is rounded. */
export function writeCivilTime(civil: CivilTime, tTdb: number, scale: TimeScale): void {
  const wholeDays = Math.floor(tTdb / secondsPerDay);
  let day = wholeDays;
  // From noon to noon; the differences of the scales are far below half a day, so the second never becomes negative.
  let second = tTdb - wholeDays * secondsPerDay + secondsPerDay / 2;
  if (scale !== "tdb") {
    second -= tdbMinusTtAt(tTdb);
    if (scale !== "tt") second -= ttMinusTaiS;
  }
  if (scale === "utc") {
    let k = leapDay.length - 1;
    // Entry k begins at TAI = its UTC midnight + its own offset, so the leap second before it still counts with the old one.
    while (k > 0 && (day - leapDay[k]) * secondsPerDay + second < taiMinusUtcS[k]) k--;
    second -= taiMinusUtcS[k];
    const isLastBeforeLeap = k + 1 < leapDay.length && day + 1 === leapDay[k + 1];
    if (second >= secondsPerDay && !isLastBeforeLeap) {
      second -= secondsPerDay;
      day += 1;
    }
  } else if (second >= secondsPerDay) {
    second -= secondsPerDay;
    day += 1;
  }
  civil.day = day;
  civil.secondOfDay = second;
}

/** TDB seconds past J2000 of an instant given as day since 2000-01-01 and second of day in a scale. */
export function tdbFromCivil(day: number, secondOfDay: number, scale: TimeScale): number {
  let second = secondOfDay - secondsPerDay / 2;
  if (scale === "utc") second += taiMinusUtcOn(day);
  if (scale === "utc" || scale === "tai") second += ttMinusTaiS;
  if (scale !== "tdb") second += tdbMinusTtAt(day * secondsPerDay + second);
  return day * secondsPerDay + second;
}

/** TT, TAI seconds past J2000 (2000-01-01 12:00 of their own scale), from TDB and back; exact to the rounding of a double. */
export const ttFromTdb = (tTdb: number): number => tTdb - tdbMinusTtAt(tTdb);
export const tdbFromTt = (tTt: number): number => tTt + tdbMinusTtAt(tTt);
export const taiFromTdb = (tTdb: number): number => ttFromTdb(tTdb) - ttMinusTaiS;
export const tdbFromTai = (tTai: number): number => tdbFromTt(tTai + ttMinusTaiS);

const scratch: CivilTime = { day: 0, secondOfDay: 0 };

/** UTC seconds past 2000-01-01 12:00 UTC with 86400 in every day, as POSIX counts: a leap second has the number of the second after it. */
export function utcFromTdb(tTdb: number): number {
  writeCivilTime(scratch, tTdb, "utc");
  return scratch.day * secondsPerDay + scratch.secondOfDay - secondsPerDay / 2;
}

/** Inverse of `utcFromTdb`, except within a leap second, which the POSIX count cannot name. */
export function tdbFromUtc(tUtc: number): number {
  const day = Math.floor((tUtc + secondsPerDay / 2) / secondsPerDay);
  return tdbFromCivil(day, tUtc + secondsPerDay / 2 - day * secondsPerDay, "utc");
}

/** Julian date, TDB. A double near today's Julian dates steps by 40 µs; `jdText` prints finer. */
export const jdFromTdb = (tTdb: number): number => j2000Jd + tTdb / secondsPerDay;
/** TDB seconds past J2000 of a Julian date, TDB. */
export const tdbFromJd = (jd: number): number => (jd - j2000Jd) * secondsPerDay;

const firstUtcTdb = tdbFromCivil(leapDay[0], 0, "utc");
const endOfTableTdb = tdbFromCivil(lastDayOfTable, 0, "utc");

/**
 * What UTC at `tTdb` assumes, in words for a file header, or undefined where UTC is known.
 * Before 1972 UTC had no whole-second offset (and before 1960 did not exist); leap seconds are announced half a year ahead.
 */
export function assumptionOf(tTdb: number): string | undefined {
  if (tTdb < firstUtcTdb) {
    return `UTC before 1972-01-01 is extended backwards with TAI-UTC = ${taiMinusUtcS[0]} s; it may differ from the civil time of its day by up to 45 s`;
  }
  if (tTdb >= endOfTableTdb) {
    const last = taiMinusUtcS[taiMinusUtcS.length - 1];
    return `UTC after ${leapSeconds.validUntil} assumes no leap second beyond TAI-UTC = ${last} s; none is announced by ${leapSeconds.source.text}`;
  }
  return undefined;
}
