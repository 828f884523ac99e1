/** The step of a lesson, as a link says it: `lesson=the-spin-barrier.3`, counted from 1; without a number the first. Pure. */
import { nearestName } from "../../ephemeris/errors";
import { type LessonId, type LessonPlace, lessonIds, mostSteps } from "../lessons/place";
import { quoted, type Reading } from "./reading";

export const lessonParts = (place: LessonPlace | undefined): string[] =>
  place === undefined ? [] : [`lesson=${place.lesson}.${place.step}`];

export function readLesson(reading: Reading): LessonPlace | undefined {
  const text = reading.text("lesson");
  if (text === undefined) return undefined;
  const [name, number] = text.split(".", 2);
  const lesson = lessonCalled(name, reading);
  if (lesson === undefined) return undefined;
  const asked = number === undefined ? 1 : Number(number);
  const step = Math.min(mostSteps, Math.max(1, Number.isFinite(asked) ? Math.round(asked) : 1));
  if (step !== asked || number === "") {
    const values = { asked: quoted(number ?? ""), step: String(step) };
    reading.note(/*i18n*/ "lesson has no step {asked}, step {step} is taken", values);
  }
  return { lesson, step };
}

function lessonCalled(name: string, reading: Reading): LessonId | undefined {
  const found = lessonIds.find((id) => id === name);
  if (found !== undefined) return found;
  const near = lessonIds.find((id) => id === nearestName(name, lessonIds));
  const values = { key: "lesson", value: quoted(name) };
  if (near === undefined) reading.note(/*i18n*/ "{key} {value} is unknown", values);
  else reading.note(/*i18n*/ "{key} {value} is unknown (did you mean “{near}”? It is taken)", { ...values, near });
  return near;
}
