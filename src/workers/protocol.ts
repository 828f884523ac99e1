/**
 * What the page and its workers say to each other. Times are TDB seconds past J2000.
 * A finished ephemeris is handed over as it is, its numbers transferred, not copied.
 */
import type { Ephemeris } from "../../ephemeris/ephemeris";
import type { Frame } from "../../ephemeris/frames";
import type { ProbePlan } from "../../ephemeris/probe/build";
import type { EvidenceRow } from "../../ephemeris/probe/evidence";
import type { LegId } from "../../ephemeris/probe/flight";
import type { LegSolution } from "../../ephemeris/probe/solution";
import type { SolveRequest } from "../../ephemeris/probe/solve";
import type { RockMesh } from "../scene/rock/mesh";
import type { Failure } from "./failure";

export interface BuildRequest {
  readonly bodies: readonly string[];
  readonly fromTdb: number;
  readonly toTdb: number;
}

/** Asked of the same worker when there is something to see: the probe as well. */
export const probeRequest = "probe";

/** `ready` comes first, with everything but the probe; then, when asked, `probe` with the probe as well. */
export type BuildReply =
  | { readonly kind: "progress"; readonly fraction: number; readonly label: string }
  | { readonly kind: "ready"; readonly ephemeris: Ephemeris; readonly buildMs: number }
  | ({ readonly kind: "failed" } & Failure)
  | { readonly kind: "probe-progress"; readonly fraction: number }
  | { readonly kind: "probe"; readonly ephemeris: Ephemeris; readonly evidence: readonly EvidenceRow[] }
  | ({ readonly kind: "probe-failed" } & Failure);

export interface SolveJob {
  /** Planets and Kamoʻoalewa: what the new flight is added to. */
  readonly ephemeris: Ephemeris;
  /** Undefined: nothing is solved, the plan is flown as it is. */
  readonly request: SolveRequest | undefined;
  /** What the other legs are flown with. */
  readonly plan: ProbePlan;
}

/** A plan, the ephemeris in which the probe flies it, and the evidence beside it. */
export interface Flight {
  readonly plan: ProbePlan;
  readonly ephemeris: Ephemeris;
  readonly evidence: readonly EvidenceRow[];
}

/** `solved` carries the flight with the solution; none when it is not feasible. */
export type SolveReply =
  | { readonly kind: "progress"; readonly fraction: number; readonly label: string }
  | {
      readonly kind: "solved";
      readonly solution: LegSolution;
      readonly flight: Flight | undefined;
      readonly solveMs: number;
    }
  | { readonly kind: "flown"; readonly flight: Flight }
  /** The argument of its `problem` is the field that was wrong, when one was. */
  | ({ readonly kind: "failed" } & Failure);

/** The legs of the probe's flight that are to be a line in a centre and frame; the answer is a `FlightLine`. */
export interface FlightLineJob {
  readonly ephemeris: Ephemeris;
  readonly options: { readonly center: string; readonly frame: Frame };
  readonly legs: readonly LegId[];
}

/** Kamoʻoalewa's fine mesh, and its roughness for the graphics card. */
export interface RockReply {
  readonly mesh: RockMesh;
  readonly texels: Uint8Array;
}
