/** Watches whether what a step asks for is done; once done it stays so. */
import { useEffect, useState } from "react";
import { app } from "../store";
import { awaitingView, type LessonPlace } from "./place";
import { markDone, useDone } from "./progress";
import type { StepData } from "./schema";
import { onSnapshot, snapshot } from "./snapshot";
import { isDone } from "./task";

interface Watched {
  readonly isTicked: boolean;
  /** The option chosen, counted from 0. */
  readonly chosen: number | undefined;
  readonly choose: (option: number) => void;
}

export function useTask(place: LessonPlace, { id, task }: StepData): Watched {
  const isTicked = useDone(place.lesson).includes(id);
  const [chosen, choose] = useState<number>();
  useEffect(() => {
    if (isTicked || awaitingView.has(place)) return;
    const start = snapshot();
    const look = (): void => {
      // The view of the step that is gone to next is none of this step's.
      if (app().lesson === place && isDone(task, start, snapshot(), chosen)) markDone(place.lesson, id);
    };
    look();
    return onSnapshot(look);
  }, [place, id, task, chosen, isTicked]);
  return { isTicked, chosen, choose };
}
