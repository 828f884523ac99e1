/**
 * Builds the ephemeris off the main thread: one request in, progress out, the finished bytes transferred at the end.
 */
import { buildEphemeris, saveEphemeris } from "../../ephemeris/ephemeris";
import type { BuildReply, BuildRequest } from "./protocol";

const reply = (message: BuildReply, transfer: Transferable[] = []): void => postMessage(message, { transfer });

addEventListener("message", (event: MessageEvent<BuildRequest>) => {
  const start = performance.now();
  try {
    const ephemeris = buildEphemeris({
      ...event.data,
      onProgress: (fraction, label) => reply({ kind: "progress", fraction, label }),
    });
    const bytes = new Uint8Array(saveEphemeris(ephemeris));
    reply({ kind: "ready", bytes, buildMs: performance.now() - start }, [bytes.buffer]);
  } catch (error) {
    reply({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});
