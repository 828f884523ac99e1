/** The burns of the approach as planned: when, and where the probe is to be then. The plan is data/probe/approach.json, and ours. */
import data from "../data/probe/approach.json";
import { eventOf, type MissionEvent } from "../events";
import { radPerDegree } from "../units";
import type { PlannedPlace } from "./sunwardAxes";

/** One burn. It aims at the place of the next one; the last stops the probe where the hover begins. */
export interface ApproachBurn {
  readonly event: MissionEvent;
  /** null: wherever the flight before has brought the probe. */
  readonly place: PlannedPlace | null;
}

/** In order of time. */
export const approachBurns: readonly ApproachBurn[] = data.burns.steps.map((step) => ({
  event: eventOf(step.event),
  place:
    step.rangeKm === null
      ? null
      : {
          rangeKm: step.rangeKm,
          azimuthRad: step.azimuthDeg * radPerDegree,
          elevationRad: step.elevationDeg * radPerDegree,
        },
}));
