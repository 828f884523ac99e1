/**
 * All words that people read go through `i18n.t`. The English text is the key: `i18n.t("{n, plural, one {# day} other {# days}}", { n })`.
 * Texts that stand apart from where they are shown (lists of data) are marked `/*i18n*\/` where they stand and translated where
 * they are shown; those of ephemeris/data are found by `.house/lingui.config.mjs`. `npm run words` collects them all.
 */
import { english } from "../../ephemeris/phrase";
import type { LanguageId } from "./languages";

export type Values = Readonly<Record<string, string | number>>;
/** Says a message in a language: `tellerOf` in catalog.ts makes one. */
export type Teller = (message: string, values?: Values) => string;

let spoken: LanguageId = "en";
/** English needs no catalog, so the first load brings none, nor Lingui. */
let tell: Teller = inEnglish;

function inEnglish(message: string, values?: Values): string {
  return values === undefined ? message : english({ text: message, values });
}

export const i18n = {
  /**
   * A text in the language shown; in English where a language lacks it.
   * @param message the English text, with places for `values`.
   */
  t: (message: string, values?: Values): string => tell(message, values),
};

/** From now on texts are in this language. */
export function speak(language: LanguageId, teller: Teller = inEnglish): void {
  spoken = language;
  tell = teller;
}

/** What `say` tells, in English whatever is spoken: for numbers inside a text that is there in English only. */
export function toldInEnglish(say: () => string): string {
  const [language, teller] = [spoken, tell];
  speak("en");
  try {
    return say();
  } finally {
    speak(language, teller);
  }
}

/** The language texts are in. */
export const spokenLanguage = (): LanguageId => spoken;
