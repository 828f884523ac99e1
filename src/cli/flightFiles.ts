/** `--hypothesis` and `--flight FILE`: which flight of Tianwen-2 a command computes; the files are those of `quasimoon solve --out`. */
import { readFileSync } from "node:fs";
import { Option } from "commander";
import { bodyOf } from "../../ephemeris/bodies";
import { InputError, nearestName } from "../../ephemeris/errors";
import { type Hypothesis, probeId } from "../../ephemeris/probe/flight";
import type { ProbePlan } from "../../ephemeris/probe/plan";
import type { LegSolution } from "../../ephemeris/probe/solution";
import type { SolutionFile } from "./solutionFile";

export interface FlightOptions {
  readonly hypothesis?: string;
  readonly flight: readonly string[];
}

export const hypothesisOption = (): Option =>
  new Option("--hypothesis <name>", "how Tianwen-2 got to the telemetry of May 2026: ion (drive) or (one) impulse");

/** May be given several times. */
export const flightOption = (): Option =>
  new Option("--flight <file>", "fly Tianwen-2 by a leg that `quasimoon solve --out` has written")
    .argParser((text: string, texts: readonly string[]) => [...texts, text])
    .default([]);

/** @throws InputError for an unknown hypothesis or a file that holds no solved leg. */
export function planOf({ hypothesis, flight }: FlightOptions): ProbePlan {
  const legs = flight.map((path) => [path, solutionIn(path)] as const);
  for (const [path, { leg }] of legs) {
    const other = legs.find(([another, solution]) => solution.leg === leg && another !== path);
    if (other === undefined) continue;
    const reason = `${other[0]} holds the ${leg} leg too`;
    throw new InputError({ argument: "--flight", value: path, reason, accepted: "one file a leg" });
  }
  const asked = hypothesis === undefined ? undefined : hypothesisOf(hypothesis);
  const outbound = legs.find(([, solution]) => solution.leg === "outbound");
  if (asked !== undefined && outbound?.[1].leg === "outbound" && outbound[1].hypothesis !== asked) {
    throw new InputError({
      argument: "--hypothesis",
      value: asked,
      reason: `${outbound[0]} holds hypothesis ${outbound[1].hypothesis}`,
      accepted: `${outbound[1].hypothesis}, or another file`,
    });
  }
  return {
    hypothesis: asked,
    ...Object.fromEntries(legs.map(([, solution]) => [solution.leg, solution])),
  };
}

/** @throws InputError where a flight is chosen that nothing asked for would show: no probe, or one that a file already holds. */
export function refuseUnusedFlight(
  options: FlightOptions & { readonly ephemeris?: string },
  ids: readonly string[],
): void {
  const { hypothesis, flight, ephemeris } = options;
  const argument = hypothesis === undefined ? "--flight" : "--hypothesis";
  const value = hypothesis ?? flight[0];
  if (value === undefined) return;
  if (ephemeris !== undefined) {
    const accepted = `nothing: the flight in ${ephemeris} was chosen when it was built (\`quasimoon build --hypothesis\`)`;
    throw new InputError({ argument, value, reason: "a file holds the flight it was built with", accepted });
  }
  if (ids.some((id) => bodyOf(id).kind === "probe")) return;
  throw new InputError({
    argument,
    value,
    reason: `${probeId} is not asked for`,
    accepted: "it together with the probe",
    example: `--body ${probeId}`,
  });
}

/** @throws InputError with the nearest name. */
export function hypothesisOf(text: string, argument = "--hypothesis"): Hypothesis {
  const names: readonly Hypothesis[] = ["ion", "impulse"];
  const found = names.find((name) => name === text.toLowerCase());
  if (found !== undefined) return found;
  throw new InputError({
    argument,
    value: text,
    accepted: "ion (by its ion drive) or impulse (one burn of the main engine)",
    example: "ion",
    suggestion: nearestName(text, names),
  });
}

/** The leg in a file, from `--flight` or another option. */
export function solutionIn(path: string, argument = "--flight"): LegSolution {
  const refused = (reason: string): InputError =>
    new InputError({
      argument,
      value: path,
      reason,
      accepted: "a file that `quasimoon solve --out` wrote",
      example: "quasimoon solve outbound --thrust-mn 90 --out ion-90.json",
    });
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw refused(error instanceof Error ? error.message : String(error));
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw refused("it is not JSON");
  }
  const solution: unknown = (content as Partial<SolutionFile> | null)?.solution;
  if (!isObject(solution)) throw refused("it holds no solved leg");
  const flaw = flawOf(solution as LegSolution);
  if (flaw !== undefined) throw refused(flaw);
  return solution as LegSolution;
}

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null;
const isNumber = (value: unknown): boolean => typeof value === "number" && Number.isFinite(value);
const isVector = (value: unknown): boolean => Array.isArray(value) && value.length === 3 && value.every(isNumber);

/** What of a leg is missing or cannot be; undefined for one that can be flown. */
function flawOf(solution: LegSolution): string | undefined {
  const { leg, fromTdb, toTdb, massKg, drive, controls, impulses } = solution;
  if (!["outbound", "return", "comet"].includes(leg)) return `"${leg}" is no leg`;
  if (leg === "outbound" && !["ion", "impulse"].includes(solution.hypothesis)) return "its hypothesis is missing";
  if (![fromTdb, toTdb, massKg].every(isNumber) || !(fromTdb < toTdb)) return "its times are missing or reversed";
  if (!(massKg > 0)) return "its mass is not positive";
  if (!isObject(drive) || !(drive.specificImpulseS > 0)) return "its specific impulse is not positive";
  if (![solution.positionKm, solution.velocityKmS].every(isVector)) return "its start is missing";
  if (leg !== "return" && !isVector(solution.endPositionKm)) return "its end is missing";
  if (solution.isFeasible !== true) return "it does not arrive";
  if (!Array.isArray(controls) || !Array.isArray(impulses)) return "its controls are missing";
  if (!controls.every(isControl) || !impulses.every(isImpulse)) return "a control or burn is damaged";
  const isOrdered = controls.every(
    (control, k) =>
      control.fromTdb < control.toTdb &&
      control.fromTdb >= (k === 0 ? fromTdb : controls[k - 1].toTdb) &&
      control.toTdb <= toTdb,
  );
  if (!isOrdered) return "its controls overlap or leave the leg";
  const areInside = impulses.every(
    ({ tTdb }, k) => tTdb >= (k === 0 ? fromTdb : impulses[k - 1].tTdb) && tTdb <= toTdb,
  );
  return areInside ? undefined : "a burn lies outside the leg";
}

const isControl = (control: LegSolution["controls"][number]): boolean =>
  isObject(control) && [control.fromTdb, control.toTdb, control.throttle].every(isNumber) && isVector(control.thrustN);

const isImpulse = (impulse: LegSolution["impulses"][number]): boolean =>
  isObject(impulse) && isNumber(impulse.tTdb) && isVector(impulse.deltaVKmS) && typeof impulse.label === "string";
