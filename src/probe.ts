/**
 * Where the probe is in its life, and where a picture puts it when it is not there: its path begins at injection, ends with
 * the plan, and is computed after the planets. Pure.
 */
import { type Ephemeris, type State, type StateOptions, stateOf } from "../ephemeris/ephemeris";
import { capsuleId, type FlightLeg, probeId } from "../ephemeris/probe/flight";
import type { Span } from "../ephemeris/types";
import { cometId } from "./missionSpan";

/** "absent": its path is not computed (yet). */
export type ProbePresence = "absent" | "before" | "under-way" | "after";

/** First and last instant of the probe's path; undefined when the ephemeris has none. */
export function flightSpanOf({ probe }: Ephemeris): Span | undefined {
  if (probe === undefined || probe.legs.length === 0) return undefined;
  return { fromTdb: probe.legs[0].fromTdb, toTdb: probe.legs[probe.legs.length - 1].toTdb };
}

export function probePresence(ephemeris: Ephemeris, tTdb: number): ProbePresence {
  const legs = ephemeris.probe?.legs;
  if (legs === undefined || legs.length === 0) return "absent";
  if (tTdb < legs[0].fromTdb) return "before";
  return tTdb > legs[legs.length - 1].toTdb ? "after" : "under-way";
}

/** The leg flown at `tTdb`; at a join the later one. */
export function legAt(legs: readonly FlightLeg[], tTdb: number): FlightLeg | undefined {
  let found: FlightLeg | undefined;
  for (const leg of legs) if (tTdb >= leg.fromTdb && tTdb <= leg.toTdb) found = leg;
  return found;
}

/** First and last instant of the capsule's own path; undefined when the ephemeris has none. */
function capsuleSpanOf({ tracks, data }: Ephemeris): Span | undefined {
  const track = tracks.find(({ id }) => id === capsuleId);
  if (track?.pieces === undefined) return undefined;
  return { fromTdb: data[track.directory], toTdb: data[track.directory + track.pieces.count] };
}

const capsuleSpans = new WeakMap<Ephemeris, Span>();
const never: Span = { fromTdb: Number.POSITIVE_INFINITY, toTdb: Number.NEGATIVE_INFINITY };

function capsuleSpan(ephemeris: Ephemeris): Span {
  const known = capsuleSpans.get(ephemeris);
  if (known !== undefined) return known;
  const span = capsuleSpanOf(ephemeris) ?? never;
  capsuleSpans.set(ephemeris, span);
  return span;
}

/**
 * `stateOf` for pictures, which must put every body somewhere: the probe stands on Earth before its launch (and while its
 * path is not computed), and stays where its path ends; its capsule goes with it but for the days it flies alone; the comet
 * stands at the Sun while it is not computed, and is of no interest before the probe sets out for it. Returns whether the body
 * is there to be shown.
 */
export function writePlace(
  ephemeris: Ephemeris,
  body: string,
  tTdb: number,
  options: StateOptions,
  out: State,
): boolean {
  if (body === cometId) {
    const isComputed = ephemeris.bodies.includes(cometId);
    stateOf(ephemeris, isComputed ? cometId : "sun", tTdb, options, out);
    const legs = ephemeris.probe?.legs;
    return isComputed && legs !== undefined && tTdb >= legs[legs.length - 1].fromTdb;
  }
  if (body === capsuleId) {
    const { fromTdb, toTdb } = capsuleSpan(ephemeris);
    if (tTdb >= fromTdb && tTdb <= toTdb) {
      stateOf(ephemeris, body, tTdb, options, out);
      return true;
    }
  }
  if (body !== probeId && body !== capsuleId) {
    stateOf(ephemeris, body, tTdb, options, out);
    return true;
  }
  const presence = probePresence(ephemeris, tTdb);
  if (presence === "under-way") stateOf(ephemeris, probeId, tTdb, options, out);
  else if (presence === "after") stateOf(ephemeris, probeId, flightSpanOf(ephemeris)?.toTdb ?? tTdb, options, out);
  else stateOf(ephemeris, "earth", tTdb, options, out);
  return presence === "under-way" && body === probeId;
}
