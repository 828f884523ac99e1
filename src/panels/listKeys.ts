/**
 * The up and down keys in a list of buttons, and from its search field into it. Elsewhere they change the rate.
 */

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** Moves the focus to the next or the previous `.entry` button of the list, and from its first back to the search field. */
export function moveInList(event: React.KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  const from = event.target;
  if (step === undefined || !(from instanceof HTMLElement) || from instanceof HTMLSelectElement) return;
  event.preventDefault();
  event.stopPropagation();
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>("[type=search], .entry")];
  const at = places.findLastIndex(
    (place) => (place.compareDocumentPosition(from) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 || place === from,
  );
  places[Math.min(places.length - 1, Math.max(0, at + step))]?.focus();
}
