/** Passages of Earth as hyperbolas about it: the perigee of a departure, of a swing-by, and the entry of a capsule. */
import { figureRadiusEarthKm, gmKm3S2 } from "../constants";
import type { Vector3 } from "../types";
import { along, cross, dot, scaled, squareOf, unitOf } from "./optimiser/vectors";

const gm = gmKm3S2.earth;

/** Geocentric, km and km/s, ICRF axes. */
export interface GeocentricState {
  readonly positionKm: Vector3;
  readonly velocityKmS: Vector3;
}

/**
 * Perigee at `altitudeKm` above the equatorial radius of the departure with the hyperbolic excess `excessKmS`. Its plane has the
 * inclination of cosine `cosInclination` to the equator of `pole`, or passes through it as steeply as the asymptote asks;
 * of the two such planes the one with the ascending (`isAscending`) or the descending asymptote.
 */
export function departurePerigee(
  excessKmS: Vector3,
  altitudeKm: number,
  pole: Vector3,
  cosInclination: number,
  isAscending: boolean,
): GeocentricState {
  const s = unitOf(excessKmS);
  // The normal n: n · s = 0, n · pole = cos i, |n| = 1.
  const sine = dot(s, pole);
  const level = unitOf(along(pole, -sine, s));
  const side = cross(s, level);
  const share = Math.min(1, cosInclination / Math.sqrt(1 - sine * sine));
  const rest = Math.sqrt(1 - share * share) * (isAscending ? 1 : -1);
  const normal = along(scaled(level, share), rest, side);
  return perigeeOf(s, normal, squareOf(excessKmS), figureRadiusEarthKm + altitudeKm);
}

/** Perigee of the hyperbola that leaves along the unit vector `s`, turning about `normal`. */
function perigeeOf(s: Vector3, normal: Vector3, excessSquared: number, radiusKm: number): GeocentricState {
  const e = 1 + (radiusKm * excessSquared) / gm;
  // The asymptote is at true anomaly ν∞, cos ν∞ = −1/e: turn s back by it.
  const cosine = -1 / e;
  const sine = Math.sqrt(1 - cosine * cosine);
  const towards = along(scaled(s, cosine), -sine, cross(normal, s));
  const speed = Math.sqrt(excessSquared + (2 * gm) / radiusKm);
  return { positionKm: scaled(towards, radiusKm), velocityKmS: scaled(cross(normal, towards), speed) };
}

/** A swing-by between two excess velocities (km/s) of the same size, at its perigee; Earth alone turns one into the other. */
export function swingByPerigee(
  excessIn: Vector3,
  excessOut: Vector3,
): GeocentricState & { readonly altitudeKm: number } {
  const inward = unitOf(excessIn);
  const outward = unitOf(excessOut);
  // Half the bend δ: sin(δ/2) = |out − in| / 2 = 1/e.
  const e = 2 / Math.sqrt(squareOf(along(outward, -1, inward)));
  const radiusKm = (gm * (e - 1)) / squareOf(excessIn);
  const towards = unitOf(along(inward, -1, outward));
  const speed = Math.sqrt(squareOf(excessIn) + (2 * gm) / radiusKm);
  return {
    positionKm: scaled(towards, radiusKm),
    velocityKmS: scaled(unitOf(along(inward, 1, outward)), speed),
    altitudeKm: radiusKm - figureRadiusEarthKm,
  };
}

/** Cosine of the bend of a swing-by that comes in with `excessKmS` and passes at `altitudeKm` above the equatorial radius. */
export function cosBendAt(excessKmS: number, altitudeKm: number): number {
  const e = 1 + ((figureRadiusEarthKm + altitudeKm) * excessKmS * excessKmS) / gm;
  return 1 - 2 / (e * e);
}

/** Hyperbolic excess (km/s) of a geocentric speed at a height above the equatorial radius. */
export function excessOf(speedKmS: number, altitudeKm: number): number {
  return Math.sqrt(speedKmS * speedKmS - (2 * gm) / (figureRadiusEarthKm + altitudeKm));
}

/**
 * Where a capsule that comes in along the unit vector `s`, turning about `normal`, meets `altitudeKm`: geocentric speed
 * `speedKmS`, at an angle of sine `sineBelow` below the horizon.
 */
export function entryOf(
  s: Vector3,
  normal: Vector3,
  altitudeKm: number,
  speedKmS: number,
  sineBelow: number,
): GeocentricState {
  const radiusKm = figureRadiusEarthKm + altitudeKm;
  const level = speedKmS * Math.sqrt(1 - sineBelow * sineBelow);
  const excessSquared = speedKmS * speedKmS - (2 * gm) / radiusKm;
  const parameterKm = (radiusKm * radiusKm * level * level) / gm;
  const e = Math.sqrt(1 + (excessSquared * parameterKm) / gm);
  // The way in is along cos(π − ν∞) P + sin(π − ν∞) Q, cos ν∞ = −1/e; turn it back to find perigee P.
  const cosineIn = 1 / e;
  const sineIn = Math.sqrt(1 - cosineIn * cosineIn);
  const perigee = along(scaled(s, cosineIn), -sineIn, cross(normal, s));
  const forward = cross(normal, perigee);
  const cosine = (parameterKm / radiusKm - 1) / e;
  const sine = -Math.sqrt(1 - cosine * cosine);
  const up = along(scaled(perigee, cosine), sine, forward);
  return {
    positionKm: scaled(up, radiusKm),
    velocityKmS: along(scaled(cross(normal, up), level), -speedKmS * sineBelow, up),
  };
}

/** A hyperbola about Earth as a geocentric state lies on it, Earth alone pulling. */
export interface Hyperbola {
  /** Excess velocities before and after, km/s. */
  readonly excessIn: Vector3;
  readonly excessOut: Vector3;
  /** Perigee above the equatorial radius, km. */
  readonly altitudeKm: number;
}

export function hyperbolaOf({ positionKm: r, velocityKmS: v }: GeocentricState): Hyperbola {
  const radiusKm = Math.sqrt(squareOf(r));
  const momentum = cross(r, v);
  const eccentricity = along(scaled(cross(v, momentum), 1 / gm), -1 / radiusKm, r);
  const e = Math.sqrt(squareOf(eccentricity));
  const towards = unitOf(eccentricity);
  const forward = unitOf(cross(momentum, towards));
  const excess = Math.sqrt(squareOf(v) - (2 * gm) / radiusKm);
  const across = Math.sqrt(1 - 1 / (e * e));
  return {
    excessIn: scaled(along(scaled(towards, 1 / e), across, forward), excess),
    excessOut: scaled(along(scaled(towards, -1 / e), across, forward), excess),
    altitudeKm: squareOf(momentum) / gm / (1 + e) - figureRadiusEarthKm,
  };
}
