/**
 * Gregorian calendar as integer arithmetic: days since 2000-01-01, no Date objects, no time scale.
 * Algorithm: Hinnant 2013, "chrono-compatible low-level date algorithms", valid for every year used here.
 */

/** Days from 0000-03-01, where the algorithm's cycles of 400 years begin, to 2000-01-01. */
const daysToJ2000 = 730425;

/** Days from 2000-01-01 to the given date; month 1–12, day 1–31. */
export function dayNumberOf(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - 400 * cycle;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * 146097 + dayOfCycle - daysToJ2000;
}

/** The date `dayNumber` days after 2000-01-01. */
export function dateOf(dayNumber: number): { year: number; month: number; day: number } {
  const shifted = dayNumber + daysToJ2000;
  const cycle = Math.floor(shifted / 146097);
  const dayOfCycle = shifted - cycle * 146097;
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36524) - Math.floor(dayOfCycle / 146096)) /
      365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Number of days in a month, 1–12. */
export function daysInMonth(year: number, month: number): number {
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return dayNumberOf(nextYear, nextMonth, 1) - dayNumberOf(year, month, 1);
}
