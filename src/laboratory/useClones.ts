/** Has a worker run clones, tells how far it is, and ends it when asked to or when another body is chosen. */
import { useEffect, useRef, useState } from "react";
import type { ClonesDone, ClonesJob, ClonesReply } from "../workers/clonesProtocol";
import { startedWorker } from "../workers/startedWorker";

export interface ClonesRun {
  readonly job: ClonesJob;
  readonly share: number;
  readonly state: "running" | "whole" | "cancelled" | "failed";
  readonly done: ClonesDone | undefined;
  readonly message: string | undefined;
}

export function useClones(body: string): {
  readonly run: ClonesRun | undefined;
  readonly start: (job: ClonesJob) => void;
  readonly cancel: () => void;
} {
  const [run, setRun] = useState<ClonesRun>();
  const end = useRef<() => void>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: clones belong to one body
  useEffect(
    () => () => {
      end.current?.();
      setRun(undefined);
    },
    [body],
  );
  const change = (what: Partial<ClonesRun>): void => setRun((before) => before && { ...before, ...what });
  return {
    run,
    start: (job) => {
      end.current?.();
      setRun({ job, share: 0, state: "running", done: undefined, message: undefined });
      const worker = new Worker(new URL("../workers/clones.worker.ts", import.meta.url), { type: "module" });
      end.current = startedWorker<ClonesJob, ClonesReply>(
        worker,
        job,
        (reply) => {
          if (reply.kind === "progress") change({ share: reply.share });
          else if (reply.kind === "failed") change({ state: "failed", message: reply.message });
          else if (reply.isWhole) change({ done: reply.done, share: 1, state: "whole" });
          else change({ done: reply.done });
          return reply.kind === "progress" || (reply.kind === "batch" && !reply.isWhole);
        },
        (message) => change({ state: "failed", message }),
      );
    },
    cancel: () => {
      end.current?.();
      change({ state: "cancelled" });
    },
  };
}
