/**
 * The export drawer's form as a request, as a command line and as first rows. Pure; the writers and their checks are those of
 * the command line, so both give the same bytes.
 */
import { bodyOf } from "../../ephemeris/bodies";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { newState, stateOf } from "../../ephemeris/ephemeris";
import { InputError } from "../../ephemeris/errors";
import type { ColumnGroup } from "../../ephemeris/export/extraColumns";
import { formatOf } from "../../ephemeris/export/formats";
import { type ExportRequest, parseUnits } from "../../ephemeris/export/request";
import { Rows } from "../../ephemeris/export/rows";
import { type TimeGrid, uniformTimes } from "../../ephemeris/export/timeGrid";
import { parseFrame } from "../../ephemeris/frames";
import { capsuleId, probeId } from "../../ephemeris/probe/flight";
import type { ProbePlan } from "../../ephemeris/probe/plan";
import type { LegSolution } from "../../ephemeris/probe/solution";
import type { TimeScale } from "../../ephemeris/time";
import { commandText } from "../cli/commandText";
import { parseStep } from "../cli/duration";
import { parseInstant } from "../cli/instant";
import { clamped } from "../clock";
import { missionSpan } from "../missionSpan";

/** What the fields hold, as written. */
export interface ExportForm {
  readonly bodies: readonly string[];
  readonly center: string;
  readonly frame: string;
  readonly from: string;
  readonly to: string;
  readonly step: string;
  readonly timeScale: TimeScale;
  readonly units: string;
  /** Columns beside those of every file. */
  readonly columns: readonly ColumnGroup[];
  readonly lightTime: boolean;
  readonly format: string;
}

/** More rows than this are for the command line: a browser keeps the file until it is saved. */
const mostRows = 4_000_000;

/** @throws InputError naming the field and what it takes. */
export function requestOf(form: ExportForm): ExportRequest {
  if (form.bodies.length === 0) {
    throw new InputError({ argument: "bodies", value: "none", accepted: "at least one body" });
  }
  const fromTdb = instantOf(form.from, form.timeScale, "from");
  const toTdb = instantOf(form.to, form.timeScale, "to");
  const times = uniformTimes(fromTdb, toTdb, parseStep(form.step, "step"), form.timeScale);
  const rows = times.count * form.bodies.length;
  if (rows > mostRows) {
    const accepted = `a step that makes at most ${mostRows.toLocaleString("en")} rows here (this one makes ${rows.toLocaleString("en")}); the command line writes any number`;
    throw new InputError({ argument: "step", value: form.step, accepted });
  }
  return {
    bodies: form.bodies.map((body) => bodyOf(body).id),
    center: bodyOf(form.center).id,
    frame: parseFrame(form.frame),
    times,
    timeScale: form.timeScale,
    units: parseUnits(form.units),
    lightTime: form.lightTime,
    columns: askedColumns(form),
  };
}

/** The columns asked for; those of the probe only beside the probe. */
function askedColumns({ columns, bodies }: ExportForm): readonly ColumnGroup[] {
  return columns.filter((group) => group !== "probe" || bodies.includes(probeId));
}

function instantOf(text: string, scale: TimeScale, argument: string): number {
  const tTdb = parseInstant(text, scale, argument);
  if (clamped(tTdb, missionSpan) === tTdb) return tTdb;
  const accepted = "times from 2025-01-01 to 2035-12-31 in the app; the command line has 1900 to 2100";
  throw new InputError({ argument, value: text, accepted });
}

/** @throws InputError for a body, centre or frame that is not there at the first or last time: better than after a million rows. */
export function refuseWhatIsMissing(ephemeris: Ephemeris, request: ExportRequest): void {
  const state = newState();
  for (const tTdb of [request.times.fromTdb, request.times.toTdb]) {
    for (const body of request.bodies) stateOf(ephemeris, body, tTdb, request, state);
  }
}

