/**
 * Osculating Keplerian elements ↔ heliocentric ICRF state, because catalogues publish elements and propagators start from states.
 * Elements are heliocentric, ecliptic J2000 (obliquity 84381.448″), for GM of the Sun alone, as JPL and NEODyS publish them.
 * Elliptic orbits only: hyperbolic ones would need exp and log in deterministic arithmetic, and no body here has one.
 */
import { auKm, gmKm3S2, obliquityJ2000Arcsec } from "./constants";
import { InputError } from "./errors";
import { atan2Of, cosOf, sinOf } from "./trigonometry";
import type { Vector3 } from "./types";
import { radPerArcsecond, radPerDegree } from "./units";

export interface OrbitalElements {
  /** Epoch of osculation, TDB seconds past J2000. */
  readonly epochTdb: number;
  readonly aAu: number;
  readonly e: number;
  readonly inclinationDeg: number;
  readonly nodeDeg: number;
  readonly argperiDeg: number;
  readonly meanAnomalyDeg: number;
}

/** Position (km) and velocity (km/s), heliocentric, ICRF axes. */
export interface HeliocentricState {
  readonly positionKm: Vector3;
  readonly velocityKmS: Vector3;
}

const gmSun = gmKm3S2.sun;
const cosObliquity = cosOf(obliquityJ2000Arcsec * radPerArcsecond);
const sinObliquity = sinOf(obliquityJ2000Arcsec * radPerArcsecond);

const icrfFromEcliptic = ([x, y, z]: Vector3): Vector3 => [
  x,
  cosObliquity * y - sinObliquity * z,
  sinObliquity * y + cosObliquity * z,
];

const eclipticFromIcrf = ([x, y, z]: Vector3): Vector3 => [
  x,
  cosObliquity * y + sinObliquity * z,
  cosObliquity * z - sinObliquity * y,
];

/** Mean motion √(GM☉/a³), rad/s. */
export function meanMotionRadS(aAu: number): number {
  const aKm = aAu * auKm;
  return Math.sqrt(gmSun / aKm) / aKm;
}

/**
 * Eccentric anomaly (rad) that solves Kepler's equation E − e sin E = M for 0 ≤ e < 1, to rounding.
 * Newton from Danby's start M + 0.85 e sign(sin M) (Danby 1988, Fundamentals of Celestial Mechanics, 6.6.13);
 * stops when the correction no longer shrinks, at the latest after 60 steps.
 */
export function eccentricAnomalyOf(meanAnomalyRad: number, e: number): number {
  const sineM = sinOf(meanAnomalyRad);
  let anomaly = meanAnomalyRad + (sineM < 0 ? -0.85 : 0.85) * e;
  let last = Number.POSITIVE_INFINITY;
  for (let step = 0; step < 60; step++) {
    const correction = (anomaly - e * sinOf(anomaly) - meanAnomalyRad) / (1 - e * cosOf(anomaly));
    const size = Math.abs(correction);
    if (size < 1e-8 && size >= last) break;
    anomaly -= correction;
    last = size;
    if (size === 0) break;
  }
  return anomaly;
}

/**
 * State at the epoch of the elements.
 * @throws InputError for e outside [0, 1) or a that is not positive.
 */
