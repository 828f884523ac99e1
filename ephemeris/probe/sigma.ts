/**
 * How well the probe's place is known: 1-σ of position. It grows between the pieces of evidence (launch, telemetry), by as
 * much as the hypotheses that fit all of it differ; after the last of it nothing is known, and none is given.
 */
import { type Ephemeris, instantOf, writeBarycentric } from "../paths";
import { secondsPerDay } from "../units";
import { probeId } from "./flight";
import { flyOutbound } from "./outbound";
import { appendPieces, type SigmaKnot } from "./pieces";
import { otherOutbound } from "./plan";
import { FlightRecorder } from "./recorder";
import type { OutboundSolution } from "./solution";

const stepS = 4 * secondsPerDay;
/** Rounding of the telemetry positions, 8 km a component, as 1-σ: 8/√12 · √3. */
const telemetrySigmaKm = 4;

/** Knots from the launch to the end of the outbound leg. `flown` holds the probe's path by `outbound`. */
export function sigmaKnotsOf(flown: Ephemeris, outbound: OutboundSolution): SigmaKnot[] {
  const legs = flown.probe?.legs ?? [];
  if (!legs.some(({ id }) => id === "outbound")) return [];
  const other = otherOutbound(outbound);
  const recorder = new FlightRecorder(flown, probeId, { ...other, tTdb: other.fromTdb });
  flyOutbound(recorder, other);
  const second = appendPieces({ ...flown, tracks: flown.tracks.filter(({ id }) => id !== probeId) }, recorder.draft);
  const knots: SigmaKnot[] = [];
  const [own, apart] = [new Float64Array(6), new Float64Array(6)];
  const steps = Math.floor((outbound.toTdb - outbound.fromTdb) / stepS + 0.5);
  for (let i = 0; i <= steps; i++) {
    const tTdb = i === steps ? outbound.toTdb : outbound.fromTdb + ((outbound.toTdb - outbound.fromTdb) * i) / steps;
    writeBarycentric(flown, probeId, instantOf(tTdb), own);
    writeBarycentric(second, probeId, instantOf(tTdb), apart);
    let square = telemetrySigmaKm * telemetrySigmaKm;
    for (let c = 0; c < 3; c++) square += (own[c] - apart[c]) * (own[c] - apart[c]);
    if (square >= 0) knots.push({ tTdb, sigmaKm: Math.sqrt(square) });
  }
  return knots;
}
