/** Where in which lesson somebody is. Small, for the address needs it from the start; all else of the lessons is fetched when wanted. */

/** In the order in which they are best taken; each is a folder beside this file. */
export const lessonIds = [
  "what-is-a-quasi-moon",
  "why-it-stays",
  "quasi-satellite-horseshoe-tadpole",
  "the-seven-quasi-moons",
  "getting-there-with-an-ion-drive",
  "the-spin-barrier",
] as const;

export type LessonId = (typeof lessonIds)[number];

export interface LessonPlace {
  readonly lesson: LessonId;
  /** Counted from 1; one past the last is the end of the lesson, where it is summed up. */
  readonly step: number;
}

/** No lesson has more steps. */
export const mostSteps = 12;

/** Steps whose view is still being fetched: what is shown meanwhile is not theirs, and ticks nothing. */
export const awaitingView = new WeakSet<LessonPlace>();
