/** Messages of another language, filled in by Lingui. Loaded with the first of them. */
import { type Messages, setupI18n } from "@lingui/core";
import { compiled } from "../../ephemeris/messages";
import type { Teller } from "./i18n";
import { isolated } from "./isolated";
import { type LanguageId, languageOf } from "./languages";

/** Says messages in a language, by their English text; in English where `messages` lacks one. */
export function tellerOf(language: LanguageId, messages: Messages): Teller {
  // Numbers have Latin digits in all languages.
  const lingui = setupI18n({ locale: language, locales: `${language}-u-nu-latn`, messages: { [language]: messages } });
  // For what a catalog lacks: the messages of the catalogs are ready.
  lingui.setMessagesCompiler(compiled);
  const isMirrored = languageOf(language).direction === "rtl";
  return (message, values) => {
    const text = lingui._(message, values);
    return isMirrored ? isolated(text) : text;
  };
}
