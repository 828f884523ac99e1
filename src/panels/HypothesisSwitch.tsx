/**
 * Which of the two baked flights is shown: how the probe left Earth is not published, and both ways end in the decoded states.
 */
import type { Hypothesis } from "../../ephemeris/probe/flight";
import { i18n } from "../language/i18n";

const hypotheses: readonly (readonly [Hypothesis, string])[] = [
  ["ion", /*i18n*/ "Ion drive"],
  ["impulse", /*i18n*/ "One burn"],
];

export function HypothesisSwitch(props: {
  /** Undefined while the flight shown is the reader's own. */
  shown: Hypothesis | undefined;
  isReady: boolean;
  onChoose: (hypothesis: Hypothesis) => void;
}): React.JSX.Element {
  const { shown, isReady, onChoose } = props;
  return (
    <>
      <fieldset className="segments topics" aria-label={i18n.t("How it flew out")}>
        {hypotheses.map(([hypothesis, label]) => (
          <button
            key={hypothesis}
            type="button"
            aria-pressed={shown === hypothesis}
            disabled={!isReady}
            data-testid={`hypothesis-${hypothesis}`}
            onClick={() => onChoose(hypothesis)}
          >
            {i18n.t(label)}
          </button>
        ))}
      </fieldset>
      <p className="fine">
        {i18n.t(
          "Two reconstructions of the way out. Which engine flew it is not published; both end in the states decoded from telemetry.",
        )}
      </p>
    </>
  );
}
