/** Turns of the distance against published figures, in full physics and in the long run; futures piece by piece; clones. */
import { beforeAll, describe, expect, test } from "vitest";
import { buildBodies } from "../../../ephemeris/buildBodies";
import { english } from "../../../ephemeris/phrase";
import { clonesOf } from "../../../ephemeris/resonance/clones";
import { type DistanceExtreme, distanceExtremes } from "../../../ephemeris/resonance/extremes";
import { type FuturePiece, futureOf } from "../../../ephemeris/resonance/future";
import { orbitStartOf } from "../../../ephemeris/resonance/orbitStart";
import { KeptPaths } from "../../../ephemeris/resonance/planetPath";
import { secondsPerDay } from "../../../ephemeris/units";
import { tdb } from "../fixtures";

const orbit = orbitStartOf("kamooalewa");
const followed = { start: orbit.start, state: orbit.state, a2AuD2: orbit.solution.a2AuD2 };

const nearest = (turns: readonly DistanceExtreme[], tTdb: number): DistanceExtreme =>
  turns.reduce((best, turn) => (Math.abs(turn.tTdb - tTdb) < Math.abs(best.tTdb - tTdb) ? turn : best));

/** What, when (± 1 day), million km (± 0.02). */
const published: readonly (readonly [DistanceExtreme["kind"], string, number])[] = [
  ["minimum", "2025-11-02T12:00", 17.93],
  ["maximum", "2026-07-11T12:00", 41.75],
  ["minimum", "2026-11-05T12:00", 17.24],
];

describe("Kamoʻoalewa's distance from Earth", () => {
  let turns: DistanceExtreme[];
  let future: DistanceExtreme[];
  beforeAll(() => {
    const span = { fromTdb: tdb("2025-06-01"), toTdb: tdb("2031-01-01") };
    turns = distanceExtremes(buildBodies({ bodies: ["kamooalewa"], ...span }), "kamooalewa", span);
    future = [...futureOf(followed, 6)].flatMap(({ extremes }) => extremes);
  });

  test.each(published)("%s of %s is %d million km", (kind, date, millionKm) => {
    const turn = nearest(
      turns.filter((one) => one.kind === kind),
      tdb(date),
    );
    expect(Math.abs(turn.tTdb - tdb(date)) / secondsPerDay).toBeLessThanOrEqual(1);
    expect(Math.abs(turn.rangeKm / 1e6 - millionKm)).toBeLessThan(0.02);
  });

  // For these two nothing but the year is given, no month and no day: so they are the year's least and greatest.
  test("least and greatest of 2030 are 16.05 and 43.83 million km", () => {
    const ranges = turns.filter(({ tTdb }) => tTdb >= tdb("2030-01-01")).map(({ rangeKm }) => rangeKm / 1e6);
    expect(Math.abs(Math.min(...ranges) - 16.05)).toBeLessThan(0.02);
    expect(Math.abs(Math.max(...ranges) - 43.83)).toBeLessThan(0.02);
  });

  test("nearer and farther take turns", () => {
    for (let k = 1; k < turns.length; k++) expect(turns[k].kind).not.toBe(turns[k - 1].kind);
  });

  test("the long run finds the same turns to 0.01 million km and a day", () => {
    const within = turns.filter(({ tTdb }) => tTdb > tdb("2026-01-10"));
    for (const { kind, tTdb, rangeKm } of within) {
      const turn = nearest(future, tTdb);
      expect(turn.kind).toBe(kind);
      expect(Math.abs(turn.tTdb - tTdb) / secondsPerDay).toBeLessThan(1);
      expect(Math.abs(turn.rangeKm - rangeKm)).toBeLessThan(10_000);
    }
  });
});

describe("a future, piece by piece", () => {
  const pieces: FuturePiece[] = [...futureOf(followed, 60, { trailYears: 30 })];

  test("goes 25, 50 and 60 years, each a beginning of the next", () => {
    expect(pieces.map(({ years }) => years)).toEqual([25, 50, 60]);
    for (const [k, { series }] of pieces.entries()) {
      expect(series.angleDeg).toHaveLength(pieces[k].years);
      expect([...pieces[2].series.angleDeg.slice(0, series.angleDeg.length)]).toEqual([...series.angleDeg]);
    }
    expect(pieces[2].classes.map(({ kind }) => kind)).toEqual(["quasi-satellite"]);
  });

  test("keeps the trail of 30 years once: 48 places a year, as far from Earth as the turns say", () => {
    const trail = pieces.flatMap(({ trail: { positionKm } }) => Array.from(positionKm));
    expect(trail).toHaveLength(3 * 48 * 30);
    const ranges = Array.from({ length: 48 * 30 }, (_, k) => Math.hypot(...trail.slice(3 * k, 3 * k + 3)));
    expect(Math.min(...ranges) / 1e6).toBeGreaterThan(14);
    expect(Math.max(...ranges) / 1e6).toBeLessThan(46);
  });

  test("the past is in order of time too", () => {
    const [{ series }] = [...futureOf(followed, -20)];
    expect([...series.tTdb]).toEqual([...series.tTdb].sort((a, b) => a - b));
    expect(series.tTdb[19]).toBeLessThan(followed.start.tTdb);
  });

  test("asked for no further, it computes no further", () => {
    const steps = futureOf(followed, 1_000_000);
    expect(steps.next().value?.years).toBe(25);
    expect(steps.return().done).toBe(true);
  });
});

