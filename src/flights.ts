/**
 * The flight shown: the default one, or the reader's own after solving a leg again. Solving runs in a worker that lives for
 * one question, so that cancelling is ending it.
 */
import type { Ephemeris } from "../ephemeris/ephemeris";
import type { ProbePlan } from "../ephemeris/probe/build";
import type { SolveRequest } from "../ephemeris/probe/solve";
import { requestFrame } from "./simulation";
import { app, setApp } from "./store";
import type { SolveJob, SolveReply } from "./workers/protocol";
import { startedWorker } from "./workers/startedWorker";

let kept: { readonly withoutProbe: Ephemeris; readonly standard: Ephemeris } | undefined;
let endWorker: (() => void) | undefined;

/** Keeps what solving starts from and what "back to the default" shows. */
export function keepFlights(withoutProbe: Ephemeris, standard: Ephemeris): void {
  kept = { withoutProbe, standard };
}

function show(ephemeris: Ephemeris, plan: ProbePlan): void {
  const { loading } = app();
  if (loading.kind !== "ready") return;
  setApp({ loading: { ...loading, ephemeris }, plan });
  requestFrame();
}

/** Back to the flight that was computed at the start. */
export function showDefaultFlight(): void {
  cancelSolving();
  setApp({ solving: undefined });
  if (kept !== undefined) show(kept.standard, {});
}

/** Ends what is being solved; the flight shown stays. */
export function cancelSolving(): void {
  endWorker?.();
  endWorker = undefined;
  if (app().solving?.kind === "running") setApp({ solving: undefined });
}

/** Solves `request` with the other legs as they are flown now, and shows the flight when it is feasible. */
export function solve(request: SolveRequest): void {
  if (kept === undefined) return;
  cancelSolving();
  setApp({ solving: { kind: "running", fraction: 0, label: "starting" } });
  const worker = new Worker(new URL("./workers/solve.worker.ts", import.meta.url), { type: "module" });
  const job: SolveJob = { ephemeris: kept.withoutProbe, request, plan: app().plan };
  const fail = (message: string, argument?: string): void => setApp({ solving: { kind: "failed", message, argument } });
  endWorker = startedWorker<SolveJob, SolveReply>(
    worker,
    job,
    (reply) => {
      if (reply.kind === "progress") {
        setApp({ solving: { kind: "running", fraction: reply.fraction, label: reply.label } });
        return true;
      }
      endWorker = undefined;
      if (reply.kind === "failed") fail(reply.message, reply.argument);
      else {
        setApp({ solving: { kind: "done", solution: reply.solution, solveMs: reply.solveMs } });
        if (reply.ephemeris !== undefined) show(reply.ephemeris, reply.plan);
      }
      return false;
    },
    (message) => fail(message),
  );
}
