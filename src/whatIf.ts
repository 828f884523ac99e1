/** Solving legs again, as the reader asks in the Trajectory drawer or as a link says, one after another. */

import { giveUpOpening, isOpening, keepAsked } from "./flightShown";
import { showBakedFlight, solve } from "./flights";
import { i18n } from "./language/i18n";
import { failureText } from "./language/problemText";
import { type SharedFlight, solvedLegs } from "./link/flightLink";
import { fieldsText, formOfText } from "./panels/flightFields";
import { type SolvedLeg, solveRequestOf, type TrajectoryForm } from "./panels/trajectoryForm";
import { resetForms, useForms } from "./panels/trajectoryForms";
import { type AppState, app, setApp, useApp } from "./store";

let asking: { readonly leg: SolvedLeg; readonly fields: string } | undefined;

useApp.subscribe(({ solving }, before) => {
  if (solving === before.solving || solving?.kind !== "done" || solving.solution.leg !== asking?.leg) return;
  keepAsked(solving.solution, asking.fields);
});

function begin(leg: SolvedLeg, form: TrajectoryForm): void {
  const request = solveRequestOf(leg, form);
  asking = { leg, fields: fieldsText(leg, form) };
  solve(request);
}

/**
 * Solves a leg with the fields of its form, as the reader asks; what a link asked for is given up.
 * @throws InputError naming the field that cannot be read.
 */
export function solveForm(leg: SolvedLeg, form: TrajectoryForm): void {
  solveRequestOf(leg, form);
  giveUpOpening();
  begin(leg, form);
}

/** Shows the flight of a link when the probe's path is there; gives up when another is opened or the reader asks for one. */
export async function flyAgain(flight: SharedFlight): Promise<void> {
  await until(({ probe }) => probe.kind !== "building");
  if (app().probe.kind !== "ready" || !isOpening(flight)) return;
  const { hypothesis, solved } = flight;
  showBakedFlight(hypothesis);
  resetForms(hypothesis);
  for (const leg of solvedLegs) {
    const fields = solved[leg];
    if (fields === undefined) continue;
    await until(isAtRest);
    if (!isOpening(flight) || !(await solvedAgain(flight, leg, fields))) return;
  }
}

/** Whether a leg of a link could be solved; if not, the reader is told why. */
async function solvedAgain(flight: SharedFlight, leg: SolvedLeg, fields: string): Promise<boolean> {
  const notice = i18n.t(
    "This link has a flight of its own: its {leg, select, outbound {outbound leg} return {return leg} other {comet leg}} is being solved again on this machine.",
    { leg },
  );
  try {
    const form = formOfText(leg, fields);
    useForms.setState({ [leg]: form });
    begin(leg, form);
  } catch (error) {
    setApp({ notice: failureOf(leg, failureText(error)) });
    return false;
  }
  setApp({ notice });
  await until(isAtRest);
  if (!isOpening(flight)) return false;
  const { solving } = app();
  const isSolved = solving?.kind === "done" && solving.solution.isFeasible;
  const why =
    solving?.kind === "failed"
      ? solving.message
      : solving === undefined
        ? i18n.t("cancelled")
        : i18n.t("no way was found");
  if (app().notice === notice) setApp({ notice: isSolved ? undefined : failureOf(leg, why) });
  return isSolved;
}

const failureOf = (leg: SolvedLeg, why: string): string =>
  i18n.t(
    "The {leg, select, outbound {outbound leg} return {return leg} other {comet leg}} of this link could not be solved again ({why}). The flight before it is shown.",
    { leg, why: why.replace(/[.。]$/, "") },
  );

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
