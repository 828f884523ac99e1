/**
 * The flight shown as a link can say it, and back: which fields each leg solved again was asked with, and solving the legs of a link
 * one after another.
 */
import type { ProbePlan } from "../ephemeris/probe/plan";
import type { LegSolution } from "../ephemeris/probe/solution";
import { showBakedFlight, solve } from "./flights";
import { defaultFlight, flightText, type SharedFlight, solvedLegs } from "./link/flightLink";
import { type SolvedLeg, solveRequestOf, type TrajectoryForm } from "./panels/trajectoryForm";
import { resetForms, useForms } from "./panels/trajectoryForms";
import { type AppState, app, setApp, useApp } from "./store";

/** What was asked for each solution. */
const asked = new WeakMap<LegSolution, TrajectoryForm>();
let asking: { readonly leg: SolvedLeg; readonly form: TrajectoryForm } | undefined;
/** The flight of the link that is being opened, until it is shown. */
let opening: SharedFlight | undefined;
/** Counts the links opened: what waits for an older one gives up. */
let opened = 0;

useApp.subscribe(({ solving }, before) => {
  if (solving === before.solving || solving?.kind !== "done" || solving.solution.leg !== asking?.leg) return;
  asked.set(solving.solution, asking.form);
});

/**
 * Solves a leg with the fields of its form, as the reader asks; what a link asked for is given up.
 * @throws InputError naming the field that cannot be read.
 */
export function solveForm(leg: SolvedLeg, form: TrajectoryForm): void {
  const request = solveRequestOf(leg, form);
  opened++;
  opening = undefined;
  begin(leg, form, request);
}

function begin(leg: SolvedLeg, form: TrajectoryForm, request = solveRequestOf(leg, form)): void {
  asking = { leg, form };
  solve(request);
}

/** The flight as a link says it. */
export function sharedFlightOf(plan: ProbePlan): SharedFlight {
  if (opening !== undefined) return opening;
  const solved: Partial<Record<SolvedLeg, TrajectoryForm>> = {};
  for (const leg of solvedLegs) {
    const solution = plan[leg];
    const form = solution ? asked.get(solution) : undefined;
    if (form !== undefined) solved[leg] = form;
  }
  return { hypothesis: plan.hypothesis ?? defaultFlight.hypothesis, solved };
}

/** Shows the flight a link describes, solving again what has to be; what is shown stays when it is the same. */
export async function openFlight(flight: SharedFlight): Promise<void> {
  if (flightText(flight) === flightText(sharedFlightOf(app().plan))) return;
  const turn = ++opened;
  opening = flight;
  try {
    await until(({ probe }) => probe.kind !== "building");
    if (app().probe.kind === "ready" && turn === opened) await flyAgain(flight, () => turn === opened);
  } finally {
    if (turn === opened) opening = undefined;
  }
}

async function flyAgain({ hypothesis, solved }: SharedFlight, isWanted: () => boolean): Promise<void> {
  showBakedFlight(hypothesis);
  resetForms(hypothesis);
  useForms.setState(solved);
  for (const leg of solvedLegs) {
    const form = solved[leg];
    if (form === undefined) continue;
    await until(isAtRest);
    if (!isWanted()) return;
    const notice = `This link has a flight of its own: its ${leg} leg is being solved again on this machine.`;
    setApp({ notice });
    begin(leg, form);
    await until(isAtRest);
    if (!isWanted()) return;
    const { solving } = app();
    const isSolved = solving?.kind === "done" && solving.solution.isFeasible;
    if (app().notice === notice) setApp({ notice: isSolved ? undefined : failureOf(leg) });
    if (!isSolved) return;
  }
}

function failureOf(leg: SolvedLeg): string {
  const { solving } = app();
  const why = solving?.kind === "failed" ? `: ${solving.message}` : solving === undefined ? ": cancelled" : "";
  return `The ${leg} leg of this link could not be solved again${why}. The flight before it is shown.`;
}

const isAtRest = ({ solving }: AppState): boolean => solving?.kind !== "running";

/** Resolves when the app has come to a state; it always does, at the latest when another link is opened. */
function until(isSo: (state: AppState) => boolean): Promise<void> {
  if (isSo(app())) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = useApp.subscribe((state) => {
      if (!isSo(state)) return;
      stop();
      resolve();
    });
  });
}
