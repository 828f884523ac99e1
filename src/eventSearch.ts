/**
 * Finding events and claims by words, in English or in the language shown, and by what they rest on. Pure but for the language.
 */
import type { Claim, ClaimKind } from "../ephemeris/claims";
import type { MissionEvent } from "../ephemeris/events";
import type { Basis, Confidence, Source } from "../ephemeris/types";
import type { ClockScale } from "./clockScales";
import { eventTimeText } from "./eventTimes";
import { i18n } from "./language/i18n";

export interface EventQuery {
  readonly text: string;
  /** Empty strings stand for "any". */
  readonly phase: string;
  readonly basis: Basis | "";
  readonly confidence: Confidence | "";
}

export const anyEvent: EventQuery = { text: "", phase: "", basis: "", confidence: "" };

/** Without case, accents, ʻokinas and apostrophes, so that "kamooalewa" finds "Kamoʻoalewa" and "estevez" finds "Estévez". */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u02bb\u02bc\u2018\u2019']/g, "")
    .toLowerCase();

/** Whether every word of `text` occurs in one of `parts`. */
function holds(text: string, parts: readonly string[]): boolean {
  const within = plain(parts.join("\n"));
  return plain(text)
    .split(/\s+/)
    .every((word) => within.includes(word));
}

const wordsOf = (sources: readonly Source[]): string[] => sources.flatMap(({ text, date = "" }) => [text, date]);

/** The events in which all words occur; times count in UTC and as they are shown in `scale`. */
export function matchingEvents(events: readonly MissionEvent[], query: EventQuery, scale: ClockScale): MissionEvent[] {
  return events.filter((event) => {
    const { id, label, text, utc, phase, basis, sources, disagreements } = event;
    const parts = [
      id,
      label,
      i18n.t(label),
      text,
      i18n.t(text),
      utc,
      eventTimeText(event, scale),
      phase,
      ...wordsOf(sources),
      ...disagreements.map(({ claim }) => claim),
    ];
    return (
      (query.phase === "" || query.phase === phase) &&
      (query.basis === "" || query.basis === basis) &&
      (query.confidence === "" || sources.some(({ confidence }) => confidence === query.confidence)) &&
      holds(query.text, parts)
    );
  });
}

export function matchingClaims(claims: readonly Claim[], text: string, kind: ClaimKind | ""): Claim[] {
  return claims.filter((entry) => {
    const { claim, answer, shown = "", sources, sides } = entry;
    const said = [claim, answer, shown, ...sides.map(({ says }) => says)];
    const parts = [...said, ...said.map((text) => i18n.t(text)), entry.kind, ...wordsOf(sources)];
    for (const { source } of sides) parts.push(...wordsOf([source]));
    return (kind === "" || kind === entry.kind) && holds(text, parts);
  });
}
