/**
 * The words everybody shares: what a state is, what it rests on, where a fact comes from.
 * Positions are km, velocities km/s, axes ICRF, time TDB seconds past J2000, unless a name says otherwise.
 */

/** What a state rests on. Never shown alike: measured, recomputed, planned and invented states differ on screen and in files. */
export type Basis = "tracked" | "reconstructed" | "planned" | "illustrative";

/** Three components, x y z. */
export type Vector3 = readonly [number, number, number];

/** H official or peer-reviewed · M reputable secondary · L one weak source · D derived here · A assumption. */
export type Confidence = "H" | "M" | "L" | "D" | "A";

/** Where a number comes from. */
export interface Source {
  readonly text: string;
  /** ISO date of publication or retrieval. */
  readonly date?: string;
  readonly url?: string;
  readonly confidence: Confidence;
}

/** A closed stretch of time, TDB seconds past J2000, `fromTdb` < `toTdb`. */
export interface Span {
  readonly fromTdb: number;
  readonly toTdb: number;
}
