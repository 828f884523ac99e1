/** The instants of an export: evenly spaced in a time scale, or a list. Millions of them cost no memory when evenly spaced. */
import { InputError } from "../errors";
import { isoFromTdb, type TimeScale, tdbFromUtc, utcFromTdb } from "../time";

export interface TimeGrid {
  readonly count: number;
  /** Earliest and latest instant, TDB seconds past J2000. */
  readonly fromTdb: number;
  readonly toTdb: number;
  /** TDB seconds past J2000; index from 0 to count − 1. */
  tTdbAt(index: number): number;
}

/** A last step that misses `toTdb` by less than this part of a step still counts: JD and UTC round by some microseconds. */
const slack = 1e-6;

/**
 * From `fromTdb` in steps of `stepS` up to and including `toTdb`. In UTC a day has 86400 seconds whatever its leap second,
 * so that a step of a day keeps the time of day; in the other scales steps are SI seconds.
 * @throws InputError for a reversed span, a step that is not positive, or one so short that the instants cannot be counted.
 */
export function uniformTimes(fromTdb: number, toTdb: number, stepS: number, scale: TimeScale): TimeGrid {
  if (!(stepS > 0 && Number.isFinite(stepS))) {
    throw new InputError({
      argument: "step",
      value: stepS,
      accepted: { text: /*i18n*/ "a positive number of seconds" },
      example: "86400",
    });
  }
  if (!(fromTdb <= toTdb)) {
    throw new InputError({
      argument: "from",
      value: isoFromTdb(fromTdb),
      accepted: { text: /*i18n*/ "a time not after {end}, the end of the span", values: { end: isoFromTdb(toTdb) } },
    });
  }
  const isUtc = scale === "utc";
  const start = isUtc ? utcFromTdb(fromTdb) : fromTdb;
  const end = isUtc ? utcFromTdb(toTdb) : toTdb;
  const count = Math.floor((end - start) / stepS + slack) + 1;
  if (!Number.isSafeInteger(count)) {
    throw new InputError({
      argument: "step",
      value: stepS,
      accepted: { text: /*i18n*/ "a step that makes a countable number of rows, under 2^53" },
      example: "86400",
    });
  }
  return {
    count,
    fromTdb,
    toTdb,
    // The first and last are never off by the rounding of a conversion there and back.
    tTdbAt: (index) => {
      if (index === 0) return fromTdb;
      const t = isUtc ? tdbFromUtc(start + index * stepS) : start + index * stepS;
      return Math.min(t, toTdb);
    },
  };
}

/** Instants as listed, in their order. @throws InputError for an empty list or a number that is not finite. */
export function listedTimes(timesTdb: ArrayLike<number>): TimeGrid {
  let fromTdb = Number.POSITIVE_INFINITY;
  let toTdb = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < timesTdb.length; i++) {
    if (!Number.isFinite(timesTdb[i])) {
      throw new InputError({
        argument: "times",
        value: timesTdb[i],
        accepted: { text: /*i18n*/ "finite TDB seconds past J2000" },
      });
    }
    fromTdb = Math.min(fromTdb, timesTdb[i]);
    toTdb = Math.max(toTdb, timesTdb[i]);
  }
  if (timesTdb.length === 0)
    throw new InputError({ argument: "times", value: "", accepted: { text: /*i18n*/ "at least one time" } });
  return { count: timesTdb.length, fromTdb, toTdb, tTdbAt: (index) => timesTdb[index] };
}
