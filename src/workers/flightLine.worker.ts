/**
 * Makes the probe's line of one framing away from the page. Lives for one question.
 */
import { flightLineOf } from "../scene/flightLine";
import type { FlightLineJob } from "./protocol";

addEventListener("message", ({ data: { ephemeris, options, legs } }: MessageEvent<FlightLineJob>) => {
  const line = flightLineOf(ephemeris, options, legs);
  const { timesTdb, positionsKm, alongKm, throttles, patterns } = line;
  const transfer = [timesTdb, positionsKm, alongKm, throttles, patterns].map(({ buffer }) => buffer as ArrayBuffer);
  postMessage(line, { transfer });
});
