/** A span or body that the ephemeris lacks should be found before the first row is out, not after a million. */
import { type Ephemeris, newState, stateOf } from "../../ephemeris/ephemeris";
import { InputError } from "../../ephemeris/errors";
import type { ExportRequest } from "../../ephemeris/export/request";
import { isoFromTdb, type TimeScale } from "../../ephemeris/time";
import type { ExportOptions } from "./exportRequest";
import { naming } from "./failures";

/** @throws InputError naming the option whose body or time is not there, in the words of the command line. */
export function refuseWhatIsMissing(ephemeris: Ephemeris, request: ExportRequest, options: ExportOptions): void {
  const { bodies, center, frame, lightTime, times, timeScale } = request;
  const file = options.ephemeris ?? "this ephemeris";
  for (const body of bodies) requireBody(ephemeris, body, "--body", file);
  requireBody(ephemeris, center, "--center", file);
  if (frame.startsWith("rtn:")) requireBody(ephemeris, frame.slice("rtn:".length), "--frame", file);

  const state = newState();
  for (const tTdb of [times.fromTdb, times.toTdb]) {
    const argument = timeOption(options, tTdb === times.fromTdb);
    const value = isoText(tTdb, timeScale);
    if (!(tTdb >= ephemeris.fromTdb && tTdb <= ephemeris.toTdb)) {
      const span = `${isoText(ephemeris.fromTdb, timeScale)} to ${isoText(ephemeris.toTdb, timeScale)}`;
      throw new InputError({ argument, value, accepted: `times from ${span}, the span of ${file}` });
    }
    for (const body of bodies) {
      naming(argument, () => stateOf(ephemeris, body, tTdb, { center, frame, lightTime }, state), value);
    }
  }
}

function requireBody({ bodies }: Ephemeris, id: string, argument: string, file: string): void {
  if (bodies.includes(id)) return;
  throw new InputError({
    argument,
    value: id,
    reason: `${file} does not have it`,
    accepted: bodies.join(", "),
    example: `quasimoon build --body ${id} --from 2020-01-01 --to 2030-01-01 --out ${id}.quasimoon`,
  });
}

function timeOption({ at, times }: ExportOptions, isFirst: boolean): string {
  if (at !== undefined) return "--at";
  if (times !== undefined) return `--times ${times}`;
  return isFirst ? "--from" : "--to";
}

/** To the microsecond, without zeros that say nothing. */
function isoText(tTdb: number, scale: TimeScale): string {
  return isoFromTdb(tTdb, { scale }).replace(/\.?0+(?=Z| |$)/, "");
}
