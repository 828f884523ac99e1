/**
 * The strip of time around "now": drag to scrub, wheel or two fingers to zoom, arrow keys to step; a slider for assistive
 * technology. The stretch shown follows the instant, so the cursor never leaves it.
 */
import { memo, useEffect, useRef, useState } from "react";
import type { Span } from "../../ephemeris/types";
import { scaleText, timeText } from "../clockScales";
import { useEachInstant } from "../eachInstant";
import { i18n } from "../language/i18n";
import { missionSpan } from "../missionSpan";
import { goTo } from "../simulation";
import { app, useApp } from "../store";
import { Beyond } from "./Beyond";
import { placeCursor } from "./cursor";
import { EventTicks } from "./EventTicks";
import { HoverTime } from "./HoverTime";
import { Overview } from "./Overview";
import { fractionOf, instantAt, ticksOf } from "./scale";
import { stepInstant } from "./step";
import { showStretch, stripWindow, useStripWindow } from "./stripWindow";
import { useStripGestures, zoomedByKey } from "./useStripGestures";

/** Room a tick label needs, CSS pixels. */
const tickRoomPx = 64;

/** The calendar on the strip; it changes with the stretch shown and the language, not with the instant. */
const Calendar = memo(function Calendar({ window, widthPx }: { window: Span; widthPx: number }): React.JSX.Element {
  useApp((state) => state.language);
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
  const scale = useApp((state) => state.scale);
  const shown = useStripWindow();
  const strip = useRef<HTMLDivElement>(null);
  const cursor = useRef<HTMLSpanElement>(null);
  const [widthPx, setWidthPx] = useState(1000);
  useStripGestures(strip);

  useEachInstant((tTdb) => {
    placeCursor(cursor.current, fractionOf(tTdb, stripWindow()));
    strip.current?.setAttribute("aria-valuenow", String(Math.round(tTdb)));
    strip.current?.setAttribute("aria-valuetext", timeText(tTdb, scale));
  });

  useEffect(() => {
    const element = strip.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidthPx(Math.max(1, element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <div className="strips">
      <Overview window={shown} />
      <div className="strip-row">
        <div
          ref={strip}
          className="strip"
          role="slider"
          tabIndex={0}
          aria-label={i18n.t("Instant shown")}
          aria-valuemin={missionSpan.fromTdb}
          aria-valuemax={missionSpan.toTdb}
          aria-valuenow={Math.round(app().tTdb)}
          data-testid="timeline"
          data-from-tdb={shown.fromTdb}
          data-to-tdb={shown.toTdb}
          onKeyDown={(event) => {
            const to = stepInstant(event.key, event.shiftKey, app().tTdb);
            const window = zoomedByKey(stripWindow(), event.key, app().tTdb);
            if (to === undefined && window === undefined) return;
            event.preventDefault();
            event.stopPropagation();
            if (to !== undefined) goTo(to);
            if (window !== undefined) showStretch(window);
          }}
        >
          <Calendar window={shown} widthPx={widthPx} />
          <span className="cursor" ref={cursor} />
        </div>
        <EventTicks window={shown} widthPx={widthPx} />
        <HoverTime of={strip} window={shown} />
      </div>
    </div>
  );
}