describe("the limit of one path", () => {
  // body, years, when a run with coarser steps is 1° away. 2025 PN7 keeps passing Earth at 4 million km: full physics is 1° away in 2394.
  test.each([
    ["kamooalewa", 400, undefined],
    ["2025-pn7", 300, undefined],
    ["2025-pn7", 400, 2364],
    ["2003-yn107", -400, 1750],
  ])("%s, %d years: %s", (id, years, expected) => {
    const { start, state, solution } = orbitStartOf(id);
    const pieces = [...futureOf({ start, state, a2AuD2: solution.a2AuD2 }, years, { hasLimit: true })];
    const found = pieces.at(-1)?.partedTdb;
    expect(found && Math.round(2000 + found / (365.25 * secondsPerDay))).toBe(expected);
  });

  test("is not looked for unless asked", () => {
    const { start, state } = orbitStartOf("2025-pn7");
    expect([...futureOf({ start, state }, 400)].at(-1)?.partedTdb).toBeUndefined();
  });
});

describe("the planets' path kept between one orbit and the next", () => {
  const changed = { ...followed, state: followed.state.map((value, c) => (c === 0 ? 1.001 * value : value)) };
  const paths = new KeptPaths();
  const numbersOf = (pieces: Iterable<FuturePiece>): readonly (readonly number[])[] =>
    [...pieces].flatMap(({ series, trail, extremes }) => [
      [...series.angleDeg],
      [...series.aAu],
      [...series.e],
      [...trail.positionKm],
      extremes.map(({ rangeKm }) => rangeKm),
    ]);

  // What is asked one after the other: shorter, longer, other orbits, the other way, the other way again
  test.each([
    ["the first orbit", followed, 30],
    ["another, not so far", changed, 20],
    ["another, farther", changed, 60],
    ["the past", changed, -40],
    ["the first once more", followed, 60],
  ])("%s: the bits it has without", (_, asked, years) => {
    const options = { firstYears: 10, trailYears: 60, hasLimit: true };
    const alone = numbersOf(futureOf(asked, years, options));
    expect(alone[0]).toHaveLength(10);
    expect(numbersOf(futureOf(asked, years, { ...options, paths }))).toEqual(alone);
  });

  test("is the same one for the same planets, another for others", () => {
    const { start } = followed;
    const path = paths.of(start, 1);
    expect(paths.of({ ...start, planets: Float64Array.from(start.planets) }, 1)).toBe(path);
    expect(paths.of(start, -1)).not.toBe(path);
    expect(paths.of({ ...start, planets: start.planets.map((value) => 1.001 * value) }, 1)).not.toBe(path);
  });
});

describe("clones", () => {
  test("clone 0 is the orbit; clone i depends on its number and the seed alone", () => {
    const all = clonesOf(orbit, 7, 0, 6);
    expect([...all.states.subarray(0, 6)]).toEqual([...orbit.state]);
    expect([...clonesOf(orbit, 7, 4, 2).states]).toEqual([...all.states.subarray(24, 36)]);
    expect([...clonesOf(orbit, 8, 4, 2).states]).not.toEqual([...all.states.subarray(24, 36)]);
  });

  test("2,000 clones have the covariance they are drawn from, to 10 %", () => {
    const { states } = clonesOf(orbit, 3, 1, 2000);
    const columns = orbit.uncertainty?.columns ?? [];
    for (let c = 0; c < 6; c++) {
      const expected = columns.reduce((sum, column) => sum + column[c] * column[c], 0);
      let sum = 0;
      for (let i = 0; i < 2000; i++) sum += (states[6 * i + c] - orbit.state[c]) ** 2;
      expect(Math.abs(sum / 2000 / expected - 1)).toBeLessThan(0.1);
    }
  });

  // body, what its uncertainty says it rests on
  test.each([
    ["kamooalewa", /^spread of the published orbits jpl-vectors-2026-08, .*assumption/],
    ["cardea", /^published 1-sigma of single elements, .*assumption: uncorrelated/],
    ["2003-yn107", undefined],
  ])("%s: %s", (id, expected) => {
    const { uncertainty } = orbitStartOf(id);
    if (expected === undefined) expect(uncertainty).toBeUndefined();
    else expect(english(uncertainty?.text ?? "")).toMatch(expected);
  });

  test("errors assumed by the reader count where none are published", () => {
    const assumed = orbitStartOf("2003-yn107", undefined, { aAu: 1e-8, meanAnomalyDeg: 1e-5 });
    expect(assumed.uncertainty?.columns).toHaveLength(2);
    expect(english(assumed.uncertainty?.text ?? "")).toMatch(/^assumed 1-sigma/);
  });
});
