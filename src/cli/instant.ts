/** One time as the command line and the page take it: ISO 8601, Julian date, or the name of a mission event. */
import { widestSpan } from "../../ephemeris/build";
import { InputError } from "../../ephemeris/errors";
import { eventOf } from "../../ephemeris/events";
import { parseTime, type TimeScale } from "../../ephemeris/time";

/** TDB seconds past J2000. `scale` holds where the text names none. @throws InputError naming `argument`. */
export function parseInstant(text: string, scale: TimeScale, argument: string): number {
  const looksLikeTime = /^\s*([-+.\d]|JD\s*[-+.\d])/i.test(text);
  if (looksLikeTime) {
    const tTdb = parseTime(text, scale, { argument });
    if (tTdb >= widestSpan.fromTdb && tTdb <= widestSpan.toTdb) return tTdb;
    // The last minute of 2100 in UTC lies in 2101 in TDB.
    throw new InputError({
      argument,
      value: text,
      accepted: { text: /*i18n*/ "times from 1900-01-01 to 2101-01-01 TDB" },
    });
  }
  try {
    return eventOf(text).tTdb;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError({
      argument,
      value: text,
      accepted: {
        text: /*i18n*/ "ISO 8601 (2026-07-02T12:00:00Z), a Julian date (JD2461041.5) or a mission event (`quasimoon events` lists them)",
      },
      suggestion: error.problem.suggestion,
    });
  }
}
