/** The states the probe itself sent by radio, as radio amateurs decoded them: the strongest evidence there is of its path. */
import data from "../data/probe/telemetry-states.json";
import { tdbFromIso } from "../time";
import type { Source, Vector3 } from "../types";

/** One decoded frame: heliocentric, ICRF axes. float32, so positions come in steps of 8 km and velocities of about 2 mm/s. */
export interface TelemetryState {
  /** Onboard time, ISO 8601 UTC. */
  readonly utc: string;
  /** TDB seconds past J2000. */
  readonly tTdb: number;
  /** km; null where the field was not valid. */
  readonly positionKm: Vector3 | null;
  /** km/s. */
  readonly velocityKmS: Vector3;
}

type Row = readonly [string, ...(number | null)[]];

/** In order of time. */
export const telemetryStates: readonly TelemetryState[] = (data.rows as unknown as readonly Row[]).map(
  ([utc, x, y, z, ...velocity]) => ({
    utc,
    tTdb: tdbFromIso(utc),
    positionKm: x === null ? null : ([x, y, z] as Vector3),
    velocityKmS: velocity as unknown as Vector3,
  }),
);

export const telemetrySource = data.source as Source;
