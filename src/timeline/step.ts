/**
 * What the arrow, Page, Home and End keys do to the instant. Pure.
 */
import { secondsPerDay } from "../../ephemeris/units";
import { clamped } from "../clock";
import { missionSpan } from "../missionSpan";

/** Seconds of an arrow step: a day; with Shift a minute, for the spin and Earth's turning. */
const steps = { plain: secondsPerDay, shift: 60, page: 30 * secondsPerDay };

/** The instant a key leads to from `tTdb`, inside the mission span; undefined for keys that do not step. */
export function stepInstant(key: string, shift: boolean, tTdb: number): number | undefined {
  const step = shift ? steps.shift : steps.plain;
  switch (key) {
    case "ArrowLeft":
      return clamped(tTdb - step, missionSpan);
    case "ArrowRight":
      return clamped(tTdb + step, missionSpan);
    case "PageUp":
      return clamped(tTdb + steps.page, missionSpan);
    case "PageDown":
      return clamped(tTdb - steps.page, missionSpan);
    case "Home":
      return missionSpan.fromTdb;
    case "End":
      return missionSpan.toTdb;
    default:
      return undefined;
  }
}
