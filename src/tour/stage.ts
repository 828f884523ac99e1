/**
 * Shows what a stop is about: flown to where motion is welcome, cut to where it is not. What belongs to the viewer — layers, the
 * asteroid as it was set, another flight of the probe — is put aside for the tour and given back after it.
 */
import { flyToView } from "../camera/rig";
import { openFlight, sharedFlightOf } from "../flightShown";
import { defaultFlight } from "../link/flightLink";
import { decodeLink } from "../link/link";
import { useSampling } from "../scene/sampling/samplingState";
import { goTo, play, simulation } from "../simulation";
import { openSpin, sharedSpinAt } from "../spinSharing";
import { app, setApp } from "../store";
import type { StopData } from "./schema";
import { tour } from "./tourStore";

const samplingModule = () => import("../scene/sampling/showSampling");

/** Sequences that go from still to still have no clock to run. */
const isStill = ({ staged }: StopData): boolean =>
  staged !== undefined && matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Lets the picture of a stop move, or stand. */
export function runPicture(stop: StopData): void {
  play(tour().phase === "running" && !isStill(stop));
}

async function leaveSampling(): Promise<void> {
  if (useSampling.getState().technique !== undefined) (await samplingModule()).stopSampling(false);
}

async function stage(stop: StopData, { technique, fromS, stillS }: NonNullable<StopData["staged"]>): Promise<void> {
  const { showing } = tour();
  const { startSampling } = await samplingModule();
  const { loading } = app();
  // Meanwhile the viewer may have gone on.
  if (loading.kind !== "ready" || tour().mode === undefined || tour().showing !== showing) return;
  startSampling(technique, loading.ephemeris);
  goTo(useSampling.getState().startTdb + (isStill(stop) ? stillS : fromS));
  runPicture(stop);
}

/** Goes to a stop. */
export async function showStop(stop: StopData): Promise<void> {
  const { units, scale, theme, language, pinned } = app();
  const { link } = decodeLink(stop.view, { units, scale, theme, language });
  if (stop.staged === undefined) void leaveSampling();
  setApp({
    drawer: undefined,
    event: undefined,
    notice: undefined,
    playing: false,
    rate: link.rate,
    layers: link.layers,
    ...(stop.staged !== undefined && pinned !== undefined ? { pinned: undefined } : {}),
  });
  if (stop.staged !== undefined) return stage(stop, stop.staged);
  goTo(link.tTdb);
  openSpin(link.spin, link.tTdb);
  flyToView(link);
  runPicture(stop);
}

/** Puts aside what is the viewer's. The function returned gives it back and leaves the picture standing where the tour was. */
export function putAside(): () => void {
  const { layers, rate, units, scale, theme, plan } = app();
  const spin = sharedSpinAt(simulation.tTdb);
  const flight = sharedFlightOf(plan);
  void openFlight(defaultFlight);
  return () => {
    void leaveSampling();
    play(false);
    setApp({ layers, rate, units, scale, theme });
    openSpin(spin, simulation.tTdb);
    void openFlight(flight);
  };
}
