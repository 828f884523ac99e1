/**
 * The export drawer's form as a request. Pure; the writers and their checks are those of the command line, so both give the same
 * bytes.
 */
import { bodyOf, solutionOf } from "../../ephemeris/bodies";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { newState, stateOf } from "../../ephemeris/ephemeris";
import { InputError } from "../../ephemeris/errors";
import type { ColumnGroup } from "../../ephemeris/export/extraColumns";
import { type ExportRequest, parseUnits } from "../../ephemeris/export/request";
import { listedTimes, type TimeGrid, uniformTimes } from "../../ephemeris/export/timeGrid";
import { parseFrame } from "../../ephemeris/frames";
import { probeId } from "../../ephemeris/probe/flight";
import type { TimeScale } from "../../ephemeris/time";
import { parseStep } from "../cli/duration";
import { parseInstant } from "../cli/instant";
import { clamped } from "../clock";
import { missionSpan } from "../missionSpan";

/** What the fields hold, as written. */
export interface ExportForm {
  readonly bodies: readonly string[];
  readonly center: string;
  readonly frame: string;
  /** Evenly spaced from one time to another, or the times of a list. */
  readonly spacing: "even" | "listed";
  readonly listed: string;
  /** The name of the file that the list was read from; undefined once it is changed. */
  readonly timesFile: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly step: string;
  readonly timeScale: TimeScale;
  readonly units: string;
  /** Columns beside those of every file. */
  readonly columns: readonly ColumnGroup[];
  readonly lightTime: boolean;
  /** Id of the published orbit that Kamoʻoalewa starts from. */
  readonly orbit: string;
  readonly format: string;
}

/** The body whose orbit can be chosen. */
export const orbitBody = bodyOf("kamooalewa");
export const usualOrbit = solutionOf(orbitBody).id;

/** More rows than this are for the command line: a browser keeps the file until it is saved. */
const mostRows = 4_000_000;

/** @throws InputError naming the field and what it takes. */
export function requestOf(form: ExportForm): ExportRequest {
  if (form.bodies.length === 0) {
    throw new InputError({ argument: "bodies", value: "none", accepted: { text: /*i18n*/ "at least one body" } });
  }
  const times = timesOf(form);
  const rows = times.count * form.bodies.length;
  if (rows > mostRows) {
    const text =
      /*i18n*/ "a step that makes at most {most} rows here (this one makes {rows}); the command line writes any number";
    const values = { most: mostRows.toLocaleString("en"), rows: rows.toLocaleString("en") };
    throw new InputError({ argument: "step", value: form.step, accepted: { text, values } });
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

function timesOf(form: ExportForm): TimeGrid {
  const { timeScale } = form;
  if (form.spacing === "listed") {
    return listedTimes(listedIn(form).map((text) => instantOf(text, timeScale, "times")));
  }
  const [fromTdb, toTdb] = [instantOf(form.from, timeScale, "from"), instantOf(form.to, timeScale, "to")];
  return uniformTimes(fromTdb, toTdb, parseStep(form.step, "step"), timeScale);
}

/** The times of the list as written, one a line, `#` for comments; typed ones also with commas between. */
export const listedIn = ({ listed, timesFile }: ExportForm): string[] =>
  listed
    .replace(/#.*/g, "")
    .split(timesFile === undefined ? /[\n,]/ : "\n")
    .map((text) => text.trim())
    .filter((text) => text !== "");

/** Ids of the bodies that the rows tell of: exported, at the centre, or the frame's. */
export const involvedIn = ({ bodies, center, frame }: ExportForm): string[] => [
  ...bodies,
  center,
  frame.slice(frame.indexOf(":") + 1),
];

/** The orbit that the file is computed from: another than the usual only where its body is in the file. */
export const orbitOf = (form: ExportForm): string =>
  involvedIn(form).includes(orbitBody.id) ? form.orbit : usualOrbit;

/** The columns asked for; those of the probe only beside the probe. */
export function askedColumns({ columns, bodies }: ExportForm): readonly ColumnGroup[] {
  return columns.filter((group) => group !== "probe" || bodies.includes(probeId));
}

function instantOf(text: string, scale: TimeScale, argument: string): number {
  const tTdb = parseInstant(text, scale, argument);
  if (clamped(tTdb, missionSpan) === tTdb) return tTdb;
  const accepted = /*i18n*/ "times from 2025-01-01 to 2035-12-31 in the app; the command line has 1900 to 2100";
  throw new InputError({ argument, value: text, accepted: { text: accepted } });
}

/** @throws InputError for a body, centre or frame that is not there at the first or last time: better than after a million rows. */
export function refuseWhatIsMissing(ephemeris: Ephemeris, request: ExportRequest): void {
  const state = newState();
  for (const tTdb of [request.times.fromTdb, request.times.toTdb]) {
    for (const body of request.bodies) stateOf(ephemeris, body, tTdb, request, state);
  }
}
