/**
 * How the solar system lies in a state vector (y): Sun, Mercury, Venus, Earth–Moon barycentre, **geocentric** Moon, Mars … Pluto,
 * extra massless bodies, then (only in the whole system) the asteroids; three components each, solar-system barycentre
 * except the Moon. Earth and Moon are carried as barycentre and separation because the Moon's orbit is the stiff and the
 * sensitive one.
 */
import { emrat, gmKm3S2 } from "./constants";

/** Order of the massive bodies in every state vector; `earth` stands where the barycentre is carried. */
export const planetIds = [
  "sun",
  "mercury",
  "venus",
  "earth",
  "moon",
  "mars",
  "jupiter",
  "saturn",
  "uranus",
  "neptune",
  "pluto",
] as const;

export const asteroidIds = [
  "ceres",
  "pallas",
  "juno",
  "vesta",
  "iris",
  "hygiea",
  "eunomia",
  "psyche",
  "euphrosyne",
  "europa-asteroid",
  "cybele",
  "sylvia",
  "thisbe",
  "camilla",
  "davida",
  "interamnia",
] as const;

export const planetCount = planetIds.length;
export const asteroidCount = asteroidIds.length;
/** Places of Earth (its barycentre with the Moon) and of the Moon in a state vector. */
export const earth = 3;
export const moon = 4;
/** Share of the Earth–Moon separation that lies between the barycentre and Earth, and between it and the Moon. */
export const earthShare = 1 / (1 + emrat);
export const moonShare = emrat / (1 + emrat);

/** GM of the massive bodies, the `extras` massless ones (0), then the asteroids. */
export function gmVector(extras: number): Float64Array {
  return Float64Array.of(
    ...planetIds.map((id) => gmKm3S2[id]),
    ...Array.from({ length: extras }, () => 0),
    ...asteroidIds.map((id) => gmKm3S2[id]),
  );
}

/** y layout → barycentric: Earth and Moon from their barycentre and separation; the rest as is. */
export function resolve(y: Float64Array, out: Float64Array, count: number): void {
  for (let c = 0; c < count; c++) out[c] = y[c];
  const e = 3 * earth;
  const m = 3 * moon;
  for (let c = 0; c < 3; c++) {
    out[e + c] = y[e + c] - earthShare * y[m + c];
    out[m + c] = y[e + c] + moonShare * y[m + c];
  }
}
