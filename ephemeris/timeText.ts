/**
 * Prints times: ISO 8601 in any scale and Julian dates, to a microsecond. A million rows ask for both, so digits come from
 * tables and the text of the day is kept between calls.
 */
import { dateOf } from "./calendar";
import { InputError } from "./errors";
import { type CivilTime, secondsInDay, type TimeScale, writeCivilTime } from "./timeScales";
import { j2000Jd, secondsPerDay } from "./units";

export interface IsoOptions {
  /** Scale of the printed time; default UTC, printed with "Z", the others with " TDB", " TT" or " TAI". */
  readonly scale?: TimeScale;
  /** Digits of the fraction of the second, 0–6; default 6. */
  readonly digits?: number;
}

const numbersOf = (count: number, width: number) =>
  Array.from({ length: count }, (_, k) => String(k).padStart(width, "0"));
const pairs = numbersOf(100, 2);
const triples = numbersOf(1000, 3);
const points = triples.map((digits) => `.${digits}`);
const minutes = Array.from({ length: 1440 }, (_, k) => `T${pairs[Math.floor(k / 60)]}:${pairs[k % 60]}:`);
const powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6];
const suffixes: Record<TimeScale, string> = { utc: "Z", tai: " TAI", tt: " TT", tdb: " TDB" };

const civil: CivilTime = { day: 0, secondOfDay: 0 };
const known = { day: Number.NaN, date: "" };

function dateText(day: number): string {
  if (day !== known.day) {
    const date = dateOf(day);
    if (!(date.year >= 0 && date.year <= 9999)) {
      throw new InputError({
        argument: "tTdb",
        value: day * secondsPerDay,
        accepted: "TDB seconds past J2000 within the years 0000 to 9999",
        example: "0",
      });
    }
    known.date = `${String(date.year).padStart(4, "0")}-${pairs[date.month]}-${pairs[date.day]}`;
    known.day = day;
  }
  return known.date;
}

function requireFinite(tTdb: number): void {
  if (Number.isFinite(tTdb)) return;
  throw new InputError({
    argument: "tTdb",
    value: tTdb,
    accepted: "TDB seconds past J2000, a finite number",
    example: "820497600",
  });
}

/**
 * ISO 8601 text of `tTdb` (TDB seconds past J2000), rounded to `digits`; a leap second prints as 23:59:60.
 * `parseTime` reads it back. @throws InputError when `tTdb` is no finite number or outside the years 0000–9999,
 * or `digits` is not 0–6.
 */
export function isoFromTdb(tTdb: number, { scale = "utc", digits = 6 }: IsoOptions = {}): string {
  requireFinite(tTdb);
  writeCivilTime(civil, tTdb, scale);
  const power = powers[digits];
  if (power === undefined) {
    throw new InputError({ argument: "digits", value: digits, accepted: "a whole number from 0 to 6", example: "6" });
  }
  let ticks = Math.floor(civil.secondOfDay * power + 0.5);
  let day = civil.day;
  if (ticks >= secondsPerDay * power && ticks >= secondsInDay(day, scale) * power) {
    ticks = 0;
    day += 1;
  }
  const second = Math.floor(ticks / power);
  // The leap second stays in the day's last minute, as second 60.
  const minute = Math.min(1439, Math.floor(second / 60));
  const whole = dateText(day) + minutes[minute] + pairs[second - 60 * minute];
  if (digits === 0) return whole + suffixes[scale];
  const micro = (ticks - second * power) * powers[6 - digits];
  const milli = Math.floor(micro / 1000);
  const upToMilli = whole + points[milli];
  if (digits === 3) return upToMilli + suffixes[scale];
  const text = upToMilli + triples[micro - 1000 * milli];
  return (digits === 6 ? text : text.slice(0, digits - 6)) + suffixes[scale];
}

/**
 * Julian date (TDB) of `tTdb` with 11 decimals (0.9 µs) or, for `digits` 14, with 14 (1 ns: restores every double of
 * 1900–2100 that is further than a year from J2000). Day and fraction are kept apart, so that no digit is lost.
 * @throws InputError when `tTdb` is no finite number.
 */
export function jdText(tTdb: number, digits: 11 | 14 = 11): string {
  requireFinite(tTdb);
  const wholeDays = Math.floor(tTdb / secondsPerDay);
  const fraction = (tTdb - wholeDays * secondsPerDay) / secondsPerDay;
  let day = j2000Jd + wholeDays;
  let upper = Math.floor(fraction * 1e5);
  let lower = Math.floor((fraction * 1e5 - upper) * (digits === 11 ? 1e6 : 1e9) + 0.5);
  if (lower === (digits === 11 ? 1e6 : 1e9)) {
    lower = 0;
    upper += 1;
  }
  if (upper === 1e5) {
    upper = 0;
    day += 1;
  }
  const head = Math.floor(upper / 1000);
  const micro = digits === 11 ? lower : Math.floor(lower / 1000);
  const milli = Math.floor(micro / 1000);
  const text = `${day}.${pairs[head]}${triples[upper - 1000 * head]}${triples[milli]}${triples[micro - 1000 * milli]}`;
  return digits === 11 ? text : text + triples[lower - 1000 * micro];
}
