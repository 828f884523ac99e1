/**
 * What is said about the mission and the asteroid and is wrong, outdated or contested: refuted with sources, or shown with both
 * sides. Facts stand in data/claims.json; adding a claim is one entry there.
 */
import data from "./data/claims.json";
import type { Source } from "./types";

/** wrong: the sources contradict it · outdated: superseded · contested: sources of weight disagree. */
export type ClaimKind = "wrong" | "outdated" | "contested";

/** What one party to a dispute says, and where. */
export interface ClaimSide {
  readonly says: string;
  readonly source: Source;
}

export interface Claim {
  /** Lower-case ASCII slug. */
  readonly id: string;
  readonly kind: ClaimKind;
  readonly about: "flight" | "spacecraft" | "asteroid";
  /** Ids of the mission events it concerns. */
  readonly events: readonly string[];
  /** As it is met; for what is contested, the question. */
  readonly claim: string;
  readonly answer: string;
  /** What this project uses or draws where the matter is open. */
  readonly shown?: string;
  /** What the answer rests on; empty where `sides` have the sources. */
  readonly sources: readonly Source[];
  /** Two or more where contested, else empty. */
  readonly sides: readonly ClaimSide[];
}

type ClaimEntry = Omit<Claim, "sources" | "sides"> & Partial<Pick<Claim, "sources" | "sides">>;

/** The wrong ones first, then the outdated, then the contested. */
export const claims: readonly Claim[] = (data.claims as readonly ClaimEntry[]).map((entry) => ({
  sources: [],
  sides: [],
  ...entry,
}));
