/**
 * The words that write the same file on the command line, and what the file is called. Pure.
 */
import { formatOf } from "../../ephemeris/export/formats";
import { capsuleId, probeId } from "../../ephemeris/probe/flight";
import type { ProbePlan } from "../../ephemeris/probe/plan";
import type { LegSolution } from "../../ephemeris/probe/solution";
import { commandText } from "../cli/commandText";
import { askedColumns, type ExportForm, involvedIn, listedIn, orbitBody, orbitOf, usualOrbit } from "./exportForm";

/** Whether the file tells of the probe's flight. */
export function needsFlight(form: ExportForm): boolean {
  const involved = involvedIn(form);
  return involved.includes(probeId) || involved.includes(capsuleId);
}

/** The legs of a plan that are the reader's own. */
export function ownLegs({ outbound, return: homecoming, comet }: ProbePlan): readonly LegSolution[] {
  return [outbound, homecoming, comet].filter((leg) => leg !== undefined && leg !== null);
}

/** What the file of a leg is called. */
export const flightFileNameOf = ({ leg }: LegSolution): string => `${leg}-own.json`;

/** Longer lists stand in a file, not in the command. */
const mostInCommand = 12;

/** Name of the file from which the command reads the times; undefined where it says them itself. */
export function timesFileOf(form: ExportForm): string | undefined {
  if (form.spacing === "even") return undefined;
  return form.timesFile ?? (listedIn(form).length > mostInCommand ? "times.txt" : undefined);
}

function timesWords(form: ExportForm): string[] {
  if (form.spacing === "even") return ["--from", form.from.trim(), "--to", form.to.trim(), "--step", form.step.trim()];
  const file = timesFileOf(form);
  return file === undefined ? ["--at", listedIn(form).join(",")] : ["--times", file];
}

/** The words after `quasimoon` that write the same file; `plan` is what the probe flies. */
export function commandOf(form: ExportForm, plan: ProbePlan): string {
  const columns = askedColumns(form);
  const orbit = orbitOf(form);
  // An outbound leg of one's own holds its hypothesis.
  const hypothesis = plan.outbound === undefined ? plan.hypothesis : undefined;
  return commandText([
    "export",
    ...["--body", form.bodies.join(",")],
    ...["--center", form.center],
    ...["--frame", form.frame],
    ...timesWords(form),
    ...(form.timeScale === "utc" ? [] : ["--time-scale", form.timeScale]),
    ...["--units", form.units],
    ...(columns.length === 0 ? [] : ["--columns", columns.join(",")]),
    ...(form.lightTime ? ["--light-time"] : []),
    ...(orbit === usualOrbit ? [] : ["--solution", `${orbitBody.id}=${orbit}`]),
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
    ...(form.spacing === "listed"
      ? [`${listedIn(form).length}-times`]
      : [`${form.from.slice(0, 10)}-to-${form.to.slice(0, 10)}`, form.step]),
    ...(form.timeScale === "utc" ? [] : [form.timeScale]),
    ...(form.units === "km" ? [] : [form.units]),
    ...(form.lightTime ? ["light-time"] : []),
    ...(orbitOf(form) === usualOrbit ? [] : [orbitOf(form)]),
  ];
  return `${words.join("_").replace(/[^\w.-]/g, "")}.${formatOf(form.format).extension}`;
}
