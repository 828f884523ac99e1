/** The simulation clock: it runs, turns round, stops at the ends, and keeps to the ladder of rates. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clamped,
  clockAfter,
  jogRate,
  ladderRate,
  ladderStepOf,
  paceText,
  rateLabel,
  rateLadder,
  rateShifted,
  shuttled,
} from "../../src/clock";

const span = { fromTdb: 0, toTdb: 1000 };
const running = (tTdb: number, rate: number) => ({ tTdb, rate, playing: true });

describe("clockAfter", () => {
  test.each([
    // tTdb, rate, wall s → tTdb, still playing
    [100, 60, 0.1, 106, true],
    [100, -60, 0.1, 94, true],
    [100, 1, 0, 100, true],
    [100, 10, 3600, 102.5, true], // a sleeping tab counts for a quarter of a second
    [999, 3600, 0.1, 1000, false],
    [1, -3600, 0.1, 0, false],
  ])("from %d at %d for %d s of wall time → %d, playing %s", (tTdb, rate, wallS, expected, playing) => {
    expect(clockAfter(running(tTdb, rate), wallS, span)).toEqual({ tTdb: expected, rate, playing });
  });

  test("a paused clock is the same object", () => {
    const paused = { tTdb: 5, rate: 60, playing: false };
    expect(clockAfter(paused, 1, span)).toBe(paused);
  });

  test("forwards then backwards returns", () => {
    const rate = fc.constantFrom(...rateLadder.map((step) => step.rate));
    fc.assert(
      fc.property(rate, fc.double({ min: 0, max: 0.25, noNaN: true }), (size, wallS) => {
        const wide = { fromTdb: -1e12, toTdb: 1e12 };
        const there = clockAfter(running(0, size), wallS, wide);
        expect(clockAfter({ ...there, rate: -size }, wallS, wide).tTdb).toBe(0);
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
