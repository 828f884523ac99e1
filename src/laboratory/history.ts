/** Undo and redo of experiments. A drag, or typing in one field, is one step however many values it goes through. Pure. */
import { type Experiment, isSameExperiment } from "./orbitForm";

export interface History {
  readonly before: readonly Experiment[];
  readonly now: Experiment;
  readonly after: readonly Experiment[];
  /** What is being changed by a hand that has not let go. */
  readonly gesture: string | undefined;
}

const mostSteps = 200;

export const newHistory = (now: Experiment): History => ({ before: [], now, after: [], gesture: undefined });

/** @param gesture the same word for all changes of one drag. */
export function changed(history: History, next: Experiment, gesture?: string): History {
  if (isSameExperiment(history.now, next)) return history;
  const goesOn = gesture !== undefined && gesture === history.gesture;
  const before = goesOn ? history.before : [...history.before, history.now].slice(-mostSteps);
  return { before, now: next, after: [], gesture };
}

/** The hand lets go: the next change is another step. */
export const settled = (history: History): History =>
  history.gesture === undefined ? history : { ...history, gesture: undefined };

export function undone({ before, now, after, ...rest }: History): History {
  const last = before.at(-1);
  if (last === undefined) return { before, now, after, ...rest };
  return { before: before.slice(0, -1), now: last, after: [now, ...after], gesture: undefined };
}

export function redone({ before, now, after, ...rest }: History): History {
  const [next, ...later] = after;
  if (next === undefined) return { before, now, after, ...rest };
  return { before: [...before, now], now: next, after: later, gesture: undefined };
}
