/** Where a command gets its ephemeris from: built on the spot for what is asked, or read from a file that `build` made. */
import { readFileSync } from "node:fs";
import { buildEphemeris, type Ephemeris, loadEphemeris } from "../../ephemeris/ephemeris";
import { InputError } from "../../ephemeris/errors";
import type { ProbePlan } from "../../ephemeris/probe/plan";
import { naming } from "./failures";
import type { Progress } from "./progress";

export interface EphemerisNeed {
  readonly bodies: readonly string[];
  readonly fromTdb: number;
  readonly toTdb: number;
  readonly solutions: Readonly<Record<string, string>>;
  readonly probe?: ProbePlan;
}

/** A body whose path ends within the span (a collision) is named on stderr; the others are whole. */
export function builtEphemeris(need: EphemerisNeed, progress: Progress): Ephemeris {
  const ephemeris = buildEphemeris({
    ...need,
    onProgress: (fraction, label) => progress.show(fraction, label),
  });
  progress.clear();
  for (const { reason } of ephemeris.stops) process.stderr.write(`quasimoon: warning: ${reason}\n`);
  return ephemeris;
}

/** @throws InputError when the file cannot be read, is damaged, or of another version. */
export function readEphemeris(path: string): Ephemeris {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const accepted = "a file made by `quasimoon build`";
    throw new InputError({ argument: "--ephemeris", value: path, reason, accepted, example: "1900-2100.quasimoon" });
  }
  return naming("--ephemeris", () => loadEphemeris(bytes, path));
}
