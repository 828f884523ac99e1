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
import { type TelemetryState, telemetryStates } from "./telemetry";

const stepS = 4 * secondsPerDay;
/** Rounding of the telemetry positions, 8 km a component, as 1-σ: 8/√12 · √3. */
const telemetrySigmaKm = 4;

/** The injection is known to the minute, and at 11 km/s a minute is 660 km: of no weight any more at the telemetry. */
const injectionSigmaKm = 660 / Math.sqrt(12);

/**
 * Knots from the launch to the end of the arrival leg. `flown` holds the probe's path by `outbound`. Up to the first telemetry
 * state: how far the other hypothesis runs. From there it grows to how far the path runs from the one position decoded after
 * the burn of June. The legs after that are plans, and no 1-σ is given for them.
 */
export function sigmaKnotsOf(flown: Ephemeris, outbound: OutboundSolution): SigmaKnot[] {
  const legs = flown.probe?.legs ?? [];
  if (!legs.some(({ id }) => id === "outbound")) return [];
  const knots = spreadKnots(flown, outbound);
  const arrival = legs.find(({ id }) => id === "arrival");
  const burn = flown.probe?.impulses.find(({ leg }) => leg === "arrival");
  if (arrival === undefined || burn === undefined) return knots;
  const decoded = telemetryStates.find((row) => row.tTdb > burn.tTdb && row.positionKm !== null);
  if (decoded === undefined) return knots;
  const afterKm = distanceTo(flown, decoded);
  return [...knots, { tTdb: decoded.tTdb, sigmaKm: afterKm }, { tTdb: arrival.toTdb, sigmaKm: afterKm }];
}

/** How far the path is from a decoded position, km. */
function distanceTo(flown: Ephemeris, { tTdb, positionKm }: TelemetryState): number {
  const own = new Float64Array(6);
  const sun = new Float64Array(6);
  writeBarycentric(flown, probeId, instantOf(tTdb), own);
  writeBarycentric(flown, "sun", instantOf(tTdb), sun);
  let square = 0;
  for (let c = 0; c < 3; c++) {
    const apart = own[c] - sun[c] - (positionKm?.[c] ?? Number.NaN);
    square += apart * apart;
  }
  return Math.sqrt(square);
}

/** Every four days of the outbound leg: distance between the flights of the two hypotheses. */
function spreadKnots(flown: Ephemeris, outbound: OutboundSolution): SigmaKnot[] {
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
    const launchKm = injectionSigmaKm * (1 - i / steps);
    let square = telemetrySigmaKm * telemetrySigmaKm + launchKm * launchKm;
    for (let c = 0; c < 3; c++) square += (own[c] - apart[c]) * (own[c] - apart[c]);
    if (square >= 0) knots.push({ tTdb, sigmaKm: Math.sqrt(square) });
  }
  return knots;
}
