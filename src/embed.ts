/**
 * What an embedding page and an embedded Quasimoon say to each other by `postMessage`, and who may say it. Pure; the README has
 * the same as a table. Every message carries `quasimoon: 1`, the version of these types.
 */
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
