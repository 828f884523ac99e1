/** Tells the style sheets how high the card is: other panels leave it that room. */
import { type RefObject, useLayoutEffect } from "react";

export function useCardRoom(card: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = card.current;
    if (element === null) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty("--lesson-room", `${element.offsetHeight}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty("--lesson-room");
    };
  }, [card]);
}
