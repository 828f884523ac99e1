/**
 * What stands in the fields of the Trajectory drawer. It outlives the drawer and every solution, so that solving twice asks the
 * same question twice: a field never fills itself with a rounded result.
 */
import { create } from "zustand";
import type { Hypothesis } from "../../ephemeris/probe/flight";
import { initialForm, type SolvedLeg, type TrajectoryForm } from "./trajectoryForm";

type TrajectoryForms = Readonly<Record<SolvedLeg, TrajectoryForm>>;

const initialForms = (hypothesis: Hypothesis): TrajectoryForms => ({
  outbound: { ...initialForm("outbound"), hypothesis },
  return: initialForm("return"),
  comet: initialForm("comet"),
});

export const useForms = create<TrajectoryForms>()(() => initialForms("ion"));

/** Writes into one field. */
export function fillField(leg: SolvedLeg, key: string, value: string): void {
  useForms.setState((forms) => ({ [leg]: { ...forms[leg], [key]: value } }));
}

/** Back to the default numbers, with the hypothesis that is shown. */
export function resetForms(hypothesis: Hypothesis): void {
  useForms.setState(initialForms(hypothesis));
}
