/**
 * Beside the pointer on a strip: the time there, in the scale chosen, and the mission event nearest to it. For pointers; the
 * strip's own value and the list of events say the same to others.
 */
import { type RefObject, useEffect, useState } from "react";
import type { Span } from "../../ephemeris/types";
import { clamped } from "../clock";
import { civilText, scaleText } from "../clockScales";
import { missionSpan } from "../missionSpan";
import { useApp } from "../store";
import { distanceText, nearestEvent } from "./nearestEvent";
import { instantAt } from "./scale";

export function HoverTime({
  of,
  window,
}: {
  of: RefObject<HTMLElement | null>;
  window: Span;
}): React.JSX.Element | null {
  const [place, setPlace] = useState<number>();
  const scale = useApp((state) => state.scale);
  useEffect(() => {
    const element = of.current;
    if (element === null) return;
    const move = ({ clientX }: PointerEvent): void => {
      const { left, width } = element.getBoundingClientRect();
      setPlace(Math.min(1, Math.max(0, (clientX - left) / width)));
    };
    const leave = (): void => setPlace(undefined);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerleave", leave);
    element.addEventListener("pointercancel", leave);
    return () => {
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerleave", leave);
      element.removeEventListener("pointercancel", leave);
    };
  }, [of]);
  if (place === undefined) return null;
  const wanted = instantAt(place, window);
  const tTdb = clamped(wanted, missionSpan);
  const event = nearestEvent(tTdb);
  return (
    <div
      className="hover-time"
      data-testid="hover-time"
      data-tdb={tTdb}
      aria-hidden="true"
      style={{ insetInlineStart: `${100 * place}%`, translate: `${-100 * place}% 0` }}
    >
      <strong>
        {civilText(tTdb, scale).slice(0, 16).replace("T", " ")} {scaleText(tTdb, scale)}
      </strong>
      <span className="hover-event">
        {wanted === tTdb ? `${event.label}, ${distanceText(event.tTdb - tTdb)}` : "not computed beyond"}
      </span>
    </div>
  );
}
