/**
 * The mission of Tianwen-2 as dated events and flight phases: what was reported, inferred here, or is planned, each with its sources.
 * Facts stand in data/events.json; adding an event is one entry there.
 */
import data from "./data/events.json";
import { NameIndex } from "./names";
import { tdbFromIso } from "./time";
import type { Basis, Confidence, Source } from "./types";

/** How much of `utc` is known. "day" and "month": the rest of the instant is only there to be able to jump to it. */
export type EventPrecision = "second" | "minute" | "day" | "month";

/** A statement that contradicts the event: by a source worth naming, or wrong in popular texts and why. */
export interface Disagreement {
  readonly claim: string;
  readonly why?: string;
  readonly source?: Source;
}

export interface MissionEvent {
  /** Lower-case ASCII slug. */
  readonly id: string;
  readonly aliases: readonly string[];
  /** TDB seconds past J2000 of `utc`. */
  readonly tTdb: number;
  /** ISO 8601, UTC. */
  readonly utc: string;
  readonly precision: EventPrecision;
  readonly label: string;
  readonly text: string;
  /** Id of the flight phase it belongs to or begins. */
  readonly phase: string;
  /** "tracked": reported as having happened; "reconstructed": its time or size inferred here; "planned": announced or expected. */
  readonly basis: Basis;
  readonly sources: readonly Source[];
  readonly disagreements: readonly Disagreement[];
}

export interface MissionPhase {
  readonly id: string;
  readonly label: string;
  readonly target: "asteroid" | "comet";
  /** TDB seconds past J2000 of the event it starts with; null where no start is published. */
  readonly fromTdb: number | null;
  readonly startsWith: string | null;
  readonly text?: string;
  /** Of the start, as far as one is known; else of the phase's existence. */
  readonly confidence: Confidence;
}

type EventEntry = Omit<MissionEvent, "tTdb" | "aliases" | "disagreements"> &
  Partial<Pick<MissionEvent, "aliases" | "disagreements">>;

/** In order of time. */
export const events: readonly MissionEvent[] = (data.events as readonly EventEntry[])
  .map((entry) => ({ aliases: [], disagreements: [], ...entry, tTdb: tdbFromIso(entry.utc) }))
  .sort((a, b) => a.tTdb - b.tTdb);

const index = new NameIndex<MissionEvent>();
for (const event of events) {
  for (const name of [event.id, event.label, ...event.aliases]) index.add(name, event);
}

/** The thirteen published flight phases, in order. Each lasts until the next one whose start is known. */
export const phases: readonly MissionPhase[] = (data.phases as readonly Omit<MissionPhase, "fromTdb">[]).map(
  (phase) => ({
    ...phase,
    fromTdb: phase.startsWith === null ? null : eventOf(phase.startsWith).tTdb,
  }),
);

/**
 * The event of an id, label or alias, in any spelling: "launch", "comet arrival".
 * @throws InputError with the nearest id.
 */
export function eventOf(name: string): MissionEvent {
  const accepted = `a mission event: ${events.map((event) => event.id).join(", ")}`;
  return index.entryOf(name, "event", accepted, "launch");
}
