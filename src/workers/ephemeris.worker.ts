/**
 * Builds the ephemeris off the main thread: one request in, progress out, the finished ephemeris transferred at the end.
 */
import { buildEphemeris } from "../../ephemeris/ephemeris";
import type { BuildReply, BuildRequest } from "./protocol";

const reply = (message: BuildReply, transfer: Transferable[] = []): void => postMessage(message, { transfer });

addEventListener("message", (event: MessageEvent<BuildRequest>) => {
  const start = performance.now();
  try {
    const ephemeris = buildEphemeris({
      ...event.data,
      onProgress: (fraction, label) => reply({ kind: "progress", fraction, label }),
    });
    const buffer = ephemeris.data.buffer as ArrayBuffer;
    reply({ kind: "ready", ephemeris, buildMs: performance.now() - start }, [buffer]);
  } catch (error) {
    reply({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});
