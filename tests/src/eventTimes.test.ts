/** Times of events as people read them: in the scale chosen, named, no more exact than known. */
import { expect, test } from "vitest";
import { eventOf } from "../../ephemeris/events";
import type { ClockScale } from "../../src/clockScales";
import { dayText, eventTimeText, minuteText, shortDay } from "../../src/eventTimes";

const newfoundland = (): number => -210;

test.each<[string, ClockScale, string]>([
  ["launch", "utc", "2025-05-28 17:31 UTC"],
  ["launch", "beijing", "2025-05-29 01:31 Beijing (UTC+8)"],
  ["launch", "tdb", "2025-05-28 17:32 TDB"],
  ["launch", "local", "2025-05-28 14:01 local (UTC−3:30)"],
  ["first-telemetry", "beijing", "2026-05-25 23:50:10 Beijing (UTC+8)"],
  // Nobody knows the hour: the day stays the one that is told.
  ["arrival", "utc", "2026-07-02 UTC"],
  ["arrival", "beijing", "2026-07-02 UTC"],
  ["comet-arrival", "tdb", "2035-01 UTC"],
])("%s in %s: %s", (id, scale, said) => {
  expect(eventTimeText(eventOf(id), scale, newfoundland)).toBe(said);
});

test.each<[ClockScale, string, string, string]>([
  ["utc", "2025-05-28 17:31 UTC", "2025-05-28 UTC", "28 May 2025 UTC"],
  ["beijing", "2025-05-29 01:31 Beijing (UTC+8)", "2025-05-29 Beijing (UTC+8)", "29 May 2025 Beijing"],
  ["local", "2025-05-28 14:01 local (UTC−3:30)", "2025-05-28 local (UTC−3:30)", "28 May 2025 local"],
  ["tdb", "2025-05-28 17:32 TDB", "2025-05-28 TDB", "28 May 2025 TDB"],
])("an instant in %s to the minute, to the day, in short", (scale, minute, day, short) => {
  const { tTdb } = eventOf("launch");
  expect(minuteText(tTdb, scale, newfoundland)).toBe(minute);
  expect(dayText(tTdb, scale, newfoundland)).toBe(day);
  expect(shortDay(tTdb, scale, newfoundland)).toBe(short);
});
