/**
 * Reads times as people write them, and is the face of everything about time: scales, calendar text, Julian dates.
 */
import { dayNumberOf, daysInMonth } from "./calendar";
import { InputError } from "./errors";
import type { Phrase } from "./phrase";
import { secondsInDay, type TimeScale, tdbFromCivil } from "./timeScales";
import { j2000Jd, secondsPerDay } from "./units";

export * from "./timeScales";
export { type IsoOptions, isoFromTdb, jdText } from "./timeText";

export interface ParseOptions {
  /** Name of the argument in error messages; default "time". */
  readonly argument?: string;
  /** First and last year accepted; default 1900–2100, the span of the ephemeris; `null` for any year 0000–9999. */
  readonly years?: readonly [number, number] | null;
}

const isoPattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?(?:\s*([+-])(\d{2}):?(\d{2}))?)?\s*(Z|UTC|TAI|TT|TDB)?$/i;
const jdPattern = /^JD\s*(\d+)(\.\d*)?\s*(Z|UTC|TAI|TT|TDB)?$/i;
const example = "2026-07-02T00:00:00Z";

/**
 * TDB seconds past J2000 of a written time: ISO 8601 date, or date and time to any fraction ("2026-07-02",
 * "2026-07-02T12:30:15.25Z", "2026-07-02 12:30 TDB", "2026-07-02T20:30+08:00", an offset being from UTC), or Julian date ("JD2461041.5", TDB unless a scale follows).
 * `defaultScale` holds where an ISO text names none. A UTC leap second is read as 23:59:60.
 * @throws InputError when the text is no time, the date does not exist, or the year is outside `years`.
 */
export function parseTime(text: string, defaultScale: TimeScale = "utc", options: ParseOptions = {}): number {
  const { argument = "time", years = [1900, 2100] } = options;
  const trimmed = String(text).trim();
  const refuse = (accepted: string, values?: Phrase["values"]): never => {
    throw new InputError({ argument, value: text, accepted: { text: accepted, values }, example });
  };
  const refuseYear = (): never =>
    years === null
      ? refuse(/*i18n*/ "times of the years 0000 to 9999")
      : refuse(/*i18n*/ "times from {first} to the end of {last}", {
          first: `${years[0]}-01-01`,
          last: String(years[1]),
        });
  const jd = jdPattern.exec(trimmed);
  if (jd !== null) {
    // Julian days begin at noon, civil days at midnight.
    const fromNoon = Number(`0${jd[2] ?? ""}`);
    const isAfternoon = fromNoon < 0.5;
    const day = Number(jd[1]) - j2000Jd + (isAfternoon ? 0 : 1);
    const fraction = isAfternoon ? fromNoon + 0.5 : fromNoon - 0.5;
    const firstAllowed = years === null ? dayNumberOf(0, 1, 1) : dayNumberOf(years[0], 1, 1);
    const endAllowed = years === null ? dayNumberOf(10000, 1, 1) : dayNumberOf(years[1] + 1, 1, 1);
    if (day < firstAllowed || day >= endAllowed) refuseYear();
    return tdbFromCivil(day, fraction * secondsPerDay, scaleOf(jd[3], "tdb"));
  }
  const iso = isoPattern.exec(trimmed);
  if (iso === null)
    return refuse(
      /*i18n*/ 'ISO 8601 date with optional time and scale (Z, UTC, TAI, TT, TDB) or offset from UTC (+08:00), or "JD" and a Julian date',
    );
  const [year, month, day, hour, minute, second] = iso.slice(1, 7).map((digits) => Number(digits ?? 0));
  const [offsetHours, offsetMinutes] = [Number(iso[9] ?? 0), Number(iso[10] ?? 0)];
  if (iso[8] !== undefined && iso[11] !== undefined) refuse(/*i18n*/ "an offset from UTC or a scale, not both");
  if (offsetHours > 23 || offsetMinutes > 59) refuse(/*i18n*/ "an offset from UTC up to 23:59");
  const scale = iso[8] === undefined ? scaleOf(iso[11], defaultScale) : "utc";
  if (years !== null && (year < years[0] || year > years[1])) refuseYear();
  if (month < 1 || month > 12) refuse(/*i18n*/ "a month from 01 to 12");
  const length = daysInMonth(year, month);
  if (day < 1 || day > length) {
    refuse(/*i18n*/ "a day from 01 to {length}, the length of {month}", { length, month: `${iso[1]}-${iso[2]}` });
  }
  if (hour > 23) refuse(/*i18n*/ "an hour from 00 to 23");
  if (minute > 59) refuse(/*i18n*/ "a minute from 00 to 59");
  const aheadMinutes = (iso[8] === "-" ? -1 : 1) * (60 * offsetHours + offsetMinutes);
  const minutes = 60 * hour + minute - aheadMinutes;
  const daysOver = Math.floor(minutes / 1440);
  const minuteOfDay = minutes - 1440 * daysOver;
  const dayNumber = dayNumberOf(year, month, day) + daysOver;
  const isLeapSecond = second === 60 && minuteOfDay === 1439 && secondsInDay(dayNumber, scale) > secondsPerDay;
  if (second > 59 && !isLeapSecond)
    refuse(/*i18n*/ "a second from 00 to 59, or 60 in a UTC leap second such as 2016-12-31T23:59:60Z");
  return tdbFromCivil(dayNumber, minuteOfDay * 60 + second + Number(`0${iso[7] ?? ""}`), scale);
}

/** `parseTime` for texts of any year 0000–9999: what a data file says is not bounded by the ephemeris. */
export function tdbFromIso(text: string, scale: TimeScale = "utc"): number {
  return parseTime(text, scale, { years: null });
}

function scaleOf(suffix: string | undefined, otherwise: TimeScale): TimeScale {
  if (suffix === undefined) return otherwise;
  return suffix.toUpperCase() === "Z" ? "utc" : (suffix.toLowerCase() as TimeScale);
}
