/**
 * What is told to people, as data: the English text with places for values, so that a view can say it in another language and a
 * worker can hand it over. Texts are marked `/*i18n*\/` where they stand.
 */
import { type Compiled, compiled } from "./messages";

export interface Phrase {
  /** English, with places: `{name}`, `{n, plural, …}`, `{kind, select, …}`. */
  readonly text: string;
  readonly values?: Readonly<Record<string, number | Said>>;
}

/** A phrase, sentences one after another, or words that are the same in every language. */
export type Said = string | Phrase | readonly Phrase[];

/** In English: for the command line, for `Error.message`, for files. */
export function english(said: Said): string {
  if (typeof said === "string") return said;
  return "text" in said ? filled(compiled(said.text), said.values ?? {}) : said.map(english).join(" ");
}

function filled(tokens: Compiled, values: NonNullable<Phrase["values"]>, count?: number): string {
  return tokens
    .map((token) => {
      if (token === "#" && count !== undefined) return count.toLocaleString("en");
      if (typeof token === "string") return token;
      const [name, kind, cases] = token;
      const value = values[name];
      if (cases === undefined) return typeof value === "number" ? String(value) : english(value ?? "");
      const number = kind === "plural" ? Number(value) : undefined;
      const chosen = cases[String(value)] ?? (number === 1 ? cases.one : undefined) ?? cases.other;
      return filled(chosen, values, number);
    })
    .join("");
}
