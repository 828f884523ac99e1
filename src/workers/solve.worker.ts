/**
 * Solves one leg again with the reader's own numbers and flies the whole plan with it. Lives for one question.
 */
import { InputError } from "../../ephemeris/errors";
import { addProbe, type ProbePlan } from "../../ephemeris/probe/build";
import { solveLeg } from "../../ephemeris/probe/solve";
import type { SolveJob, SolveReply } from "./protocol";

const reply = (message: SolveReply, transfer: Transferable[] = []): void => postMessage(message, { transfer });

/** The share of the bar that solving takes; the rest is flying. */
const solvingShare = 0.8;

function answer({ ephemeris, request, plan }: SolveJob): void {
  const start = performance.now();
  const progress = (fraction: number, label: string): void => reply({ kind: "progress", fraction, label });
  const solution = solveLeg(ephemeris, request, {
    plan,
    onProgress: (share, label) => progress(share * solvingShare, label),
  });
  const solveMs = performance.now() - start;
  if (!solution.isFeasible) {
    reply({ kind: "solved", solution, plan, ephemeris: undefined, solveMs });
    return;
  }
  const own: ProbePlan = { ...plan, [solution.leg]: solution };
  const flown = addProbe(ephemeris, own, (share) =>
    progress(solvingShare + share * (1 - solvingShare), "flying it through all forces"),
  );
  reply({ kind: "solved", solution, plan: own, ephemeris: flown, solveMs }, [flown.data.buffer as ArrayBuffer]);
}

addEventListener("message", ({ data }: MessageEvent<SolveJob>) => {
  try {
    answer(data);
  } catch (error) {
    const argument = error instanceof InputError ? error.problem.argument : undefined;
    reply({ kind: "failed", message: error instanceof Error ? error.message : String(error), argument });
  }
});
