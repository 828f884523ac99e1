/**
 * Text for other programs, by the clipboard; what came of it is said in the line for notices, politely.
 */
import { i18n } from "./language/i18n";
import { setApp } from "./store";

/** @param text @param done what to say when it is copied. @param otherwise what to do where a browser does not allow it. */
export async function copyText(text: string, done: string, otherwise: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    setApp({ notice: done });
  } catch {
    setApp({ notice: i18n.t("This browser does not allow copying; {otherwise}", { otherwise }) });
  }
}
