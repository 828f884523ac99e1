/** Carries out tasks on threads, as many at a time as asked for; a single task, or a single thread, here. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import workerpool from "workerpool";
import { carriedOut, type ResonanceTask } from "./resonanceTask";

export interface TaskHooks {
  /** A task is done: its clones' rows. */
  onDone(task: ResonanceTask, texts: readonly string[]): void;
  /** Share done (0…1) of the task under way at `place` among the tasks. */
  onShare(place: number, share: number): void;
}

/** Resolves when all tasks are done. */
export async function carryOut(tasks: readonly ResonanceTask[], threads: number, hooks: TaskHooks): Promise<void> {
  if (threads === 1 || tasks.length <= 1) return carryOutHere(tasks, hooks);
  const pool = workerpool.pool(workerPath, {
    workerType: "thread",
    maxWorkers: Math.min(threads, tasks.length),
    workerThreadOpts: isSource ? { execArgv: ["--import", beside("../../.house/typescriptThread.mjs")] } : {},
  });
  try {
    await Promise.all(
      tasks.map(async (task, place) => {
        const on = (share: number) => hooks.onShare(place, share);
        const texts: readonly string[] = await pool.exec("run", [task], { on });
        hooks.onShare(place, 1);
        hooks.onDone(task, texts);
      }),
    );
  } finally {
    await pool.terminate(true);
  }
}

/** Between two shares the event loop turns once, so that Ctrl-C is heard. */
async function carryOutHere(tasks: readonly ResonanceTask[], hooks: TaskHooks): Promise<void> {
  for (const [place, task] of tasks.entries()) {
    const steps = carriedOut(task);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        hooks.onShare(place, 1);
        hooks.onDone(task, step.value);
        break;
      }
      hooks.onShare(place, step.value);
      await nextTurn();
    }
  }
}

/** In the source tree the thread runs TypeScript; in the built command it lies beside it. */
const isSource = import.meta.url.endsWith(".ts");
const beside = (path: string): string => new URL(path, import.meta.url).href;
const workerPath = fileURLToPath(beside(isSource ? "./resonanceWorker.ts" : "./resonanceWorker.js"));
