/** What is asked of clones, the command that asks the same, and what papers found. Pure. */
import data from "../../ephemeris/data/episodes.json";
import type { Source } from "../../ephemeris/types";
import { commandText } from "../cli/commandText";
import type { ClonesJob } from "../workers/clonesProtocol";

/** Clones beside the orbit itself. */
export const cloneCounts = [100, 200, 500] as const;
/** Years before and after 2026-01-01. */
export const cloneSpan = { fromYears: -300, toYears: 700 } as const;
const largestSeed = Number.MAX_SAFE_INTEGER;

/** A whole number that can be a seed; undefined for anything else. */
export function seedOf(text: string): number | undefined {
  const seed = text.trim() === "" ? Number.NaN : Number(text);
  return Number.isInteger(seed) && seed >= 0 && seed <= largestSeed ? seed : undefined;
}

/** The command line whose clones are the same ones. */
export function clonesCommand(
  { body, clones, seed, fromYears, toYears }: ClonesJob,
  assumedAu: number | undefined,
): string {
  return commandText([
    "resonance",
    "--body",
    body,
    `--years=${fromYears}..${toYears}`,
    "--clones",
    String(clones),
    "--seed",
    String(seed),
    ...(assumedAu === undefined ? [] : ["--sigma", `a=${assumedAu}`]),
    "--format",
    "csv",
  ]);
}

export interface PublishedEpisode {
  readonly body: string;
  readonly began: { readonly text: string; readonly year: number | null };
  readonly ends: { readonly text: string; readonly year: number | null };
  readonly source: Source;
}

const episodes = data.episodes as readonly PublishedEpisode[];
export const publishedEpisode = (body: string): PublishedEpisode | undefined =>
  episodes.find((episode) => episode.body === body);
