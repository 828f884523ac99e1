/**
 * Builds the ephemeris away from the page: planets and Kamoʻoalewa first, so that there is something to see; the probe when the
 * page asks for it, so that its first picture has the cores to itself.
 */
import { buildEphemeris } from "../../ephemeris/ephemeris";
import { addProbe } from "../../ephemeris/probe/build";
import { type BuildReply, type BuildRequest, probeRequest } from "./protocol";

const reply = (message: BuildReply, transfer: Transferable[] = []): void => postMessage(message, { transfer });
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function built(request: BuildRequest): ReturnType<typeof buildEphemeris> {
  const start = performance.now();
  const ephemeris = buildEphemeris({
    ...request,
    onProgress: (fraction, label) => reply({ kind: "progress", fraction, label }),
  });
  // The numbers change hands; the probe is flown against a copy.
  const kept = { ...ephemeris, data: ephemeris.data.slice() };
  reply({ kind: "ready", ephemeris, buildMs: performance.now() - start }, [ephemeris.data.buffer as ArrayBuffer]);
  return kept;
}

let base: ReturnType<typeof buildEphemeris> | undefined;

addEventListener("message", ({ data }: MessageEvent<BuildRequest | typeof probeRequest>) => {
  if (data !== probeRequest) {
    try {
      base = built(data);
    } catch (error) {
      reply({ kind: "failed", message: messageOf(error) });
    }
    return;
  }
  if (base === undefined) return;
  try {
    const ephemeris = addProbe(base, {}, (fraction) => reply({ kind: "probe-progress", fraction }));
    reply({ kind: "probe", ephemeris }, [ephemeris.data.buffer as ArrayBuffer]);
  } catch (error) {
    reply({ kind: "probe-failed", message: messageOf(error) });
  }
});
