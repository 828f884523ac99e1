/**
 * Which of the two baked flights is shown: how the probe left Earth is not published, and both ways end in the decoded states.
 */
import type { Hypothesis } from "../../ephemeris/probe/flight";

const hypotheses: readonly (readonly [Hypothesis, string])[] = [
  ["ion", "Ion drive"],
  ["impulse", "One burn"],
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
      <fieldset className="segments topics" aria-label="How it flew out">
        {hypotheses.map(([hypothesis, label]) => (
          <button
            key={hypothesis}
            type="button"
            aria-pressed={shown === hypothesis}
            disabled={!isReady}
            data-testid={`hypothesis-${hypothesis}`}
            onClick={() => onChoose(hypothesis)}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <p className="fine">
        Two reconstructions of the way out. Which engine flew it is not published; both end in the states decoded from
        telemetry.
      </p>
    </>
  );
}
