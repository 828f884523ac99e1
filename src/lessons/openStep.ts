/** Goes to a step of a lesson: shows its view, with the camera put there at once, and opens its card. */
import { showView } from "../address";
import { app, setApp } from "../store";
import { loadData } from "./load";
import type { LessonPlace } from "./place";
import type { LessonData } from "./schema";

/** Shows a step; past the last, the end of the lesson beside the view of the last. */
export function openStep(data: LessonData, { lesson, step }: LessonPlace): void {
  const wanted = Math.min(step, data.steps.length + 1);
  const place: LessonPlace = { lesson, step: wanted };
  const shown = data.steps[wanted - 1];
  if (shown === undefined) setApp({ lesson: place });
  else showView(shown.view, place);
}

/** As `openStep`, for who has not fetched the lesson yet. */
export const beginAt = async (place: LessonPlace): Promise<void> => openStep(await loadData(place.lesson), place);

/** Shows the step of a link that says nothing else; where it cannot be fetched, its card says so. */
export async function openStepOfLink(place: LessonPlace): Promise<void> {
  const data = await loadData(place.lesson).catch(() => undefined);
  // Somebody may have gone elsewhere meanwhile.
  if (data === undefined || app().lesson !== place) return;
  // What of the link could not be read is still to be said.
  const { notice } = app();
  openStep(data, place);
  setApp({ notice });
}

/** Closes the card; the view stays as it is. */
export function closeLesson(): void {
  setApp({ lesson: undefined, presenting: false });
}
