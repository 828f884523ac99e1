/**
 * The names of the marks on the probe's path; pressing one goes to its instant. Only those the picture has room for can be
 * seen and reached by Tab; all of them stand in the Trajectory drawer.
 */
import { useEffect, useMemo } from "react";
import { flightMarksOf } from "../flightMarks";
import { i18n } from "../language/i18n";
import { requestFrame } from "../simulation";
import { useApp, useEphemeris } from "../store";
import { goToMark } from "../timeline/goToMark";
import { labelElements, labelWidths } from "./labelElements";

export function MarkLabels(): React.JSX.Element | null {
  const ephemeris = useEphemeris();
  const scale = useApp((state) => state.scale);
  const language = useApp((state) => state.language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: called otherwise in another language
  const marks = useMemo(
    () => (ephemeris === undefined ? [] : flightMarksOf(ephemeris, scale)),
    [ephemeris, scale, language],
  );
  useEffect(() => {
    if (marks.length === 0) return;
    // The names just made are measured and put in their places by the next frame.
    labelWidths.version++;
    requestFrame();
  }, [marks]);
  if (marks.length === 0) return null;
  return (
    <nav className="labels" aria-label={i18n.t("Marks on the probe’s path")}>
      {marks.map((mark) => (
        <button
          key={mark.id}
          type="button"
          className={`label mark mark-${mark.kind}`}
          data-testid={mark.id}
          title={mark.text}
          onClick={() => goToMark(mark)}
          ref={(element) => {
            if (element === null) labelElements.delete(mark.id);
            else labelElements.set(mark.id, element);
          }}
        >
          {mark.label}
        </button>
      ))}
    </nav>
  );
}