/** Whether the file tells of the probe's flight. */
export function needsFlight({ bodies, center, frame }: ExportForm): boolean {
  const involved = [...bodies, center, frame.slice(frame.indexOf(":") + 1)];
  return involved.includes(probeId) || involved.includes(capsuleId);
}

/** The legs of a plan that are the reader's own. */
export function ownLegs({ outbound, return: homecoming, comet }: ProbePlan): readonly LegSolution[] {
  return [outbound, homecoming, comet].filter((leg) => leg !== undefined && leg !== null);
}

/** What the file of a leg is called. */
export const flightFileNameOf = ({ leg }: LegSolution): string => `${leg}-own.json`;

/** The words after `quasimoon` that write the same file; `plan` is what the probe flies. */
export function commandOf(form: ExportForm, plan: ProbePlan): string {
  const columns = askedColumns(form);
  // An outbound leg of one's own holds its hypothesis.
  const hypothesis = plan.outbound === undefined ? plan.hypothesis : undefined;
  return commandText([
    "export",
    ...["--body", form.bodies.join(",")],
    ...["--center", form.center],
    ...["--frame", form.frame],
    ...["--from", form.from.trim()],
    ...["--to", form.to.trim()],
    ...["--step", form.step.trim()],
    ...(form.timeScale === "utc" ? [] : ["--time-scale", form.timeScale]),
    ...["--units", form.units],
    ...(columns.length === 0 ? [] : ["--columns", columns.join(",")]),
    ...(form.lightTime ? ["--light-time"] : []),
    ...(needsFlight(form) && hypothesis !== undefined ? ["--hypothesis", hypothesis] : []),
    ...(needsFlight(form) ? ownLegs(plan).flatMap((leg) => ["--flight", flightFileNameOf(leg)]) : []),
    ...["--format", form.format],
    ...["--out", fileNameOf(form)],
  ]);
}

/** Says bodies, centre, frame, span, step and what is unusual; letters that every file system takes. */
export function fileNameOf(form: ExportForm): string {
  const words = [
    `${form.bodies.join("-")}-from-${form.center}`,
    form.frame.replace(":", "-"),
    `${form.from.slice(0, 10)}-to-${form.to.slice(0, 10)}`,
    form.step,
    ...(form.timeScale === "utc" ? [] : [form.timeScale]),
    ...(form.units === "km" ? [] : [form.units]),
    ...(form.lightTime ? ["light-time"] : []),
  ];
  return `${words.join("_").replace(/[^\w.-]/g, "")}.${formatOf(form.format).extension}`;
}

const textOf = (ephemeris: Ephemeris, request: ExportRequest, format: string): string => {
  const decoder = new TextDecoder();
  let text = "";
  for (const piece of formatOf(format).write(new Rows(ephemeris, request), request, []))
    text += decoder.decode(piece, { stream: true });
  return text;
};

/** Column names and the first `rows` rows of the CSV, without the comment lines. */
export function previewOf(ephemeris: Ephemeris, request: ExportRequest, rows: number): string {
  const { times } = request;
  const count = Math.min(times.count, Math.ceil(rows / request.bodies.length));
  return textOf(ephemeris, { ...request, times: { ...times, count } }, "csv").trimEnd();
}

const sampledTimes = 12;

/** About how many bytes the file will have, from rows spread over the span. */
export function sizeOf(ephemeris: Ephemeris, request: ExportRequest, format: string): number {
  const { times } = request;
  const count = Math.min(times.count, sampledTimes);
  const spread: TimeGrid = {
    ...times,
    count,
    tTdbAt: (index) => times.tTdbAt(Math.floor((index * (times.count - 1)) / Math.max(1, count - 1))),
  };
  const lines = textOf(ephemeris, { ...request, times: spread }, format)
    .trimEnd()
    .split("\n");
  const rows = lines.slice(-count * request.bodies.length);
  const bytesPerRow = rows.reduce((sum, row) => sum + row.length + 1, 0) / rows.length;
  return bytesPerRow * times.count * request.bodies.length;
}
