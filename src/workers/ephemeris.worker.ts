/**
 * Builds the ephemeris away from the page: planets and Kamoʻoalewa first, so that there is something to see; the probe when the
 * page asks for it, and with it the comet, so that its first picture has the cores to itself.
 */
import { buildBodies } from "../../ephemeris/buildBodies";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { withBodyOf } from "../../ephemeris/otherBody";
import { cometId } from "../missionSpan";
import { failureOf } from "./failure";
import { type BuildReply, type BuildRequest, probeRequest } from "./protocol";

const reply = (message: BuildReply, transfer: Transferable[] = []): void => postMessage(message, { transfer });
/** Of the time the second answer takes, what the probe takes. */
const probeShare = 0.6;

function built(request: BuildRequest): Ephemeris {
  const start = performance.now();
  const ephemeris = buildBodies({
    ...request,
    onProgress: (fraction, label) => reply({ kind: "progress", fraction, label }),
  });
  // The numbers change hands; the probe is flown against a copy.
  const kept = { ...ephemeris, data: ephemeris.data.slice() };
  reply({ kind: "ready", ephemeris, buildMs: performance.now() - start }, [ephemeris.data.buffer as ArrayBuffer]);
  return kept;
}

/** The ephemeris with the comet, whose published orbit is of 2014: planets are propagated from there once more for it. */
function withComet(ephemeris: Ephemeris, { fromTdb, toTdb }: BuildRequest): Ephemeris {
  return withBodyOf(ephemeris, buildBodies({ bodies: [cometId], fromTdb, toTdb }), cometId);
}

let base: Ephemeris | undefined;
let asked: BuildRequest | undefined;

addEventListener("message", async ({ data }: MessageEvent<BuildRequest | typeof probeRequest>) => {
  if (data !== probeRequest) {
    try {
      asked = data;
      base = built(data);
    } catch (error) {
      reply({ kind: "failed", ...failureOf(error) });
    }
    return;
  }
  if (base === undefined || asked === undefined) return;
  try {
    // Fetched only now: the first picture waits for none of it.
    const [{ addProbe }, { evidenceOf }] = await Promise.all([
      import("../../ephemeris/probe/build"),
      import("./evidenceOf"),
    ]);
    const flown = addProbe(base, {}, (fraction) => reply({ kind: "probe-progress", fraction: fraction * probeShare }));
    const ephemeris = withComet(flown, asked);
    reply({ kind: "probe", ephemeris, evidence: evidenceOf(ephemeris) }, [ephemeris.data.buffer as ArrayBuffer]);
  } catch (error) {
    reply({ kind: "probe-failed", ...failureOf(error) });
  }
});
