/**
 * What the page and the worker that builds from another orbit say to each other.
 */
import type { Ephemeris } from "../../ephemeris/ephemeris";
import type { ProbePlan } from "../../ephemeris/probe/plan";
import type { Failure } from "./failure";

export interface OrbitJob {
  /** Orbit solution by body id. */
  readonly solutions: Readonly<Record<string, string>>;
  /** What the probe flies. */
  readonly plan: ProbePlan;
}

export type OrbitReply =
  | { readonly kind: "progress"; readonly fraction: number }
  | { readonly kind: "ready"; readonly ephemeris: Ephemeris }
  | ({ readonly kind: "failed" } & Failure);
