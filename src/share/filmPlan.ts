/** Which instants a film shows: evenly spaced from the first to the last, one a frame, whatever the machine can do. Pure. */
import { InputError } from "../../ephemeris/errors";
import type { ClockScale } from "../clockScales";
import { parseShownTime } from "../clockScales";
import { missionSpan } from "../missionSpan";

export interface FilmPlan {
  readonly fromTdb: number;
  readonly toTdb: number;
  readonly framesPerS: number;
  /** At least 2. */
  readonly frames: number;
}

export const frameRates = [24, 30, 60] as const;
/** An hour of a fast machine. */
const mostFrames = 18_000;

export interface FilmForm {
  readonly from: string;
  readonly to: string;
  readonly lengthS: string;
  readonly framesPerS: number;
}

function instantOf(argument: string, text: string, scale: ClockScale): number {
  const tTdb = parseShownTime(text, scale);
  if (tTdb >= missionSpan.fromTdb - 1e-3 && tTdb <= missionSpan.toTdb + 1e-3) return tTdb;
  const accepted = /*i18n*/ "an instant of 2025-01-01 to 2036-01-01";
  throw new InputError({ argument, value: text, accepted: { text: accepted }, example: "2026-07-06 00:00" });
}

/** @throws InputError that says which field is wrong and what it takes. */
export function filmPlanOf({ from, to, lengthS, framesPerS }: FilmForm, scale: ClockScale): FilmPlan {
  const fromTdb = instantOf("From", from, scale);
  const toTdb = instantOf("To", to, scale);
  const seconds = lengthS.trim() === "" ? Number.NaN : Number(lengthS);
  const frames = Math.round(seconds * framesPerS);
  if (!(frames >= 2 && frames <= mostFrames)) {
    const accepted = {
      text: /*i18n*/ "a length in seconds, from 0.1 to {most}",
      values: { most: mostFrames / framesPerS },
    };
    throw new InputError({ argument: "Length", value: lengthS, accepted, example: "10" });
  }
  return { fromTdb, toTdb, framesPerS, frames };
}

/** The instant of frame `index`, TDB seconds past J2000; the last frame shows the end of the span. */
export const frameInstant = ({ fromTdb, toTdb, frames }: FilmPlan, index: number): number =>
  fromTdb + ((toTdb - fromTdb) * index) / (frames - 1);
