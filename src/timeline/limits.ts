/**
 * Where the ephemeris of the app ends, what the timeline shows of what lies beyond, and how it is explained. Pure.
 */
import { isoFromTdb } from "../../ephemeris/time";
import type { Span } from "../../ephemeris/types";
import { i18n } from "../language/i18n";
import { perLanguage } from "../language/perLanguage";
import { missionSpan } from "../missionSpan";

/** So much of the mission span is shown beyond either end, as not computed: a limit one can see is no surprise. */
const shareBeyond = 0.02;
const roomS = shareBeyond * (missionSpan.toTdb - missionSpan.fromTdb);

/** What the timeline can show: the mission span and a little on either side. */
export const drawnSpan: Span = { fromTdb: missionSpan.fromTdb - roomS, toTdb: missionSpan.toTdb + roomS };

const dayOf = (tTdb: number): string => isoFromTdb(tTdb, { scale: "utc", digits: 0 }).slice(0, 10);

/** First and last day that is computed, UTC. */
export const computed = { from: dayOf(missionSpan.fromTdb), to: dayOf(missionSpan.toTdb) };

/** "2025-01-01 to 2036-01-01 UTC" */
export const computedText = (): string => i18n.t("{from} to {to} UTC", computed);

const notices = perLanguage(() => ({
  start: i18n.t(
    "The ephemeris begins here: positions are computed for {from} to {to} UTC. The command line has 1900 to 2100.",
    computed,
  ),
  end: i18n.t(
    "The ephemeris ends here: positions are computed for {from} to {to} UTC. The command line has 1900 to 2100.",
    computed,
  ),
}));

/** An end of the span, written to a millisecond, may read as just outside. */
const toleranceS = 1e-3;

/** What to tell when `wantedTdb` is asked for and `notice` is what the reader is told now: a limit only while one is hit. */
export function noticeAt(wantedTdb: number, notice: string | undefined): string | undefined {
  if (wantedTdb < missionSpan.fromTdb - toleranceS) return notices().start;
  if (wantedTdb > missionSpan.toTdb + toleranceS) return notices().end;
  return notice === notices().start || notice === notices().end ? undefined : notice;
}

/** The parts of a window, as shares of it from 0 to 1, that lie before and after what is computed; undefined where none does. */
export function beyondIn({ fromTdb, toTdb }: Span): { before: number | undefined; after: number | undefined } {
  const share = (tTdb: number): number => (tTdb - fromTdb) / (toTdb - fromTdb);
  return {
    before: fromTdb < missionSpan.fromTdb ? Math.min(1, share(missionSpan.fromTdb)) : undefined,
    after: toTdb > missionSpan.toTdb ? Math.max(0, share(missionSpan.toTdb)) : undefined,
  };
}
