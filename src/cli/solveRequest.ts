/** The options of `quasimoon solve` and the question they make. Everything wrong with them is found here, before any work. */
import { InputError, nearestName } from "../../ephemeris/errors";
import type { IonDrive, LegSolution } from "../../ephemeris/probe/solution";
import type { SolveRequest } from "../../ephemeris/probe/solve";
import type { Span } from "../../ephemeris/types";
import { hypothesisOf } from "./flightFiles";
import { parseInstant } from "./instant";

export interface SolveOptions {
  readonly hypothesis?: string;
  readonly thrustMn?: string;
  readonly ispS?: string;
  readonly plateauAu?: string;
  readonly powerExponent?: string;
  readonly dutyCycle?: string;
  readonly coast?: readonly string[];
  readonly massKg?: string;
  readonly launch?: string;
  readonly burn?: string;
  readonly departure?: string;
  readonly arrival?: string;
  readonly entrySpeedKmS?: string;
  readonly goal?: string;
}

type OptionName = keyof SolveOptions;

const legs: readonly LegSolution["leg"][] = ["outbound", "return", "comet"];
const engine: readonly OptionName[] = [
  "thrustMn",
  "ispS",
  "plateauAu",
  "powerExponent",
  "dutyCycle",
  "coast",
  "massKg",
];
const optionsOf = {
  outbound: [...engine, "hypothesis", "launch"],
  "outbound by one burn": ["massKg", "hypothesis", "launch", "burn"],
  return: [...engine, "departure", "arrival", "entrySpeedKmS"],
  comet: [...engine, "arrival", "goal"],
} as const satisfies Readonly<Record<string, readonly OptionName[]>>;

/** How each argument of `solveLeg` is called on the command line. */
export const flagOf: Readonly<Record<string, string>> = {
  thrustMN: "--thrust-mn",
  specificImpulseS: "--isp-s",
  plateauAu: "--plateau-au",
  powerExponent: "--power-exponent",
  dutyCycle: "--duty-cycle",
  massKg: "--mass-kg",
  launchTdb: "--launch",
  burnTdb: "--burn",
  departureTdb: "--departure",
  arrivalTdb: "--arrival",
  entrySpeedKmS: "--entry-speed-km-s",
};

const flagName = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** @throws InputError naming the option, what it got and what it takes. */
export function solveRequestOf(legName: string, options: SolveOptions): SolveRequest {
  const leg = legs.find((name) => name === legName.toLowerCase());
  if (leg === undefined) {
    const suggestion = nearestName(legName, legs);
    throw new InputError({
      argument: "leg",
      value: legName,
      accepted: legs.join(", "),
      example: "outbound",
      suggestion,
    });
  }
  const isOneBurn = leg === "outbound" && options.hypothesis?.toLowerCase() === "impulse";
  const kind = isOneBurn ? "outbound by one burn" : leg;
  const accepted: readonly OptionName[] = optionsOf[kind];
  for (const name of Object.keys(options) as OptionName[]) {
    if (options[name] === undefined || accepted.includes(name)) continue;
    throw new InputError({
      argument: flagName(name),
      value: options[name],
      reason: `${kind} does not have it${name === "burn" && kind === "outbound" ? " (it goes with --hypothesis impulse)" : ""}`,
      accepted: `for ${kind}: ${accepted.map(flagName).join(", ")}`,
    });
  }
  const common = {
    drive: driveOf(options),
    coasts: coastsOf(options.coast),
    ...given("massKg", numberOf(options.massKg, "--mass-kg", "1450")),
  };
  const instant = (text: string | undefined, flag: string) =>
    text === undefined ? undefined : parseInstant(text, "utc", flag);
  const arrival = given("arrivalTdb", instant(options.arrival, "--arrival"));
  if (leg === "outbound") {
    return {
      leg,
      ...common,
      ...given("hypothesis", options.hypothesis === undefined ? undefined : hypothesisOf(options.hypothesis)),
      ...given("launchTdb", instant(options.launch, "--launch")),
      ...given("burnTdb", instant(options.burn, "--burn")),
    };
  }
  if (leg === "return") {
    return {
      leg,
      ...common,
      ...arrival,
      ...given("departureTdb", instant(options.departure, "--departure")),
      ...given("entrySpeedKmS", numberOf(options.entrySpeedKmS, "--entry-speed-km-s", "12")),
    };
  }
  return { leg, ...common, ...arrival, ...given("goal", goalOf(options.goal)) };
}

/** `{ [name]: value }`, or nothing where there is no value. */
function given<Name extends string, T>(name: Name, value: T | undefined): Partial<Record<Name, T>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, T>);
}

function driveOf({ thrustMn, ispS, plateauAu, powerExponent, dutyCycle }: SolveOptions): Partial<IonDrive> {
  return {
    ...given("thrustMN", numberOf(thrustMn, "--thrust-mn", "120")),
    ...given("specificImpulseS", numberOf(ispS, "--isp-s", "3000")),
    ...given("plateauAu", numberOf(plateauAu, "--plateau-au", "1.5")),
    ...given("powerExponent", numberOf(powerExponent, "--power-exponent", "2")),
    ...given("dutyCycle", numberOf(dutyCycle, "--duty-cycle", "0.9")),
  };
}

function numberOf(text: string | undefined, argument: string, example: string): number | undefined {
  if (text === undefined) return undefined;
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (Number.isFinite(value)) return value;
  throw new InputError({ argument, value: text, accepted: "a number", example });
}

function goalOf(text: string | undefined): "energy" | "propellant" | undefined {
  const goals = ["energy", "propellant"] as const;
  const found = goals.find((goal) => goal === text?.toLowerCase());
  if (text === undefined || found !== undefined) return found;
  throw new InputError({
    argument: "--goal",
    value: text,
    accepted: "energy (leaves the engine most to spare) or propellant (least xenon)",
    example: "energy",
    suggestion: nearestName(text, goals),
  });
}

/** `--coast FROM/TO`, any number of them. */
function coastsOf(texts: readonly string[] = []): Span[] {
  return texts.map((text) => {
    const [from, to, ...rest] = text.split("/");
    const example = "2025-12-01/2025-12-20";
    if (to === undefined || rest.length > 0) {
      throw new InputError({ argument: "--coast", value: text, accepted: "two times with / between", example });
    }
    const span = { fromTdb: parseInstant(from, "utc", "--coast"), toTdb: parseInstant(to, "utc", "--coast") };
    if (span.fromTdb < span.toTdb) return span;
    throw new InputError({ argument: "--coast", value: text, accepted: "an earlier and a later time", example });
  });
}
