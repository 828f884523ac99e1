/**
 * What the probe flies, as a link says it: one of the two baked ways out, and the legs solved again, each as a text of the fields
 * that differ from the default (panels/flightFields.ts reads it, when there is one). Pure.
 */
import type { Hypothesis } from "../../ephemeris/probe/flight";
import { quoted, type Reading } from "./reading";

/** In the order in which they are flown and solved. */
export const solvedLegs = ["outbound", "return", "comet"] as const;

export interface SharedFlight {
  readonly hypothesis: Hypothesis;
  /** Of each leg solved again its fields: `thrustMN:90,massKg:2000`, or `default`. */
  readonly solved: Readonly<Partial<Record<(typeof solvedLegs)[number], string>>>;
}

export const defaultFlight: SharedFlight = { hypothesis: "ion", solved: {} };

const hypotheses: readonly Hypothesis[] = ["ion", "impulse"];
/** Letters, digits and the signs of numbers and times. */
const fields = /^[\w.:+,-]{1,300}$/;

/** `hypothesis=impulse`, `outbound=thrustMN:90`; nothing for the default flight. */
export function flightParts({ hypothesis, solved }: SharedFlight): string[] {
  return [
    ...(hypothesis === "ion" ? [] : [`hypothesis=${hypothesis}`]),
    ...solvedLegs.flatMap((leg) => (solved[leg] === undefined ? [] : [`${leg}=${solved[leg]}`])),
  ];
}

/** One text for each flight, to compare flights by. */
export const flightText = (flight: SharedFlight): string => flightParts(flight).join("&");

export function readFlight(reading: Reading): SharedFlight {
  const solved: Partial<Record<(typeof solvedLegs)[number], string>> = {};
  for (const leg of solvedLegs) {
    const text = reading.list(leg);
    if (text === undefined) continue;
    if (fields.test(text)) solved[leg] = text;
    else
      reading.note(/*i18n*/ "{key} {value} is no list of fields such as thrustMN:90", {
        key: leg,
        value: quoted(text),
      });
  }
  return { hypothesis: reading.choice("hypothesis", hypotheses, "ion"), solved };
}
