/** What the laboratory and the worker that has clones run say to each other. */
import type { Said } from "../../ephemeris/phrase";
import type { YearSpan } from "../../ephemeris/resonance/cloneRun";
import type { Episode, Fan } from "../laboratory/fan";
import type { Failure } from "./failure";

export interface ClonesJob extends YearSpan {
  readonly body: string;
  /** Beside the orbit itself. */
  readonly clones: number;
  readonly seed: number;
  /** Taken where no uncertainty is published: 1-σ of the semi-major axis, au. */
  readonly assumedAu: number;
}

export interface ClonesOrder {
  readonly job: ClonesJob;
  /** To the workers that run shares of it. */
  readonly ports: readonly MessagePort[];
}

/** All clones that are done; the first is the orbit itself. */
export interface ClonesDone {
  readonly orbits: number;
  readonly fan: Fan;
  /** Of each that is then on an ellipse, the episode that holds 2026-01-01. */
  readonly episodes: readonly Episode[];
  /** What the uncertainty rests on. */
  readonly uncertainty: Said;
  readonly isAssumed: boolean;
}

export type ClonesReply =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "batch"; readonly done: ClonesDone; readonly isWhole: boolean }
  | ({ readonly kind: "failed" } & Failure);
