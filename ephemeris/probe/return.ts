/** Home: from the asteroid to the separation of the capsule, which goes on alone to its entry. */
import { secondsPerDay } from "../units";
import { flyControls } from "./controls";
import { capsuleId } from "./flight";
import { FlightRecorder } from "./recorder";
import type { ReturnSolution } from "./solution";
import { separationDays } from "./spacecraft";

/** When capsule and probe part. */
export const separationTdb = ({ toTdb }: Pick<ReturnSolution, "toTdb">): number =>
  toTdb - separationDays * secondsPerDay;

/** Flies the leg. The recorder stands at the departure; the capsule's own flight to its entry is returned. */
export function flyReturn(recorder: FlightRecorder, solution: ReturnSolution): FlightRecorder {
  recorder.beginLeg("return", /*i18n*/ "Return", "planned");
  flyControls(recorder, solution, separationTdb(solution));
  const { ephemeris, tTdb, position: positionKm, velocity: velocityKmS, massKg } = recorder;
  const capsule = new FlightRecorder(ephemeris, capsuleId, { tTdb, positionKm, velocityKmS, massKg });
  capsule.beginLeg("return", "Capsule", "planned");
  capsule.coast(solution.toTdb);
  return capsule;
}
