/**
 * The scales in which a reader can have times shown and can type them: UTC, Beijing's and this device's civil time, and TDB.
 * Inside, time stays TDB seconds past J2000; files stay UTC and TDB. Pure but for the device's own zone, which can be given.
 */
import { isoFromTdb, parseTime, tdbFromUtc, utcFromTdb } from "../ephemeris/time";
import { monthNames, shortDate } from "./language/dates";
import { i18n } from "./language/i18n";

export const clockScales = [
  { id: "utc", label: "UTC", name: /*i18n*/ "Coordinated Universal Time" },
  { id: "beijing", label: /*i18n*/ "Beijing", name: /*i18n*/ "Civil time of Beijing, UTC+8" },
  { id: "local", label: /*i18n*/ "Local", name: /*i18n*/ "Civil time of this device" },
  {
    id: "tdb",
    label: "TDB",
    name: /*i18n*/ "Barycentric Dynamical Time, the scale of the ephemeris: 69.184 s ahead of UTC",
  },
] as const;

export type ClockScale = (typeof clockScales)[number]["id"];

/** Whole minutes that civil time is ahead of UTC at `utcMs` (milliseconds past 1970, as `Date` counts). */
export type Zone = (utcMs: number) => number;

/** J2000 as `Date` counts it, milliseconds past 1970. */
const j2000Ms = Date.UTC(2000, 0, 1, 12);

const deviceZone: Zone = (utcMs) => -Math.round(new Date(utcMs).getTimezoneOffset());

const beijingMinutes = 480;

/** Minutes ahead of UTC of a scale at an instant; 0 for UTC and TDB. */
function minutesAhead(scale: ClockScale, utcMs: number, zone: Zone): number {
  if (scale === "beijing") return beijingMinutes;
  return scale === "local" ? zone(utcMs) : 0;
}

/** "+08:00" */
function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const pair = (x: number): string => String(x).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${pair(Math.floor(size / 60))}:${pair(size % 60)}`;
}

/** "+8", "−3:30", as people write an offset; "" for none. */
function offsetWords(minutes: number): string {
  if (minutes === 0) return "";
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? "" : `:${String(size % 60).padStart(2, "0")}`;
  return `${minutes < 0 ? "−" : "+"}${Math.floor(size / 60)}${rest}`;
}

/**
 * "2026-07-06T08:00:00": the instant in the scale, rounded to `digits` of the second, without the scale's name. A leap second is
 * second 60 wherever the clock stands: 2017-01-01T07:59:60 in Beijing.
 */
export function civilText(tTdb: number, scale: ClockScale, digits = 0, zone = deviceZone): string {
  if (scale === "tdb") return isoFromTdb(tTdb, { scale: "tdb", digits }).slice(0, -4);
  const utc = isoFromTdb(tTdb, { scale: "utc", digits }).slice(0, -1);
  // Offsets are whole minutes: the seconds stay.
  const minuteMs = Date.parse(`${utc.slice(0, 16)}Z`);
  const minutes = minutesAhead(scale, minuteMs, zone);
  return minutes === 0 ? utc : new Date(minuteMs + 60_000 * minutes).toISOString().slice(0, 16) + utc.slice(16);
}

/** "UTC", "TDB", "Beijing (UTC+8)", "local (UTC−3:30)": every shown time has it. */
export function scaleText(tTdb: number, scale: ClockScale, zone = deviceZone): string {
  if (scale === "utc" || scale === "tdb") return scale.toUpperCase();
  const minutes = minutesAhead(scale, j2000Ms + 1000 * utcFromTdb(tTdb), zone);
  return `${scale === "beijing" ? i18n.t("Beijing") : i18n.t("local")} (UTC${offsetWords(minutes)})`;
}

/** "2026-07-06 08:00:00 Beijing (UTC+8)" */
export function timeText(tTdb: number, scale: ClockScale, digits = 0, zone = deviceZone): string {
  return `${civilText(tTdb, scale, digits, zone).replace("T", " ")} ${scaleText(tTdb, scale, zone)}`;
}

/** "6 Jul 2026" and "08:00:00", as on a clock. */
export function clockWords(tTdb: number, scale: ClockScale, zone = deviceZone): { date: string; time: string } {
  const text = civilText(tTdb, scale, 0, zone);
  return {
    date: shortDate(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8, 10))),
    time: text.slice(11),
  };
}

/**
 * The instant of a calendar reading, `civilMs` being what `Date` would count for it as UTC. Where a clock is put forward, a
 * reading that never is becomes the one as long after midnight; where it is put back, one of the two.
 */
export function tdbOfCalendar(civilMs: number, scale: ClockScale, zone = deviceZone): number {
  if (scale === "tdb") return (civilMs - j2000Ms) / 1000;
  let utcMs = civilMs - 60_000 * minutesAhead(scale, civilMs, zone);
  utcMs = civilMs - 60_000 * minutesAhead(scale, utcMs, zone);
  return tdbFromUtc((utcMs - j2000Ms) / 1000);
}

/** The calendar reading of an instant, milliseconds as `Date` counts; a leap second counts as the second after it. */
export function calendarOf(tTdb: number, scale: ClockScale, zone = deviceZone): number {
  if (scale === "tdb") return j2000Ms + 1000 * tTdb;
  const utcMs = j2000Ms + 1000 * utcFromTdb(tTdb);
  return utcMs + 60_000 * minutesAhead(scale, utcMs, zone);
}

const withOwnScale = /^JD|(?:Z|UTC|TAI|TT|TDB|:\d\d(?:\.\d+)?\s*[+-]\d\d:?\d\d)$/i;
const spokenDate = /^(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})(?:,?\s+(.+))?$/i;

/** "6 Jul 2026 08:00" as "2026-07-06T08:00"; any other text as it is. */
function isoOfSpoken(text: string): string {
  const [, day, month, year, time] = spokenDate.exec(text) ?? [];
  const number = monthNames.findIndex((name) => name.toLowerCase() === month?.toLowerCase()) + 1;
  if (number === 0) return text;
  const date = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return time === undefined ? date : `${date}T${time}`;
}

/**
 * TDB seconds past J2000 of a typed time: as `parseTime` reads it, or "6 Jul 2026 08:00"; in `scale` unless the text names its own.
 * @throws InputError as `parseTime` does.
 */
export function parseShownTime(typed: string, scale: ClockScale, zone = deviceZone): number {
  const text = isoOfSpoken(typed.trim());
  if (scale === "utc" || scale === "tdb" || withOwnScale.test(text))
    return parseTime(text, scale === "tdb" ? "tdb" : "utc");
  // Read as UTC first: what is no time is refused in the reader's own words.
  if (!text.endsWith(":60")) parseTime(text, "utc");
  const dated = text.length > 10 ? text : `${text}T00:00`;
  const read = (minutes: number): number => parseTime(`${dated}${offsetText(minutes)}`, "utc");
  let tTdb = read(minutesAhead(scale, Date.parse(`${text.slice(0, 10)}T12:00Z`), zone));
  for (let pass = 0; pass < 2; pass++)
    tTdb = read(minutesAhead(scale, j2000Ms + 1000 * Math.floor(utcFromTdb(tTdb)), zone));
  return tTdb;
}