export function stateFromElements(elements: OrbitalElements): HeliocentricState {
  const { aAu, e } = elements;
  requireEllipse(aAu, e);
  const anomaly = eccentricAnomalyOf(elements.meanAnomalyDeg * radPerDegree, e);
  const [sineE, cosineE] = [sinOf(anomaly), cosOf(anomaly)];
  const aKm = aAu * auKm;
  const axisRatio = Math.sqrt((1 - e) * (1 + e));
  const speed = Math.sqrt(gmSun / aKm) / (1 - e * cosineE);

  const [node, tilt, argperi] = [elements.nodeDeg, elements.inclinationDeg, elements.argperiDeg].map(
    (deg) => deg * radPerDegree,
  );
  const [sineN, cosineN] = [sinOf(node), cosOf(node)];
  const [sineI, cosineI] = [sinOf(tilt), cosOf(tilt)];
  const [sineW, cosineW] = [sinOf(argperi), cosOf(argperi)];
  const towardsPerihelion: Vector3 = [
    cosineN * cosineW - sineN * sineW * cosineI,
    sineN * cosineW + cosineN * sineW * cosineI,
    sineW * sineI,
  ];
  const acrossPerihelion: Vector3 = [
    -cosineN * sineW - sineN * cosineW * cosineI,
    -sineN * sineW + cosineN * cosineW * cosineI,
    cosineW * sineI,
  ];
  const combined = (along: number, across: number): Vector3 =>
    icrfFromEcliptic(
      [0, 1, 2].map((k) => along * towardsPerihelion[k] + across * acrossPerihelion[k]) as unknown as Vector3,
    );
  return {
    positionKm: combined(aKm * (cosineE - e), aKm * axisRatio * sineE),
    velocityKmS: combined(-speed * sineE, speed * axisRatio * cosineE),
  };
}

/**
 * Osculating elements of a heliocentric ICRF state; angles in [0, 360). A circular orbit has its perihelion at the body, an
 * uninclined one its node at the equinox.
 * @throws InputError when the state is not on an ellipse.
 */
export function elementsFromState(state: HeliocentricState, epochTdb: number): OrbitalElements {
  const r = eclipticFromIcrf(state.positionKm);
  const v = eclipticFromIcrf(state.velocityKmS);
  const rangeKm = Math.sqrt(dot(r, r));
  const speedSquared = dot(v, v);
  const aKm = 1 / (2 / rangeKm - speedSquared / gmSun);
  const eCosE = (rangeKm * speedSquared) / gmSun - 1;
  const eSinE = dot(r, v) / Math.sqrt(gmSun * Math.abs(aKm));
  const e = Math.sqrt(eCosE * eCosE + eSinE * eSinE);
  requireEllipse(aKm / auKm, e);

  const h: Vector3 = [r[1] * v[2] - r[2] * v[1], r[2] * v[0] - r[0] * v[2], r[0] * v[1] - r[1] * v[0]];
  const hFlat = Math.sqrt(h[0] * h[0] + h[1] * h[1]);
  const hLength = Math.sqrt(dot(h, h));
  const cosineN = hFlat === 0 ? 1 : -h[1] / hFlat;
  const sineN = hFlat === 0 ? 0 : h[0] / hFlat;
  const alongNode = cosineN * r[0] + sineN * r[1];
  const acrossNode = ((cosineN * r[1] - sineN * r[0]) * h[2] + r[2] * hFlat) / hLength;
  const latitudeArgument = atan2Of(acrossNode, alongNode);
  const anomaly = atan2Of(eSinE, eCosE);
  const trueAnomaly = atan2Of(Math.sqrt((1 - e) * (1 + e)) * eSinE, eCosE - e * e);
  return {
    epochTdb,
    aAu: aKm / auKm,
    e,
    inclinationDeg: atan2Of(hFlat, h[2]) / radPerDegree,
    nodeDeg: degreesOfTurn(atan2Of(sineN, cosineN)),
    argperiDeg: degreesOfTurn(latitudeArgument - trueAnomaly),
    meanAnomalyDeg: degreesOfTurn(anomaly - eSinE),
  };
}

function requireEllipse(aAu: number, e: number): void {
  if (e >= 0 && e < 1 && aAu > 0) return;
  throw new InputError({
    argument: "elements",
    value: `e = ${e}, a = ${aAu} au`,
    accepted: { text: /*i18n*/ "elliptic orbits, 0 <= e < 1 and a > 0" },
    example: "e = 0.1023, a = 1.0008 au",
  });
}

function dot(a: Vector3, b: Vector3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** Angle in degrees, [0, 360). */
export function degreesOfTurn(angleRad: number): number {
  const degrees = angleRad / radPerDegree;
  const turned = degrees - 360 * Math.floor(degrees / 360);
  return turned >= 360 ? 0 : turned;
}
