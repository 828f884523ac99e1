/**
 * Unit factors, exact by definition, so that no bare number with a unit stands in a formula.
 */

export const radPerDegree = Math.PI / 180;
export const radPerArcsecond = Math.PI / 648000;
export const secondsPerDay = 86400;
export const daysPerCentury = 36525;
export const secondsPerCentury = secondsPerDay * daysPerCentury;
/** Julian date of J2000.0, the zero of `tTdb`. */
export const j2000Jd = 2451545;
