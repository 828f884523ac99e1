/** What is typed into the clock: times in the scale chosen, events by name, and refusals that say what would do. */
import { expect, test } from "vitest";
import { InputError } from "../../../ephemeris/errors";
import { eventOf } from "../../../ephemeris/events";
import { tdbFromIso } from "../../../ephemeris/time";
import type { ClockScale } from "../../../src/clockScales";
import { missionSpan } from "../../../src/missionSpan";
import { typedTime } from "../../../src/timeline/typedTime";

test.each<[string, ClockScale, number]>([
  ["2026-07-06 08:00", "beijing", tdbFromIso("2026-07-06T00:00:00Z")],
  [" 6 Jul 2026 ", "utc", tdbFromIso("2026-07-06T00:00:00Z")],
  ["2025-01-01", "utc", missionSpan.fromTdb],
  ["2036-01-01", "utc", missionSpan.toTdb],
  ["2025-01-01 08:00", "beijing", missionSpan.fromTdb],
  ["launch", "beijing", eventOf("launch").tTdb],
  ["Comet arrival", "tdb", eventOf("comet-arrival").tTdb],
])("%s in %s", (typed, scale, tTdb) => expect(typedTime(typed, scale)).toBeCloseTo(tTdb, 3));

test.each<[string, ClockScale, string]>([
  ["", "utc", "2026-07-06 08:00"],
  ["soon", "utc", "or an event such as launch"],
  ["lanch", "utc", 'Did you mean "launch"?'],
  ["2026-7-6", "utc", "ISO 8601"],
  ["2026-02-30", "beijing", "a day from 01 to 28"],
  ["2024-12-31 23:59:59", "utc", "2025-01-01 to 2036-01-01 UTC; the command line has 1900 to 2100"],
  ["2016-12-31T23:59:60Z", "beijing", "the app has no positions there"],
  ["2036-01-02", "utc", "the app has no positions there"],
  ["1850-01-01", "utc", "1900-01-01 to the end of 2100"],
])("“%s” in %s is refused: %s", (typed, scale, said) => {
  expect(() => typedTime(typed, scale)).toThrow(InputError);
  expect(() => typedTime(typed, scale)).toThrow(said);
});
