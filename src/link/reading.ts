/**
 * Reads the `key=value` pairs of a link that may have been cut off, mistyped or made to do harm: whatever it says, each question
 * gets a valid answer, and what was wrong is kept as phrases. Nothing throws, and nothing grows with the link.
 */
import { nearestName } from "../../ephemeris/errors";
import type { Phrase } from "../../ephemeris/phrase";
import { parseTime } from "../../ephemeris/time";
import type { Span } from "../../ephemeris/types";
import { clamped } from "../clock";
import { missionSpan } from "../missionSpan";

/** Characters that are read; the longest link the app writes, three legs solved again, has under 1200. */
export const longestLink = 4000;
const longestValue = 80;
const mostProblems = 12;

/** Part of a link as it may be shown: no control or direction characters, and short. */
export function quoted(text: string): string {
  const plain = text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, "");
  return `“${plain.length > 40 ? `${plain.slice(0, 40)}…` : plain}”`;
}

export interface Reading {
  /** What could not be read. */
  readonly problems: readonly Phrase[];
  /** @param text a message. */
  note(text: string, values?: Phrase["values"]): void;
  has(key: string): boolean;
  /** The text of a key, at most 80 characters; undefined where it is not given. */
  text(key: string): string | undefined;
  /** The text of a key of any length: a list that is read part by part. */
  list(key: string): string | undefined;
  /** One of `options`: the one given, or nearest in spelling, or `fallback`. */
  choice<T extends string>(key: string, options: readonly T[], fallback: T): T;
  /** A number, moved to the nearest end where it is outside. */
  number(key: string, min: number, max: number, fallback: number): number;
  /** TDB seconds past J2000 inside the mission. */
  instant(key: string, fallbackTdb: number): number;
  /** `1` or `0`. */
  flag(key: string): boolean;
  /** Notes the keys that no question was asked about. */
  noteUnknown(known: ReadonlySet<string>): void;
}

/** Begins to read the part of an address after `#` (with or without it). */
export function readingOf(address: string): Reading {
  const problems: Phrase[] = [];
  const note: Reading["note"] = (said, values) => {
    if (problems.length < mostProblems) problems.push({ text: said, values });
  };
  let pairs = address.replace(/^#/, "");
  if (pairs.length > longestLink) {
    pairs = pairs.slice(0, Math.max(pairs.lastIndexOf("&", longestLink), 0));
    note(/*i18n*/ "it is longer than {most} characters, its start was read", { most: String(longestLink) });
  }
  // A plus sign stands for itself: the offset of a time.
  const given = new URLSearchParams(pairs.replaceAll("+", "%2B"));
  for (const key of new Set(given.keys()))
    if (given.getAll(key).length > 1)
      note(/*i18n*/ "{key} stands there more than once, the first counts", { key: quoted(key) });

  const text = (key: string): string | undefined => given.get(key)?.slice(0, longestValue);

  return {
    problems,
    note,
    has: (key) => given.has(key),
    text,
    list: (key) => given.get(key) ?? undefined,
    choice(key, options, fallback) {
      const value = text(key);
      if (value === undefined) return fallback;
      const found = options.find((option) => option === value);
      if (found !== undefined) return found;
      const near = options.find((option) => option === nearestName(value, options));
      if (near === undefined) note(/*i18n*/ "{key} {value} is unknown", { key, value: quoted(value) });
      else {
        const values = { key, value: quoted(value), near };
        note(/*i18n*/ "{key} {value} is unknown (did you mean “{near}”? It is taken)", values);
      }
      return near ?? fallback;
    },
    number(key, min, max, fallback) {
      const value = text(key);
      if (value === undefined) return fallback;
      const x = value.trim() === "" ? Number.NaN : Number(value);
      if (Number.isNaN(x)) {
        note(/*i18n*/ "{key} {value} is not a number", { key, value: quoted(value) });
        return fallback;
      }
      const inside = Math.min(max, Math.max(min, x));
      if (inside !== x) {
        const values = { key, value: quoted(value), min: String(min), max: String(max), inside: String(inside) };
        note(/*i18n*/ "{key} {value} is outside {min} … {max}, {inside} is taken", values);
      }
      return inside;
    },
    instant(key, fallbackTdb) {
      const value = text(key);
      return value === undefined ? fallbackTdb : instantIn(value, missionSpan, fallbackTdb, note);
    },
    flag(key) {
      const value = text(key);
      if (value !== undefined && value !== "0" && value !== "1")
        note(/*i18n*/ "{key} {value} is neither 1 nor 0", { key, value: quoted(value) });
      return value === "1";
    },
    noteUnknown(known) {
      for (const key of new Set(given.keys())) {
        if (!known.has(key)) note(/*i18n*/ "{key} means nothing here", { key: quoted(key) });
      }
    },
  };
}

/** The instant a text names, or the nearest inside the span. */
export function instantIn(text: string, span: Span, fallbackTdb: number, note: Reading["note"]): number {
  try {
    const tTdb = parseTime(text, "utc");
    const inside = clamped(tTdb, span);
    // An end of the span, written to a millisecond, may read as just outside.
    if (Math.abs(inside - tTdb) > 1e-3)
      note(/*i18n*/ "the time {time} is outside 2025-01-01 … 2036-01-01, its nearest end is shown", {
        time: quoted(text),
      });
    return inside;
  } catch {
    note(/*i18n*/ "the time {time} cannot be read (example: 2026-07-06T00:00:00Z)", { time: quoted(text) });
    return fallbackTdb;
  }
}
