/** What the laboratory and the worker that follows its orbits say to each other. */
import type { AngleSeries } from "../../ephemeris/resonance/angleSeries";
import type { ClassInterval } from "../../ephemeris/resonance/classes";
import type { DistanceExtreme } from "../../ephemeris/resonance/extremes";
import type { Trail } from "../../ephemeris/resonance/future";
import type { Experiment, OrbitForm } from "../laboratory/orbitForm";
import type { Failure } from "./failure";

/** The next question ends the one before. */
export interface ResonanceQuestion {
  readonly id: number;
  readonly experiment: Experiment;
  /** Years after and before 2026-01-01, and those of them for which the trail is kept. */
  readonly futureYears: number;
  readonly pastYears: number;
  readonly trailYears: number;
}

/** The published orbit that an experiment starts from. */
export interface StartFacts {
  readonly body: string;
  readonly form: OrbitForm;
  /** Which orbit it is, and where it is published. */
  readonly orbit: string;
  readonly isLowPrecision: boolean;
}

/** All that is known so far; the trail only what is new. */
export interface ResonancePiece {
  readonly experiment: Experiment;
  readonly direction: 1 | -1;
  readonly series: AngleSeries;
  readonly classes: readonly ClassInterval[];
  /** In order of time. */
  readonly extremes: readonly DistanceExtreme[];
  readonly trail: Trail;
  /** Before and after these the path is one of many (`FuturePiece.partedTdb`). */
  readonly pastPartedTdb: number | undefined;
  readonly futurePartedTdb: number | undefined;
  readonly isWhole: boolean;
}

export type ResonanceReply = { readonly id: number } & (
  | { readonly kind: "start"; readonly facts: StartFacts }
  | { readonly kind: "piece"; readonly piece: ResonancePiece }
  | ({ readonly kind: "failed" } & Failure)
);
