/** The strip of time: zooming holds the pointer, the cursor stays in view, ticks fall on the calendar. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tdbFromIso } from "../../../ephemeris/time";
import { missionSpan } from "../../../src/missionSpan";
import {
  centred,
  following,
  fractionOf,
  instantAt,
  keeping,
  panned,
  pinched,
  shortestWindowS,
  ticksOf,
  zoomed,
} from "../../../src/timeline/scale";

const days = (n: number) => n * 86400;
const span = { fromTdb: 0, toTdb: days(4000) };

describe("windows", () => {
  test("place and instant are inverse", () => {
    const window = { fromTdb: 100, toTdb: 300 };
    expect(fractionOf(instantAt(0.3, window), window)).toBeCloseTo(0.3, 12);
  });

  test("zooming in holds the instant under the pointer", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), (fraction) => {
        const before = { fromTdb: days(1000), toTdb: days(2000) };
        const after = zoomed(before, 0.5, fraction, span);
        expect(instantAt(fraction, after)).toBeCloseTo(instantAt(fraction, before), 3);
      }),
    );
  });

  test("never shorter than an hour, never outside the span", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (factor, at) => {
          const { fromTdb, toTdb } = zoomed({ fromTdb: days(10), toTdb: days(20) }, factor, at, span);
          expect(toTdb - fromTdb).toBeGreaterThanOrEqual(shortestWindowS - 1e-6);
          expect(fromTdb).toBeGreaterThanOrEqual(0);
          expect(toTdb).toBeLessThanOrEqual(span.toTdb + 1e-6);
        },
      ),
    );
  });

  test("the window follows the instant and stays itself while that is inside", () => {
    const window = { fromTdb: days(100), toTdb: days(200) };
    expect(following(window, days(150), span)).toBe(window);
    for (const t of [days(99), days(201), 0, span.toTdb]) {
      const moved = following(window, t, span);
      expect(fractionOf(t, moved)).toBeGreaterThanOrEqual(0);
      expect(fractionOf(t, moved)).toBeLessThanOrEqual(1);
      expect(moved.toTdb - moved.fromTdb).toBeCloseTo(days(100), 6);
    }
  });

  test("zooming and moving keep the instant in view with the least move", () => {
    const window = { fromTdb: days(100), toTdb: days(200) };
    expect(keeping(window, days(150), span)).toBe(window);
    expect(keeping(window, days(90), span)).toEqual({ fromTdb: days(90), toTdb: days(190) });
    expect(keeping(window, days(230), span)).toEqual({ fromTdb: days(130), toTdb: days(230) });
    expect(panned(window, 0.5, span)).toEqual({ fromTdb: days(150), toTdb: days(250) });
    expect(panned(window, -9, span)).toEqual({ fromTdb: 0, toTdb: days(100) });
  });

  test("two fingers hold their instants, wherever they go", () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(place, place, (a, b) => {
        fc.pre(Math.abs(a - b) > 0.05);
        const held = a < b ? ([days(1990), days(2010)] as const) : ([days(2010), days(1990)] as const);
        const window = pinched(held, [a, b], span);
        expect(instantAt(a, window)).toBeCloseTo(held[0], 3);
        expect(instantAt(b, window)).toBeCloseTo(held[1], 3);
      }),
    );
  });

  test.each([
    [0.5, 0.5],
    [0.5, 0.5000001],
    [0, 0],
  ])("fingers at %d and %d give a window inside the span", (a, b) => {
    const { fromTdb, toTdb } = pinched([days(1990), days(2010)], [a, b], span);
    expect(fromTdb).toBeGreaterThanOrEqual(0);
    expect(toTdb).toBeGreaterThan(fromTdb);
    expect(toTdb).toBeLessThanOrEqual(span.toTdb);
  });

  test("centred as far as the span allows", () => {
    expect(centred(days(2000), days(100), span)).toEqual({ fromTdb: days(1950), toTdb: days(2050) });
    expect(centred(0, days(100), span)).toEqual({ fromTdb: 0, toTdb: days(100) });
  });
});

describe("ticks", () => {
  test.each([
    ["2025-01-01", "2036-01-01", 0.05, "utc", ["2025", "2026", "2027"]],
    ["2026-01-15", "2027-02-15", 0.06, "utc", ["Feb", "Mar", "Apr"]],
    ["2026-06-25", "2026-07-25", 0.1, "utc", ["26 Jun", "1 Jul", "6 Jul"]],
    ["2026-07-05", "2026-07-07", 0.1, "utc", ["5 Jul", "06:00", "12:00"]],
    ["2026-07-05", "2026-07-07", 0.1, "beijing", ["12:00", "18:00", "6 Jul"]],
    ["2026-07-05", "2026-07-07", 0.1, "tdb", ["06:00", "12:00", "18:00"]],
    ["2016-12-31T23:30:00", "2017-01-01T00:30:00", 0.15, "utc", ["23:30", "23:40", "23:50"]],
  ] as const)("%s … %s, one a share of %d, %s → %s …", (from, to, share, scale, labels) => {
    const window = { fromTdb: tdbFromIso(from), toTdb: tdbFromIso(to) };
    const found = ticksOf(window, share, scale).map(({ label }) => label);
    expect(found.slice(0, 3)).toEqual(labels);
  });

  test.each([
    ["utc", "2026-01-01T00:00:00Z"],
    ["beijing", "2025-12-31T16:00:00Z"],
    ["tdb", "2026-01-01T00:00:00 TDB"],
  ] as const)("in %s the tick “2026” is at %s, to a microsecond", (scale, at) => {
    const tick = ticksOf(missionSpan, 0.05, scale).find(({ label }) => label === "2026");
    expect(Math.abs((tick?.tTdb ?? 0) - tdbFromIso(at))).toBeLessThanOrEqual(1e-6);
  });

  test("over a leap second the ticks stay on the clock: 00:00 is 601 s after 23:50", () => {
    const window = { fromTdb: tdbFromIso("2016-12-31T23:45:00Z"), toTdb: tdbFromIso("2017-01-01T00:15:00Z") };
    const [first, second] = ticksOf(window, 0.3, "utc");
    expect([first.label, second.label]).toEqual(["23:50", "1 Jan"]);
    expect(second.tTdb - first.tTdb).toBeCloseTo(601, 6);
  });

  test("at most one a wanted share, at any zoom", () => {
    fc.assert(
      fc.property(fc.double({ min: 3.6, max: 8.5, noNaN: true }), (exponent) => {
        const lengthS = Math.min(10 ** exponent, missionSpan.toTdb - missionSpan.fromTdb);
        const count = ticksOf(centred(tdbFromIso("2030-03-03"), lengthS, missionSpan), 0.08, "utc").length;
        expect(count).toBeLessThanOrEqual(15);
      }),
    );
  });
});
