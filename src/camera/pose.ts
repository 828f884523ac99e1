/**
 * Where the camera is: a body it turns about, two angles and a distance, plus the flight it may be on. Angles are of the
 * camera as seen from its target, in the framing's axes; distances km from the target's centre.
 */
import { bodyOf } from "../../ephemeris/bodies";
import { farthestCameraKm, nearestCameraKm } from "../framings";

export interface Pose {
  azimuthRad: number;
  elevationRad: number;
  distanceKm: number;
}

export const highestElevationRad = (89.9 * Math.PI) / 180;

/** Longest half-axis over mean radius for which the camera stays outside an irregular body. */
const irregularityMargin = 1.4;

/** Radius of the sphere around a body that the camera stays outside of, km. */
export function shellKm(body: string): number {
  const { radiusKm, kind } = bodyOf(body);
  return (radiusKm ?? 0) * (kind === "quasi-moon" ? irregularityMargin : 1);
}

/** A distance from the centre of `body` brought into what the camera may have: 10 m above it to 60 au. */
export function allowedDistanceKm(distanceKm: number, body: string): number {
  return Math.min(farthestCameraKm, Math.max(shellKm(body) + nearestCameraKm, distanceKm));
}

/** The distance after zooming by `factor`: the height above the body is multiplied, so zoom is logarithmic to the ground. */
export function zoomedDistanceKm(distanceKm: number, factor: number, body: string): number {
  const shell = shellKm(body);
  const height = Math.max(nearestCameraKm, distanceKm - shell) * factor;
  return allowedDistanceKm(shell + height, body);
}

/** Writes the offset of the camera from its target, km, framing axes. */
export function writeOffset(pose: Pose, out: Float64Array): void {
  const flat = Math.cos(pose.elevationRad) * pose.distanceKm;
  out[0] = flat * Math.cos(pose.azimuthRad);
  out[1] = flat * Math.sin(pose.azimuthRad);
  out[2] = Math.sin(pose.elevationRad) * pose.distanceKm;
}

/** An angle brought next to `reference` by whole turns, so that a turn takes the short way. */
export function nearAngle(angleRad: number, referenceRad: number): number {
  return angleRad - 2 * Math.PI * Math.round((angleRad - referenceRad) / (2 * Math.PI));
}
