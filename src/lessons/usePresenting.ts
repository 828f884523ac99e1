/** In front of a class: what clickers press, Page Down and Page Up, goes a step on and back instead of moving time. */
import { useEffect } from "react";

export function usePresenting(presenting: boolean, step: number, steps: number, onGo: (step: number) => void): void {
  useEffect(() => {
    if (!presenting) return;
    const press = (event: KeyboardEvent): void => {
      const to = step + Number(event.key === "PageDown") - Number(event.key === "PageUp");
      if (to === step) return;
      event.preventDefault();
      event.stopPropagation();
      if (to >= 1 && to <= steps + 1) onGo(to);
    };
    window.addEventListener("keydown", press, true);
    return () => window.removeEventListener("keydown", press, true);
  });
}
