/** Past Earth and on to 311P. */
import { flyControls } from "./controls";
import type { FlightRecorder } from "./recorder";
import type { CometSolution } from "./solution";

/** Flies the leg. The recorder stands where the capsule has left the probe. */
export function flyComet(recorder: FlightRecorder, solution: CometSolution): void {
  recorder.beginLeg("comet", /*i18n*/ "To the comet", "planned");
  if (recorder.massKg > solution.massKg) {
    recorder.shed(solution.massKg, "Mass set to what the way to the comet was solved for");
  }
  flyControls(recorder, solution, solution.toTdb);
}
