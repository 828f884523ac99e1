/**
 * Which mission event is near an instant, which comes before and after, and how far away it is in words. Pure.
 */
import { events, type MissionEvent } from "../../ephemeris/events";
import { secondsPerDay } from "../../ephemeris/units";

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
  { s: 365.25 * secondsPerDay, name: "year" },
  { s: secondsPerDay, name: "day" },
  { s: 3600, name: "hour" },
  { s: 60, name: "minute" },
] as const;

/** "3 days later", "2.5 years earlier", "at this minute": when an event is, seen from an instant `laterS` seconds before it. */
export function distanceText(laterS: number): string {
  const size = Math.abs(laterS);
  const unit = lengths.find(({ s }) => size >= s);
  if (unit === undefined) return "at this minute";
  const exact = size / unit.s;
  const count = unit.name === "year" ? Math.floor(exact * 10) / 10 : Math.floor(exact);
  return `${count} ${unit.name}${count === 1 ? "" : "s"} ${laterS > 0 ? "later" : "earlier"}`;
}
