/**
 * The strip of time around "now": drag to scrub, wheel or two fingers to zoom, arrow keys to step; a slider for assistive
 * technology. The stretch shown follows the instant, so the cursor never leaves it.
 */
import { memo, useCallback, useEffect, useRef, useState } from "react";
import type { Span } from "../../ephemeris/types";
import { secondsPerDay } from "../../ephemeris/units";
import { scaleText, timeText } from "../clockScales";
import { missionSpan } from "../missionSpan";
import { goTo } from "../simulation";
import { useApp } from "../store";
import { Beyond } from "./Beyond";
import { EventTicks } from "./EventTicks";
import { HoverTime } from "./HoverTime";
import { drawnSpan } from "./limits";
import { Overview } from "./Overview";
import { centred, following, fractionOf, instantAt, ticksOf } from "./scale";
import { stepInstant } from "./step";
import { useStripGestures, zoomedByKey } from "./useStripGestures";

/** The stretch shown at first: a year and a half around the instant on either side. */
const openingWindowS = 3 * 365.25 * secondsPerDay;

/** Room a tick label needs, CSS pixels. */
const tickRoomPx = 64;

/** The calendar on the strip; it changes with the stretch shown, not with the instant. */
const Calendar = memo(function Calendar({ window, widthPx }: { window: Span; widthPx: number }): React.JSX.Element {
  const scale = useApp((state) => state.scale);
  return (
    <>
      {ticksOf(window, tickRoomPx / widthPx, scale).map((tick) => (
        <span key={tick.tTdb} className="tick" style={{ insetInlineStart: `${100 * fractionOf(tick.tTdb, window)}%` }}>
          {tick.label}
        </span>
      ))}
      <Beyond window={window} />
      <span className="strip-scale">{scaleText(instantAt(0.5, window), scale)}</span>
    </>
  );
});

export function Strip(): React.JSX.Element {
  const tTdb = useApp((state) => state.tTdb);
  const scale = useApp((state) => state.scale);
  const strip = useRef<HTMLDivElement>(null);
  const [widthPx, setWidthPx] = useState(1000);
  const [chosen, setChosen] = useState<Span>(() => centred(tTdb, openingWindowS, drawnSpan));
  const shown = following(chosen, tTdb, drawnSpan);
  const shownNow = useRef(shown);
  shownNow.current = shown;

  const change = useCallback((next: (window: Span) => Span): void => {
    shownNow.current = next(shownNow.current);
    setChosen(shownNow.current);
  }, []);
  useStripGestures(strip, shownNow, change);

  useEffect(() => {
    const element = strip.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidthPx(Math.max(1, element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (shown !== chosen) setChosen(shown);
  }, [shown, chosen]);

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
          aria-valuetext={timeText(tTdb, scale)}
          data-testid="timeline"
          data-from-tdb={shown.fromTdb}
          data-to-tdb={shown.toTdb}
          onKeyDown={(event) => {
            const to = stepInstant(event.key, event.shiftKey, tTdb);
            const window = zoomedByKey(shown, event.key, tTdb);
            if (to === undefined && window === undefined) return;
            event.preventDefault();
            event.stopPropagation();
            if (to !== undefined) goTo(to);
            if (window !== undefined) setChosen(window);
          }}
        >
          <Calendar window={shown} widthPx={widthPx} />
          <span className="cursor" style={{ insetInlineStart: `${100 * fractionOf(tTdb, shown)}%` }} />
        </div>
        <EventTicks window={shown} widthPx={widthPx} />
        <HoverTime of={strip} window={shown} />
      </div>
    </div>
  );
}
