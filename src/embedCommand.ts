/** Reads what an embedding page asks for. Pure; loaded only where the app is embedded. */
import { parseTime } from "../ephemeris/time";
import { type EmbedCommand, embedVersion } from "./embed";

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
