/** From injection to the first telemetry state, as a solution says: by the ion drive, or by one burn of the main engine. */
import { flyControls } from "./controls";
import type { FlightRecorder } from "./recorder";
import type { OutboundSolution } from "./solution";

/** Flies the leg. The recorder stands at injection. */
export function flyOutbound(recorder: FlightRecorder, solution: OutboundSolution): void {
  recorder.beginLeg("outbound", /*i18n*/ "Outbound", "reconstructed");
  flyControls(recorder, solution, solution.toTdb);
}
