/**
 * Changes the language without a reload: fetches its messages and letters, then everything is drawn in it. The first visit goes
 * by the reader's browser; a choice is remembered on this machine.
 */
import { setApp } from "../store";
import { i18n, speak, type Teller } from "./i18n";
import { type LanguageId, languageFor, languageOf, languages } from "./languages";

const storageKey = "quasimoon-language";

const tellers: Readonly<Record<LanguageId, () => Promise<{ readonly tell?: Teller }>>> = {
  en: async () => ({}),
  zh: () => import("./zh"),
  ar: () => import("./ar"),
};

let asked: LanguageId = "en";

/** Shows the app in a language. Where it cannot be fetched the language stays, and a notice says so. */
export async function showLanguage(id: LanguageId): Promise<void> {
  asked = id;
  try {
    const { tell } = await tellers[id]();
    // A later choice counts.
    if (asked !== id) return;
    speak(id, tell);
    const { tag, direction } = languageOf(id);
    Object.assign(document.documentElement, { lang: tag, dir: direction });
    setApp({ language: id });
  } catch {
    setApp({
      notice: i18n.t("{language} could not be loaded. Check the connection and choose it again.", {
        language: languageOf(id).name,
      }),
    });
  }
}

/** The reader's choice: shown, and remembered for the next visit. */
export function chooseLanguage(id: LanguageId): void {
  try {
    localStorage.setItem(storageKey, id);
  } catch {
    // Without storage the choice holds for this visit.
  }
  void showLanguage(id);
}

/** The language of an address that names none: the one chosen before, or the browser's. */
export function usualLanguage(): LanguageId {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(storageKey);
  } catch {
    // As on a first visit.
  }
  return languages.find(({ id }) => id === kept)?.id ?? languageFor(navigator.languages);
}
