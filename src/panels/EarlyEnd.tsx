/**
 * Why the flight shown ends before its plan does, and the button that carries it on.
 */
import { i18n } from "../language/i18n";
import { toldText } from "../language/problemText";
import type { FlightStop } from "./trajectoryStop";

export function EarlyEnd(props: {
  stop: FlightStop;
  onSolveNext: (next: NonNullable<FlightStop["next"]>) => void;
}): React.JSX.Element {
  const { reason, phrase, next } = props.stop;
  return (
    <div className="early-end" data-testid="flight-stop">
      <p className="problem">
        {i18n.t("The path ends early.")} {toldText(phrase ?? reason)}
      </p>
      {next !== undefined && (
        <button type="button" data-testid="solve-next" onClick={() => props.onSolveNext(next)}>
          {i18n.t(next.label)}
        </button>
      )}
    </div>
  );
}
