/** The probe put into an ephemeris: its legs flown one after the other through the full propagator, as far as the ephemeris reaches. */

import { eventOf } from "../events";
import { PropagationError } from "../integrators/force";
import type { Ephemeris, Stop } from "../paths";
import { blockS } from "../tracks";
import type { Span } from "../types";
import { flyApproach } from "./approach";
import { flyArrival } from "./arrival";
import { flyComet } from "./comet";
import { type LegId, probeId } from "./flight";
import { flyOutbound } from "./outbound";
import { appendPieces, type PieceDraft } from "./pieces";
import { type ProbePlan, type WholePlan, wholePlan } from "./plan";
import { flyProximity } from "./proximity";
import { FlightRecorder } from "./recorder";
import { flyReturn, separationTdb } from "./return";
import { sigmaKnotsOf } from "./sigma";
import type { LegSolution } from "./solution";

export type { ProbePlan } from "./plan";

/** A solved leg starts where and as heavy as its solution was made for, or it would not arrive: km and kg. */
const sameStartKm = 1e-3;
const sameMassKg = 1e-6;

interface LegStep {
  readonly id: LegId;
  /** What it is flown by, where it was solved; null: not to be flown. */
  readonly solution?: (plan: WholePlan) => LegSolution | null;
  readonly endTdb: (plan: WholePlan) => number;
  /** Flies the leg; what parts from the probe on it is added to `others`. */
  readonly fly: (recorder: FlightRecorder, plan: WholePlan, others: PieceDraft[]) => void;
}

/** In order of flight; a new leg is one file and one entry here. */
const legSteps: readonly LegStep[] = [
  {
    id: "outbound",
    endTdb: (plan) => plan.outbound.toTdb,
    fly: (recorder, plan) => flyOutbound(recorder, plan.outbound),
  },
  { id: "arrival", endTdb: () => eventOf("first-approach-burn").tTdb, fly: (recorder) => flyArrival(recorder) },
  { id: "approach", endTdb: () => eventOf("arrival").tTdb, fly: (recorder) => flyApproach(recorder) },
  {
    id: "proximity",
    endTdb: (plan) => plan.return.fromTdb,
    fly: (recorder, plan) => flyProximity(recorder, plan.return.fromTdb),
  },
  {
    id: "return",
    solution: (plan) => plan.return,
    endTdb: (plan) => separationTdb(plan.return),
    fly: (recorder, plan, others) => {
      others.push(flyReturn(recorder, plan.return).draft);
    },
  },
  {
    id: "comet",
    solution: (plan) => plan.comet,
    endTdb: (plan) => plan.comet?.toTdb ?? Number.NEGATIVE_INFINITY,
    fly: (recorder, plan) => {
      if (plan.comet !== null) flyComet(recorder, plan.comet);
    },
  },
];

/**
 * The span an ephemeris must cover so that the probe is there all through `span`: from its launch to the end of the leg
 * in which the span ends.
 */
export function flightSpan(span: Span, plan: ProbePlan = {}): Span {
  const whole = wholePlan(plan);
  const ends = legSteps.map((step) => step.endTdb(whole));
  const capsule = whole.return.toTdb;
  return {
    fromTdb: Math.min(span.fromTdb, whole.outbound.fromTdb),
    toTdb: Math.max(span.toTdb, Math.min(...ends.filter((endTdb) => endTdb >= span.toTdb), Math.max(...ends, capsule))),
  };
}

/**
 * The ephemeris with `tianwen-2` and, once it has been let go, `tianwen-2-capsule`. `ephemeris` holds the planets and
 * Kamoʻoalewa; legs that reach beyond it are left out. A leg that cannot be flown ends the path, and `stops` says why.
 */
export function addProbe(ephemeris: Ephemeris, plan: ProbePlan = {}, onProgress?: (share: number) => void): Ephemeris {
  const whole = wholePlan(plan);
  const { outbound } = whole;
  const endTdb = ephemeris.firstBlockTdb + ephemeris.blocks * blockS;
  const recorder = new FlightRecorder(ephemeris, probeId, { ...outbound, tTdb: outbound.fromTdb });
  const others: PieceDraft[] = [];
  const stops: Stop[] = [];
  const steps = legSteps.filter(
    (step) => step.endTdb(whole) > Number.NEGATIVE_INFINITY && step.endTdb(whole) <= endTdb,
  );
  for (const [k, step] of steps.entries()) {
    const stop = stopBefore(recorder, step.solution?.(whole));
    if (stop !== undefined) {
      stops.push(stop);
      break;
    }
    try {
      step.fly(recorder, whole, others);
    } catch (error) {
      if (!(error instanceof PropagationError)) throw error;
      stops.push({ id: probeId, goodToTdb: error.goodToTdb, reason: error.message });
      break;
    }
    onProgress?.((k + 1) / (steps.length + 1));
  }
  const flown = { ...ephemeris, probe: recorder.flight(outbound.hypothesis), stops: [...ephemeris.stops, ...stops] };
  const knots = sigmaKnotsOf(appendPieces(flown, recorder.draft), outbound);
  const withProbe = appendPieces(flown, recorder.draft, knots);
  onProgress?.(1);
  return others.reduce((whole, draft) => appendPieces(whole, draft), withProbe);
}

/** Why a solved leg cannot be flown from where the probe is. */
function stopBefore(
  { tTdb, position, massKg }: FlightRecorder,
  solution: LegSolution | null | undefined,
): Stop | undefined {
  if (solution === undefined || solution === null) return undefined;
  const { positionKm: start, fromTdb, leg } = solution;
  let square = 0;
  for (let c = 0; c < 3; c++) square += (start[c] - position[c]) * (start[c] - position[c]);
  const isSameMass = Math.abs(solution.massKg - massKg) <= sameMassKg;
  if (fromTdb === tTdb && square <= sameStartKm * sameStartKm && isSameMass) return undefined;
  const reason = `The ${leg} leg was solved for another start than this one (another mass, date, model or orbit of Kamoʻoalewa): solve it again.`;
  return { id: probeId, goodToTdb: tTdb, reason };
}
