/**
 * The flight shown: one of the two baked ones, or the reader's own after solving a leg again. Solving and flying run in a worker
 * that lives for one question, so that cancelling is ending it.
 */
import type { Ephemeris } from "../ephemeris/ephemeris";
import { withBodyOf } from "../ephemeris/otherBody";
import type { EvidenceRow } from "../ephemeris/probe/evidence";
import type { Hypothesis } from "../ephemeris/probe/flight";
import type { SolveRequest } from "../ephemeris/probe/solve";
import { toldFailure } from "./language/problemText";
import { cometId } from "./missionSpan";
import { requestFrame } from "./simulation";
import { app, setApp } from "./store";
import type { Flight, SolveJob, SolveReply } from "./workers/protocol";
import { startedWorker } from "./workers/startedWorker";

/** What every flight starts from. */
let withoutProbe: Ephemeris | undefined;
/** The baked flights that have been flown. */
const baked = new Map<Hypothesis, Flight>();
/** Computed by the worker that has flown the ephemeris. */
const evidence = new WeakMap<Ephemeris, readonly EvidenceRow[]>();
let endWorker: (() => void) | undefined;

/** Keeps what solving starts from and the flight that was computed at the start. */
export function keepFlights(from: Ephemeris, { ephemeris, evidence }: Omit<Flight, "plan">): void {
  withoutProbe = from;
  keep("ion", { plan: {}, ephemeris, evidence });
}

function keep(hypothesis: Hypothesis, flight: Flight): void {
  baked.set(hypothesis, flight);
  evidence.set(flight.ephemeris, flight.evidence);
}

/** The evidence beside the flight in an ephemeris that is or was shown; empty for one without a flight. */
export const evidenceBeside = (ephemeris: Ephemeris): readonly EvidenceRow[] => evidence.get(ephemeris) ?? [];

/** A flight of the solver's worker, which has no comet, with the comet of the flight at the start. */
function withComet(flight: Flight): Flight {
  const holding = baked.get("ion")?.ephemeris;
  if (holding === undefined || !holding.bodies.includes(cometId)) return flight;
  return { ...flight, ephemeris: withBodyOf(flight.ephemeris, holding, cometId) };
}

function show({ ephemeris, plan, evidence: rows }: Flight): void {
  const { loading } = app();
  if (loading.kind !== "ready") return;
  evidence.set(ephemeris, rows);
  setApp({ loading: { ...loading, ephemeris }, plan });
  requestFrame();
}

/** Shows the flight as it comes along, under one of the hypotheses of how the probe left Earth. */
export function showBakedFlight(hypothesis: Hypothesis): void {
  cancelSolving();
  setApp({ solving: undefined });
  const known = baked.get(hypothesis);
  if (known !== undefined) show(known);
  else ask(undefined, { hypothesis });
}

/** The flight under a hypothesis as it comes along, if it has been flown. */
export const bakedFlight = (hypothesis: Hypothesis): Ephemeris | undefined => baked.get(hypothesis)?.ephemeris;

/** Flies it in a worker of its own, while the flight shown stays. Of `onFlown` and `onFailure` one is called, once. */
export function flyBaked(
  hypothesis: Hypothesis,
  onFlown: (ephemeris: Ephemeris) => void,
  onFailure: (message: string) => void,
): void {
  if (withoutProbe === undefined) return;
  startedWorker<SolveJob, SolveReply>(
    newSolveWorker(),
    { ephemeris: withoutProbe, request: undefined, plan: { hypothesis } },
    (reply) => {
      if (reply.kind === "flown") {
        const flight = withComet(reply.flight);
        keep(hypothesis, flight);
        onFlown(flight.ephemeris);
      } else if (reply.kind === "failed") onFailure(toldFailure(reply));
      return reply.kind === "progress";
    },
    onFailure,
  );
}

const newSolveWorker = (): Worker =>
  new Worker(new URL("./workers/solve.worker.ts", import.meta.url), { type: "module" });

/** Ends what is being solved; the flight shown stays. */
export function cancelSolving(): void {
  endWorker?.();
  endWorker = undefined;
  if (app().solving?.kind === "running") setApp({ solving: undefined });
}

/** Solves `request` with the other legs as they are flown now, and shows the flight when it is feasible. */
export function solve(request: SolveRequest): void {
  cancelSolving();
  ask(request, app().plan);
}

function ask(request: SolveRequest | undefined, plan: SolveJob["plan"]): void {
  if (withoutProbe === undefined) return;
  setApp({ solving: { kind: "running", fraction: 0, label: /*i18n*/ "starting" } });
  const fail = (message: string, argument?: string): void => setApp({ solving: { kind: "failed", message, argument } });
  endWorker = startedWorker<SolveJob, SolveReply>(
    newSolveWorker(),
    { ephemeris: withoutProbe, request, plan },
    (reply) => {
      if (reply.kind === "progress") {
        setApp({ solving: { kind: "running", fraction: reply.fraction, label: reply.label } });
        return true;
      }
      endWorker = undefined;
      take(reply, fail);
      return false;
    },
    (message) => fail(message),
  );
}

type LastReply = Exclude<SolveReply, { readonly kind: "progress" }>;

function take(reply: LastReply, fail: (message: string, argument?: string) => void): void {
  if (reply.kind === "failed") {
    fail(toldFailure(reply), reply.problem?.argument);
    return;
  }
  const flight = reply.flight && withComet(reply.flight);
  if (flight !== undefined) show(flight);
  if (reply.kind === "solved") {
    setApp({ solving: { kind: "done", solution: reply.solution, solveMs: reply.solveMs } });
    return;
  }
  setApp({ solving: undefined });
  if (flight?.plan.hypothesis !== undefined) keep(flight.plan.hypothesis, flight);
}
