/**
 * Has the ephemeris built in its worker and puts progress, result or failure into the store: first with the planets and
 * Kamoʻoalewa, then with the probe. Called before anything is drawn, so that the worker computes while the page is being set up.
 */
import { keepFlights } from "./flights";
import { toldFailure } from "./language/problemText";
import { missionSpan, requestedBodies } from "./missionSpan";
import { requestFrame } from "./simulation";
import { app, setApp, useApp } from "./store";
import { type BuildReply, type BuildRequest, probeRequest } from "./workers/protocol";
import { startedWorker } from "./workers/startedWorker";

/** Takes an answer of the worker; returns whether more is to come. */
function take(reply: BuildReply): boolean {
  switch (reply.kind) {
    case "progress":
      setApp({ loading: { kind: "building", fraction: reply.fraction, label: reply.label } });
      return true;
    case "ready":
      setApp({ loading: { kind: "ready", ephemeris: reply.ephemeris, buildMs: reply.buildMs } });
      requestFrame();
      return true;
    case "probe-progress":
      setApp({ probe: { kind: "building", fraction: reply.fraction } });
      return true;
    case "probe": {
      const { loading } = app();
      if (loading.kind !== "ready") return false;
      keepFlights(loading.ephemeris, reply);
      setApp({ loading: { ...loading, ephemeris: reply.ephemeris }, probe: { kind: "ready" } });
      requestFrame();
      return false;
    }
    case "probe-failed":
      setApp({ probe: { kind: "failed", message: toldFailure(reply) } });
      return false;
    case "failed":
      setApp({ loading: { kind: "failed", message: toldFailure(reply) } });
      return false;
  }
}

/** Calls `act` once, when the first picture has been drawn or it is known that there will be none. */
function onFirstPicture(act: () => void): void {
  const stop = useApp.subscribe(({ picture, loading }) => {
    if (loading.kind !== "ready" || picture === "starting") return;
    stop();
    // The frame after the one in which the picture is drawn.
    requestAnimationFrame(() => requestAnimationFrame(act));
  });
}

export function startEphemeris(): void {
  const worker = new Worker(new URL("./workers/ephemeris.worker.ts", import.meta.url), { type: "module" });
  onFirstPicture(() => worker.postMessage(probeRequest));
  startedWorker<BuildRequest, BuildReply>(worker, { bodies: requestedBodies, ...missionSpan }, take, (message) =>
    setApp(
      app().loading.kind === "ready"
        ? { probe: { kind: "failed", message } }
        : { loading: { kind: "failed", message } },
    ),
  );
}
