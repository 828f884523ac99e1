/**
 * Which mission event is near an instant, which comes before and after, and how far away it is in words. Pure.
 */
import { events, type MissionEvent } from "../../ephemeris/events";
import { secondsPerDay } from "../../ephemeris/units";
import { i18n } from "../language/i18n";

/** The mission event nearest in time. */
export function nearestEvent(tTdb: number): MissionEvent {
  return events.reduce((best, event) => (Math.abs(event.tTdb - tTdb) < Math.abs(best.tTdb - tTdb) ? event : best));
}

/** An event less than this away, seconds, is the one that is shown: a link keeps time to a millisecond. */
const sameS = 0.01;

/** The next event after (`direction` 1) or before (−1) an instant; undefined past the last. */
export function eventBeyond(tTdb: number, direction: 1 | -1): MissionEvent | undefined {
  return direction === 1
    ? events.find((event) => event.tTdb > tTdb + sameS)
    : events.findLast((event) => event.tTdb < tTdb - sameS);
}

const lengths = [
  {
    s: 365.25 * secondsPerDay,
    digits: 1,
    later: /*i18n*/ "{n, plural, one {# year} other {# years}} later",
    earlier: /*i18n*/ "{n, plural, one {# year} other {# years}} earlier",
  },
  {
    s: secondsPerDay,
    digits: 0,
    later: /*i18n*/ "{n, plural, one {# day} other {# days}} later",
    earlier: /*i18n*/ "{n, plural, one {# day} other {# days}} earlier",
  },
  {
    s: 3600,
    digits: 0,
    later: /*i18n*/ "{n, plural, one {# hour} other {# hours}} later",
    earlier: /*i18n*/ "{n, plural, one {# hour} other {# hours}} earlier",
  },
  {
    s: 60,
    digits: 0,
    later: /*i18n*/ "{n, plural, one {# minute} other {# minutes}} later",
    earlier: /*i18n*/ "{n, plural, one {# minute} other {# minutes}} earlier",
  },
] as const;

/** "3 days later", "2.5 years earlier", "at this minute": when an event is, seen from an instant `laterS` seconds before it. */
export function distanceText(laterS: number): string {
  const size = Math.abs(laterS);
  const unit = lengths.find(({ s }) => size >= s);
  if (unit === undefined) return i18n.t("at this minute");
  const parts = 10 ** unit.digits;
  return i18n.t(laterS > 0 ? unit.later : unit.earlier, { n: Math.floor((size / unit.s) * parts) / parts });
}
