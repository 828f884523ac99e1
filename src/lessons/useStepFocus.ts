/** The focus goes to the heading of a step that was opened by a button of the lesson; not where an address opened it. */
import { type RefObject, useEffect, useRef } from "react";
import type { LessonPlace } from "./place";

let isWanted = false;

/** The next step that opens takes the focus. */
export function focusNextHeading(): void {
  isWanted = true;
}

/** For the heading of the step. */
export function useStepFocus(place: LessonPlace): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const entered = useRef<LessonPlace>(null);
  useEffect(() => {
    if (entered.current === place) return;
    entered.current = place;
    if (!isWanted || heading.current === null) return;
    isWanted = false;
    keepFocus(heading.current);
  });
  return heading;
}

/** Focuses an element; once more when a drawer of the same step, which is fetched first, takes the focus for its own heading. */
function keepFocus(element: HTMLElement): void {
  const back = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element) || !target.matches(".drawer h2")) return;
    end();
    element.focus();
  };
  const end = (): void => {
    document.removeEventListener("focusin", back);
    window.removeEventListener("pointerdown", end, true);
    window.removeEventListener("keydown", end, true);
  };
  element.focus();
  document.addEventListener("focusin", back);
  window.addEventListener("pointerdown", end, true);
  window.addEventListener("keydown", end, true);
}
