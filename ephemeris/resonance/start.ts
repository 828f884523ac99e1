/** Where a long run starts: the planets, taken from an ephemeris in full physics, and a body's state as such a run takes it. */
import { intoFrame, newAxes, writeEclipticAxes } from "../axes";
import { type OrbitalElements, stateFromElements } from "../elements";
import type { Ephemeris } from "../paths";
import { stateOf } from "../state";
import { mapCount, mapIds } from "./planetMap";

export interface SolarStart {
  /** TDB seconds past J2000. */
  readonly tTdb: number;
  /** x y z vx vy vz of Mercury, Venus, Earth–Moon barycentre, Mars … Neptune: heliocentric, ecliptic J2000, km, km/s. */
  readonly planets: Float64Array;
}

const ecliptic = newAxes();
writeEclipticAxes(ecliptic);

/** @throws InputError for a time outside the ephemeris. */
export function solarStartAt(ephemeris: Ephemeris, tTdb: number): SolarStart {
  const planets = new Float64Array(6 * mapCount);
  for (const [i, id] of mapIds.entries()) planets.set(startStateOf(ephemeris, id, tTdb), 6 * i);
  return { tTdb, planets };
}

/** State of a body as a long run takes it: heliocentric, ecliptic J2000, x y z km, vx vy vz km/s. @throws InputError as `stateOf`. */
export function startStateOf(ephemeris: Ephemeris, id: string, tTdb: number): Float64Array {
  const { positionKm, velocityKmS } = stateOf(ephemeris, id, tTdb, { center: "sun", frame: "ecliptic" });
  return Float64Array.of(...positionKm, ...velocityKmS);
}

/** The same from osculating elements at their epoch. @throws InputError off an ellipse. */
export function startStateFromElements(elements: OrbitalElements): Float64Array {
  const { positionKm, velocityKmS } = stateFromElements(elements);
  return eclipticOf(Float64Array.of(...positionKm, ...velocityKmS));
}

/** A state x y z vx vy vz turned from ICRF to ecliptic J2000. */
export function eclipticOf(state: Float64Array): Float64Array {
  const turned = Float64Array.from(state);
  intoFrame(ecliptic, turned.subarray(0, 3), turned.subarray(3, 6));
  return turned;
}
