/** The scales times are shown and typed in: against published offsets, through leap seconds and clock changes, and back. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../ephemeris/errors";
import { taiMinusUtcOn, tdbFromIso } from "../../ephemeris/time";
import {
  type ClockScale,
  calendarOf,
  civilText,
  clockScales,
  clockWords,
  parseShownTime,
  scaleText,
  tdbOfCalendar,
  timeText,
  type Zone,
} from "../../src/clockScales";

/** Newfoundland's standard time, and the rule of the European Union for Berlin (last Sundays of March and October, 01:00 UTC). */
const newfoundland: Zone = () => -210;
const berlin: Zone = (utcMs) => {
  const year = new Date(utcMs).getUTCFullYear();
  const lastSunday = (month: number): number => {
    const last = new Date(Date.UTC(year, month + 1, 0, 1));
    return last.getTime() - last.getUTCDay() * 86_400_000;
  };
  return utcMs >= lastSunday(2) && utcMs < lastSunday(9) ? 120 : 60;
};

describe("an instant in each scale", () => {
  // TDB − UTC = 32.184 s + TAI − UTC (IERS Bulletin C) ± 1.7 ms: 69.184 s since 2017, 66.184 s in 2010.
  test.each<[string, ClockScale, Zone, string, string]>([
    ["2026-07-06T00:00:00Z", "utc", berlin, "2026-07-06 00:00:00 UTC", "6 Jul 2026"],
    ["2026-07-06T00:00:00Z", "beijing", berlin, "2026-07-06 08:00:00 Beijing (UTC+8)", "6 Jul 2026"],
    ["2026-07-06T00:00:00Z", "local", berlin, "2026-07-06 02:00:00 local (UTC+2)", "6 Jul 2026"],
    ["2026-12-06T00:00:00Z", "local", berlin, "2026-12-06 01:00:00 local (UTC+1)", "6 Dec 2026"],
    ["2026-07-06T00:00:00Z", "local", newfoundland, "2026-07-05 20:30:00 local (UTC−3:30)", "5 Jul 2026"],
    ["2026-07-06T00:00:00Z", "local", () => 0, "2026-07-06 00:00:00 local (UTC)", "6 Jul 2026"],
    ["2026-07-06T00:00:00Z", "tdb", berlin, "2026-07-06 00:01:09 TDB", "6 Jul 2026"],
    ["2010-01-01T00:00:00Z", "tdb", berlin, "2010-01-01 00:01:06 TDB", "1 Jan 2010"],
    ["2016-12-31T23:59:59Z", "beijing", berlin, "2017-01-01 07:59:59 Beijing (UTC+8)", "1 Jan 2017"],
    ["2016-12-31T23:59:60Z", "utc", berlin, "2016-12-31 23:59:60 UTC", "31 Dec 2016"],
    ["2016-12-31T23:59:60Z", "beijing", berlin, "2017-01-01 07:59:60 Beijing (UTC+8)", "1 Jan 2017"],
    ["2016-12-31T23:59:60Z", "local", newfoundland, "2016-12-31 20:29:60 local (UTC−3:30)", "31 Dec 2016"],
    ["2016-12-31T23:59:60Z", "tdb", berlin, "2017-01-01 00:01:08 TDB", "1 Jan 2017"],
    ["2017-01-01T00:00:00Z", "tdb", berlin, "2017-01-01 00:01:09 TDB", "1 Jan 2017"],
    ["1899-12-31T20:00:00Z", "beijing", berlin, "1900-01-01 04:00:00 Beijing (UTC+8)", "1 Jan 1900"],
    ["2100-12-31T20:00:00Z", "beijing", berlin, "2101-01-01 04:00:00 Beijing (UTC+8)", "1 Jan 2101"],
  ])("%s, %s", (utc, scale, zone, text, date) => {
    const tTdb = tdbFromIso(utc);
    expect(timeText(tTdb, scale, 0, zone)).toBe(text);
    expect(clockWords(tTdb, scale, zone)).toEqual({ date, time: text.slice(11, 19) });
  });

  test("TDB − UTC is 69.184 s in 2026, to the 1.7 ms by which TDB swings about TT", () => {
    const tTdb = tdbFromIso("2026-07-06T00:00:00Z");
    expect(Math.abs(Number(civilText(tTdb, "tdb", 3).slice(-6)) - 9.184)).toBeLessThanOrEqual(0.002);
  });

  test("every leap second of the table is second 60 in UTC and in Beijing, and the second after it is 00", () => {
    const found: string[] = [];
    for (let day = -10228; day < 9862; day++) {
      if (taiMinusUtcOn(day + 1) === taiMinusUtcOn(day)) continue;
      const date = new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10);
      const tTdb = tdbFromIso(`${date}T23:59:60Z`);
      expect(civilText(tTdb, "utc")).toBe(`${date}T23:59:60`);
      expect(civilText(tTdb, "beijing")).toMatch(/T07:59:60$/);
      expect(civilText(tTdb + 1, "beijing")).toMatch(/T08:00:00$/);
      found.push(date);
    }
    // IERS: 27 leap seconds from 1972-06-30 to 2016-12-31.
    expect([found.length, found[0], found.at(-1)]).toEqual([27, "1972-06-30", "2016-12-31"]);
  });
});

