/**
 * Text for other programs, by the clipboard; what came of it is said in the line for notices, politely.
 */
import { setApp } from "./store";

/** @param text @param done what to say when it is copied. @param otherwise what to say where a browser does not allow it. */
export async function copyText(text: string, done: string, otherwise: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    setApp({ notice: done });
  } catch {
    setApp({ notice: otherwise });
  }
}
