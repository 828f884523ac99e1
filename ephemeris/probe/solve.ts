/** Solving a leg of the probe's flight again, with other engines, masses or dates: the question, checked, and who answers it. */
import { buildEphemeris } from "../build";
import { eventOf } from "../events";
import { type Ephemeris, hasBody, instantOf, writeBarycentric } from "../paths";
import type { Span } from "../types";
import { solveComet } from "./cometSolver";
import { flyControls } from "./controls";
import { departureStart } from "./departure";
import { type Hypothesis, probeId } from "./flight";
import { solveOutbound } from "./outboundSolver";
import { type ProbePlan, wholePlan } from "./plan";
import { FlightRecorder, type RecorderStart } from "./recorder";
import { separationTdb } from "./return";
import { solveReturn } from "./returnSolver";
import type { IonDrive, LegSolution, ReturnSolution } from "./solution";
import { checkComet, checkOutbound, checkReach, checkReturn, unknownLeg } from "./solveChecks";
import { cometDrive, defaultDrive, departureMassKg, entrySpeedKmS, launchMassKg } from "./spacecraft";

/** Launch to the telemetry state of 25 May 2026. */
export interface OutboundRequest {
  readonly leg: "outbound";
  /** Default "ion". */
  readonly hypothesis?: Hypothesis;
  readonly drive?: Partial<IonDrive>;
  /** Stretches in which the ion drive must be off; default none. */
  readonly coasts?: readonly Span[];
  /** Default 2100. */
  readonly massKg?: number;
  /** Injection; default 2025-05-28T17:49Z. */
  readonly launchTdb?: number;
  /** The one burn of hypothesis "impulse"; default the manoeuvre scheduled for 2025-10-30. */
  readonly burnTdb?: number;
}

/** From where the probe rests beside the asteroid to the entry of the capsule. */
export interface ReturnRequest {
  readonly leg: "return";
  readonly drive?: Partial<IonDrive>;
  readonly coasts?: readonly Span[];
  /** Default 1450. */
  readonly massKg?: number;
  readonly departureTdb?: number;
  readonly arrivalTdb?: number;
  readonly entrySpeedKmS?: number;
}

/** From the capsule's separation past Earth to 311P. */
export interface CometRequest {
  readonly leg: "comet";
  readonly drive?: Partial<IonDrive>;
  readonly coasts?: readonly Span[];
  /** Default: what is left after the return. */
  readonly massKg?: number;
  readonly arrivalTdb?: number;
  /** "energy" (default) leaves the engine most to spare, "propellant" uses least xenon. */
  readonly goal?: "energy" | "propellant";
}

export type SolveRequest = OutboundRequest | ReturnRequest | CometRequest;

export interface SolveHooks {
  /** Hears the share done (0 … 1) and what is being done, between iterations. */
  readonly onProgress?: (share: number, label: string) => void;
  /** Looked at between iterations; once it is `aborted`, the run ends with a `SolveCancelled`. */
  readonly signal?: { readonly aborted: boolean };
  /** What the legs before are flown by; default the baked solutions. */
  readonly plan?: ProbePlan;
}

/** The caller ended a solution before it was found. */
export class SolveCancelled extends Error {
  override readonly name = "SolveCancelled";
}

/**
 * Solves a leg. `ephemeris` holds the planets and Kamoʻoalewa over the leg. Deterministic: the same question gives the same
 * bits. A leg that the thrust cannot fly gives a solution that says so (`isFeasible`, `missKm`), not an error.
 * @throws InputError for a question that makes no sense, with what would; SolveCancelled.
 */
export function solveLeg(ephemeris: Ephemeris, request: SolveRequest, hooks: SolveHooks = {}): LegSolution {
  const { onProgress, signal, plan = {} } = hooks;
  const hear = (share: number): void => {
    if (signal?.aborted === true) throw new SolveCancelled(`The ${request.leg} leg was not solved: cancelled.`);
    onProgress?.(Math.min(1, share), labels[request.leg]);
  };
  if (request.leg === "outbound") {
    const problem = {
      hypothesis: request.hypothesis ?? "ion",
      drive: { ...defaultDrive, ...request.drive },
      coasts: request.coasts ?? [],
      massKg: request.massKg ?? launchMassKg,
      launchTdb: request.launchTdb ?? eventOf("injection").tTdb,
      burnTdb: request.burnTdb ?? eventOf("deep-space-manoeuvre").tTdb,
    };
    checkOutbound(problem);
    checkReach(ephemeris, problem.launchTdb, "launchTdb");
    return solveOutbound(ephemeris, problem, hear);
  }
  if (request.leg === "return") {
    const departureTdb = request.departureTdb ?? eventOf("departure").tTdb;
    const problem = {
      drive: { ...defaultDrive, ...request.drive },
      coasts: request.coasts ?? [],
      arrivalTdb: request.arrivalTdb ?? eventOf("capsule-return").tTdb,
      entrySpeedKmS: request.entrySpeedKmS ?? entrySpeedKmS,
    };
    checkReturn({ ...problem, departureTdb, massKg: request.massKg ?? departureMassKg });
    checkReach(ephemeris, problem.arrivalTdb, "arrivalTdb");
    const start = departureStart(ephemeris, departureTdb, request.massKg ?? departureMassKg);
    return solveReturn(ephemeris, { ...problem, start }, hear);
  }
  if (request.leg !== "comet") throw unknownLeg(request);
  const homecoming = wholePlan(plan).return;
  const separated = stateAtSeparation(ephemeris, homecoming);
  const start = { ...separated, massKg: request.massKg ?? separated.massKg };
  const problem = {
    start,
    drive: { ...cometDrive, ...request.drive },
    coasts: request.coasts ?? [],
    swingByTdb: homecoming.toTdb,
    arrivalTdb: request.arrivalTdb ?? eventOf("comet-arrival").tTdb,
    goal: request.goal ?? "energy",
  };
  checkComet({ ...problem, massKg: start.massKg });
  checkReach(ephemeris, problem.arrivalTdb, "arrivalTdb");
  hear(0);
  return solveComet(ephemeris, { ...problem, comet: stateOfComet(ephemeris, problem.arrivalTdb) }, hear);
}

const labels: Readonly<Record<SolveRequest["leg"], string>> = {
  outbound: /*i18n*/ "the way from Earth to the telemetry of May 2026",
  return: /*i18n*/ "the way back to Earth",
  comet: /*i18n*/ "the way to the comet",
};

/** Where the return leg has brought the probe when the capsule leaves. */
function stateAtSeparation(ephemeris: Ephemeris, solution: ReturnSolution): RecorderStart {
  const { fromTdb: tTdb, positionKm, velocityKmS, massKg } = solution;
  const recorder = new FlightRecorder(ephemeris, probeId, { tTdb, positionKm, velocityKmS, massKg });
  recorder.beginLeg("return", "Return", "planned");
  flyControls(recorder, solution, separationTdb(solution));
  return {
    tTdb: recorder.tTdb,
    positionKm: recorder.position,
    velocityKmS: recorder.velocity,
    massKg: recorder.massKg,
  };
}

/** Barycentric state of 311P; its published orbit is of 2014, so it is propagated from there where the ephemeris lacks it. */
function stateOfComet(ephemeris: Ephemeris, tTdb: number): Float64Array {
  const id = "311p";
  const holding = hasBody(ephemeris, id) ? ephemeris : buildEphemeris({ bodies: [id], fromTdb: tTdb, toTdb: tTdb });
  const state = new Float64Array(6);
  writeBarycentric(holding, id, instantOf(tTdb), state);
  return state;
}
