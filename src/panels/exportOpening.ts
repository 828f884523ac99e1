/**
 * What the export drawer opens with: what is shown, for a year from the instant on. Pure.
 */
import { eventOf } from "../../ephemeris/events";
import { probeId } from "../../ephemeris/probe/flight";
import { isoFromTdb } from "../../ephemeris/time";
import { secondsPerDay } from "../../ephemeris/units";
import { clamped } from "../clock";
import { framingOf, framings } from "../framings";
import { missionSpan } from "../missionSpan";
import { topicOf } from "../topic";
import type { View } from "../view";
import { type ExportForm, usualOrbit } from "./exportForm";

const dateText = (tTdb: number): string => isoFromTdb(clamped(tTdb, missionSpan), { scale: "utc", digits: 0 });

/** Whole seconds inside the probe's flight, which begins at injection and ends at the comet. */
const flightEnds = [eventOf("injection").tTdb + 1, eventOf("comet-arrival").tTdb - secondsPerDay];

/** The quasi-moon, or the probe where the view is about it, in the framing's centre and frame. */
export function shownForm(view: View): ExportForm {
  const framing = framingOf(view.framing) ?? framings[0];
  const year = 365 * secondsPerDay;
  const isProbe = topicOf(view) === "probe";
  const [first, last] = isProbe ? flightEnds : [missionSpan.fromTdb, missionSpan.toTdb];
  const from = Math.max(first, Math.min(view.tTdb, last - year));
  return {
    bodies: isProbe ? [probeId] : framing.id === "earth-moon" ? ["moon", "kamooalewa"] : ["kamooalewa"],
    center: framing.center === "kamooalewa" && !isProbe ? "sun" : framing.center,
    frame: framing.frame,
    spacing: "even",
    listed: "launch\narrival",
    timesFile: undefined,
    from: dateText(from),
    to: dateText(from + year),
    step: "1d",
    timeScale: "utc",
    units: "km",
    columns: isProbe ? ["probe"] : [],
    lightTime: false,
    orbit: usualOrbit,
    format: "csv",
  };
}
