/**
 * The angle of the 1:1 resonance with Earth, λ − λ_Earth: by what it does (stay near 0°, near ±60°, or swing about 180°) a
 * quasi-satellite, a tadpole and a horseshoe are told apart.
 */
import { emrat } from "../constants";
import { degreesOfTurn, elementsFromState, type HeliocentricState, type OrbitalElements } from "../elements";
import type { Vector3 } from "../types";
import { radPerDegree } from "../units";

/** Mean longitude λ = Ω + ω + M, degrees in [0, 360), ecliptic J2000; well defined also for a nearly circular, flat orbit. */
export function meanLongitudeDeg({ nodeDeg, argperiDeg, meanAnomalyDeg }: OrbitalElements): number {
  return degreesOfTurn((nodeDeg + argperiDeg + meanAnomalyDeg) * radPerDegree);
}

/**
 * Osculating mean longitude of `body` less that of `earth`, degrees in [−180, 180); positive: the body is ahead.
 * Both states are heliocentric, km and km/s, ICRF axes, of the same instant `tTdb` (TDB seconds past J2000). For a smooth
 * angle `earth` is the barycentre of Earth and Moon (`earthMoonBarycentre`); Earth itself swings about it by some 0.05°.
 * Definition: Murray & Dermott 1999, Solar System Dynamics, 3.9 and 8.3.
 * @throws InputError when one of the states is not on an ellipse.
 */
export function relativeMeanLongitudeDeg(body: HeliocentricState, earth: HeliocentricState, tTdb: number): number {
  const ahead = meanLongitudeDeg(elementsFromState(body, tTdb)) - meanLongitudeDeg(elementsFromState(earth, tTdb));
  return ahead - 360 * Math.floor((ahead + 180) / 360);
}

/** State of the barycentre of Earth and Moon from theirs, in the units and axes in which they are given. */
export function earthMoonBarycentre(earth: HeliocentricState, moon: HeliocentricState): HeliocentricState {
  const moonShare = 1 / (1 + emrat);
  const between = (a: Vector3, b: Vector3): Vector3 => [
    a[0] + moonShare * (b[0] - a[0]),
    a[1] + moonShare * (b[1] - a[1]),
    a[2] + moonShare * (b[2] - a[2]),
  ];
  return {
    positionKm: between(earth.positionKm, moon.positionKm),
    velocityKmS: between(earth.velocityKmS, moon.velocityKmS),
  };
}
