/**
 * The strip of time around "now": drag to scrub, wheel to zoom, arrow keys to step; a slider for assistive technology.
 * The stretch shown follows the instant, so the cursor never leaves it.
 */
import { useEffect, useRef, useState } from "react";
import { isoFromTdb } from "../../ephemeris/time";
import type { Span } from "../../ephemeris/types";
import { secondsPerDay } from "../../ephemeris/units";
import { missionSpan } from "../missionSpan";
import { goTo, play } from "../simulation";
import { useApp } from "../store";
import { EventTicks } from "./EventTicks";
import { Overview } from "./Overview";
import { centred, following, fractionOf, instantAt, ticksOf, zoomed } from "./scale";
import { stepInstant } from "./step";

/** The stretch shown at first: a year and a half around the instant on either side. */
const openingWindowS = 3 * 365.25 * secondsPerDay;

/** Room a tick label needs, CSS pixels. */
const tickRoomPx = 64;

export function Strip(): React.JSX.Element {
  const tTdb = useApp((state) => state.tTdb);
  const strip = useRef<HTMLDivElement>(null);
  const [widthPx, setWidthPx] = useState(1000);
  const [chosen, setChosen] = useState<Span>(() => centred(tTdb, openingWindowS, missionSpan));
  const dragging = useRef(false);
  const shown = following(chosen, tTdb, missionSpan);

  useEffect(() => {
    const element = strip.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidthPx(Math.max(1, element.clientWidth)));
    observer.observe(element);
    // React's wheel listeners are passive; zooming must keep the page still.
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      const { left, width } = element.getBoundingClientRect();
      const factor = Math.exp(Math.min(300, Math.max(-300, event.deltaY)) * 0.003);
      setChosen((window) => zoomed(window, factor, (event.clientX - left) / width, missionSpan));
    };
    element.addEventListener("wheel", wheel, { passive: false });
    return () => {
      observer.disconnect();
      element.removeEventListener("wheel", wheel);
    };
  }, []);

  useEffect(() => {
    if (shown !== chosen) setChosen(shown);
  }, [shown, chosen]);

  const scrubTo = (clientX: number): void => {
    const element = strip.current;
    if (element === null) return;
    const { left, width } = element.getBoundingClientRect();
    goTo(instantAt(Math.min(1, Math.max(0, (clientX - left) / width)), shown));
  };

  return (
    <div className="strips">
      <Overview window={shown} onMove={setChosen} />
      <div className="strip-row">
        <div
          ref={strip}
          className="strip"
          role="slider"
          tabIndex={0}
          aria-label="Instant shown"
          aria-valuemin={missionSpan.fromTdb}
          aria-valuemax={missionSpan.toTdb}
          aria-valuenow={Math.round(tTdb)}
          aria-valuetext={isoFromTdb(tTdb, { scale: "utc", digits: 0 })}
          data-testid="timeline"
          data-from-tdb={shown.fromTdb}
          data-to-tdb={shown.toTdb}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            dragging.current = true;
            play(false);
            scrubTo(event.clientX);
          }}
          onPointerMove={(event) => {
            if (dragging.current) scrubTo(event.clientX);
          }}
          onPointerUp={() => {
            dragging.current = false;
          }}
          onPointerCancel={() => {
            dragging.current = false;
          }}
          onKeyDown={(event) => {
            const to = stepInstant(event.key, event.shiftKey, tTdb);
            if (to === undefined) return;
            event.preventDefault();
            event.stopPropagation();
            goTo(to);
          }}
        >
          {ticksOf(shown, tickRoomPx / widthPx).map((tick) => (
            <span
              key={tick.tTdb}
              className="tick"
              style={{ insetInlineStart: `${100 * fractionOf(tick.tTdb, shown)}%` }}
            >
              {tick.label}
            </span>
          ))}
          <span className="cursor" style={{ insetInlineStart: `${100 * fractionOf(tTdb, shown)}%` }} />
        </div>
        <EventTicks window={shown} widthPx={widthPx} />
      </div>
    </div>
  );
}
