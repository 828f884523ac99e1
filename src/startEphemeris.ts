/**
 * Has the ephemeris built in its worker and puts progress, result or failure into the store. Called before anything is drawn,
 * so that the worker computes while the page is still being set up.
 */
import { missionSpan, requestedBodies } from "./missionSpan";
import { requestFrame } from "./simulation";
import { setApp } from "./store";
import { builtEphemeris } from "./workers/builtEphemeris";

export async function startEphemeris(): Promise<void> {
  try {
    const onProgress = (fraction: number, label: string): void =>
      setApp({ loading: { kind: "building", fraction, label } });
    const built = await builtEphemeris({ bodies: requestedBodies, ...missionSpan }, onProgress);
    setApp({ loading: { kind: "ready", ...built } });
    requestFrame();
  } catch (error) {
    setApp({ loading: { kind: "failed", message: error instanceof Error ? error.message : String(error) } });
  }
}
