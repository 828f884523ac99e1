/** Has clones run, tells how far they are, and ends the run when asked to, when another body is chosen and when the drawer closes. */
import { useEffect, useRef, useState } from "react";
import type { ClonesDone, ClonesJob } from "../workers/clonesProtocol";
import type { Failure } from "../workers/failure";
import { startedClones } from "./cloneWorkers";

export interface ClonesRun {
  readonly job: ClonesJob;
  readonly share: number;
  readonly state: "running" | "whole" | "cancelled" | "failed";
  readonly done: ClonesDone | undefined;
  readonly failure: Failure | undefined;
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
      setRun({ job, share: 0, state: "running", done: undefined, failure: undefined });
      end.current = startedClones(job, (reply) => {
        if (reply.kind === "progress") change({ share: reply.share });
        else if (reply.kind === "failed") change({ state: "failed", failure: reply });
        else if (reply.isWhole) change({ done: reply.done, share: 1, state: "whole" });
        else change({ done: reply.done });
      });
    },
    cancel: () => {
      end.current?.();
      change({ state: "cancelled" });
    },
  };
}
