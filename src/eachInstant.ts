/**
 * What changes with every instant — digits, figures, cursors — is written straight into the page, in the task that changes the
 * instant. Drawing components anew at every move of a pointer would take the time that a frame has.
 */
import { useEffect, useLayoutEffect, useRef } from "react";
import { spokenLanguage } from "./language/i18n";
import type { LanguageId } from "./language/languages";
import { app, useApp } from "./store";

/**
 * Calls `write` with the instant the panels show (TDB seconds past J2000) whenever it changes, after each drawing of the
 * component, whose own elements hold nothing that React writes as well, and in each language.
 */
export function useEachInstant(write: (tTdb: number) => void): void {
  useApp((state) => state.language);
  const latest = useRef(write);
  latest.current = write;
  useLayoutEffect(() => latest.current(app().tTdb));
  useEffect(
    () =>
      useApp.subscribe((state, previous) => {
        if (state.tTdb !== previous.tTdb) latest.current(state.tTdb);
      }),
    [],
  );
}

/** Makes `text` all that `element` says. A text node that is there stays: only its letters are laid out again. */
export function writeText(element: Element | null, text: string): void {
  const node = element?.firstChild;
  if (node instanceof Text) {
    if (node.data !== text) node.data = text;
  } else if (element !== null) element.textContent = text;
}

/** `make`, which for an instant asked for again in the same language gives what it gave: several who write ask for the same. */
export function remembering<T>(make: (tTdb: number) => T): (tTdb: number) => T {
  let last: { readonly tTdb: number; readonly language: LanguageId; readonly made: T } | undefined;
  return (tTdb) => {
    const language = spokenLanguage();
    if (last?.tTdb !== tTdb || last.language !== language) last = { tTdb, language, made: make(tTdb) };
    return last.made;
  };
}
