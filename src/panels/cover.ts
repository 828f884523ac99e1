/**
 * Keeps the places of panels in the list of what covers the picture: as `ref={cover}` on a panel's element.
 */
import { type Cover, covers } from "../scene/covers";
import { requestFrame } from "../simulation";
import { useApp } from "../store";

const places = new Map<Element, Cover>();

function measure(): void {
  for (const [element, place] of places) {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    Object.assign(place, { left, top, right, bottom });
  }
  requestFrame();
}

/** All are measured when one changes size, comes or goes: it may have moved the others. */
const observer = new ResizeObserver(measure);
window.addEventListener("resize", measure);
/** Read from right to left, the panels stand on the other side. */
useApp.subscribe((state, previous) => {
  if (state.language !== previous.language) requestAnimationFrame(measure);
});

/** A ref callback: measures the element for as long as it is in the page, forgets it when it goes. */
export function cover(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined;
  const place: Cover = { left: 0, top: 0, right: 0, bottom: 0 };
  places.set(element, place);
  covers.push(place);
  observer.observe(element);
  return () => {
    observer.unobserve(element);
    places.delete(element);
    covers.splice(covers.indexOf(place), 1);
    measure();
  };
}
