/**
 * The part of the window left clear by the panels, measured for the camera.
 */
import { useEffect, useRef } from "react";
import { clearView } from "../scene/clearView";
import { requestFrame } from "../simulation";
import { useApp } from "../store";

export function ClearView(): React.JSX.Element {
  const area = useRef<HTMLDivElement>(null);
  const language = useApp((state) => state.language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: in a language from right to left the panels stand on the other side
  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    const measure = (): void => {
      const { left, top, width, height } = element.getBoundingClientRect();
      Object.assign(clearView, { left, top, width, height });
      requestFrame();
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [language]);
  return <div ref={area} className="clear-view" />;
}
