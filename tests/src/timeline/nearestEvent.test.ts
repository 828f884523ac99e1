/** Events about an instant, and how far off they are in words. */
import { expect, test } from "vitest";
import { eventOf, events } from "../../../ephemeris/events";
import { distanceText, eventBeyond, nearestEvent } from "../../../src/timeline/nearestEvent";

const launch = eventOf("launch").tTdb;

test("the nearest event is the nearest, before or after", () => {
  expect(nearestEvent(launch + 1).id).toBe("launch");
  expect(nearestEvent(launch - 400 * 86400)).toBe(events[0]);
  expect(nearestEvent(events[events.length - 1].tTdb + 1e8)).toBe(events[events.length - 1]);
});

test("forwards and back through all events, none twice", () => {
  const times: number[] = [];
  for (let event = eventBeyond(events[0].tTdb - 60, 1); event !== undefined; event = eventBeyond(event.tTdb, 1))
    times.push(event.tTdb);
  expect(times).toEqual([...new Set(events.map(({ tTdb }) => tTdb))]);
  const back: number[] = [];
  for (let at = times[times.length - 1] + 60; ; ) {
    const event = eventBeyond(at, -1);
    if (event === undefined) break;
    back.push(event.tTdb);
    at = event.tTdb;
  }
  expect(back).toEqual(times.toReversed());
});

test.each([
  [0, "at this minute"],
  [-59, "at this minute"],
  [60, "1 minute later"],
  [-7200, "2 hours earlier"],
  [3.9 * 86400, "3 days later"],
  [-2.58 * 365.25 * 86400, "2.5 years earlier"],
  [365.25 * 86400, "1 year later"],
])("%d s → %s", (laterS, said) => expect(distanceText(laterS)).toBe(said));
