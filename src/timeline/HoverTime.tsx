/**
 * Beside the pointer on a strip: the time there, in the scale chosen, and the mission event nearest to it. For pointers; the
 * strip's own value and the list of events say the same to others.
 */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Span } from "../../ephemeris/types";
import { clamped } from "../clock";
import type { ClockScale } from "../clockScales";
import { writeText } from "../eachInstant";
import { minuteText } from "../eventTimes";
import { i18n } from "../language/i18n";
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
  const [isOver, setIsOver] = useState(false);
  const scale = useApp((state) => state.scale);
  const place = useRef(0);
  const said = useRef<HTMLDivElement>(null);
  const write = useRef(() => {});
  write.current = () => {
    if (said.current !== null) tell(said.current, place.current, window, scale);
  };
  useLayoutEffect(() => write.current());
  useEffect(() => {
    const element = of.current;
    if (element === null) return;
    let frame = 0;
    const move = ({ clientX }: PointerEvent): void => {
      const { left, width } = element.getBoundingClientRect();
      place.current = Math.min(1, Math.max(0, (clientX - left) / width));
      setIsOver(true);
      // In the frame: written here, it would have to be laid out before the next listener may measure.
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => write.current());
    };
    const leave = (): void => setIsOver(false);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerleave", leave);
    element.addEventListener("pointercancel", leave);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerleave", leave);
      element.removeEventListener("pointercancel", leave);
    };
  }, [of]);
  if (!isOver) return null;
  return (
    <div className="hover-time" data-testid="hover-time" aria-hidden="true" ref={said}>
      <strong />
      <span className="hover-event" />
    </div>
  );
}

/** Writes what is at `place` (0…1) of a strip that shows `window`, and stands there. */
function tell(said: HTMLElement, place: number, window: Span, scale: ClockScale): void {
  const wanted = instantAt(place, window);
  const tTdb = clamped(wanted, missionSpan);
  const event = nearestEvent(tTdb);
  const [time, near] = said.children;
  writeText(time, minuteText(tTdb, scale));
  writeText(
    near,
    wanted === tTdb
      ? i18n.t("{event}, {when}", { event: i18n.t(event.label), when: distanceText(event.tTdb - tTdb) })
      : i18n.t("not computed beyond"),
  );
  said.dataset.tdb = String(tTdb);
  said.style.insetInlineStart = `${100 * place}%`;
  said.style.translate = `${-100 * place}% 0`;
}
