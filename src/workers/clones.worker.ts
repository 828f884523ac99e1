/** Has clones of a published orbit run by others, and shows all that are done after each share. Lives for one job; cancelling is ending it. */
import { orbitStartOf } from "../../ephemeris/resonance/orbitStart";
import { newClonesDone } from "../laboratory/clonesDone";
import { carrierAt, runShares, sharesOf } from "./cloneShares";
import type { ClonesJob, ClonesOrder, ClonesReply } from "./clonesProtocol";
import { failureOf } from "./failure";

const reply = (message: ClonesReply): void => postMessage(message);

async function run(
  { body, clones, seed, assumedAu, ...span }: ClonesJob,
  ports: readonly MessagePort[],
): Promise<void> {
  const known = orbitStartOf(body);
  const isAssumed = known.uncertainty === undefined;
  const orbit = isAssumed ? orbitStartOf(body, undefined, { aAu: assumedAu }) : known;
  const gather = newClonesDone(orbit.start.tTdb, orbit.uncertainty?.text ?? "", isAssumed);
  await runShares(sharesOf(orbit, clones, seed, span, ports.length), ports.map(carrierAt), {
    onProgress: (share) => reply({ kind: "progress", share }),
    onDone(place, series) {
      const done = gather(place, series);
      // Nothing can be said before the orbit itself is there.
      if (done !== undefined) reply({ kind: "batch", done, isWhole: done.orbits === clones + 1 });
    },
  });
}

addEventListener("message", ({ data: { job, ports } }: MessageEvent<ClonesOrder>) => {
  run(job, ports).catch((error) => {
    reply({ kind: "failed", ...failureOf(error) });
  });
});
