/** Where the probe is when it leaves the asteroid. */
import { type Ephemeris, instantOf, writeBarycentric } from "../paths";
import { CommandedPath } from "./proximityPath";
import { waypointsUntil } from "./proximityPlan";
import { newKnot } from "./quintic";
import type { RecorderStart } from "./recorder";
import { asteroidId } from "./relativeMotion";

/** Barycentric state at `departureTdb`, at rest in the last place of the stay, with the mass given. */
export function departureStart(ephemeris: Ephemeris, departureTdb: number, massKg: number): RecorderStart {
  const knot = newKnot();
  new CommandedPath(ephemeris, waypointsUntil(departureTdb)).writeKnot(departureTdb, knot);
  const asteroid = new Float64Array(6);
  writeBarycentric(ephemeris, asteroidId, instantOf(departureTdb), asteroid);
  return {
    tTdb: departureTdb,
    positionKm: knot.position.map((value, c) => asteroid[c] + value),
    velocityKmS: knot.velocity.map((value, c) => asteroid[c + 3] + value),
    massKg,
  };
}
