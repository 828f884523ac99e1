/** The workers that run clones: one that shares out and gathers, and those that run, each with a line to the first. They end together. */
import { i18n } from "../language/i18n";
import type { ClonesJob, ClonesOrder, ClonesReply } from "../workers/clonesProtocol";

const mostRunning = 4;

/** One core is left to the page. */
const runningCount = (cores: number): number => Math.max(1, Math.min(cores - 1, mostRunning));

/** `onReply` hears what is done, up to the last or to a failure. The returned function ends all workers. */
export function startedClones(job: ClonesJob, onReply: (reply: ClonesReply) => void): () => void {
  const lead = new Worker(new URL("../workers/clones.worker.ts", import.meta.url), { type: "module" });
  const workers = [lead];
  let isEnded = false;
  const end = (): void => {
    isEnded = true;
    for (const worker of workers) worker.terminate();
  };
  const hear = (reply: ClonesReply): void => {
    // Said before the end, heard after it.
    if (isEnded) return;
    if (reply.kind === "failed" || (reply.kind === "batch" && reply.isWhole)) end();
    onReply(reply);
  };
  const ports = Array.from({ length: runningCount(navigator.hardwareConcurrency) }, () => {
    const runner = new Worker(new URL("../workers/cloneShare.worker.ts", import.meta.url), { type: "module" });
    workers.push(runner);
    const { port1, port2 } = new MessageChannel();
    runner.postMessage(port1, [port1]);
    return port2;
  });
  for (const worker of workers) {
    worker.addEventListener("error", ({ message }) =>
      hear({ kind: "failed", message: message || i18n.t("a worker could not be started") }),
    );
  }
  lead.addEventListener("message", ({ data }: MessageEvent<ClonesReply>) => hear(data));
  const order: ClonesOrder = { job, ports };
  lead.postMessage(order, ports);
  return end;
}
