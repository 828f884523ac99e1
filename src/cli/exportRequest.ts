/** The options of `quasimoon export` and the request they make. Everything wrong with them is found here, before any work. */
import { bodyOf } from "../../ephemeris/bodies";
import { InputError, nearestName } from "../../ephemeris/errors";
import { parseColumns } from "../../ephemeris/export/extraColumns";
import { type ExportRequest, parseUnits } from "../../ephemeris/export/request";
import { listedTimes, type TimeGrid, uniformTimes } from "../../ephemeris/export/timeGrid";
import { parseFrame } from "../../ephemeris/frames";
import type { TimeScale } from "../../ephemeris/time";
import { parseStep } from "./duration";
import { naming, required } from "./failures";
import type { FlightOptions } from "./flightFiles";
import { parseInstant } from "./instant";
import { parseInstants, readInstants } from "./times";

export interface ExportOptions extends FlightOptions {
  readonly body?: string;
  readonly center: string;
  readonly frame: string;
  readonly from?: string;
  readonly to?: string;
  readonly step?: string;
  readonly at?: string;
  readonly times?: string;
  readonly timeScale: string;
  readonly units: string;
  readonly columns?: string;
  readonly format: string;
  readonly out?: string;
  readonly lightTime?: boolean;
  readonly solution: readonly string[];
  readonly ephemeris?: string;
  readonly yes?: boolean;
}

const rowLimit = 100_000_000;

/** @throws InputError naming the option, what it got and what it takes. */
export function requestOf(options: ExportOptions): ExportRequest {
  const timeScale = timeScaleOf(options.timeScale);
  const bodyNames = required(options.body, "--body", "the bodies to export", "kamooalewa");
  const bodies = [...new Set(bodyNames.split(",").map((name) => idOf(name.trim(), "--body")))];
  const request: ExportRequest = {
    bodies,
    center: idOf(options.center, "--center"),
    frame: naming("--frame", () => parseFrame(options.frame)),
    times: timesOf(options, timeScale),
    timeScale,
    units: parseUnits(options.units, "--units"),
    lightTime: options.lightTime === true,
    columns: options.columns === undefined ? [] : parseColumns(options.columns, bodies, "--columns"),
  };
  if (options.yes !== true) refuseTooManyRows(request, options.step);
  return request;
}

function idOf(name: string, argument: string): string {
  return naming(argument, () => bodyOf(name)).id;
}

function timeScaleOf(text: string): TimeScale {
  const scales: readonly TimeScale[] = ["utc", "tdb", "tt", "tai"];
  const scale = scales.find((known) => known === text.toLowerCase());
  if (scale !== undefined) return scale;
  const suggestion = nearestName(text, scales);
  throw new InputError({
    argument: "--time-scale",
    value: text,
    accepted: scales.join(", "),
    example: "utc",
    suggestion,
  });
}

function timesOf(options: ExportOptions, scale: TimeScale): TimeGrid {
  const { from, to, step, at, times } = options;
  const isSpan = from !== undefined || to !== undefined || step !== undefined;
  const ways = [isSpan, at !== undefined, times !== undefined].filter(Boolean).length;
  const example = "--from 2026-01-01 --to 2026-12-31 --step 1d";
  if (ways === 0) {
    const argument = "--from with --to, --at or --times";
    throw new InputError({ argument, value: undefined, accepted: "the times to export", example });
  }
  if (ways > 1) {
    const given = Object.entries({ from, to, step, at, times }).filter(([, text]) => text !== undefined);
    throw new InputError({
      argument: "times",
      value: given.map(([name, text]) => `--${name} ${text}`).join(" "),
      reason: "these options exclude each other",
      accepted: "one of: --from with --to (and --step), --at, or --times",
      example,
    });
  }
  if (at !== undefined) return listedTimes(parseInstants(at, scale, "--at"));
  if (times !== undefined) return listedTimes(readInstants(times, scale, "--times"));
  const fromTdb = parseInstant(required(from, "--from", "the first time", "2026-01-01"), scale, "--from");
  const toTdb = parseInstant(required(to, "--to", "the last time", "2026-12-31"), scale, "--to");
  if (fromTdb > toTdb) {
    const accepted = `a time not after --to, ${to}`;
    throw new InputError({ argument: "--from", value: from, accepted, example: `--from ${to} --to ${from}` });
  }
  const stepS = parseStep(step ?? "1d");
  return naming("--step", () => uniformTimes(fromTdb, toTdb, stepS, scale), step);
}

function refuseTooManyRows({ times, bodies }: ExportRequest, step: string | undefined): void {
  const rows = times.count * bodies.length;
  if (rows <= rowLimit) return;
  throw new InputError({
    argument: "--step",
    value: step ?? "1d",
    accepted: `at most ${rowLimit.toLocaleString("en")} rows, this makes ${rows.toLocaleString("en")}; use a longer step, or --yes if you mean it`,
  });
}
