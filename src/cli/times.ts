/** Times as the command line takes them: ISO 8601, Julian date, or the name of a mission event; one, some, or a file of them. */
import { readFileSync } from "node:fs";
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
    throw new InputError({ argument, value: text, accepted: "times from 1900-01-01 to 2101-01-01 TDB" });
  }
  try {
    return eventOf(text).tTdb;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError({
      argument,
      value: text,
      accepted:
        "ISO 8601 (2026-07-02T12:00:00Z), a Julian date (JD2461041.5) or a mission event (`quasimoon events` lists them)",
      suggestion: error.problem.suggestion,
    });
  }
}

/** `--at T1,T2,…` */
export function parseInstants(text: string, scale: TimeScale, argument: string): Float64Array {
  return Float64Array.from(text.split(","), (part) => parseInstant(part, scale, argument));
}

/** `--times FILE`: one time a line; `#` begins a comment; `-` is standard input. */
export function readInstants(path: string, scale: TimeScale, argument: string): Float64Array {
  const text = readText(path, argument);
  const times: number[] = [];
  let lineNumber = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const [line] = text.slice(start, end).split("#", 1);
    lineNumber++;
    start = end + 1;
    if (line.trim() !== "") times.push(parseInstant(line.trim(), scale, `${argument} ${path}, line ${lineNumber}`));
  }
  if (times.length > 0) return Float64Array.from(times);
  throw new InputError({ argument, value: path, accepted: "a file with at least one time, one a line" });
}

function readText(path: string, argument: string): string {
  try {
    return readFileSync(path === "-" ? 0 : path, "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError({
      argument,
      value: path,
      accepted: `a file that can be read (${reason})`,
      example: "times.txt",
    });
  }
}
