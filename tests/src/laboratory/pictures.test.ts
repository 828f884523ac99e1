/** The laboratory's pure parts: the fields, the scales of loop and angle, trails, the fan of clones, the words. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auKm } from "../../../ephemeris/constants";
import { type ClassInterval, classesOf } from "../../../ephemeris/resonance/classes";
import { angleAt, halfHeightDeg, turnsOf, yearTicks, zoomedWindow } from "../../../src/laboratory/angleScale";
import { binsOf, episodeAt, fanOf, quantile } from "../../../src/laboratory/fan";
import { barKm, fittedScale, handlesKm, handleValue, toKm, toPx } from "../../../src/laboratory/loopScale";
import {
  companions,
  orbitFields,
  shownText,
  typedValue,
  usualExperiment,
  withChange,
} from "../../../src/laboratory/orbitForm";
import { joinedTrail, placeAt, reachKm, trailBetween } from "../../../src/laboratory/trails";
import { classSentence, farText, limitText, spanText, tdbOfYear, yearText } from "../../../src/laboratory/words";

const field = (key: string) => orbitFields.find((one) => one.key === key) as (typeof orbitFields)[number];
const close = (a: number, b: number, tolerance: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(tolerance);

describe("fields", () => {
  test.each([
    ["aAu", "1.001", 1.001],
    ["aAu", " 1,001 ", 1.001],
    ["phaseDeg", "−60", -60],
    ["a2AuD2", "-1.4", -1.4 / 1e13],
    ["e", "0.95", undefined],
    ["e", "", undefined],
    ["e", "much", undefined],
  ])("%s %j is %s", (key, text, value) => {
    expect(typedValue(field(key), text)).toBe(value);
  });

  test("a value outside is moved to the nearest allowed", () => {
    expect(withChange(usualExperiment, "e", 7).changes.e).toBe(0.9);
    expect(withChange(usualExperiment, "a2AuD2", -1).changes.a2AuD2).toBe(-1e-10);
  });

  test("what is shown reads back as itself", () => {
    for (const one of orbitFields) {
      const value = (one.limits[0] + 0.37 * (one.limits[1] - one.limits[0])) / one.times;
      expect(shownText(one, typedValue(one, shownText(one, value)) as number)).toBe(shownText(one, value));
    }
  });

  test("all seven quasi-moons and the presets of the issue are there", () => {
    expect(companions.filter(({ kind }) => kind === "quasi-moon")).toHaveLength(7);
    const ids = companions.map(({ id }) => id);
    for (const id of ["kamooalewa", "2010-tk7", "cruithne", "2002-aa29", "2003-yn107", "2010-so16"])
      expect(ids).toContain(id);
  });
});

describe("the picture of the loop", () => {
  const size = fc.integer({ min: 120, max: 1200 });
  test("law: all within reach is in the picture, and pixels lead back to km", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3 * auKm, noNaN: true }), size, size, (reach, width, height) => {
        const scale = fittedScale(reach, width, height);
        const [xKm, yKm] = reach < 0.6 * auKm ? [reach, 0] : [reach - 2 * auKm, 0];
        const [x, y] = toPx(scale, xKm, yKm);
        expect(x).toBeLessThanOrEqual(width);
        expect(x).toBeGreaterThanOrEqual(0);
        close(toKm(scale, x, y)[0], xKm, 1);
        expect(barKm(scale, 100) / scale.kmPerPx).toBeLessThanOrEqual(100);
        expect(barKm(scale, 100) / scale.kmPerPx).toBeGreaterThan(39);
      }),
    );
  });

  test("law: a hand dragged to where it is changes nothing", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.9, max: 1.1, noNaN: true }),
        fc.double({ min: 0, max: 0.6, noNaN: true }),
        fc.double({ min: -179, max: 179, noNaN: true }),
        (a, e, phase) => {
          const hands = handlesKm(a, e, phase);
          close(handleValue("phase", a, hands.phase), phase, 1e-9);
          close(handleValue("e", a, hands.e), e, 1e-9);
        },
      ),
    );
  });

  test("the Sun is to the left, Earth’s motion upwards", () => {
    const scale = fittedScale(2 * auKm, 300, 300);
    expect(toPx(scale, -auKm, 0)).toEqual([150, 150]);
    expect(toPx(scale, 0, 1e6)[1]).toBeLessThan(150);
    expect(toPx(scale, 0, 0)[0]).toBeGreaterThan(150);
  });
});

describe("trails", () => {
  const piece = (times: readonly number[]) => ({
    tTdb: Float64Array.from(times),
    positionKm: Float32Array.from(times.flatMap((t) => [t, 2 * t, 0])),
  });
  const whole = joinedTrail([piece([-1, -2]), piece([-3])], [piece([1, 2]), piece([3])]);

  test("past and future are joined in order of time", () => {
    expect([...whole.tTdb]).toEqual([-3, -2, -1, 1, 2, 3]);
    expect([...whole.positionKm.subarray(0, 3)]).toEqual([-3, -6, 0]);
  });
  test("a part is cut out", () => expect([...trailBetween(whole, -2, 2).tTdb]).toEqual([-2, -1, 1]));
  test("between two entries the place lies between them; outside there is none", () => {
    expect(placeAt(whole, 0)).toEqual([0, 0, 0]);
    expect(placeAt(whole, 2.5)).toEqual([2.5, 5, 0]);
    expect(placeAt(whole, 4)).toBeUndefined();
    expect(placeAt(whole, -4)).toBeUndefined();
  });
  test("its reach", () => close(reachKm(whole), 3 * Math.sqrt(5), 1e-5));
});

const seriesOf = (angles: readonly number[], fromYear = 2026) => ({
  tTdb: Float64Array.from(angles, (_, k) => tdbOfYear(fromYear + k)),
  angleDeg: Float64Array.from(angles),
  aAu: new Float64Array(angles.length).fill(1),
  e: new Float64Array(angles.length).fill(0.1),
  closestKm: 1,
});

describe("the angle's plot", () => {
  const window = { fromTdb: tdbOfYear(2000), toTdb: tdbOfYear(2100) };
  test("ticks are round years, at most as many as there is room for", () => {
    expect(yearTicks(window, 6).map(({ label }) => label)).toEqual(["2000", "2020", "2040", "2060", "2080", "2100"]);
  });
  test.each([
    [[3, -4, 5], 15],
    [[40, 70], 90],
    [[100, 200, 300], 180],
    [[365, 372], 15],
  ])("%j fits a half height of %i°", (angles, half) => {
    expect(halfHeightDeg(seriesOf(angles), window)).toBe(half);
  });
  test("a line that goes round is drawn once for each turn it passes", () => {
    expect(turnsOf(Float64Array.of(-10, 170))).toEqual([0]);
    expect(turnsOf(Float64Array.of(-190, 400))).toEqual([360, 0, -360]);
  });
  test("the angle between two years goes the short way round", () => {
    expect(angleAt(seriesOf([170, 190]), tdbOfYear(2026.5))).toBe(-180);
    expect(angleAt(seriesOf([170, 190]), tdbOfYear(2025))).toBeUndefined();
  });
  test("zooming holds the instant under the hand and stays in the run", () => {
    const run = { fromTdb: tdbOfYear(1526), toTdb: tdbOfYear(3026) };
    const closer = zoomedWindow(window, 0.5, 0.25, run);
    close(closer.fromTdb + 0.25 * (closer.toTdb - closer.fromTdb), tdbOfYear(2025), 1);
    expect(zoomedWindow(window, 1e6, 0.3, run)).toEqual(run);
  });
});

describe("clones", () => {
  test("least, quartiles and most, year by year", () => {
    const fan = fanOf([0, 1, 2, 3, 4].map((shift) => seriesOf([shift, 10 * shift])));
    expect([...(fan?.least ?? [])]).toEqual([0, 0]);
    expect([...(fan?.lowQuartile ?? [])]).toEqual([1, 10]);
    expect([...(fan?.highQuartile ?? [])]).toEqual([3, 30]);
    expect([...(fan?.most ?? [])]).toEqual([4, 40]);
    expect(fanOf([])).toBeUndefined();
  });
  test("a quantile lies between its neighbours", () => expect(quantile([1, 2, 4], 0.75)).toBe(3));
  test("bins hold every number once, and have round widths", () => {
    const years = [2329, 2330, 2331, 2331.4, 2331.6, 2345];
    const bins = binsOf(years, 12);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(years.length);
    expect(bins[0]).toEqual({ from: 2328, to: 2330, count: 1 });
    expect(binsOf([Number.NaN], 12)).toEqual([]);
    const [first] = binsOf(years, 12, 2300);
    expect(first).toEqual({ from: 2300, to: 2305, count: 0 });
  });
});

describe("in words", () => {
  const swing = Array.from({ length: 120 }, (_, k) => 8 * Math.sin((2 * Math.PI * k) / 40));
  const classes = classesOf(seriesOf(swing));
  test("a quasi-moon, why, and since when", () => {
    expect(classSentence("Kamoʻoalewa", classes, tdbOfYear(2060))).toMatch(
      /^In 2060, Kamoʻoalewa is a quasi-moon \(quasi-satellite\) of Earth\. Averaged over each year, it swings from 8° behind Earth to 8° ahead of Earth and back, and never comes to the far side of the Sun\./,
    );
    expect(classSentence("Kamoʻoalewa", classes, tdbOfYear(1900))).toBe(
      "What Kamoʻoalewa is in 1900 is not computed yet.",
    );
    expect(episodeAt(classes, tdbOfYear(2060))?.toTdb).toBeNaN();
  });
  test.each([
    [false, false, "1913 to 2331"],
    [true, false, "until 2331, since 1913 or longer"],
    [false, true, "from 1913, to 2331 or longer"],
    [true, true, "at least 1913 to 2331"],
  ])("open before %s, after %s: %s", (isOpenBefore, isOpenAfter, text) => {
    const span = { fromTdb: tdbOfYear(1912.7), toTdb: tdbOfYear(2331.4), isOpenBefore, isOpenAfter };
    expect(spanText(span as ClassInterval)).toBe(text);
  });
  test.each([
    [undefined, undefined, undefined],
    [undefined, 2364, /^After 2364 this path is one of many/],
    [1930, 2092, /^Before 1930 and after 2092 this path is one of many/],
  ])("path known from %s to %s", (from, to, expected) => {
    const said = limitText(from && tdbOfYear(from), to && tdbOfYear(to));
    if (expected === undefined) expect(said).toBeUndefined();
    else expect(said).toMatch(expected);
  });
  test("years and distances", () => {
    expect(yearText(tdbOfYear(1912.7))).toBe("1913");
    expect(farText(17.93e6, "km")).toBe("17.93 million km");
    expect(farText(auKm, "au")).toBe("1.0000 au");
    expect(farText(3844000, "ld")).toBe("10.0 LD");
  });
});
