/** A solved leg as it is kept: the question, the controls that answer it, and what they cost. Controls, not positions. */
import type { Span, Vector3 } from "../types";
import type { Hypothesis } from "./flight";

/** The ion drive as modelled: thrust T = thrustMN · min(1, (plateauAu / r)^powerExponent). Not one of its numbers is published. */
export interface IonDrive {
  /** Thrust inside the plateau, mN. */
  readonly thrustMN: number;
  readonly specificImpulseS: number;
  /** Distance from the Sun up to which full thrust is had, au, and how it falls beyond: 2 as sunlight does. */
  readonly plateauAu: number;
  readonly powerExponent: number;
  /** Share of the time the engine may run, 0 … 1; the thrust in an arc is the mean over it. */
  readonly dutyCycle: number;
}

/** Thrust held over a stretch: N, ICRF axes. Where no control is given the probe coasts. */
export interface Control extends Span {
  readonly thrustN: Vector3;
  readonly throttle: number;
}

/** A burn of the chemical engine, taken as instantaneous; km/s, ICRF axes. */
export interface SolvedImpulse {
  readonly tTdb: number;
  readonly deltaVKmS: Vector3;
  readonly label: string;
}

interface SolvedLeg extends Span {
  readonly drive: IonDrive;
  /** Stretches in which the ion drive had to be off. */
  readonly coasts: readonly Span[];
  /** Barycentric state and mass at the start, km, km/s, ICRF axes. */
  readonly positionKm: Vector3;
  readonly velocityKmS: Vector3;
  readonly massKg: number;
  readonly controls: readonly Control[];
  readonly impulses: readonly SolvedImpulse[];
  /** Whether the end was met with the thrust there is. When not, the controls are the best that was found. */
  readonly isFeasible: boolean;
  /** How far the end is missed in the model of the full propagator, km and m/s. */
  readonly missKm: number;
  readonly missMS: number;
  /** Where it ends, barycentric, km: how a kept solution is known to be whole when it is flown again. */
  readonly endPositionKm: Vector3;
  /** Velocity change of all engines, m/s, and propellant of the ion drive, kg. */
  readonly deltaVMS: number;
  readonly xenonKg: number;
  /** Outer iterations of the optimiser. */
  readonly iterations: number;
}

export interface OutboundSolution extends SolvedLeg {
  readonly leg: "outbound";
  readonly hypothesis: Hypothesis;
  /** Hyperbolic excess squared, km²/s². */
  readonly c3Km2S2: number;
}

export interface ReturnSolution extends SolvedLeg {
  readonly leg: "return";
  /** At the entry interface: height above the equatorial radius, geocentric inertial speed and angle below the horizon. */
  readonly entryAltitudeKm: number;
  readonly entrySpeedKmS: number;
  readonly entryAngleDeg: number;
}

export interface CometSolution extends SolvedLeg {
  readonly leg: "comet";
  /** What was made least: energy leaves the engine most to spare, propellant uses least xenon. */
  readonly goal: "energy" | "propellant";
  /** The least thrust of the search that still closed, mN; undefined where none did. Above the drive's own when it does not arrive. */
  readonly closesAtMN: number | undefined;
  readonly swingByTdb: number;
  readonly swingByAltitudeKm: number;
  /** Hyperbolic excess before and after, km/s, and the angle between them. */
  readonly excessInKmS: number;
  readonly excessOutKmS: number;
  readonly bendDeg: number;
}

export type LegSolution = OutboundSolution | ReturnSolution | CometSolution;
