/**
 * The part of the window left clear by the panels, measured for the camera.
 */
import { useEffect, useRef } from "react";
import { clearView } from "../scene/clearView";
import { requestFrame } from "../simulation";

export function ClearView(): React.JSX.Element {
  const area = useRef<HTMLDivElement>(null);
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
  }, []);
  return <div ref={area} className="clear-view" />;
}
