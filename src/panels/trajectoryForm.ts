/**
 * The fields of the Trajectory drawer and the question they ask of the solver. Pure. What a number may be is the solver's
 * to say; here a text becomes a number or an instant, or an `InputError` that names its field.
 */
import { InputError } from "../../ephemeris/errors";
import { eventOf } from "../../ephemeris/events";
import type { Phrase } from "../../ephemeris/phrase";
import type { Hypothesis } from "../../ephemeris/probe/flight";
import type { SolveRequest } from "../../ephemeris/probe/solve";
import {
  cometDrive,
  defaultDrive,
  departureMassKg,
  entrySpeedKmS,
  launchMassKg,
} from "../../ephemeris/probe/spacecraft";
import { parseTime } from "../../ephemeris/time";

export type SolvedLeg = SolveRequest["leg"];

export interface TrajectoryField {
  /** The solver's name of the argument. */
  readonly key: string;
  /** A message, as all words here. */
  readonly label: string;
  readonly unit: string;
  /** What stands in the field at the start. */
  readonly initial: string;
  /** Said in the empty field: what the solver takes by itself. Without it the field must be filled. */
  readonly whenEmpty?: string;
  readonly choices?: readonly (readonly [value: string, label: string])[];
  /** Only asked under this hypothesis. */
  readonly only?: Hypothesis;
}

/** The time of a mission event to the minute. */
const utcOf = (event: string): string => `${eventOf(event).utc.slice(0, 16)}Z`;

const thrust = (drive: typeof defaultDrive, only?: Hypothesis): TrajectoryField[] => [
  { key: "thrustMN", label: /*i18n*/ "Thrust at 1 au", unit: "mN", initial: String(drive.thrustMN), only },
  {
    key: "specificImpulseS",
    label: /*i18n*/ "Specific impulse",
    unit: "s",
    initial: String(drive.specificImpulseS),
    only,
  },
  { key: "plateauAu", label: /*i18n*/ "Full power out to", unit: "au", initial: String(drive.plateauAu), only },
  { key: "dutyCycle", label: /*i18n*/ "Duty cycle", unit: "0–1", initial: String(drive.dutyCycle), only },
];

export const trajectoryLegs: readonly {
  readonly leg: SolvedLeg;
  readonly label: string;
  readonly about: string;
  readonly fields: readonly TrajectoryField[];
}[] = [
  {
    leg: "outbound",
    label: /*i18n*/ "Outbound",
    about: /*i18n*/ "From injection to the state decoded from telemetry on 25 May 2026.",
    fields: [
      {
        key: "hypothesis",
        label: /*i18n*/ "Flown by",
        unit: "",
        initial: "ion",
        choices: [
          ["ion", /*i18n*/ "the ion drive"],
          ["impulse", /*i18n*/ "one burn of the main engine"],
        ],
      },
      ...thrust(defaultDrive, "ion"),
      { key: "massKg", label: /*i18n*/ "Launch mass", unit: "kg", initial: String(launchMassKg) },
      { key: "launchTdb", label: /*i18n*/ "Injection (UTC)", unit: "", initial: utcOf("injection") },
      {
        key: "burnTdb",
        label: /*i18n*/ "Burn on (UTC)",
        unit: "",
        initial: utcOf("deep-space-manoeuvre"),
        only: "impulse",
      },
    ],
  },
  {
    leg: "return",
    label: /*i18n*/ "Return",
    about: /*i18n*/ "From the asteroid to the capsule’s entry into Earth’s air.",
    fields: [
      ...thrust(defaultDrive),
      { key: "massKg", label: /*i18n*/ "Mass at departure", unit: "kg", initial: String(departureMassKg) },
      { key: "departureTdb", label: /*i18n*/ "Departure (UTC)", unit: "", initial: utcOf("departure") },
      { key: "arrivalTdb", label: /*i18n*/ "Entry (UTC)", unit: "", initial: utcOf("capsule-return") },
      { key: "entrySpeedKmS", label: /*i18n*/ "Entry speed", unit: "km/s", initial: String(entrySpeedKmS) },
    ],
  },
  {
    leg: "comet",
    label: /*i18n*/ "Comet",
    about: /*i18n*/ "From the capsule’s release past Earth to 311P/PANSTARRS.",
    fields: [
      ...thrust(cometDrive),
      {
        key: "massKg",
        label: /*i18n*/ "Mass at the release",
        unit: "kg",
        initial: "",
        whenEmpty: /*i18n*/ "what the return leaves",
      },
      { key: "arrivalTdb", label: /*i18n*/ "Arrival (UTC)", unit: "", initial: utcOf("comet-arrival") },
      {
        key: "goal",
        label: /*i18n*/ "Look for",
        unit: "",
        initial: "energy",
        choices: [
          ["energy", /*i18n*/ "most engine to spare"],
          ["propellant", /*i18n*/ "least xenon"],
        ],
      },
    ],
  },
];

export type TrajectoryForm = Readonly<Record<string, string>>;

/** The fields as they stand at the start: the default flight's numbers. */
export const initialForm = (leg: SolvedLeg): TrajectoryForm =>
  Object.fromEntries(fieldsOf(leg).map(({ key, initial }) => [key, initial]));

const fieldsOf = (leg: SolvedLeg): readonly TrajectoryField[] =>
  trajectoryLegs.find((one) => one.leg === leg)?.fields ?? [];

/** The fields asked under what is chosen. */
export function askedFields(leg: SolvedLeg, form: TrajectoryForm): readonly TrajectoryField[] {
  return fieldsOf(leg).filter(({ only }) => only === undefined || only === form.hypothesis);
}

const asNumber = /*i18n*/ "{label} as a number in {unit}";

const inDrive = new Set(["thrustMN", "specificImpulseS", "plateauAu", "dutyCycle"]);

/** @throws InputError naming the field (`argument` is its key), what it takes and an example. */
export function solveRequestOf(leg: SolvedLeg, form: TrajectoryForm): SolveRequest {
  const request: Record<string, string | number> = {};
  const drive: Record<string, number> = {};
  for (const { key, label, unit, initial, whenEmpty, choices } of askedFields(leg, form)) {
    const text = (form[key] ?? "").trim();
    if (text === "" && whenEmpty !== undefined) continue;
    if (choices !== undefined) request[key] = text;
    else if (key.endsWith("Tdb")) request[key] = parseTime(text, "utc", { argument: key });
    else
      (inDrive.has(key) ? drive : request)[key] = numberOf(
        text,
        key,
        { text: asNumber, values: { label: { text: label }, unit } },
        initial,
      );
  }
  return { leg, ...request, drive } as SolveRequest;
}

function numberOf(text: string, argument: string, accepted: Phrase, example: string): number {
  const value = text === "" ? Number.NaN : Number(text.replaceAll(",", ""));
  if (Number.isFinite(value)) return value;
  throw new InputError({ argument, value: text, accepted, example: example === "" ? "1450" : example });
}
