/** The departure from Earth: which way the hyperbola of injection lies. */
import { writeEarthPole } from "../earthMoonAxes";
import { cosOf } from "../trigonometry";
import type { Vector3 } from "../types";
import { radPerDegree } from "../units";
import { departurePerigee, type GeocentricState } from "./hyperbola";
import { launchInclinationDeg, launchPerigeeAltitudeKm } from "./spacecraft";

/**
 * Injection at `launchTdb`, taken as the perigee, that leaves with the hyperbolic excess given (km/s, ICRF). Of the two planes
 * of the assumed inclination the one on its way south: a launch from Xichang meets the equator first.
 */
export function injectionAt(launchTdb: number): (excessKmS: ArrayLike<number>) => GeocentricState {
  const pole = new Float64Array(3);
  writeEarthPole(launchTdb, pole);
  const axis: Vector3 = [pole[0], pole[1], pole[2]];
  const cosInclination = cosOf(launchInclinationDeg * radPerDegree);
  return (excess) =>
    departurePerigee([excess[0], excess[1], excess[2]], launchPerigeeAltitudeKm, axis, cosInclination, false);
}
