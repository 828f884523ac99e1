/**
 * The probe's burns and decoded telemetry above a plot, as buttons that go there. Where two are too close to press apart the
 * more important one stands; the list of the Trajectory drawer has them all.
 */
import { memo } from "react";
import type { Span } from "../../ephemeris/types";
import type { FlightMark } from "../flightMarks";
import { i18n } from "../language/i18n";
import { useApp } from "../store";
import { goToMark } from "../timeline/goToMark";
import { fractionOf } from "../timeline/scale";

/** Least room between two buttons, CSS pixels. */
const roomPx = 26;

const signs = {
  burn: "M7 7 17 17M17 7 7 17",
  telemetry: "M12 7a5 5 0 1 1 0 10 5 5 0 0 1 0-10z",
} as const;

/** The marks that have room, most important first. */
function placed(marks: readonly FlightMark[], window: Span, widthPx: number): FlightMark[] {
  const found: FlightMark[] = [];
  for (const mark of marks) {
    const at = fractionOf(mark.tTdb, window);
    const isFree = found.every((other) => Math.abs(fractionOf(other.tTdb, window) - at) * widthPx >= roomPx);
    if (at >= 0 && at <= 1 && isFree) found.push(mark);
  }
  return found;
}

interface MarksProps {
  readonly marks: readonly FlightMark[];
  readonly window: Span;
  readonly widthPx: number;
}

/** They change with the stretch shown and the language, not with the instant. */
export const Marks = memo(function Marks({ marks, window, widthPx }: MarksProps): React.JSX.Element {
  useApp((state) => state.language);
  return (
    <fieldset className="plot-marks" aria-label={i18n.t("Burns and telemetry")}>
      {placed(marks, window, widthPx).map((mark) => (
        <button
          key={mark.id}
          type="button"
          className={`plot-mark plot-mark-${mark.kind}`}
          aria-label={mark.label}
          title={mark.text}
          data-testid={`plot-${mark.id}`}
          style={{ insetInlineStart: `${100 * fractionOf(mark.tTdb, window)}%` }}
          onClick={() => goToMark(mark)}
        >
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
            <path d={signs[mark.kind]} fill="none" stroke="currentColor" strokeWidth="2" />
          </svg>
        </button>
      ))}
    </fieldset>
  );
});
