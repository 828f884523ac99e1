/**
 * What is made of words once and asked for often: made anew only in another language.
 */

import { spokenLanguage } from "./i18n";
import type { LanguageId } from "./languages";

/** `make`, called once for as long as the language stays. */
export function perLanguage<T>(make: (language: LanguageId) => T): () => T {
  let last: { readonly language: LanguageId; readonly made: T } | undefined;
  return () => {
    const language = spokenLanguage();
    if (last?.language !== language) last = { language, made: make(language) };
    return last.made;
  };
}
