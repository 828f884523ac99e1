import fc from "fast-check";
import { expect, test } from "vitest";
import { TextBuffer } from "../../../ephemeris/export/textBuffer";
import { UtcWriter } from "../../../ephemeris/export/utcWriter";
import { isoFromTdb, parseTime } from "../../../ephemeris/time";

const text = new TextBuffer();
const writer = new UtcWriter();

function utcOf(tTdb: number): string {
  writer.put(text, tTdb);
  return new TextDecoder().decode(text.take());
}

test("is the text of isoFromTdb at any instant of 1900–2100", () => {
  const from = parseTime("1900-01-01");
  const to = parseTime("2100-12-31");
  fc.assert(
    fc.property(fc.double({ min: from, max: to, noNaN: true }), (tTdb) => utcOf(tTdb) === isoFromTdb(tTdb)),
    { numRuns: 20_000 },
  );
});

test.each([
  "2016-12-31T23:59:59.999999Z",
  "2016-12-31T23:59:60.500000Z",
  "2017-01-01T00:00:00.000000Z",
  "2026-07-02T12:00:00.000001Z",
])("%s is written as it was read", (iso) => {
  expect(utcOf(parseTime(iso))).toBe(iso);
});

test("an instant that rounds up to midnight shows the next day", () => {
  const tTdb = parseTime("2026-07-03T00:00:00Z") - 3e-7;
  expect(utcOf(tTdb)).toBe("2026-07-03T00:00:00.000000Z");
});
