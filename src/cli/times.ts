/** Times as the command line takes them: some, or a file of them. */
import { readFileSync } from "node:fs";
import { InputError } from "../../ephemeris/errors";
import type { TimeScale } from "../../ephemeris/time";
import { parseInstant } from "./instant";

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
