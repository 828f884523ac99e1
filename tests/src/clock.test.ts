/** The simulation clock: it runs, turns round, stops at the ends, and keeps to the ladder of rates. */
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import {
  clamped,
  instantAfter,
  isAtEnd,
  jogRate,
  ladderRate,
  ladderStepOf,
  paceText,
  rateLabel,
  rateLadder,
  rateShifted,
  shuttled,
} from "../../src/clock";
import { tellerOf } from "../../src/language/catalog";
import { speak } from "../../src/language/i18n";

afterEach(() => speak("en"));

const span = { fromTdb: 0, toTdb: 1000 };

describe("time goes on", () => {
  test.each([
    // tTdb, rate, wall s → tTdb, at the end it runs to
    [100, 60, 0.1, 106, false],
    [100, -60, 0.1, 94, false],
    [100, 1, 0, 100, false],
    [0, 1, 0, 0, false],
    [100, 10, 3600, 102.5, false], // a sleeping tab counts for a quarter of a second
    [999, 3600, 0.1, 1000, true],
    [1, -3600, 0.1, 0, true],
  ])("from %d at %d for %d s of wall time → %d, stopped %s", (tTdb, rate, wallS, expected, stopped) => {
    const after = instantAfter(tTdb, rate, wallS, span);
    expect(after).toBe(expected);
    expect(isAtEnd(after, rate, span)).toBe(stopped);
  });

  test("forwards then backwards returns", () => {
    const rate = fc.constantFrom(...rateLadder.map((step) => step.rate));
    fc.assert(
      fc.property(rate, fc.double({ min: 0, max: 0.25, noNaN: true }), (size, wallS) => {
        const wide = { fromTdb: -1e12, toTdb: 1e12 };
        const there = instantAfter(0, size, wallS, wide);
        expect(instantAfter(there, -size, wallS, wide)).toBe(0);
      }),
    );
  });
});

describe("rates", () => {
  test("the ladder rises from real time to a year a second", () => {
    const rates = rateLadder.map((step) => step.rate);
    expect(rates).toEqual([...rates].sort((a, b) => a - b));
    expect([rates[0], rates.at(-1)]).toEqual([1, 365.25 * 86400]);
  });

  test.each([
    [86400, 1, 4 * 86400],
    [-86400, 1, -4 * 86400],
    [1, -1, 1],
    [-365.25 * 86400, 5, -365.25 * 86400],
  ])("%d shifted by %d rungs → %d", (rate, steps, expected) => {
    expect(rateShifted(rate, steps)).toBe(expected);
  });

  test.each([
    [80000, 86400],
    [-59, -60],
    [0, 86400],
    [Number.NaN, 86400],
    [1e30, 365.25 * 86400],
  ])("what an address asks for, %d, becomes %d", (asked, expected) => {
    expect(ladderRate(asked)).toBe(expected);
  });

  test("labels name the direction", () => {
    expect([86400, -86400, 1, -1].map(rateLabel)).toEqual(["1 day/s", "−1 day/s", "real time", "real time, backwards"]);
  });

  test("from right to left the minus is inside the signs that keep the digits in order", () => {
    speak("ar", tellerOf("ar", { "1 day/s": ["1 يوم/ث"], "{n} h/s": [["n"], " س/ث"] }));
    expect([rateLabel(-86400), paceText(-3 * 3600)]).toEqual(["\u2066−1\u2069 يوم/ث", "\u2066−3\u2069 س/ث"]);
  });

  test("every rung is found again", () => {
    rateLadder.forEach(({ rate }, i) => {
      expect(ladderStepOf(-rate)).toBe(i);
    });
  });
});

describe("J and L", () => {
  test.each([
    // playing, rate, key → rate
    [false, 3600, 1, 3600],
    [false, 3600, -1, -3600],
    [true, 3600, 1, 6 * 3600],
    [true, 3600, -1, -3600],
    [true, -3600, -1, -6 * 3600],
  ] as const)("playing %s at %d, direction %d → %d", (playing, rate, direction, expected) => {
    expect(shuttled({ tTdb: 7, rate, playing }, direction)).toEqual({ tTdb: 7, rate: expected, playing: true });
  });
});

test("clamped", () => {
  expect([-1, 5, 2000].map((t) => clamped(t, span))).toEqual([0, 5, 1000]);
});

describe("the jog", () => {
  test("at rest, at the stops, and evenly by ratio between", () => {
    expect([jogRate(0), jogRate(1e-12), jogRate(1), jogRate(-1), jogRate(-3)].map(Math.round)).toEqual([
      0, 60, 31557600, -31557600, -31557600,
    ]);
    for (const pull of [0.1, 0.4, 0.8])
      expect(jogRate(pull + 0.1) / jogRate(pull)).toBeCloseTo(jogRate(0.3) / jogRate(0.2), 9);
  });

  test.each([
    [0, "at rest"],
    [60, "1 min/s"],
    [115, "1.9 min/s"],
    [-3600, "−1 h/s"],
    [2.5 * 86400, "2.5 days/s"],
    [86400, "1 day/s"],
    [-31557600, "−1 year/s"],
  ])("%d s/s is “%s”", (rate, words) => expect(paceText(rate)).toBe(words));
});
