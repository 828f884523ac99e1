/** Notices that the viewer wants something else than the tour: drags the picture, or uses a control that is not the tour's. */

/** Keys that do nothing by themselves, or move the focus only. */
const idleKeys = new Set(["Tab", "Shift", "Control", "Alt", "Meta"]);

const isElsewhere = (target: EventTarget | null, places: string): boolean =>
  !(target instanceof Element) || target.closest(places) === null;

/**
 * Calls `act` at such an input, before it is carried out.
 * @param ownPlaces a selector of what the tour goes on with.
 * @param ownKeys `KeyboardEvent.key`, lower case: keys that are the tour's wherever the focus is.
 * @returns how to stop.
 */
export function onStraying(ownPlaces: string, ownKeys: ReadonlySet<string>, act: (event: Event) => void): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal, capture: true };
  const judge = (event: Event): void => {
    if (isElsewhere(event.target, ownPlaces)) act(event);
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
