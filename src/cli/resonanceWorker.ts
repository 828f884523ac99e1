/** The thread side of `quasimoon resonance`: carries out tasks and tells how far it is. */
import workerpool from "workerpool";
import { carriedOut, type ResonanceTask } from "./resonanceTask";

workerpool.worker({
  run(task: ResonanceTask): string[] {
    const steps = carriedOut(task);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      workerpool.workerEmit(step.value);
    }
  },
});
