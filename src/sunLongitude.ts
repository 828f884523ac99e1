/**
 * Roughly where the Sun stands, to light a scene from a good side before anything is computed. Pure; not used for positions.
 */
import { daysPerCentury, radPerDegree, secondsPerDay } from "../ephemeris/units";

/**
 * Ecliptic longitude of the Sun as seen from Earth, degrees, good to about 0.3° over 1950–2050 (Astronomical Almanac,
 * low-precision formulas; the drift of the equinox, 1.4° a century, is taken off to refer to J2000).
 */
export function sunLongitudeDeg(tTdb: number): number {
  const days = tTdb / secondsPerDay;
  const anomaly = (357.528 + 0.9856003 * days) * radPerDegree;
  const ofDate = 280.46 + 0.9856474 * days + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly);
  return ofDate - (1.397 * days) / daysPerCentury;
}
