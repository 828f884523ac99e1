/**
 * Solves one leg again with the reader's own numbers and flies the whole plan with it, or only flies a plan. Lives for one question.
 */
import { addProbe, type ProbePlan } from "../../ephemeris/probe/build";
import { solveLeg } from "../../ephemeris/probe/solve";
import { evidenceOf } from "./evidenceOf";
import { failureOf } from "./failure";
import type { Flight, SolveJob, SolveReply } from "./protocol";

const reply = (message: SolveReply, transfer: Transferable[] = []): void => postMessage(message, { transfer });
const progress = (fraction: number, label: string): void => reply({ kind: "progress", fraction, label });

/** The share of the bar that solving takes; the rest is flying. */
const solvingShare = 0.8;

/** Flies `plan`; the bar goes on from `done`. */
function flightOf({ ephemeris }: SolveJob, plan: ProbePlan, done: number): Flight {
  const flown = addProbe(ephemeris, plan, (share) =>
    progress(done + share * (1 - done), /*i18n*/ "flying it through all forces"),
  );
  return { plan, ephemeris: flown, evidence: evidenceOf(flown) };
}

const numbersOf = ({ ephemeris }: Flight): Transferable[] => [ephemeris.data.buffer as ArrayBuffer];

function answer(job: SolveJob): void {
  const { ephemeris, request, plan } = job;
  if (request === undefined) {
    const flight = flightOf(job, plan, 0);
    reply({ kind: "flown", flight }, numbersOf(flight));
    return;
  }
  const start = performance.now();
  const solution = solveLeg(ephemeris, request, {
    plan,
    onProgress: (share, label) => progress(share * solvingShare, label),
  });
  const solveMs = performance.now() - start;
  if (!solution.isFeasible) {
    reply({ kind: "solved", solution, flight: undefined, solveMs });
    return;
  }
  const flight = flightOf(job, { ...plan, [solution.leg]: solution }, solvingShare);
  reply({ kind: "solved", solution, flight, solveMs }, numbersOf(flight));
}

addEventListener("message", ({ data }: MessageEvent<SolveJob>) => {
  try {
    answer(data);
  } catch (error) {
    reply({ kind: "failed", ...failureOf(error) });
  }
});
