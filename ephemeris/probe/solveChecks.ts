/** Questions that make no sense, and what would. */
import { InputError } from "../errors";
import type { Ephemeris } from "../paths";
import type { Phrase } from "../phrase";
import { isoFromTdb, tdbFromIso } from "../time";
import { blockS } from "../tracks";
import type { Span } from "../types";
import { secondsPerDay } from "../units";
import type { CometProblem } from "./cometSolver";
import type { OutboundProblem } from "./outboundSolver";
import type { ReturnProblem } from "./returnSolver";
import type { IonDrive } from "./solution";
import { entryAltitudeKm } from "./spacecraft";
import { telemetryStates } from "./telemetry";

/** Names of the arguments as callers of `solveLeg` write them; the command line and the app put their own. */
export function checkOutbound({ hypothesis, drive, coasts, massKg, launchTdb, burnTdb }: OutboundProblem): void {
  checkDrive(drive);
  checkCoasts(coasts);
  checkMass(massKg, "2100");
  const telemetryTdb = telemetryStates[0].tTdb;
  between(
    "launchTdb",
    launchTdb,
    tdbFromIso("2025-04-01T00:00:00Z"),
    telemetryTdb - 90 * secondsPerDay,
    "2025-05-28T17:49:00Z",
  );
  if (hypothesis === "ion") return;
  if (hypothesis !== "impulse") {
    throw new InputError({
      argument: "hypothesis",
      value: hypothesis,
      accepted: { text: /*i18n*/ "ion or impulse" },
      example: "ion",
    });
  }
  between(
    "burnTdb",
    burnTdb,
    launchTdb + 30 * secondsPerDay,
    telemetryTdb - 10 * secondsPerDay,
    "2025-10-30T12:00:00Z",
  );
}

export function checkReturn({
  drive,
  coasts,
  massKg,
  departureTdb,
  arrivalTdb,
  entrySpeedKmS,
}: Omit<ReturnProblem, "start"> & { readonly departureTdb: number; readonly massKg: number }): void {
  checkDrive(drive);
  checkCoasts(coasts);
  checkMass(massKg, "1450");
  const first = tdbFromIso("2026-08-01T00:00:00Z");
  between("departureTdb", departureTdb, first, tdbFromIso("2028-01-01T00:00:00Z"), "2027-04-24T12:00:00Z");
  between(
    "arrivalTdb",
    arrivalTdb,
    departureTdb + 60 * secondsPerDay,
    departureTdb + 700 * secondsPerDay,
    "2027-11-29T04:00:00Z",
  );
  const speed = /*i18n*/ "{least} to {most} km/s at {altitudeKm} km, above the speed of escape";
  range("entrySpeedKmS", entrySpeedKmS, 11.2, 16, speed, "12", { altitudeKm: entryAltitudeKm });
}

export function checkComet({
  drive,
  coasts,
  massKg,
  swingByTdb,
  arrivalTdb,
  goal,
}: Omit<CometProblem, "start" | "comet"> & { readonly massKg: number }): void {
  if (goal !== "energy" && goal !== "propellant") {
    throw new InputError({
      argument: "goal",
      value: goal,
      accepted: { text: /*i18n*/ "energy or propellant" },
      example: "energy",
    });
  }
  checkDrive(drive);
  checkCoasts(coasts);
  checkMass(massKg, "1420");
  between(
    "arrivalTdb",
    arrivalTdb,
    swingByTdb + 1000 * secondsPerDay,
    swingByTdb + 4500 * secondsPerDay,
    "2035-01-15T12:00:00Z",
  );
}

function checkDrive({ thrustMN, specificImpulseS, plateauAu, powerExponent, dutyCycle }: IonDrive): void {
  range(
    "thrustMN",
    thrustMN,
    1,
    10000,
    /*i18n*/ "{least} to {most} mN; less than 1 mN moves nothing of a tonne in a year",
    "120",
  );
  range("specificImpulseS", specificImpulseS, 100, 20000, /*i18n*/ "{least} to {most} s", "3000");
  range(
    "plateauAu",
    plateauAu,
    0.1,
    10,
    /*i18n*/ "{least} to {most} au from the Sun up to which the engine has full power",
    "1.5",
  );
  const fall = /*i18n*/ "{least} to {most} ; thrust falls with this power of the distance beyond the plateau";
  range("powerExponent", powerExponent, 0, 6, fall, "2");
  range("dutyCycle", dutyCycle, 0.01, 1, /*i18n*/ "{least} to {most} as a share of the time", "0.9");
}

function checkCoasts(coasts: readonly Span[]): void {
  for (const { fromTdb, toTdb } of coasts) {
    if (fromTdb < toTdb) continue;
    const accepted = { text: /*i18n*/ "spans that end after they begin, TDB seconds past J2000" };
    throw new InputError({ argument: "coasts", value: `${fromTdb} to ${toTdb}`, accepted });
  }
}

/** @throws InputError where the planets are not known as long as the leg lasts. */
export function checkReach({ firstBlockTdb, blocks }: Ephemeris, tTdb: number, argument: string): void {
  const lastTdb = firstBlockTdb + blocks * blockS;
  if (tTdb >= firstBlockTdb && tTdb <= lastTdb) return;
  const accepted = {
    text: /*i18n*/ "a time within the ephemeris at hand, {first} to {last}",
    values: { first: utcText(firstBlockTdb), last: utcText(lastTdb) },
  };
  throw new InputError({ argument, value: utcText(tTdb), accepted });
}

/** For callers without types. */
export function unknownLeg(request: { readonly leg: unknown }): InputError {
  const accepted = { text: /*i18n*/ "outbound, return or comet" };
  return new InputError({ argument: "leg", value: request.leg, accepted, example: "outbound" });
}

const checkMass = (massKg: number, example: string): void =>
  range("massKg", massKg, 10, 100000, /*i18n*/ "{least} to {most} kg", example);

/** `text` says what is accepted, `{least} to {most}` of it. */
function range(
  argument: string,
  value: number,
  least: number,
  most: number,
  text: string,
  example: string,
  others?: Phrase["values"],
): void {
  if (value >= least && value <= most) return;
  throw new InputError({ argument, value, accepted: { text, values: { least, most, ...others } }, example });
}

function between(argument: string, tTdb: number, fromTdb: number, toTdb: number, usual: string): void {
  if (tTdb >= fromTdb && tTdb <= toTdb) return;
  const value = Number.isFinite(tTdb) ? utcText(tTdb) : tTdb;
  const accepted = {
    text: /*i18n*/ "a time between {first} and {last}",
    values: { first: utcText(fromTdb), last: utcText(toTdb) },
  };
  const usualTdb = tdbFromIso(usual);
  const isUsualIn = usualTdb >= fromTdb && usualTdb <= toTdb;
  throw new InputError({ argument, value, accepted, example: isUsualIn ? usual : utcText((fromTdb + toTdb) / 2) });
}

const utcText = (tTdb: number): string => isoFromTdb(tTdb, { scale: "utc", digits: 0 });
