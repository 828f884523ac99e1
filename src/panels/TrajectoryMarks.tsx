/**
 * What is marked on the probe's path, in order of time, each a way there.
 */
import { useMemo } from "react";
import { flightMarksOf } from "../flightMarks";
import { legAt } from "../probe";
import { basisText } from "../probeReadOuts";
import { useApp, useEphemeris } from "../store";
import { goToMark } from "../timeline/goToMark";

export function TrajectoryMarks(): React.JSX.Element | null {
  const ephemeris = useEphemeris();
  const plan = useApp((state) => state.plan);
  const scale = useApp((state) => state.scale);
  const marks = useMemo(
    () => (ephemeris === undefined ? [] : flightMarksOf(ephemeris, scale).toSorted((a, b) => a.tTdb - b.tTdb)),
    [ephemeris, scale],
  );
  if (marks.length === 0) return null;
  return (
    <>
      <h3>Marked on the path</h3>
      <ul className="marks">
        {marks.map((mark) => {
          const leg = legAt(ephemeris?.probe?.legs ?? [], mark.tTdb);
          const isDecoded = mark.kind === "telemetry" || leg === undefined;
          const basis = isDecoded ? mark.basis : basisText(plan, { id: leg.id, basis: mark.basis });
          return (
            <li key={mark.id}>
              <button type="button" title={mark.text} onClick={() => goToMark(mark)}>
                {mark.label} <span className={`basis basis-${basis === mark.basis ? basis : "own"}`}>{basis}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
