/**
 * The app's ephemeris from another published orbit of Kamoʻoalewa, with the probe flown as it is flown in the app. Lives for one
 * question.
 */
import { buildBodies } from "../../ephemeris/buildBodies";
import { addProbe } from "../../ephemeris/probe/build";
import { cometId, missionSpan, requestedBodies } from "../missionSpan";
import { failureOf } from "./failure";
import type { OrbitJob, OrbitReply } from "./orbitProtocol";

const reply = (message: OrbitReply, transfer: Transferable[] = []): void => postMessage(message, { transfer });
/** Of the time, what the bodies take; the rest is the probe's. */
const bodiesShare = 0.6;

addEventListener("message", ({ data: { solutions, plan } }: MessageEvent<OrbitJob>) => {
  const progress = (fraction: number): void => reply({ kind: "progress", fraction });
  try {
    const bodies = buildBodies({
      bodies: [...requestedBodies, cometId],
      ...missionSpan,
      solutions,
      onProgress: (share) => progress(bodiesShare * share),
    });
    const ephemeris = addProbe(bodies, plan, (share) => progress(bodiesShare + (1 - bodiesShare) * share));
    reply({ kind: "ready", ephemeris }, [ephemeris.data.buffer as ArrayBuffer]);
  } catch (error) {
    reply({ kind: "failed", ...failureOf(error) });
  }
});
