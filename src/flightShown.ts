/** The flight shown, as a link says it: what each leg solved again was asked with. Solving is loaded when it is wanted (whatIf.ts). */
import type { ProbePlan } from "../ephemeris/probe/plan";
import type { LegSolution } from "../ephemeris/probe/solution";
import { defaultFlight, flightText, type SharedFlight, solvedLegs } from "./link/flightLink";
import { app } from "./store";

/** What was asked for each solution. */
const asked = new WeakMap<LegSolution, string>();
/** The flight of the link that is being opened, until it is shown. */
let opening: SharedFlight | undefined;

/** Keeps what a solution was asked with. */
export function keepAsked(solution: LegSolution, fields: string): void {
  asked.set(solution, fields);
}

/** The flight as a link says it. */
export function sharedFlightOf(plan: ProbePlan): SharedFlight {
  if (opening !== undefined) return opening;
  const solved: Record<string, string> = {};
  for (const leg of solvedLegs) {
    const solution = plan[leg];
    const fields = solution ? asked.get(solution) : undefined;
    if (fields !== undefined) solved[leg] = fields;
  }
  return { hypothesis: plan.hypothesis ?? defaultFlight.hypothesis, solved };
}

/** Whether `flight` is the one being opened. */
export const isOpening = (flight: SharedFlight): boolean => opening === flight;

/** The reader asks for something else than the link. */
export function giveUpOpening(): void {
  opening = undefined;
}

/** Shows the flight a link describes, solving again what has to be; what is shown stays when it is the same. */
export async function openFlight(flight: SharedFlight): Promise<void> {
  if (flightText(flight) === flightText(sharedFlightOf(app().plan))) return;
  opening = flight;
  try {
    const { flyAgain } = await import("./whatIf");
    await flyAgain(flight);
  } finally {
    if (opening === flight) opening = undefined;
  }
}
