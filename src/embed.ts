/**
 * What an embedding page and an embedded Quasimoon say to each other by `postMessage`, and who may say it. Pure; the README has
 * the same as a table. Every message carries `quasimoon: 1`, the version of these types.
 */
import { parseTime } from "../ephemeris/time";

export const embedVersion = 1;

/** To the app. It answers each with `state`, or with `refused`; `id` comes back with the answer. */
export type EmbedCommand = { readonly id?: string | number } & (
  | { readonly type: "get" }
  /** UTC by ISO 8601, or TDB with "JD…". */
  | { readonly type: "set-time"; readonly time: string }
  /** Simulated seconds per second, negative backwards; the nearest of the ladder is taken. Either may be left out. */
  | { readonly type: "set-rate"; readonly rate?: number; readonly playing?: boolean }
  /** The part of a link after `#`. Without `t` the time stays. */
  | { readonly type: "set-view"; readonly view: string }
);

/** What is shown. */
export interface EmbedState {
  /** ISO 8601, UTC, to a millisecond. */
  readonly utc: string;
  /** TDB seconds past J2000. */
  readonly tTdb: number;
  /** Simulated seconds per second. */
  readonly rate: number;
  readonly playing: boolean;
  /** The part of a link after `#`. */
  readonly view: string;
}

/** From the app. The first four come by themselves, to whatever page embeds it: they say what is shown, nothing else. */
export type EmbedMessage =
  /** Positions are computed and can be shown. */
  | ({ readonly type: "ready" } & EmbedState)
  /** The instant, rate or playing changed; at most four a second, the last one always. */
  | {
      readonly type: "time";
      readonly utc: string;
      readonly tTdb: number;
      readonly rate: number;
      readonly playing: boolean;
    }
  /** The view has changed and come to rest. */
  | { readonly type: "view"; readonly view: string }
  /** A mission event was reached by running time, or gone to. */
  | { readonly type: "event"; readonly event: string; readonly label: string; readonly utc: string }
  /** Answer to a command. `problems`: what of a view could not be read; the nearest valid one is shown. */
  | ({ readonly type: "state"; readonly id?: string | number; readonly problems: readonly string[] } & EmbedState)
  | { readonly type: "refused"; readonly id?: string | number; readonly reason: string };

export interface EmbedOptions {
  readonly timeline: boolean;
  /** Origins that may command; the app's own when none is listed. */
  readonly origins: readonly string[];
}

/** What `?embed=1&timeline=1&origin=https://a.example,https://b.example` asks for; undefined where it asks for no embedding. */
export function embedOptionsOf(search: string, ownOrigin: string): EmbedOptions | undefined {
  const given = new URLSearchParams(search);
  if (given.get("embed") !== "1") return undefined;
  const listed = given.getAll("origin").flatMap((list) => list.split(","));
  const origins = given.has("origin") ? listed.flatMap(originOf) : [ownOrigin];
  return { timeline: given.get("timeline") === "1", origins };
}

/** The origin of a web address, or nothing: what is misspelt allows nobody. */
function originOf(text: string): string[] {
  try {
    const { protocol, origin } = new URL(text);
    return protocol === "https:" || protocol === "http:" ? [origin] : [];
  } catch {
    return [];
  }
}

/** A message as a command, why it is none, or undefined where it is not meant for us. */
export function commandOf(
  data: unknown,
): EmbedCommand | { readonly refused: string; readonly id?: string | number } | undefined {
  if (typeof data !== "object" || data === null || !("quasimoon" in data)) return undefined;
  const { quasimoon, type, id, time, rate, playing, view } = data as Readonly<Record<string, unknown>>;
  const base = typeof id === "string" || typeof id === "number" ? { id } : {};
  const refused = (reason: string) => ({ ...base, refused: reason });
  if (quasimoon !== embedVersion)
    return refused(`version ${wordFor(quasimoon)} is unknown, this app speaks ${embedVersion}`);
  switch (type) {
    case "get":
      return { ...base, type };
    case "set-time":
      return typeof time === "string" && isTime(time)
        ? { ...base, type, time }
        : refused("time must be ISO 8601, for example 2026-07-06T00:00:00Z");
    case "set-rate":
      if (rate !== undefined && (typeof rate !== "number" || !Number.isFinite(rate) || rate === 0))
        return refused("rate must be a number other than 0, in simulated seconds per second");
      if (playing !== undefined && typeof playing !== "boolean") return refused("playing must be true or false");
      return { ...base, type, rate, playing };
    case "set-view":
      return typeof view === "string" && view.length <= longestView
        ? { ...base, type, view }
        : refused("view must be the part of a link after #, for example see=loop&follow=earth");
    default:
      return refused(`type “${wordFor(type)}” is none of get, set-time, set-rate, set-view`);
  }
}

/** A value of a message in words; objects may refuse to be made into text. */
const wordFor = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : typeof value;

/** Characters; a whole view has about 150. */
const longestView = 4000;

function isTime(text: string): boolean {
  try {
    parseTime(text, "utc");
    return true;
  } catch {
    return false;
  }
}
