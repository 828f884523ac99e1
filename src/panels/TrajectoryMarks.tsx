/**
 * What is marked on the probe's path, in order of time, each a way there.
 */
import { useMemo } from "react";
import { flightMarksOf } from "../flightMarks";
import { i18n } from "../language/i18n";
import { legAt } from "../probe";
import { basisText } from "../probeReadOuts";
import { useApp, useEphemeris } from "../store";
import { goToMark } from "../timeline/goToMark";

export function TrajectoryMarks(): React.JSX.Element | null {
  const ephemeris = useEphemeris();
  const plan = useApp((state) => state.plan);
  const scale = useApp((state) => state.scale);
  const language = useApp((state) => state.language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told anew in another language
  const marks = useMemo(
    () => (ephemeris === undefined ? [] : flightMarksOf(ephemeris, scale).toSorted((a, b) => a.tTdb - b.tTdb)),
    [ephemeris, scale, language],
  );
  if (marks.length === 0) return null;
  return (
    <>
      <h3>{i18n.t("Marked on the path")}</h3>
      <ul className="marks">
        {marks.map((mark) => {
          const leg = legAt(ephemeris?.probe?.legs ?? [], mark.tTdb);
          const isDecoded = mark.kind === "telemetry" || leg === undefined;
          const basis = isDecoded ? mark.basis : basisText(plan, { id: leg.id, basis: mark.basis });
          return (
            <li key={mark.id}>
              <button type="button" title={mark.text} onClick={() => goToMark(mark)}>
                {mark.label}{" "}
                <span className={`basis basis-${basis === mark.basis ? basis : "own"}`}>{i18n.t(basis)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
