/**
 * What the probe flies, as a link says it: one of the two baked ways out, and the legs solved again, each as what its fields had
 * that the default has not. Whoever opens the link has them solved again. Pure.
 */
import { InputError } from "../../ephemeris/errors";
import type { Hypothesis } from "../../ephemeris/probe/flight";
import {
  askedFields,
  initialForm,
  type SolvedLeg,
  solveRequestOf,
  type TrajectoryForm,
  trajectoryLegs,
} from "../panels/trajectoryForm";
import { quoted, type Reading } from "./reading";

/** In the order in which they are flown and solved. */
export const solvedLegs: readonly SolvedLeg[] = trajectoryLegs.map(({ leg }) => leg);

export interface SharedFlight {
  readonly hypothesis: Hypothesis;
  /** The fields of the legs that were solved again. */
  readonly solved: Readonly<Partial<Record<SolvedLeg, TrajectoryForm>>>;
}

export const defaultFlight: SharedFlight = { hypothesis: "ion", solved: {} };

const hypotheses: readonly Hypothesis[] = ["ion", "impulse"];
const nothingChanged = "default";
const longestField = 40;

/** Signs that part a link or a list of fields are not part of any number, time or choice. */
const fieldText = (text: string): string => text.trim().replaceAll(",", "").slice(0, longestField);

/** The fields of a leg that differ from the default: `thrustMN:90,massKg:2000`. */
function legText(leg: SolvedLeg, form: TrajectoryForm): string {
  const initial = initialForm(leg);
  const changed = askedFields(leg, form).flatMap(({ key }) => {
    const text = fieldText(form[key] ?? "");
    return text === initial[key] ? [] : [`${key}:${encodeURIComponent(text).replaceAll("%3A", ":")}`];
  });
  return changed.join(",") || nothingChanged;
}

/** `hypothesis=impulse`, `outbound=thrustMN:90`; nothing for the default flight. */
export function flightParts({ hypothesis, solved }: SharedFlight): string[] {
  return [
    ...(hypothesis === "ion" ? [] : [`hypothesis=${hypothesis}`]),
    ...solvedLegs.flatMap((leg) => {
      const form = solved[leg];
      return form === undefined ? [] : [`${leg}=${legText(leg, form)}`];
    }),
  ];
}

/** One text for each flight, to compare flights by. */
export const flightText = (flight: SharedFlight): string => flightParts(flight).join("&");

/** The fields a text describes; undefined where they ask nothing that can be solved. */
function formOf(leg: SolvedLeg, text: string, note: Reading["note"]): TrajectoryForm | undefined {
  const form: Record<string, string> = { ...initialForm(leg) };
  for (const part of text === nothingChanged ? [] : text.split(",")) {
    const colon = part.indexOf(":");
    const key = part.slice(0, Math.max(0, colon));
    if (!Object.hasOwn(form, key)) note(`${leg} has no field ${quoted(part)}`);
    else form[key] = fieldText(part.slice(colon + 1));
  }
  try {
    solveRequestOf(leg, form);
  } catch (error) {
    note(`${leg}: ${error instanceof InputError ? error.message : "it cannot be solved"}`);
    return undefined;
  }
  const asked = new Set(askedFields(leg, form).map(({ key }) => key));
  const initial = initialForm(leg);
  // What the choice made leaves unasked stays as it is by default, so that the same question is the same link.
  return Object.fromEntries(Object.entries(form).map(([key, value]) => [key, asked.has(key) ? value : initial[key]]));
}

export function readFlight(reading: Reading): SharedFlight {
  const solved: Partial<Record<SolvedLeg, TrajectoryForm>> = {};
  for (const leg of solvedLegs) {
    const text = reading.list(leg);
    const form = text === undefined ? undefined : formOf(leg, text, reading.note);
    if (form !== undefined) solved[leg] = form;
  }
  return { hypothesis: reading.choice("hypothesis", hypotheses, "ion"), solved };
}
