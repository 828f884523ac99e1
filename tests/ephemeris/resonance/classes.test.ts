/** The class rule on angles made by hand: each kind of libration, episodes and their edges, ripples, and runs that end too soon. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { english } from "../../../ephemeris/phrase";
import type { AngleSeries } from "../../../ephemeris/resonance/angleSeries";
import { classAt, classesOf, episodeEdgeDeg, folded } from "../../../ephemeris/resonance/classes";
import { crossingsOf, swingsOf } from "../../../ephemeris/resonance/swings";
import { secondsPerDay } from "../../../ephemeris/units";

const yearS = 365.25 * secondsPerDay;

/** A series of one angle a year; e constant. */
const seriesOf = (angleDeg: readonly number[], e = 0.1): AngleSeries => ({
  tTdb: Float64Array.from(angleDeg, (_, k) => (k + 0.5) * yearS),
  angleDeg: Float64Array.from(angleDeg),
  aAu: new Float64Array(angleDeg.length).fill(1),
  e: new Float64Array(angleDeg.length).fill(e),
  closestKm: Number.NaN,
});

/** Angles that run in straight lines through turning points, `stepDeg` a year. */
function zigzag(turns: readonly number[], stepDeg = 2): number[] {
  const out = [turns[0]];
  for (let k = 1; k < turns.length; k++) {
    const years = Math.max(1, Math.round(Math.abs(turns[k] - turns[k - 1]) / stepDeg));
    for (let y = 1; y <= years; y++) out.push(turns[k - 1] + ((turns[k] - turns[k - 1]) * y) / years);
  }
  return out;
}

const kinds = (turns: readonly number[], e = 0.1) =>
  classesOf(seriesOf(zigzag(turns), e)).map(({ kind, isSure }) => (isSure ? kind : `${kind}?`));

// what, turning points, e, classes
test.each<[string, number[], number, string[]]>([
  ["small libration about 0°", [0, 8, -8, 8, -8, 3], 0.1, ["quasi-satellite"]],
  ["wide libration about 0°, eccentric", [0, 100, -104, 102, -100, 3], 0.45, ["quasi-satellite"]],
  ["about 60°", [60, 25, 110, 25, 110, 60], 0.1, ["tadpole-l4"]],
  ["about 300°", [300, 335, 250, 335, 250, 300], 0.1, ["tadpole-l5"]],
  ["about −60°, a turn down", [-420, -385, -470, -385, -470], 0.1, ["tadpole-l5"]],
  ["about 180°", [180, 14, 346, 14, 346, 180], 0.1, ["horseshoe"]],
  ["about 180° and past 0° each time", [120, -57, 299, -57, 299, 120], 0.5, ["compound"]],
  ["from L4 to past 0° and back, twice", [60, -20, 110, -20, 110, 60], 0.1, ["compound"]],
  ["round and round", [0, 2000], 0.1, ["passing?"]],
  [
    "horseshoe, caught, released",
    [180, 346, 12, 368, 352, 368, 352, 708, 372, 540],
    0.1,
    ["horseshoe", "quasi-satellite", "horseshoe"],
  ],
  ["tadpole, caught for good", [60, 110, 40, 110, -8, 8, -8, 8, 0], 0.1, ["tadpole-l4", "quasi-satellite"]],
  ["ripples at the turns of a horseshoe", [180, 14, 15, 14, 346, 345.8, 346, 14, 346, 180], 0.1, ["horseshoe"]],
  ["a short stretch of a horseshoe", [150, 60], 0.1, ["tadpole-l4?"]],
])("%s", (_, turns, e, expected) => {
  expect(kinds(turns, e)).toEqual(expected);
});

// what, turning points, why
test.each<[string, number[], string]>([
  ["quasi-satellite", [0, 8, -8, 8, -8, 3], "8° behind Earth to 8° ahead of Earth and back, and never comes to"],
  ["tadpole ahead", [60, 25, 110, 25, 110, 60], "it stays 25° to 110° ahead of Earth."],
  ["tadpole behind", [300, 335, 250, 335, 250, 300], "it stays 25° to 110° behind Earth."],
  ["horseshoe", [180, 14, 346, 14, 346, 180], "14° ahead of Earth, round by the far side of the Sun, to 14° behind"],
  [
    "compound",
    [120, -57, 299, -57, 299, 120],
    "57° behind Earth to 61° behind Earth, past Earth and past the far side",
  ],
  ["compound", [60, -20, 110, -20, 110, 60], "20° behind Earth to 110° ahead of Earth, past Earth: a tadpole"],
  ["passing", [0, 2000], "drifts all the way round"],
])("why %s", (_, turns, why) => {
  expect(english(classesOf(seriesOf(zigzag(turns)))[0].reason)).toContain(why);
});

