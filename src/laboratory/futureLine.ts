/** A worker that follows orbits one after the other, and what is known of the one last asked for. */
import type { Trail } from "../../ephemeris/resonance/future";
import { i18n } from "../language/i18n";
import type { Failure } from "../workers/failure";
import type { ResonancePiece, ResonanceQuestion, ResonanceReply, StartFacts } from "../workers/resonanceProtocol";
import { type Experiment, isSameExperiment } from "./orbitForm";
import { joinedTrail } from "./trails";

export type FollowedYears = Pick<ResonanceQuestion, "futureYears" | "pastYears" | "trailYears">;

export interface Followed extends Omit<ResonancePiece, "direction"> {
  /** Of everything known, in order of time. */
  readonly trail: Trail;
  /** From the question to the first curve. */
  readonly firstMs: number;
}

export interface Future {
  readonly facts: StartFacts | undefined;
  /** The last that is known; of the experiment before until the first piece of the new one is there. */
  readonly followed: Followed | undefined;
  readonly failure: Failure | undefined;
}

export interface FutureLine {
  ask: (experiment: Experiment) => void;
  end: () => void;
}

/** A worker that is asked the newest question as soon as it has shown the beginning of the one before. */
export function newFutureLine(years: FollowedYears, onChange: (change: Partial<Future>) => void): FutureLine {
  const worker = new Worker(new URL("../workers/resonance.worker.ts", import.meta.url), { type: "module" });
  let id = 0;
  let isAwaited = false;
  let waiting: Experiment | undefined;
  let askedMs = 0;
  let firstMs = 0;
  let sides: Record<1 | -1, Trail[]> = { 1: [], [-1]: [] };
  const send = (experiment: Experiment): void => {
    isAwaited = true;
    waiting = undefined;
    sides = { 1: [], [-1]: [] };
    askedMs = performance.now();
    id++;
    const question: ResonanceQuestion = { id, experiment, ...years };
    worker.postMessage(question);
  };
  const next = (): void => {
    isAwaited = false;
    if (waiting !== undefined) send(waiting);
  };
  worker.addEventListener("message", ({ data }: MessageEvent<ResonanceReply>) => {
    if (data.id !== id) return;
    if (data.kind === "start") onChange({ facts: data.facts });
    else if (data.kind === "failed") {
      onChange({ failure: data });
      next();
    } else {
      const { piece } = data;
      if (isAwaited) firstMs = performance.now() - askedMs;
      sides[piece.direction].push(piece.trail);
      onChange({ followed: { ...piece, trail: joinedTrail(sides[-1], sides[1]), firstMs }, failure: undefined });
      if (isAwaited) next();
    }
  });
  worker.addEventListener("error", (event) => {
    onChange({ failure: { message: event.message || i18n.t("the worker could not be started") } });
  });
  return {
    ask: (experiment) => {
      if (isAwaited) waiting = experiment;
      else send(experiment);
    },
    end: () => worker.terminate(),
  };
}

/** Whether what is shown belongs to the experiment, and not yet to the one before. */
export const isOf = (followed: Followed | undefined, experiment: Experiment): followed is Followed =>
  followed !== undefined && isSameExperiment(followed.experiment, experiment);
