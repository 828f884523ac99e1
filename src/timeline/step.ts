/**
 * What the arrow, Page, Home, End and comma keys do to the instant. Pure.
 */
import { secondsPerDay } from "../../ephemeris/units";
import { missionSpan } from "../missionSpan";

/** Seconds of an arrow step: a day; with Shift a minute, for the spin and Earth's turning. Comma and full stop take an hour. */
const steps = { plain: secondsPerDay, shift: 60, hour: 3600, page: 30 * secondsPerDay };

/** The instant a key leads to from `tTdb`, maybe beyond the mission span; undefined for keys that do not step. */
export function stepInstant(key: string, shift: boolean, tTdb: number): number | undefined {
  const step = shift ? steps.shift : steps.plain;
  switch (key) {
    case "ArrowLeft":
      return tTdb - step;
    case "ArrowRight":
      return tTdb + step;
    case ",":
      return tTdb - steps.hour;
    case ".":
      return tTdb + steps.hour;
    case "PageUp":
      return tTdb + steps.page;
    case "PageDown":
      return tTdb - steps.page;
    case "Home":
      return missionSpan.fromTdb;
    case "End":
      return missionSpan.toTdb;
    default:
      return undefined;
  }
}
