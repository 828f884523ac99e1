/**
 * What is known of the probe's flight besides its places: its legs, how its engines pushed and what it weighed.
 * A plain object that travels and is saved with the ephemeris; `probeStateOf` reads it.
 */
import type { Basis, Span, Vector3 } from "../types";

/** The body whose flight this is. */
export const probeId = "tianwen-2";
/** The capsule, from its separation to its entry. */
export const capsuleId = "tianwen-2-capsule";

export type LegId = "outbound" | "arrival" | "approach" | "proximity" | "return" | "comet";

/** How the probe got from launch to the telemetry of May 2026: by its ion engines, or by one burn of the main engine. */
export type Hypothesis = "ion" | "impulse";

/** One stretch of the journey. Legs follow each other without gaps. */
export interface FlightLeg extends Span {
  readonly id: LegId;
  readonly label: string;
  readonly basis: Basis;
}

/** A stretch of constant thrust, or of none. Arcs follow each other without gaps from the launch to the end of the flight. */
export interface ThrustArc extends Span {
  /** Force on the probe, N, ICRF axes; 0 0 0: coasting. */
  readonly thrustN: Vector3;
  /** Thrust as a share of what the engine can give at the middle of the arc, 0 … 1; 0 where no ion engine runs. */
  readonly throttle: number;
  /** Mass at the start, kg, and what flows out each second, kg/s. */
  readonly massKg: number;
  readonly massFlowKgS: number;
  /** Specific impulse of the engine that pushes, s; 0 when coasting. */
  readonly specificImpulseS: number;
  /** Velocity change used since launch, at the start of the arc, m/s. */
  readonly deltaVUsedMS: number;
}

/** A burn short enough to be taken as instantaneous. */
export interface FlightImpulse {
  readonly tTdb: number;
  readonly leg: LegId;
  readonly label: string;
  /** Change of velocity, km/s, ICRF axes. */
  readonly deltaVKmS: Vector3;
  readonly massBeforeKg: number;
  readonly massAfterKg: number;
  readonly basis: Basis;
}

export interface ProbeFlight {
  readonly hypothesis: Hypothesis;
  /** Legs flown by solutions of the reader's own instead of those that come with this library. */
  readonly own?: readonly LegId[];
  readonly legs: readonly FlightLeg[];
  readonly arcs: readonly ThrustArc[];
  readonly impulses: readonly FlightImpulse[];
}
