/**
 * The instant in words, in the scale chosen. Pressed, it opens what sets it: a time typed, steps, events, the scale.
 */
import { lazy, Suspense } from "react";
import { isoFromTdb } from "../../ephemeris/time";
import { clockWords, scaleText } from "../clockScales";
import { useApp } from "../store";
import { toggleClockPanel, useClockPanel } from "./clockPanelState";

const ClockPanel = lazy(() => import("./ClockPanel"));

export function Clock(): React.JSX.Element {
  const tTdb = useApp((state) => state.tTdb);
  const scale = useApp((state) => state.scale);
  const isOpen = useClockPanel((state) => state.isOpen);
  const { date, time } = clockWords(tTdb, scale);
  return (
    <>
      <button
        type="button"
        className="instant"
        aria-expanded={isOpen}
        title="Go to a time, choose its scale (C)"
        data-testid="clock-button"
        onClick={toggleClockPanel}
      >
        <time dateTime={isoFromTdb(tTdb, { scale: "utc", digits: 3 })} data-testid="utc" data-tdb={tTdb}>
          <strong>{date}</strong> <span className="clock">{time}</span>{" "}
          <span className="unit">{scaleText(tTdb, scale)}</span>
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
