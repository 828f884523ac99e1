/** Notices that the viewer wants something else than the tour: drags the picture, or uses a control that is not the tour's. */

/** Of the app's controls those that a tour goes on with: its own, and the choice of language. */
const goesOnWith = ".tour, .language";

/** Keys that do nothing by themselves, or move the focus only. */
const idleKeys = new Set(["Tab", "Shift", "Control", "Alt", "Meta"]);

const isElsewhere = (target: EventTarget | null): boolean =>
  !(target instanceof Element) || target.closest(goesOnWith) === null;

/**
 * Calls `act` at such an input, before it is carried out.
 * @param ownKeys `KeyboardEvent.key`, lower case: keys that are the tour's wherever the focus is.
 * @returns how to stop.
 */
export function onStraying(ownKeys: ReadonlySet<string>, act: (event: Event) => void): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal, capture: true };
  const judge = (event: Event): void => {
    if (isElsewhere(event.target)) act(event);
  };
  window.addEventListener("pointerdown", judge, options);
  window.addEventListener("wheel", judge, options);
  window.addEventListener(
    "keydown",
    (event) => {
      if (!idleKeys.has(event.key) && !ownKeys.has(event.key.toLowerCase())) judge(event);
    },
    options,
  );
  return () => stop.abort();
}
