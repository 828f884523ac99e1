import { describe, expect, test } from "vitest";
import { claims } from "../../ephemeris/claims";
import { events } from "../../ephemeris/events";
import { anyEvent, type EventQuery, matchingClaims, matchingEvents } from "../../src/eventSearch";

const found = (query: Partial<EventQuery>): string[] =>
  matchingEvents(events, { ...anyEvent, ...query }, "beijing").map(({ id }) => id);

describe("events", () => {
  // what is typed or chosen, an event that must be found, one that must not
  test.each<[string, Partial<EventQuery>, string, string]>([
    ["a word of the label", { text: "telemetry" }, "first-telemetry", "launch"],
    ["without its accent", { text: "estevez" }, "first-telemetry", "launch"],
    ["several words, in any order", { text: "image 20 km" }, "arrival", "launch"],
    ["a date", { text: "2026-07-02" }, "arrival", "exploration-begins"],
    ["a source", { text: "CNSA c10684432" }, "range-12-million-km", "arrival"],
    ["what is wrongly said", { text: "4 july" }, "arrival", "launch"],
    ["a phase", { phase: "transfer" }, "first-telemetry", "launch"],
    ["a basis", { basis: "illustrative" }, "range-400-km", "arrival"],
    ["a confidence", { confidence: "L" }, "deep-space-manoeuvre", "arrival"],
  ])("by %s", (_, query, here, absent) => {
    expect(found(query)).toContain(here);
    expect(found(query)).not.toContain(absent);
  });

  test("nothing asked finds all, in order; conditions add up; nonsense finds nothing", () => {
    expect(found({})).toEqual(events.map(({ id }) => id));
    expect(found({ text: "   " })).toHaveLength(events.length);
    const both = found({ basis: "planned", confidence: "M" });
    expect(both).toEqual(found({ basis: "planned" }).filter((id) => found({ confidence: "M" }).includes(id)));
    expect(both.length).toBeGreaterThan(0);
    expect(found({ text: "xyzzy" })).toEqual([]);
  });
});

test("claims by words of the claim, the answer, a side or its source, and by kind", () => {
  const ids = (text: string, kind: "" | "wrong" | "outdated" | "contested" = ""): string[] =>
    matchingClaims(claims, text, kind).map(({ id }) => id);
  expect(ids("rover")).toEqual(["lander-and-rover"]);
  expect(ids("giordano")).toEqual(["origin"]);
  expect(ids("2405.20411")).toEqual(["origin"]);
  expect(ids("kamooalewa", "contested")).toEqual(["origin", "size"]);
  expect(ids("", "contested")).toEqual(["origin", "size", "pole", "number-of-legs"]);
  expect(ids("")).toHaveLength(claims.length);
});
