/**
 * The instant in words, in the scale chosen. Pressed, it opens what sets it: a time typed, steps, events, the scale.
 */
import { lazy, Suspense, useRef } from "react";
import { isoFromTdb } from "../../ephemeris/time";
import { clockWords, scaleText } from "../clockScales";
import { useEachInstant, writeText } from "../eachInstant";
import { i18n } from "../language/i18n";
import { useApp } from "../store";
import { toggleClockPanel, useClockPanel } from "./clockPanelState";

const ClockPanel = lazy(() => import("./ClockPanel"));

export function Clock(): React.JSX.Element {
  const scale = useApp((state) => state.scale);
  const isOpen = useClockPanel((state) => state.isOpen);
  const whole = useRef<HTMLTimeElement>(null);
  const date = useRef<HTMLElement>(null);
  const time = useRef<HTMLSpanElement>(null);
  const unit = useRef<HTMLSpanElement>(null);
  useEachInstant((tTdb) => {
    const words = clockWords(tTdb, scale);
    writeText(date.current, words.date);
    writeText(time.current, words.time);
    writeText(unit.current, scaleText(tTdb, scale));
    whole.current?.setAttribute("datetime", isoFromTdb(tTdb, { scale: "utc", digits: 3 }));
    whole.current?.setAttribute("data-tdb", String(tTdb));
  });
  return (
    <>
      <button
        type="button"
        className="instant"
        aria-expanded={isOpen}
        title={i18n.t("Go to a time, choose its scale (C)")}
        data-testid="clock-button"
        onClick={toggleClockPanel}
      >
        <time ref={whole} data-testid="utc">
          <strong ref={date} /> <span className="clock" ref={time} /> <span className="unit" ref={unit} />
        </time>
      </button>
      {isOpen && (
        <Suspense>
          <ClockPanel />
        </Suspense>
      )}
    </>
  );
}