describe("typed", () => {
  test.each<[string, ClockScale, string]>([
    ["2026-07-06", "utc", "2026-07-06T00:00:00Z"],
    ["2026-07-06", "beijing", "2026-07-05T16:00:00Z"],
    ["2026-07-06 08:00", "beijing", "2026-07-06T00:00:00Z"],
    ["2026-07-06T08:00:15.25", "beijing", "2026-07-06T00:00:15.25Z"],
    ["6 Jul 2026 08:00", "beijing", "2026-07-06T00:00:00Z"],
    ["6 July 2026", "local", "2026-07-05T22:00:00Z"],
    ["2026-07-06 02:00", "local", "2026-07-06T00:00:00Z"],
    ["2026-12-06 01:00", "local", "2026-12-06T00:00:00Z"],
    ["2026-07-06 00:00Z", "beijing", "2026-07-06T00:00:00Z"],
    ["2026-07-06 00:00 UTC", "local", "2026-07-06T00:00:00Z"],
    ["2026-07-06T05:30+05:30", "local", "2026-07-06T00:00:00Z"],
    ["JD2461227.5", "beijing", "2026-07-06T00:00:00 TDB"],
    ["2026-07-06", "tdb", "2026-07-06T00:00:00 TDB"],
    ["2016-12-31 23:59:60", "utc", "2016-12-31T23:59:60Z"],
    ["2017-01-01 07:59:60", "beijing", "2016-12-31T23:59:60Z"],
    ["2017-01-01 00:59:60", "local", "2016-12-31T23:59:60Z"],
  ])("%s in %s is %s", (typed, scale, utc) => {
    expect(Math.abs(parseShownTime(typed, scale, berlin) - tdbFromIso(utc))).toBeLessThan(1e-6);
  });

  test.each<[string, ClockScale, string]>([
    ["tomorrow", "beijing", '"tomorrow" is not accepted'],
    ["2026-02-30", "beijing", "a day from 01 to 28"],
    ["2026-13-01", "local", "a month from 01 to 12"],
    ["30 Feb 2026", "utc", "a day from 01 to 28"],
    ["2026-07-06 25:00", "beijing", "an hour from 00 to 23"],
    ["2025-12-31 23:59:60", "utc", "or 60 in a UTC leap second"],
    ["2025-12-31 23:59:60", "beijing", "or 60 in a UTC leap second"],
    ["1850-01-01", "beijing", "1900-01-01 to the end of 2100"],
    ["2200-01-01", "utc", "1900-01-01 to the end of 2100"],
  ])("%s in %s is refused: %s", (typed, scale, said) => {
    expect(() => parseShownTime(typed, scale, berlin)).toThrow(InputError);
    expect(() => parseShownTime(typed, scale, berlin)).toThrow(said);
  });
});

const anyInstant = fc.double({ min: tdbFromIso("1900-01-02"), max: tdbFromIso("2100-12-30"), noNaN: true });
const anyScale = fc.constantFrom(...clockScales.map(({ id }) => id));
const anyZone = fc.integer({ min: -14 * 60, max: 14 * 60 }).map((minutes): Zone => {
  return () => minutes;
});

describe("there and back", () => {
  test("text to a microsecond, any fixed zone, 1900–2100", () => {
    fc.assert(
      fc.property(anyInstant, anyScale, anyZone, (tTdb, scale, zone) => {
        const text = civilText(tTdb, scale, 6, zone);
        expect(Math.abs(parseShownTime(text, scale, zone) - tTdb)).toBeLessThanOrEqual(1e-6);
      }),
      { numRuns: 2000 },
    );
  });

  test("with its scale named, what is shown is read alike whatever scale is chosen", () => {
    fc.assert(
      fc.property(anyInstant, anyScale, (tTdb, other) => {
        const text = `${civilText(tTdb, "utc", 3, berlin)} ${scaleText(tTdb, "utc")}`;
        expect(Math.abs(parseShownTime(text, other, berlin) - tTdb)).toBeLessThanOrEqual(5.1e-4);
      }),
    );
  });

  test("where clocks change, a reading that exists is read as an instant that shows it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("2026-10-25", "2026-03-29"),
        fc.integer({ min: -14400, max: 14400 }),
        (day, laterS) => {
          const text = civilText(tdbFromIso(`${day}T01:00:00Z`) + laterS, "local", 0, berlin);
          expect(civilText(parseShownTime(text, "local", berlin), "local", 0, berlin)).toBe(text);
        },
      ),
    );
  });

  test("calendar readings, on which the strip puts its ticks, to a microsecond", () => {
    fc.assert(
      fc.property(anyInstant, anyScale, anyZone, (tTdb, scale, zone) => {
        fc.pre(!civilText(tTdb, "utc", 6).includes(":60"));
        expect(Math.abs(tdbOfCalendar(calendarOf(tTdb, scale, zone), scale, zone) - tTdb)).toBeLessThan(1e-6);
      }),
      { numRuns: 1000 },
    );
  });
});
