/**
 * All words that people read go through `i18n.t`. The English text is the key: `i18n.t("{n, plural, one {# day} other {# days}}", { n })`.
 * Texts that stand apart from where they are shown (lists of data) are marked `/*i18n*\/` where they stand and translated where
 * they are shown; those of ephemeris/data are found by `.house/lingui.config.mjs`. `npm run words` collects them all.
 */
import { setupI18n } from "@lingui/core";
import { compiled } from "../../ephemeris/messages";
import { isolated } from "./isolated";
import { type LanguageId, languageOf } from "./languages";

const lingui = setupI18n({ locale: "en", messages: { en: {} } });
lingui.setMessagesCompiler(compiled);

export type Values = Readonly<Record<string, string | number>>;
/** Messages of a language by their English text, as Lingui makes them. */
export type Messages = Parameters<typeof lingui.loadAndActivate>[0]["messages"];

let spoken: LanguageId = "en";

export const i18n = {
  /**
   * A text in the language shown; in English where a language lacks it.
   * @param message the English text, with places for `values`.
   */
  t(message: string, values?: Values): string {
    if (spoken === "en" && values === undefined) return message;
    const text = lingui._(message, values);
    return languageOf(spoken).direction === "rtl" ? isolated(text) : text;
  },
};

/** From now on texts are in this language. */
export function speak(language: LanguageId, messages: Messages): void {
  spoken = language;
  // Numbers have Latin digits in all languages.
  lingui.loadAndActivate({ locale: language, locales: `${language}-u-nu-latn`, messages });
}

/** The language texts are in. */
export const spokenLanguage = (): LanguageId => spoken;
