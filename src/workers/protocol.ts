/**
 * What the page and the ephemeris worker say to each other. Times are TDB seconds past J2000.
 * The finished ephemeris is handed over as it is, its numbers transferred, not copied.
 */
import type { Ephemeris } from "../../ephemeris/ephemeris";

export interface BuildRequest {
  readonly bodies: readonly string[];
  readonly fromTdb: number;
  readonly toTdb: number;
}

export type BuildReply =
  | { readonly kind: "progress"; readonly fraction: number; readonly label: string }
  | { readonly kind: "ready"; readonly ephemeris: Ephemeris; readonly buildMs: number }
  | { readonly kind: "failed"; readonly message: string };
