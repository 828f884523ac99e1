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

  test("centred as far as the span allows", () => {
    expect(centred(days(2000), days(100), span)).toEqual({ fromTdb: days(1950), toTdb: days(2050) });
    expect(centred(0, days(100), span)).toEqual({ fromTdb: 0, toTdb: days(100) });
  });
});

describe("ticks", () => {
  test.each([
    ["2025-01-01", "2036-01-01", 0.05, ["2025", "2026", "2027"]],
    ["2026-01-15", "2027-02-15", 0.06, ["Feb", "Mar", "Apr"]],
    ["2026-06-25", "2026-07-25", 0.1, ["26 Jun", "1 Jul", "6 Jul"]],
    ["2026-07-05", "2026-07-07", 0.1, ["5 Jul", "06:00", "12:00"]],
  ])("%s … %s, one a share of %d → %s …", (from, to, share, labels) => {
    const window = { fromTdb: tdbFromIso(from), toTdb: tdbFromIso(to) };
    const found = ticksOf(window, share).map(({ label }) => label);
    expect(found.slice(0, 3)).toEqual(labels);
  });

  test("a tick is at the instant its label names, to 2 s of UTC", () => {
    const { tTdb } = ticksOf(missionSpan, 0.05)[1];
    expect(Math.abs(tTdb - tdbFromIso("2026-01-01"))).toBeLessThanOrEqual(2);
  });

  test("at most one a wanted share, at any zoom", () => {
    fc.assert(
      fc.property(fc.double({ min: 3.6, max: 8.5, noNaN: true }), (exponent) => {
        const lengthS = Math.min(10 ** exponent, missionSpan.toTdb - missionSpan.fromTdb);
        const count = ticksOf(centred(tdbFromIso("2030-03-03"), lengthS, missionSpan), 0.08).length;
        expect(count).toBeLessThanOrEqual(15);
      }),
    );
  });
});
