/**
 * How far a body's pull can hold a moon against the Sun's tide. Pure.
 */
import { gmKm3S2 } from "../ephemeris/constants";

/** Radius of Earth's Hill sphere, km, at `sunRangeKm` from the Sun: r (m / 3M)^(1/3), Earth and Moon together (Hill 1878). */
export function hillRadiusKm(sunRangeKm: number): number {
  return sunRangeKm * Math.cbrt(gmKm3S2.emb / (3 * gmKm3S2.sun));
}
