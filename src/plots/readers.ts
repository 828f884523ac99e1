/**
 * What the curves are made of: ranges, rates, elements and the probe's engine at an instant, each from `stateOf` or
 * `probeStateOf`. A reader fills the values of all series of a plot and says what each rests on. Pure.
 */
import { auKm } from "../../ephemeris/constants";
import { elementsFromState, type HeliocentricState, type OrbitalElements } from "../../ephemeris/elements";
import { type Ephemeris, newState, type State, stateOf } from "../../ephemeris/ephemeris";
import { InputError } from "../../ephemeris/errors";
import { probeId } from "../../ephemeris/probe/flight";
import { newProbeState, probeStateOf } from "../../ephemeris/probe/state";
import { earthMoonBarycentre, relativeMeanLongitudeDeg } from "../../ephemeris/resonance/angle";
import type { Basis } from "../../ephemeris/types";
import { hillRadiusKm } from "../hillRadius";
import { probePresence } from "../probe";
import type { Sample } from "./sampling";

/** The sample at `tTdb` (TDB seconds past J2000, inside the ephemeris): km, km/s, degrees, au, N, kg, m/s. */
export type Reader = (ephemeris: Ephemeris, tTdb: number) => Sample;

const relative = newState();
const operation = newProbeState();

const hillKm = hillRadiusKm(auKm);

const isThere = (ephemeris: Ephemeris, body: string, tTdb: number): boolean =>
  body === probeId ? probePresence(ephemeris, tTdb) === "under-way" : ephemeris.bodies.includes(body);

/** Range in the very operations of the export, so that both give the same bits. */
const rangeKmOf = ({ positionKm: p }: State): number => Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);

/** Ranges between pairs of bodies, km. */
export function rangesOf(pairs: readonly (readonly [body: string, center: string])[]): Reader {
  return (ephemeris, tTdb) => {
    const values = new Float64Array(pairs.length).fill(Number.NaN);
    const basis = pairs.map(([body, center], i): Basis => {
      if (!isThere(ephemeris, body, tTdb) || !isThere(ephemeris, center, tTdb)) return "illustrative";
      stateOf(ephemeris, body, tTdb, { center }, relative);
      values[i] = rangeKmOf(relative);
      return relative.basis;
    });
    return { tTdb, values, basis };
  };
}

/** Range (km), its 1-σ (km) and range-rate (km/s, positive when parting) of `body` from `center`. */
export function motionOf(body: string, center: string): Reader {
  return (ephemeris, tTdb) => {
    const values = new Float64Array(3).fill(Number.NaN);
    if (!isThere(ephemeris, body, tTdb)) return { tTdb, values, basis: noBasis(3) };
    const { positionKm: p, velocityKmS: v, basis, sigmaKm } = stateOf(ephemeris, body, tTdb, { center }, relative);
    values[0] = rangeKmOf(relative);
    values[1] = sigmaKm;
    values[2] = (p[0] * v[0] + p[1] * v[1] + p[2] * v[2]) / values[0];
    return { tTdb, values, basis: [basis, basis, basis] };
  };
}

const noBasis = (count: number): Basis[] => Array.from({ length: count }, () => "illustrative");

function heliocentric(ephemeris: Ephemeris, body: string, tTdb: number): HeliocentricState {
  const { positionKm: p, velocityKmS: v } = stateOf(ephemeris, body, tTdb, { center: "sun" }, relative);
  return { positionKm: [p[0], p[1], p[2]], velocityKmS: [v[0], v[1], v[2]] };
}

/** Undefined where the orbit about the Sun is not an ellipse, and where Earth rules it: inside Earth's Hill sphere. */
function elementsOf(ephemeris: Ephemeris, body: string, tTdb: number): OrbitalElements | undefined {
  if (rangeKmOf(stateOf(ephemeris, body, tTdb, { center: "earth" }, relative)) < hillKm) return undefined;
  try {
    return elementsFromState(heliocentric(ephemeris, body, tTdb), tTdb);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** Osculating elements about the Sun, ecliptic J2000: a (au), e, inclination, node, argument of perihelion (degrees). */
export function orbitOf(body: string): Reader {
  return (ephemeris, tTdb) => {
    const values = new Float64Array(5).fill(Number.NaN);
    const found = isThere(ephemeris, body, tTdb) ? elementsOf(ephemeris, body, tTdb) : undefined;
    if (found === undefined) return { tTdb, values, basis: noBasis(5) };
    values.set([found.aAu, found.e, found.inclinationDeg, found.nodeDeg, found.argperiDeg]);
    const { basis } = relative;
    return { tTdb, values, basis: [basis, basis, basis, basis, basis] };
  };
}

/** Mean longitude of `body` less that of the Earth–Moon barycentre (degrees), and its semi-major axis (au). */
export function resonanceOf(body: string): Reader {
  return (ephemeris, tTdb) => {
    const earth = heliocentric(ephemeris, "earth", tTdb);
    const moon = heliocentric(ephemeris, "moon", tTdb);
    const own = heliocentric(ephemeris, body, tTdb);
    const { basis } = relative;
    const angleDeg = relativeMeanLongitudeDeg(own, earthMoonBarycentre(earth, moon), tTdb);
    return { tTdb, values: Float64Array.of(angleDeg, elementsFromState(own, tTdb).aAu), basis: [basis, basis] };
  };
}

/** Thrust (N), mass (kg) and velocity change used (m/s) of the probe. */
export const engineOf: Reader = (ephemeris, tTdb) => {
  if (!isThere(ephemeris, probeId, tTdb))
    return { tTdb, values: new Float64Array(3).fill(Number.NaN), basis: noBasis(3) };
  const { thrustN, massKg, deltaVUsedMS, basis } = probeStateOf(ephemeris, tTdb, operation);
  return { tTdb, values: Float64Array.of(thrustN, massKg, deltaVUsedMS), basis: [basis, basis, basis] };
};
