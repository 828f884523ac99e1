/** From an experiment to the state its run starts from, and back to elements. In the worker only: it needs the planets. */
import { newAxes, outOfFrame, writeEclipticAxes } from "../../ephemeris/axes";
import { gmKm3S2 } from "../../ephemeris/constants";
import { elementsFromState } from "../../ephemeris/elements";
import type { FollowedOrbit } from "../../ephemeris/resonance/future";
import { writeMeanLongitude } from "../../ephemeris/resonance/meanLongitude";
import type { OrbitStart } from "../../ephemeris/resonance/orbitStart";
import { mapEarth } from "../../ephemeris/resonance/planetMap";
import { startStateFromElements } from "../../ephemeris/resonance/start";
import { radPerDegree } from "../../ephemeris/units";
import { type Experiment, isOwn, type OrbitForm } from "./orbitForm";

const ecliptic = newAxes();
writeEclipticAxes(ecliptic);

const turned = (deg: number): number => deg - 360 * Math.floor(deg / 360);
const folded = (deg: number): number => turned(deg + 180) - 180;

/** Mean longitude of a heliocentric state in ecliptic axes, degrees. */
function longitudeDeg([x, y, z, vx, vy, vz]: Float64Array): number {
  const out = new Float64Array(3);
  writeMeanLongitude(gmKm3S2.sun, x, y, z, vx, vy, vz, out);
  return out[0] / radPerDegree;
}

const earthLongitudeDeg = ({ start }: OrbitStart): number =>
  longitudeDeg(start.planets.subarray(6 * mapEarth, 6 * mapEarth + 6));

/** A state turned from ecliptic to ICRF axes. */
export function icrfOf(state: Float64Array): Float64Array {
  const turnedState = Float64Array.from(state);
  outOfFrame(ecliptic, turnedState.subarray(0, 3), turnedState.subarray(3));
  return turnedState;
}

/** The published orbit as the fields have it. */
export function formOf(published: OrbitStart): OrbitForm {
  const [x, y, z, vx, vy, vz] = icrfOf(published.state);
  const elements = elementsFromState({ positionKm: [x, y, z], velocityKmS: [vx, vy, vz] }, published.start.tTdb);
  const { aAu, e, inclinationDeg, nodeDeg, argperiDeg } = elements;
  const phaseDeg = folded(longitudeDeg(published.state) - earthLongitudeDeg(published));
  return { aAu, e, inclinationDeg, nodeDeg, argperiDeg, phaseDeg, a2AuD2: published.solution.a2AuD2 };
}

/** The published state itself where nothing is changed. @throws InputError off an ellipse. */
export function followedOrbit(published: OrbitStart, experiment: Experiment): FollowedOrbit {
  const { start, state, solution } = published;
  if (!isOwn(experiment)) return { start, state, a2AuD2: solution.a2AuD2 };
  const { phaseDeg, a2AuD2, ...elements } = { ...formOf(published), ...experiment.changes };
  const longitude = earthLongitudeDeg(published) + phaseDeg;
  const meanAnomalyDeg = turned(longitude - elements.nodeDeg - elements.argperiDeg);
  return { start, state: startStateFromElements({ ...elements, meanAnomalyDeg, epochTdb: start.tTdb }), a2AuD2 };
}

/** An orbit of one's own in a file's header: every element, its unit, frame and epoch. */
export function elementsText(form: OrbitForm, body: string): string {
  const elements = [
    `a ${form.aAu} au`,
    `e ${form.e}`,
    `i ${form.inclinationDeg} deg`,
    `node ${form.nodeDeg} deg`,
    `argument of perihelion ${form.argperiDeg} deg`,
    `mean longitude less that of the Earth-Moon barycentre ${form.phaseDeg} deg`,
    `A2 ${form.a2AuD2} au/d2`,
  ];
  return `hypothetical, changed from ${body}; osculating about the Sun, ecliptic J2000, at 2026-01-01T00:00:00 TDB: ${elements.join(", ")}`;
}
