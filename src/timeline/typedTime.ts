/**
 * What is typed into the clock as an instant: a time in the scale chosen, or the name of a mission event. Pure.
 */
import { InputError } from "../../ephemeris/errors";
import { eventOf } from "../../ephemeris/events";
import { clamped } from "../clock";
import { type ClockScale, parseShownTime, type Zone } from "../clockScales";
import { missionSpan } from "../missionSpan";
import { computed } from "./limits";

/** A time, finished or not, rather than a name. */
const looksLikeTime = /^(?:[-+.\d]|JD\s*[-+.\d])/i;

const toleranceS = 1e-3;

const accepted =
  /*i18n*/ "a time such as 2026-07-06 08:00, 6 Jul 2026, 2026-07-06T08:00+08:00 or JD2461227.5, or an event such as launch";

/** TDB seconds past J2000, inside the mission span. @throws InputError in words for the reader. */
export function typedTime(typed: string, scale: ClockScale, zone?: Zone): number {
  const text = typed.trim();
  if (text === "") throw new InputError({ argument: "time", value: undefined, accepted });
  const tTdb = looksLikeTime.test(text) ? parseShownTime(text, scale, zone) : eventTime(text);
  const inside = clamped(tTdb, missionSpan);
  if (Math.abs(inside - tTdb) <= toleranceS) return inside;
  throw new InputError({
    argument: "time",
    value: text,
    reason: /*i18n*/ "the app has no positions there",
    accepted: { text: /*i18n*/ "times from {from} to {to} UTC; the command line has 1900 to 2100", values: computed },
  });
}

function eventTime(text: string): number {
  try {
    return eventOf(text).tTdb;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError({ argument: "time", value: text, accepted, suggestion: error.problem.suggestion });
  }
}
