/**
 * Keeps the place of a panel in the list of what covers the picture: as `ref={cover}` on the panel's element.
 */
import { type Cover, covers } from "../scene/covers";
import { requestFrame } from "../simulation";

/** A ref callback: measures the element when it or the window changes size, forgets it when it goes. */
export function cover(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined;
  const place: Cover = { left: 0, top: 0, right: 0, bottom: 0 };
  const measure = (): void => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    Object.assign(place, { left, top, right, bottom });
    requestFrame();
  };
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  // A larger window moves a panel and may leave its size.
  window.addEventListener("resize", measure);
  covers.push(place);
  return () => {
    observer.disconnect();
    window.removeEventListener("resize", measure);
    covers.splice(covers.indexOf(place), 1);
    requestFrame();
  };
}
