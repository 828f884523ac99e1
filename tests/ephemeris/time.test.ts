/** Time scales against ERFA 2.0.1 (the IAU SOFA routines), calendar against Date, and the laws of reading and printing. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../ephemeris/errors";
import {
  assumptionOf,
  isoFromTdb,
  jdFromTdb,
  jdText,
  parseTime,
  type TimeScale,
  taiFromTdb,
  tdbFromIso,
  tdbFromJd,
  tdbFromTai,
  tdbFromTt,
  tdbFromUtc,
  tdbMinusTtAt,
  ttFromTdb,
  utcFromTdb,
} from "../../ephemeris/time";

const microsecond = 1e-6;
const fromTdb = tdbFromIso("1900-01-01");
const toTdb = tdbFromIso("2100-12-31");
const anyTime = fc.double({ min: fromTdb, max: toTdb, noNaN: true });
const anyScale = fc.constantFrom<TimeScale>("utc", "tai", "tt", "tdb");

describe("UTC to TDB; reference ERFA eraDtf2d, eraUtctai, eraTaitt, eraDtdb; tolerance 10 µs, that of the TDB−TT series", () => {
  test.each([
    ["1972-01-01T00:00:00Z", -883655957.8160824],
    ["1980-03-07T06:05:04.25Z", -625470844.5645182],
    ["1999-12-31T23:59:59.5Z", -43136.316113741785],
    ["2000-01-01T12:00:00Z", 64.18390071429236],
    ["2016-12-31T23:59:60.25Z", 536500868.43395054],
    ["2017-01-01T00:00:00Z", 536500869.1839505],
    ["2026-07-02T00:00:00Z", 836222469.1840907],
    ["2099-12-31T23:59:59Z", 3155716868.1839104],
  ])("%s", (text, reference) => {
    expect(Math.abs(tdbFromIso(text) - reference)).toBeLessThan(1e-5);
  });
});

describe("TDB−TT at the geocentre; reference ERFA eraDtdb (787 terms); tolerance 10 µs", () => {
  test.each([
    ["1900-01-01", -3155716800, -1.8460232010485015e-5],
    ["1957-05-05", -1346500800, 0.0014489110551841585],
    ["1980-03-07", -625492800, 0.0014785544321356855],
    ["2026-04-01", 828273600, 0.0016299065590298079],
    ["2100-05-12", 3167035200, 0.0013251731241197768],
  ])("%s", (_, tTdb, reference) => {
    expect(Math.abs(tdbMinusTtAt(tTdb) - reference)).toBeLessThan(1e-5);
  });
});

describe("round trips", () => {
  test("text and back in every scale, 1900–2100, within 1 µs", () => {
    fc.assert(
      fc.property(anyTime, anyScale, (tTdb, scale) => {
        expect(Math.abs(tdbFromIso(isoFromTdb(tTdb, { scale })) - tTdb)).toBeLessThanOrEqual(microsecond);
      }),
      { numRuns: 2000 },
    );
  });

  test("within 90 s of every leap second, 23:59:60 included, within 1 µs, and the text orders as time does", () => {
    const days = ["1972-07-01", "1985-07-01", "1999-01-01", "2006-01-01", "2015-07-01", "2017-01-01"].map((day) =>
      tdbFromIso(day),
    );
    fc.assert(
      fc.property(fc.constantFrom(...days), fc.double({ min: -90, max: 90, noNaN: true }), (midnight, offset) => {
        const tTdb = midnight + offset;
        const text = isoFromTdb(tTdb);
        expect(Math.abs(tdbFromIso(text) - tTdb)).toBeLessThanOrEqual(microsecond);
        expect(text.includes(":60.")).toBe(offset < -5e-7 && offset >= -1 - 5e-7);
        expect(text <= isoFromTdb(tTdb + 1e-5)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("numbers: TT, TAI, UTC and Julian date", () => {
    fc.assert(
      fc.property(anyTime, (tTdb) => {
        expect(Math.abs(tdbFromTt(ttFromTdb(tTdb)) - tTdb)).toBeLessThan(microsecond);
        expect(Math.abs(tdbFromTai(taiFromTdb(tTdb)) - tTdb)).toBeLessThan(microsecond);
        expect(Math.abs(tdbFromUtc(utcFromTdb(tTdb)) - tTdb)).toBeLessThan(microsecond);
        expect(Math.abs(tdbFromJd(jdFromTdb(tTdb)) - tTdb)).toBeLessThan(4.1e-5);
        expect(Math.abs(tdbFromIso(`JD${jdText(tTdb)}`) - tTdb)).toBeLessThan(microsecond);
      }),
    );
  });

  test("14 decimals of the Julian date restore the double", () => {
    fc.assert(
      fc.property(anyTime, (tTdb) => {
        fc.pre(Math.abs(tTdb) > 366 * 86400);
        expect(tdbFromIso(`JD${jdText(tTdb, 14)}`)).toBe(tTdb);
      }),
      { numRuns: 1000 },
    );
  });

  test("the calendar is that of Date (POSIX count of UTC), 1900–2100", () => {
    const j2000Ms = Date.UTC(2000, 0, 1, 12);
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 11, 31) }), (ms) => {
        const tTdb = tdbFromUtc((ms - j2000Ms) / 1000);
        expect(isoFromTdb(tTdb, { digits: 3 })).toBe(new Date(ms).toISOString());
        expect(tdbFromIso(new Date(ms).toISOString())).toBeCloseTo(tTdb, 6);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("printing", () => {
  test.each([
    ["leap second", tdbFromIso("2016-12-31T23:59:60.5Z"), {}, "2016-12-31T23:59:60.500000Z"],
    ["rounding into the leap second", tdbFromIso("2016-12-31T23:59:59.9Z"), { digits: 0 }, "2016-12-31T23:59:60Z"],
    ["rounding out of the leap second", tdbFromIso("2016-12-31T23:59:60.9Z"), { digits: 0 }, "2017-01-01T00:00:00Z"],
    ["rounding into a new year", tdbFromIso("2025-12-31T23:59:59.9996Z"), { digits: 3 }, "2026-01-01T00:00:00.000Z"],
    ["TDB", tdbFromJd(2461041.5), { scale: "tdb", digits: 0 }, "2026-01-01T00:00:00 TDB"],
    ["TT at J2000", 0, { scale: "tt", digits: 5 }, "2000-01-01T12:00:00.00010 TT"],
    ["one digit", tdbFromIso("2026-07-02T01:02:03.0507Z"), { digits: 1 }, "2026-07-02T01:02:03.1Z"],
    ["four digits", tdbFromIso("2026-07-02T01:02:03.0507Z"), { digits: 4 }, "2026-07-02T01:02:03.0507Z"],
  ] as const)("%s", (_, tTdb, options, text) => {
    expect(isoFromTdb(tTdb, options)).toBe(text);
  });

  test("Julian date text", () => {
    expect(jdText(tdbFromJd(2461041.5))).toBe("2461041.50000000000");
    expect(jdText(-1e-7)).toBe("2451545.00000000000");
    expect(jdText(1, 14)).toBe("2451545.00001157407407");
  });
});

describe("reading", () => {
  test.each([
    ["2026-07-02", "2026-07-02T00:00:00Z"],
    ["2026-07-02T12:30", "2026-07-02T12:30:00Z"],
    ["2026-07-02 12:30:15.5 utc", "2026-07-02T12:30:15.5Z"],
    [" 2026-01-01T00:00:00 TDB ", "JD2461041.5"],
    ["jd2461041.5 TDB", "JD 2461041.5"],
    ["JD2461041.5 UTC", "2026-01-01T00:00:00Z"],
    ["2026-01-01T00:01:09.184 TT", "2026-01-01T00:00:00Z"],
    ["2026-01-01T00:00:37 TAI", "2026-01-01T00:00:00Z"],
    ["2026-07-01T00:00:00+08:00", "2026-06-30T16:00:00Z"],
    ["2026-12-31T19:30:15.5-0430", "2027-01-01T00:00:15.5Z"],
    ["2026-07-01 05:45 +05:45", "2026-07-01T00:00:00Z"],
    ["2026-07-01T00:00:00-00:00", "2026-07-01T00:00:00Z"],
    ["2017-01-01T07:59:60.25+08:00", "2016-12-31T23:59:60.25Z"],
  ])("%s is %s", (text, same) => {
    expect(Math.abs(parseTime(text) - parseTime(same))).toBeLessThan(microsecond);
  });

  test("the default scale holds for ISO texts without a scale only", () => {
    expect(parseTime("2026-01-01", "tdb")).toBe(tdbFromJd(2461041.5));
    expect(parseTime("2026-01-01Z", "tdb")).toBe(parseTime("2026-01-01", "utc"));
    expect(parseTime("2026-01-01T08:00+08:00", "tdb")).toBe(parseTime("2026-01-01", "utc"));
    expect(parseTime("JD2461041.5", "utc")).toBe(tdbFromJd(2461041.5));
  });

  test.each([
    ["2026-02-30", "28"],
    ["2026-13-01", "month"],
    ["2026-00-10", "month"],
    ["2026-07-02T24:61", "hour"],
    ["2026-07-02T12:60", "minute"],
    ["2026-07-02T23:59:60Z", "leap second"],
    ["2016-12-31T23:59:60 TDB", "leap second"],
    ["2016-12-31T12:59:60Z", "leap second"],
    ["2016-12-31T23:59:60+08:00", "leap second"],
    ["2026-07-01T00:00:00+08:00 TDB", "not both"],
    ["2026-07-01T00:00:00+24:00", "23:59"],
    ["2026-07-01T00:00:00+08", "ISO 8601"],
    ["2026-07-01+08:00", "ISO 8601"],
    ["1899-12-31", "1900"],
    ["2101-01-01", "2100"],
    ["JD2415000.5", "1900"],
    ["JD99999999", "2100"],
    ["NaN", "ISO 8601"],
    ["yesterday", "ISO 8601"],
    ["", "ISO 8601"],
    ["2026-7-2", "ISO 8601"],
    ["JD", "ISO 8601"],
  ])("refuses %s", (text, accepted) => {
    const attempt = () => parseTime(text, "utc", { argument: "--from" });
    expect(attempt).toThrow(InputError);
    expect(attempt).toThrow(`--from: "${text}" is not accepted. Accepted: `);
    expect(attempt).toThrow(accepted);
    expect(attempt).toThrow("Example: 2026-07-02T00:00:00Z");
  });

  test("other texts than times, and times that are no numbers", () => {
    expect(() => parseTime(Number.NaN as unknown as string)).toThrow(InputError);
    expect(() => isoFromTdb(Number.NaN)).toThrow(InputError);
    expect(() => jdText(Number.POSITIVE_INFINITY)).toThrow(InputError);
    expect(() => isoFromTdb(1e15)).toThrow(InputError);
    expect(() => isoFromTdb(0, { digits: 7 })).toThrow("digits: 7 is not accepted.");
    expect(isoFromTdb(tdbFromIso("0001-01-01 TDB"), { scale: "tdb", digits: 0 })).toBe("0001-01-01T00:00:00 TDB");
  });
});

test("assumptions are said before 1972 and after the leap-second table, and only there", () => {
  expect(assumptionOf(tdbFromIso("1971-12-31T23:59:59Z"))).toContain("TAI-UTC = 10 s");
  expect(assumptionOf(tdbFromIso("1972-01-01"))).toBeUndefined();
  expect(assumptionOf(tdbFromIso("2026-07-02"))).toBeUndefined();
  expect(assumptionOf(tdbFromIso("2030-01-01"))).toContain("no leap second");
  expect(assumptionOf(tdbFromIso("2030-01-01"))).toContain("IERS Bulletin C");
});
