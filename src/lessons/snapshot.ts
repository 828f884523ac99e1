/** Reads from the app what tasks ask about, and tells when any of it changes. */
import { useExperiment } from "../laboratory/experiment";
import { labTdb, onLabInstant } from "../laboratory/labClock";
import { useLabFound } from "../laboratory/labFound";
import { isSameExperiment } from "../laboratory/orbitForm";
import { pebbleReading } from "../panels/spinReadings";
import { type SpinState, useSpin } from "../spin";
import { app, useApp } from "../store";
import type { Snapshot } from "./task";

/** What has become of a pebble: it has left when it is faster than the escape speed and a rock's length away. */
function pebbleFate({ pebble, rockSizeM }: SpinState, tTdb: number): Snapshot["pebble"] {
  if (pebble === undefined) return undefined;
  const { sinceS, rangeM, speedMmS, escapeMmS } = pebbleReading(pebble, tTdb, rockSizeM);
  if (sinceS >= pebble.flight.restsFromS) return "lies";
  return sinceS > 0 && speedMmS > escapeMmS && rangeM > rockSizeM ? "left" : "moves";
}

/** The app as it is now. */
export function snapshot(): Snapshot {
  const state = app();
  const spin = useSpin.getState();
  const experiment = useExperiment.getState().now;
  const { found } = useLabFound.getState();
  const { rockSizeM, periodS, riding } = spin;
  return {
    ...state,
    solution: state.solving?.kind === "done" ? state.solving.solution : undefined,
    experiment,
    labClass: found !== undefined && isSameExperiment(found.experiment, experiment) ? found.kind : undefined,
    labTdb: labTdb(),
    rockSizeM,
    periodS,
    riding,
    pebble: pebbleFate(spin, state.tTdb),
  };
}

/** Calls `listener` after any change of it. Returns how to stop. */
export function onSnapshot(listener: () => void): () => void {
  const stops = [useApp, useSpin, useExperiment, useLabFound].map((store) => store.subscribe(listener));
  stops.push(onLabInstant(listener));
  return () => {
    for (const stop of stops) stop();
  };
}
