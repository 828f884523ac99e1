/** Runs clones of a published orbit, a batch at a time, and shows all that are done after each. Lives for one job; cancelling is ending it. */
import type { AngleSeries } from "../../ephemeris/resonance/angleSeries";
import { classesOf } from "../../ephemeris/resonance/classes";
import { runClones } from "../../ephemeris/resonance/cloneRun";
import { clonesOf } from "../../ephemeris/resonance/clones";
import { orbitStartOf } from "../../ephemeris/resonance/orbitStart";
import { episodeAt, fanOf } from "../laboratory/fan";
import type { ClonesJob, ClonesReply } from "./clonesProtocol";

const reply = (message: ClonesReply): void => postMessage(message);
const batch = 20;

function run({ body, clones, seed, assumedAu, ...span }: ClonesJob): void {
  const known = orbitStartOf(body);
  const isAssumed = known.uncertainty === undefined;
  const start = isAssumed ? orbitStartOf(body, undefined, { aAu: assumedAu }) : known;
  const all = clones + 1;
  const series: AngleSeries[] = [];
  while (series.length < all) {
    const count = Math.min(batch, all - series.length);
    const running = runClones(start.start, clonesOf(start, seed, series.length, count), span);
    let step = running.next();
    while (step.done !== true) {
      reply({ kind: "progress", share: (series.length + step.value * count) / all });
      step = running.next();
    }
    series.push(...step.value);
    const fan = fanOf(series);
    if (fan === undefined) throw new Error("no clone was run");
    const episodes = series.flatMap((one) => episodeAt(classesOf(one), start.start.tTdb) ?? []);
    const uncertainty = start.uncertainty?.text ?? "";
    reply({ kind: "batch", done: { fan, episodes, uncertainty, isAssumed }, isWhole: series.length === all });
  }
}

addEventListener("message", ({ data }: MessageEvent<ClonesJob>) => {
  try {
    run(data);
  } catch (error) {
    reply({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});
