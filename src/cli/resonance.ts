/** `quasimoon resonance`: what kind of companion of Earth a body is through centuries and millennia, for its orbit and clones of it. */
import { statSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Command } from "commander";
import { cloneShareSize } from "../../ephemeris/resonance/cloneRun";
import { clonesOf, unknownUncertainty } from "../../ephemeris/resonance/clones";
import type { DistanceExtreme } from "../../ephemeris/resonance/extremes";
import { futureOf } from "../../ephemeris/resonance/future";
import { type OrbitStart, orbitStartOf } from "../../ephemeris/resonance/orbitStart";
import { naming } from "./failures";
import { openOutput, probeOutput } from "./output";
import { Progress } from "./progress";
import { type Journal, journalBeside, memoryJournal } from "./resonanceJournal";
import { type ResonanceOptions, type ResonanceRequest, resonanceRequestOf } from "./resonanceRequest";
import type { ResonanceTask } from "./resonanceTask";
import { closingText, extremesText, openingText } from "./resonanceText";
import { carryOut } from "./resonanceThreads";
import { solutionOption } from "./solutions";

const examples = `
Examples:
  quasimoon resonance --body kamooalewa --years=-1000..1000
  quasimoon resonance --body kamooalewa --years=-600..600 --clones 200 --seed 7 --out clones.csv
  quasimoon resonance --body cardea --years=-300..300 --clones 1000 --shard 3/10 --out cardea-3.csv
  quasimoon resonance --body 2010-so16 --years=-10000..10000 --table angle --format json --out so16.json`;

export function addResonanceCommand(program: Command): void {
  program
    .command("resonance")
    .description("tell what kind of co-orbital companion of Earth a body is, and when it changes")
    .option("--body <name>", "one small body: kamooalewa, 2010-tk7 … (`quasimoon bodies` lists them)")
    .option("--years <from..to>", "Julian years from 2026-01-01, up to a million either way", "-1000..1000")
    .option("--table <name>", "intervals (classes), angle (one row a year) or extremes (of the distance)", "intervals")
    .option("--clones <n>", "so many clones beside the orbit itself, drawn from its uncertainty (default: 0)")
    .option("--seed <n>", "what the clones are drawn with (default: 1)")
    .option("--sigma <list>", "1-sigma errors of the elements where you assume them: a=1e-8,e=1e-7,M=1e-4")
    .option("--shard <k/n>", "only the k-th of n parts of the clones; the files in a row are the whole file")
    .option("--threads <n>", "threads at a time (default: as many as cores)")
    .option("--format <format>", "csv or json", "csv")
    .option(
      "--out <file>",
      "write to a file, which appears when it is whole; the same command resumes (default: standard output)",
    )
    .addOption(solutionOption())
    .addHelpText("after", examples)
    .action(tellResonance);
}

async function tellResonance(options: ResonanceOptions): Promise<void> {
  const request = resonanceRequestOf(options);
  const { out } = options;
  if (out !== undefined) probeOutput(out);
  const progress = new Progress();
  const start = naming("--body", () => orbitStartOf(request.body, request.solution, request.sigma));
  if (request.clones > 0 && start.uncertainty === undefined) throw unknownUncertainty(request.body, "--clones");
  const opening = openingText(request, start);
  if (request.table === "extremes") {
    const turns = await turnsOf(start, request, progress);
    writeWhole(out, [opening, extremesText(turns, request.format), closingText(request)], progress);
    return;
  }
  const { firstClone, endClone, clones } = request;
  const journal =
    out === undefined || !keepsFiles(out)
      ? memoryJournal()
      : journalBeside(out, JSON.stringify([opening, firstClone, endClone]));
  const forget = onStopSignals(journal, request, progress);
  try {
    await runMissing(request, start, journal, progress);
  } finally {
    forget();
  }
  const texts: string[] = [];
  if (firstClone === 0 && endClone > 0) texts.push(opening);
  for (let clone = firstClone; clone < endClone; clone++) texts.push(journal.texts.get(clone) ?? "");
  if (endClone === clones + 1 && endClone > firstClone) texts.push(closingText(request));
  writeWhole(out, texts, progress);
  journal.remove();
}

/** Runs the clones that the journal does not have, in tasks of neighbours. */
async function runMissing(
  request: ResonanceRequest,
  orbit: OrbitStart,
  journal: Journal,
  progress: Progress,
): Promise<void> {
  const { firstClone, endClone, threads, seed, table, format, fromYears, toYears } = request;
  const span = { fromYears, toYears };
  const missing = endClone - firstClone - journal.texts.size;
  const most = cloneShareSize(span, missing, threads);
  const tasks: ResonanceTask[] = [];
  for (let clone = firstClone; clone < endClone; ) {
    let count = 0;
    while (count < most && clone + count < endClone && !journal.texts.has(clone + count)) count++;
    if (count > 0) {
      const bodies = clonesOf(orbit, seed, clone, count);
      tasks.push({ start: orbit.start, bodies, span, firstClone: clone, table, format });
    }
    clone += Math.max(count, 1);
  }
  const sizes = tasks.map(({ bodies }) => bodies.a2AuD2.length);
  const shares = sizes.map(() => 0);
  await carryOut(tasks, threads, {
    onDone: ({ firstClone: first }, texts) => journal.keep(first, texts),
    onShare(place, share) {
      shares[place] = share;
      const done = shares.reduce((sum, one, k) => sum + one * sizes[k], 0) / missing;
      progress.show(done, `${journal.texts.size} of ${endClone - firstClone} orbits are finished`);
    },
  });
}

/** Turns of the distance, past and future, in order of time. */
async function turnsOf(orbit: OrbitStart, request: ResonanceRequest, progress: Progress): Promise<DistanceExtreme[]> {
  const { start, state, solution } = orbit;
  const found: DistanceExtreme[] = [];
  for (const years of [request.fromYears, request.toYears]) {
    if (years === 0) continue;
    for (const piece of futureOf({ start, state, a2AuD2: solution.a2AuD2 }, years)) {
      progress.show(piece.years / piece.ofYears, years < 0 ? "past" : "future");
      await nextTurn();
      if (piece.years === years) found.push(...piece.extremes);
    }
  }
  return found.sort((a, b) => a.tTdb - b.tTdb);
}

function writeWhole(out: string | undefined, texts: readonly string[], progress: Progress): void {
  progress.clear();
  const output = openOutput(out);
  const encoder = new TextEncoder();
  try {
    for (const text of texts) output.write(encoder.encode(text));
    output.finish();
  } finally {
    output.abandon();
  }
}

/** Whether a journal can stand beside: not where a device or a pipe is written to. */
function keepsFiles(out: string): boolean {
  return out !== "-" && (statSync(out, { throwIfNoEntry: false })?.isFile() ?? true);
}

/** Ctrl-C, hang-up and `kill`: say what is kept, then die of the same signal, as a shell expects. */
function onStopSignals({ path, texts }: Journal, request: ResonanceRequest, progress: Progress): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const stop = (signal: NodeJS.Signals) => {
    progress.clear();
    const all = request.endClone - request.firstClone;
    const kept =
      path === ""
        ? "nothing is kept; with --out the finished orbits would be."
        : `${texts.size} of ${all} orbits are finished and kept in ${path}; the same command goes on from there.`;
    process.stderr.write(`quasimoon: stopped, ${kept}\n`);
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.once(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}
