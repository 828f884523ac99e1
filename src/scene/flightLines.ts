/**
 * The probe's lines, each made in a worker when it is first drawn and kept as long as its ephemeris: thousands of states, a tenth
 * of a second and more that would hold up the page when a framing is opened.
 */
import type { Ephemeris } from "../../ephemeris/ephemeris";
import type { LegId } from "../../ephemeris/probe/flight";
import type { FlightLineJob } from "../workers/protocol";
import { startedWorker } from "../workers/startedWorker";
import type { FlightLine } from "./flightLine";

const kept = new WeakMap<Ephemeris, Map<string, Promise<FlightLine>>>();

function asked(job: FlightLineJob): Promise<FlightLine> {
  return new Promise((take, refuse) => {
    const worker = new Worker(new URL("../workers/flightLine.worker.ts", import.meta.url), { type: "module" });
    const finish = (line: FlightLine): boolean => {
      take(line);
      return false;
    };
    startedWorker<FlightLineJob, FlightLine>(worker, job, finish, (message) => refuse(new Error(message)));
  });
}

/** The line of the legs named in a centre and frame; the same promise for the same line. */
export function flightLine(
  ephemeris: Ephemeris,
  options: FlightLineJob["options"],
  legs: readonly LegId[],
): Promise<FlightLine> {
  let lines = kept.get(ephemeris);
  if (lines === undefined) {
    lines = new Map();
    kept.set(ephemeris, lines);
  }
  const key = [options.center, options.frame, ...legs].join();
  let line = lines.get(key);
  if (line === undefined) {
    line = asked({ ephemeris, options, legs });
    lines.set(key, line);
  }
  return line;
}