describe("an episode", () => {
  const intervals = classesOf(seriesOf(zigzag([180, 346, 12, 368, 352, 368, 352, 708, 372, 540])));
  const [before, episode, after] = intervals;

  test("begins and ends where |σ| passes 30°, between the years", () => {
    // 180 → 346 in 83 yr, 346 → 12 in 167 yr, then 2.0° a year: 330° is passed 159 yr later.
    expect(episode.fromTdb / yearS).toBeCloseTo(0.5 + 83 + 167 + 159, 3);
    // 352 → 708 begins after 83 + 167 + 178 + 3 · 8 yr; 390° is passed 19 yr later.
    expect(episode.toTdb / yearS).toBeCloseTo(0.5 + 83 + 167 + 178 + 24 + 19, 3);
    expect([before.toTdb, after.fromTdb]).toEqual([episode.fromTdb, episode.toTdb]);
  });

  test("has the libration of its whole swings: 0° ± 8°, there and back in 16 yr", () => {
    expect(episode.centreDeg).toBeCloseTo(0, 9);
    expect(episode.amplitudeDeg).toBeCloseTo(8, 9);
    expect(episode.periodYr).toBeCloseTo(16, 9);
  });

  test("only the run's ends are open", () => {
    expect(intervals.map(({ isOpenBefore, isOpenAfter }) => [isOpenBefore, isOpenAfter])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
    expect(classAt(intervals, episode.fromTdb + yearS)).toBe(episode);
  });
});

// e, edge: 300° e, 30°, 2e rad
test.each([
  [0, 0],
  [0.0139, 4.17],
  [0.1, 30],
  [0.2, 30],
  [0.46, 52.71],
])("the edge of an episode for e = %d is %d°", (e, expectedDeg) => {
  expect(episodeEdgeDeg(e)).toBeCloseTo(expectedDeg, 2);
});

describe("laws", () => {
  /** All different, and none on a boundary between classes. */
  const turns = fc
    .uniqueArray(fc.integer({ min: -400, max: 400 }), { minLength: 2, maxLength: 12 })
    .map((degrees) => degrees.map((deg) => deg + 0.37));

  test("intervals follow each other without gaps and cover the series; neighbours differ", () => {
    fc.assert(
      fc.property(turns, fc.double({ min: 0.001, max: 0.9, noNaN: true }), (points, e) => {
        const series = seriesOf(zigzag(points, 5), e);
        const intervals = classesOf(series);
        expect(intervals[0].fromTdb).toBe(series.tTdb[0] - yearS / 2);
        expect(intervals.at(-1)?.toTdb).toBe(series.tTdb[series.tTdb.length - 1] + yearS / 2);
        for (let k = 1; k < intervals.length; k++) {
          expect(intervals[k].fromTdb).toBe(intervals[k - 1].toTdb);
          expect(intervals[k].kind).not.toBe(intervals[k - 1].kind);
          expect(intervals[k].toTdb).toBeGreaterThanOrEqual(intervals[k].fromTdb);
        }
      }),
    );
  });

  test("mirrored, L4 and L5 change places and nothing else", () => {
    fc.assert(
      fc.property(turns, (points) => {
        const angles = zigzag(points, 5);
        const of = (values: readonly number[]) => classesOf(seriesOf(values)).map(({ kind }) => kind);
        const mirrored = { "tadpole-l4": "tadpole-l5", "tadpole-l5": "tadpole-l4" } as Record<string, string>;
        expect(of(angles.map((deg) => -deg))).toEqual(of(angles).map((kind) => mirrored[kind] ?? kind));
      }),
    );
  });

  test("swings meet at turning points and change direction there", () => {
    fc.assert(
      fc.property(turns, (points) => {
        const swings = swingsOf(Float64Array.from(zigzag(points, 5)));
        for (let k = 1; k < swings.length; k++) {
          expect(swings[k].first).toBe(swings[k - 1].last);
          expect(swings[k].toDeg > swings[k].fromDeg).not.toBe(swings[k - 1].toDeg > swings[k - 1].fromDeg);
        }
      }),
    );
  });
});

// from, to, at, how often
test.each([
  [-10, 10, 0, 1],
  [10, -10, 0, 1],
  [0, 10, 0, 0],
  [-370, 370, 0, 3],
  [10, 350, 180, 1],
  [-190, 190, 180, 2],
  [10, 170, 180, 0],
])("between %d° and %d° lies %d° %d times", (from, to, at, expected) => {
  expect(crossingsOf(from, to, at)).toBe(expected);
});

test("folded into [−180, 180)", () => {
  expect([180, -180, 540, 179, -541].map(folded)).toEqual([-180, -180, -180, 179, 179]);
});

test("fewer than two years have no class", () => {
  expect(classesOf(seriesOf([3]))).toEqual([]);
});
