/** Past Earth and on to 311P. */
import { flyControls } from "./controls";
import type { FlightRecorder } from "./recorder";
import type { CometSolution } from "./solution";

/** Flies the leg. The recorder stands where the capsule has left the probe. */
export function flyComet(recorder: FlightRecorder, solution: CometSolution): void {
  recorder.beginLeg("comet", "To the comet", "planned");
  flyControls(recorder, solution, solution.toTdb);
}
