/**
 * The export drawer's form as a request, as a command line and as first rows. Pure; the writers and their checks are those of
 * the command line, so both give the same bytes.
 */
import { bodyOf } from "../../ephemeris/bodies";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { InputError } from "../../ephemeris/errors";
import { eventOf } from "../../ephemeris/events";
import type { ColumnGroup } from "../../ephemeris/export/extraColumns";
import { formatOf } from "../../ephemeris/export/formats";
import { type ExportRequest, parseUnits } from "../../ephemeris/export/request";
import { Rows } from "../../ephemeris/export/rows";
import { uniformTimes } from "../../ephemeris/export/timeGrid";
import { parseFrame } from "../../ephemeris/frames";
import { probeId } from "../../ephemeris/probe/flight";
import { isoFromTdb, parseTime } from "../../ephemeris/time";
import { secondsPerDay } from "../../ephemeris/units";
import { commandText } from "../cli/commandText";
import { parseStep } from "../cli/duration";
import { clamped } from "../clock";
import { framingOf, framings } from "../framings";
import { missionSpan } from "../missionSpan";
import { topicOf } from "../topic";
import type { View } from "../view";

/** What the fields hold, as written. */
export interface ExportForm {
  readonly bodies: readonly string[];
  readonly center: string;
  readonly frame: string;
  readonly from: string;
  readonly to: string;
  readonly step: string;
  readonly units: string;
  /** Columns beside those of every file. */
  readonly columns: readonly ColumnGroup[];
  readonly format: string;
}

/** More rows than this are for the command line, which streams; a page would have to hold them in memory. */
export const mostRows = 1_000_000;

const dateText = (tTdb: number): string => isoFromTdb(clamped(tTdb, missionSpan), { scale: "utc", digits: 0 });

/** Whole seconds inside the probe's flight, which begins at injection and ends at the comet. */
const flightEnds = [eventOf("injection").tTdb + 1, eventOf("comet-arrival").tTdb - secondsPerDay];

/** The form that exports what is shown: the quasi-moon, or the probe where the view is about it, in the framing's centre and frame, a year from the instant on. */
export function shownForm(view: View): ExportForm {
  const framing = framingOf(view.framing) ?? framings[0];
  const year = 365 * secondsPerDay;
  const isProbe = topicOf(view) === "probe";
  const [first, last] = isProbe ? flightEnds : [missionSpan.fromTdb, missionSpan.toTdb];
  const from = Math.max(first, Math.min(view.tTdb, last - year));
  return {
    bodies: isProbe ? [probeId] : framing.id === "earth-moon" ? ["moon", "kamooalewa"] : ["kamooalewa"],
    center: framing.center === "kamooalewa" && !isProbe ? "sun" : framing.center,
    frame: framing.frame,
    from: dateText(from),
    to: dateText(from + year),
    step: "1d",
    units: "km",
    columns: isProbe ? ["probe"] : [],
    format: "csv",
  };
}

/** @throws InputError naming the field and what it takes. */
export function requestOf(form: ExportForm): ExportRequest {
  if (form.bodies.length === 0) {
    throw new InputError({ argument: "bodies", value: "none", accepted: "at least one body" });
  }
  const fromTdb = instantOf(form.from, "from");
  const toTdb = instantOf(form.to, "to");
  const times = uniformTimes(fromTdb, toTdb, parseStep(form.step, "step"), "utc");
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
    timeScale: "utc",
    units: parseUnits(form.units),
    lightTime: false,
    columns: askedColumns(form),
  };
}

/** The columns asked for; those of the probe only beside the probe. */
function askedColumns({ columns, bodies }: ExportForm): readonly ColumnGroup[] {
  return columns.filter((group) => group !== "probe" || bodies.includes(probeId));
}

function instantOf(text: string, argument: string): number {
  const tTdb = parseTime(text, "utc", { argument });
  if (clamped(tTdb, missionSpan) === tTdb) return tTdb;
  const accepted = "times from 2025-01-01 to 2035-12-31 in the app; the command line has 1900 to 2100";
  throw new InputError({ argument, value: text, accepted });
}

/** The words after `quasimoon` that write the same file. */
export function commandOf(form: ExportForm): string {
  return commandText([
    "export",
    ...["--body", form.bodies.join(",")],
    ...["--center", form.center],
    ...["--frame", form.frame],
    ...["--from", form.from],
    ...["--to", form.to],
    ...["--step", form.step],
    ...["--units", form.units],
    ...(askedColumns(form).length === 0 ? [] : ["--columns", askedColumns(form).join(",")]),
    ...["--format", form.format],
    ...["--out", fileNameOf(form)],
  ]);
}

export function fileNameOf(form: ExportForm): string {
  return `${form.bodies.join("-")}-from-${form.center}-${form.frame.replace(":", "-")}.${formatOf(form.format).extension}`;
}

/** Column names and the first `rows` rows of the CSV, without the comment lines. */
export function previewOf(ephemeris: Ephemeris, request: ExportRequest, rows: number): string {
  const { times } = request;
  const few: ExportRequest = {
    ...request,
    times: { ...times, count: Math.min(times.count, Math.ceil(rows / request.bodies.length)) },
  };
  const decoder = new TextDecoder();
  let text = "";
  for (const piece of formatOf("csv").write(new Rows(ephemeris, few), few, []))
    text += decoder.decode(piece, { stream: true });
  return text.trimEnd();
}
