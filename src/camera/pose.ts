/**
 * Where the camera is: a body it turns about, how it is turned, and a distance; and how near and far it may go.
 * Distances are km from the target's centre, orientations in the axes of the framing.
 */
import { bodyOf } from "../../ephemeris/bodies";
import { probeId } from "../../ephemeris/probe/flight";
import { farthestCameraKm, nearestCameraKm } from "../framings";
import { rockScale } from "../spin";
import { type Quaternion, writeCameraAxis } from "./orientation";

export interface Pose {
  readonly orientation: Quaternion;
  distanceKm: number;
}

/** Longest half-axis over mean radius for which the camera stays outside an irregular body. */
const irregularityMargin = 1.4;
/** Half the span of the probe's wings, km (15 m, Xinhua). */
const probeShellKm = 0.0075;

/** Radius of the sphere around a body that the camera stays outside of, km. */
export function shellKm(body: string): number {
  const { radiusKm, kind } = bodyOf(body);
  if (body === probeId) return probeShellKm;
  return (radiusKm ?? 0) * (kind === "quasi-moon" ? irregularityMargin * rockScale() : 1);
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
export function writeOffset({ orientation, distanceKm }: Pose, out: Float64Array): void {
  writeCameraAxis(orientation, 2, out);
  for (let i = 0; i < 3; i++) out[i] *= distanceKm;
}
