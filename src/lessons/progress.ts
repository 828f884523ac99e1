/** Which steps have been done, kept on this machine; without storage, for this visit. */
import { create } from "zustand";
import { type LessonId, lessonIds } from "./place";

const storageKey = "quasimoon-lessons";

/** Ids of steps, by lesson. */
type Progress = Readonly<Partial<Record<LessonId, readonly string[]>>>;

/** What was kept, without what this app cannot have written. */
export function readProgress(text: string | null): Progress {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? "{}");
  } catch {
    return {};
  }
  if (typeof kept !== "object" || kept === null) return {};
  const steps = kept as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    lessonIds.flatMap((id) => {
      const done = steps[id];
      return Array.isArray(done) ? [[id, done.filter((step) => typeof step === "string")]] : [];
    }),
  );
}

function kept(): Progress {
  try {
    return readProgress(localStorage.getItem(storageKey));
  } catch {
    return {};
  }
}

export const useProgress = create<Progress>()(kept);

useProgress.subscribe((progress) => {
  try {
    localStorage.setItem(storageKey, JSON.stringify(progress));
  } catch {
    // Without storage it holds for this visit.
  }
});

const none: readonly string[] = [];

/** The steps done of a lesson. */
export const useDone = (lesson: LessonId): readonly string[] => useProgress((progress) => progress[lesson] ?? none);

export function markDone(lesson: LessonId, step: string): void {
  useProgress.setState((progress) => {
    const done = progress[lesson] ?? none;
    return done.includes(step) ? progress : { [lesson]: [...done, step] };
  });
}

export function forget(lesson: LessonId): void {
  useProgress.setState({ [lesson]: none });
}
