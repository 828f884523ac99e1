/**
 * Starts the ephemeris worker and resolves with the finished ephemeris; the worker is ended when it has answered.
 */
import type { Ephemeris } from "../../ephemeris/ephemeris";
import type { BuildReply, BuildRequest } from "./protocol";

export interface BuiltEphemeris {
  readonly ephemeris: Ephemeris;
  /** Wall time the worker spent building, ms. */
  readonly buildMs: number;
}

/** Rejects with the worker's message when it fails or cannot be started. */
export function builtEphemeris(
  request: BuildRequest,
  onProgress: (fraction: number, label: string) => void,
): Promise<BuiltEphemeris> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./ephemeris.worker.ts", import.meta.url), { type: "module" });
    const fail = (message: string): void => {
      worker.terminate();
      reject(new Error(message));
    };
    worker.addEventListener("error", (event) => fail(event.message || "the ephemeris worker could not be started"));
    worker.addEventListener("message", (event: MessageEvent<BuildReply>) => {
      const message = event.data;
      if (message.kind === "progress") onProgress(message.fraction, message.label);
      else if (message.kind === "failed") fail(message.message);
      else {
        worker.terminate();
        resolve({ ephemeris: message.ephemeris, buildMs: message.buildMs });
      }
    });
    worker.postMessage(request);
  });
}
