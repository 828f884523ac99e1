/** The probe from its first telemetry state on, without the outbound leg: one flight for all tests of a file. */
import { flyApproach } from "../../../ephemeris/probe/approach";
import { flyArrival } from "../../../ephemeris/probe/arrival";
import { probeId } from "../../../ephemeris/probe/flight";
import { appendPieces } from "../../../ephemeris/probe/pieces";
import { flyProximity } from "../../../ephemeris/probe/proximity";
import { FlightRecorder } from "../../../ephemeris/probe/recorder";
import { telemetryStates } from "../../../ephemeris/probe/telemetry";
import { stateOf } from "../../../ephemeris/state";
import { mission } from "../fixtures";

/** 2100 kg less the xenon of the outbound leg, about 21 kg. */
const massKg = 2079;

/** A recorder that stands at the first telemetry state. */
export function recorderAtTelemetry(): FlightRecorder {
  const [{ tTdb, positionKm, velocityKmS }] = telemetryStates;
  const sun = stateOf(mission(), "sun", tTdb);
  return new FlightRecorder(mission(), probeId, {
    tTdb,
    positionKm: (positionKm as readonly number[]).map((value, c) => value + sun.positionKm[c]),
    velocityKmS: velocityKmS.map((value, c) => value + sun.velocityKmS[c]),
    massKg,
  });
}

/** Arrival, approach and proximity flown: the recorder at the departure, and the ephemeris with the path. */
export function arrivedFlight() {
  const recorder = recorderAtTelemetry();
  flyArrival(recorder);
  flyApproach(recorder);
  flyProximity(recorder);
  const flight = recorder.flight("ion");
  const ephemeris = appendPieces({ ...mission(), probe: flight }, recorder.draft);
  return { recorder, flight, ephemeris };
}
