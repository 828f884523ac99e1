import fc from "fast-check";
import { expect, test } from "vitest";
import { InputError } from "../../../ephemeris/errors";
import { listedTimes, uniformTimes } from "../../../ephemeris/export/timeGrid";
import { isoFromTdb, parseTime } from "../../../ephemeris/time";

const grid = (from: string, to: string, stepS: number, scale: "utc" | "tdb" = "utc") =>
  uniformTimes(parseTime(from, scale), parseTime(to, scale), stepS, scale);

// from, to, step in seconds, rows
test.each([
  ["2026-01-01", "2026-12-31", 86400, 365],
  ["2026-01-01", "2026-01-01", 86400, 1],
  ["2026-01-01", "2026-01-02", 3600, 25],
  ["2026-01-01", "2026-01-01T23:59:59", 3600, 24],
  ["2016-12-31T12:00:00", "2017-01-01T12:00:00", 86400, 2],
])("from %s to %s every %d s are %d rows", (from, to, stepS, count) => {
  expect(grid(from, to, stepS).count).toBe(count);
});

test("in UTC a step of a day keeps the time of day, whatever leap seconds fall between", () => {
  const times = grid("2015-01-01T06:30:00", "2018-01-01T06:30:00", 86400);
  for (let i = 0; i < times.count; i++) expect(isoFromTdb(times.tTdbAt(i))).toContain("T06:30:00.000000Z");
});

test("in TDB every step has the same length", () => {
  const times = grid("2016-12-30", "2017-01-03", 3600, "tdb");
  for (let i = 1; i < times.count; i++) expect(times.tTdbAt(i) - times.tTdbAt(i - 1)).toBe(3600);
});

test("begins at its start, stays inside and never goes back", () => {
  const instant = fc.double({ min: -3e9, max: 3e9, noNaN: true });
  const law = fc.property(
    instant,
    fc.double({ min: 0, max: 1e7, noNaN: true }),
    fc.double({ min: 1, max: 1e6, noNaN: true }),
    (from, length, stepS) => {
      const times = uniformTimes(from, from + length, stepS, "utc");
      let previous = Number.NEGATIVE_INFINITY;
      for (let i = 0; i < Math.min(times.count, 50); i++) {
        const t = times.tTdbAt(i);
        if (!(t >= from && t <= from + length && t > previous)) return false;
        previous = t;
      }
      return times.tTdbAt(0) === from;
    },
  );
  fc.assert(law, { numRuns: 500 });
});

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("a step of %d is refused", (stepS) => {
  expect(() => uniformTimes(0, 1, stepS, "tdb")).toThrow(InputError);
});

test("a reversed span is refused", () => {
  expect(() => uniformTimes(1, 0, 1, "tdb")).toThrow(/not after/);
});

test("a list keeps its order and knows its span; empty lists and NaN are refused", () => {
  const times = listedTimes([5, 1, 3]);
  expect([times.count, times.fromTdb, times.toTdb, times.tTdbAt(1)]).toEqual([3, 1, 5, 1]);
  expect(() => listedTimes([])).toThrow(InputError);
  expect(() => listedTimes([1, Number.NaN])).toThrow(InputError);
});
