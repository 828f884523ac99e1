/** The probe put into an ephemeris: its legs flown one after the other through the full propagator, as far as the ephemeris reaches. */

import { eventOf } from "../events";
import { PropagationError } from "../integrators/force";
import type { Ephemeris, Stop } from "../paths";
import { english, type Phrase } from "../phrase";
import { isoFromTdb } from "../time";
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
/** What a flown leg may end beside the end its solution had: a solution flies to the bit, other orbits of the planets to metres. */
const sameEndKm = 1000;

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
    solution: (plan) => plan.outbound,
    endTdb: (plan) => plan.outbound.toTdb,
    fly: (recorder, plan) => flyOutbound(recorder, plan.outbound),
  },
  { id: "arrival", endTdb: () => eventOf("first-approach-burn").tTdb, fly: (recorder) => flyArrival(recorder) },
  { id: "approach", endTdb: () => eventOf("arrival").tTdb, fly: (recorder) => flyApproach(recorder) },
  {
    id: "proximity",
    endTdb: (plan) => plan.return.fromTdb,
    fly: (recorder, plan) => flyProximity(recorder, plan.return.fromTdb, plan.return.massKg),
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
    toTdb: Math.max(span.toTdb, Math.min(...ends.filter((endTdb) => endTdb > span.toTdb), Math.max(...ends, capsule))),
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
    const early = step.id === "outbound" ? undefined : stopBefore(recorder, step.solution?.(whole));
    if (early !== undefined) {
      stops.push(early);
      break;
    }
    try {
      step.fly(recorder, whole, others);
      const stop = stopAfter(recorder, step.solution?.(whole));
      if (stop !== undefined) {
        stops.push(stop);
        break;
      }
    } catch (error) {
      if (!(error instanceof PropagationError)) throw error;
      stops.push({ id: probeId, goodToTdb: error.goodToTdb, reason: error.message, phrase: error.phrase });
      break;
    }
    onProgress?.((k + 1) / (steps.length + 1));
  }
  const probe = { ...recorder.flight(outbound.hypothesis), own: ownLegs(plan) };
  const flown = { ...ephemeris, probe, stops: [...ephemeris.stops, ...stops] };
  // Nobody else's evidence speaks for a flight of the reader's own.
  const knots = plan.outbound === undefined ? sigmaKnotsOf(appendPieces(flown, recorder.draft), outbound) : [];
  const withProbe = appendPieces(flown, recorder.draft, knots);
  onProgress?.(1);
  return others.reduce((whole, draft) => appendPieces(whole, draft), withProbe);
}

/** Legs that are not flown by what comes with this library. */
function ownLegs({ outbound, return: homecoming, comet }: ProbePlan): readonly LegId[] {
  const given: readonly (LegSolution | null | undefined)[] = [outbound, homecoming, comet];
  return given.flatMap((solution) => (solution === undefined || solution === null ? [] : [solution.leg]));
}

/** Why a solved leg cannot be flown from where the probe is. A probe that is too heavy sheds what it has too much. */
function stopBefore(
  { tTdb, position, massKg }: FlightRecorder,
  solution: LegSolution | null | undefined,
): Stop | undefined {
  if (solution === undefined || solution === null) return undefined;
  const { positionKm, fromTdb, leg } = solution;
  if (fromTdb !== tTdb) {
    return stopAt(tTdb, {
      text: /*i18n*/ "The {leg, select, outbound {outbound} return {return} other {comet}} leg is not flown: it was solved to begin on {begins}, and the leg before ends on {ends}. Solve it again.",
      values: { leg, begins: utcText(fromTdb), ends: utcText(tTdb) },
    });
  }
  if (massKg < solution.massKg - sameMassKg) {
    const [has, needs] = [massKg.toFixed(1), solution.massKg.toFixed(1)];
    return stopAt(tTdb, {
      text: /*i18n*/ "The {leg, select, outbound {outbound} return {return} other {comet}} leg is not flown: it was solved for {needs} kg, and the probe has {has} kg left. Solve it again for {has} kg.",
      values: { leg, needs, has },
    });
  }
  const apartKm = distance(positionKm, position);
  if (apartKm <= sameStartKm) return undefined;
  return stopAt(tTdb, {
    text: /*i18n*/ "The {leg, select, outbound {outbound} return {return} other {comet}} leg is not flown: it was solved for a start {apart} km away: for another leg before it, model, or orbit of Kamoʻoalewa. Solve it again.",
    values: { leg, apart: Math.ceil(apartKm).toLocaleString("en") },
  });
}

/** Why a flown leg is no answer: a file that promises an arrival and misses it. */
function stopAfter({ tTdb, position }: FlightRecorder, solution: LegSolution | null | undefined): Stop | undefined {
  if (solution === undefined || solution === null || solution.leg === "return") return undefined;
  const missKm = distance(solution.endPositionKm, position);
  if (missKm <= sameEndKm) return undefined;
  return stopAt(tTdb, {
    text: /*i18n*/ "The {leg, select, outbound {outbound} return {return} other {comet}} leg ends {miss} km from where its solution says: the file is damaged, or of another model.",
    values: { leg: solution.leg, miss: Math.round(missKm).toLocaleString("en") },
  });
}

const stopAt = (goodToTdb: number, phrase: Phrase): Stop => ({
  id: probeId,
  goodToTdb,
  reason: english(phrase),
  phrase,
});

function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [x, y, z] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
  return Math.sqrt(x * x + y * y + z * z);
}

const utcText = (tTdb: number): string => isoFromTdb(tTdb, { scale: "utc", digits: 0 });
