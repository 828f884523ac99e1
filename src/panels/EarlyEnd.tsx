/**
 * Why the flight shown ends before its plan does, and the button that carries it on.
 */
import type { FlightStop } from "./trajectoryStop";

export function EarlyEnd(props: {
  stop: FlightStop;
  onSolveNext: (next: NonNullable<FlightStop["next"]>) => void;
}): React.JSX.Element {
  const { reason, next } = props.stop;
  return (
    <div className="early-end" data-testid="flight-stop">
      <p className="problem">The path ends early. {reason}</p>
      {next !== undefined && (
        <button type="button" data-testid="solve-next" onClick={() => props.onSolveNext(next)}>
          {next.label}
        </button>
      )}
    </div>
  );
}
