import { describe, expect, test } from "vitest";
import { InputError } from "../../ephemeris/errors";
import { eventOf, events, phases } from "../../ephemeris/events";
import { tdbFromIso } from "../../ephemeris/time";

// event, what is known of its time, basis, strongest source; fact sheet of 2026
test.each([
  ["launch", "2025-05-28T17:31", "tracked", "H"],
  ["injection", "2025-05-28T17:49", "tracked", "H"],
  ["range-43-million-km", "2025-10-01", "tracked", "H"],
  ["deep-space-manoeuvre", "2025-10-30", "planned", "L"],
  ["first-telemetry", "2026-05-25T15:50:10.004", "tracked", "H"],
  ["rendezvous-burn", "2026-06-07", "reconstructed", "M"],
  ["range-2000-km", "2026-06-24", "planned", "L"],
  ["arrival", "2026-07-02", "tracked", "H"],
  ["exploration-begins", "2026-07-06", "tracked", "H"],
  ["departure", "2027-04-24", "planned", "M"],
  ["capsule-return", "2027-11", "planned", "M"],
  ["comet-arrival", "2035-01", "planned", "M"],
])("%s: %s UTC, %s, confidence %s", (id, known, basis, confidence) => {
  const event = eventOf(id);
  expect(event.utc.startsWith(known)).toBe(true);
  expect(event.basis).toBe(basis);
  expect(event.sources[0].confidence).toBe(confidence);
});

describe("laws of the data", () => {
  test("ids are slugs, once each, in order of time, with text, sources and a phase that exists", () => {
    expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
    const phaseIds = phases.map((phase) => phase.id);
    events.forEach((event, k) => {
      expect(event.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      if (k > 0) expect(event.tTdb).toBeGreaterThanOrEqual(events[k - 1].tTdb);
      expect(event.tTdb).toBe(tdbFromIso(event.utc));
      expect(event.text.length).toBeGreaterThan(20);
      expect(event.sources.length).toBeGreaterThan(0);
      expect(phaseIds).toContain(event.phase);
    });
  });

  test("nothing after the last official news of 2026-07-06 is called tracked", () => {
    for (const event of events.filter(({ tTdb }) => tTdb > eventOf("exploration-begins").tTdb)) {
      expect(event.basis, event.id).toBe("planned");
    }
  });

  test("thirteen phases; those with a known start follow each other in time and start with an event of their own", () => {
    expect(phases.length).toBe(13);
    const starts = phases.flatMap(({ fromTdb }) => (fromTdb === null ? [] : [fromTdb]));
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    for (const phase of phases) {
      if (phase.startsWith !== null) expect(eventOf(phase.startsWith).phase).toBe(phase.id);
    }
  });
});

test("events are found in any spelling, and an unknown one is refused with the nearest", () => {
  expect(eventOf("Comet arrival").id).toBe("comet-arrival");
  expect(eventOf("return").id).toBe("capsule-return");
  expect(() => eventOf("lunch")).toThrow(InputError);
  expect(() => eventOf("lunch")).toThrow(/Did you mean "launch"\?/);
});

test("launch, 2025-05-28T17:31 UTC, is UTC + 37 s + 32.184 s in TT, and TDB within 2 ms of it", () => {
  const utcSeconds = (Date.UTC(2025, 4, 28, 17, 31) - Date.UTC(2000, 0, 1, 12)) / 1000;
  expect(Math.abs(eventOf("launch").tTdb - (utcSeconds + 37 + 32.184))).toBeLessThan(0.002);
});
