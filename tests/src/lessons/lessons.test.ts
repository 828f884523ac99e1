/** What holds for every lesson: its parts fit together, its views can be read, and no step is done before it begins. */
import { describe, expect, test } from "vitest";
import { buildEphemeris, type Ephemeris } from "../../../ephemeris/ephemeris";
import { eventOf } from "../../../ephemeris/events";
import { companions } from "../../../src/laboratory/orbitForm";
import { figureNames, figures, withFigures } from "../../../src/lessons/figures";
import { lessonIds, mostSteps } from "../../../src/lessons/place";
import type { LessonData, LessonText, StepText } from "../../../src/lessons/schema";
import { isDone, type Snapshot } from "../../../src/lessons/task";
import { decodeLink } from "../../../src/link/link";
import { missionSpan } from "../../../src/missionSpan";

const files = import.meta.glob<LessonData>("../../../src/lessons/*/lesson.json", { import: "default", eager: true });
const textFiles = import.meta.glob<LessonText>("../../../src/lessons/*/{en,zh}.json", {
  import: "default",
  eager: true,
});

const dataOf = (id: string): LessonData => files[`../../../src/lessons/${id}/lesson.json`];
const textOf = (id: string, language: string): LessonText | undefined =>
  textFiles[`../../../src/lessons/${id}/${language}.json`];
const languages = ["en", "zh"];

/** All that is read of a step. */
const partsOf = (step: StepText): string[] => [
  step.title,
  step.text,
  step.task,
  step.hint,
  step.done,
  ...(step.options ?? []).flatMap(({ text, reply }) => [text, reply]),
];

test("the folders are those listed", () => {
  const folders = Object.keys(files).map((path) => path.split("/").at(-2));
  expect(folders.sort()).toEqual([...lessonIds].sort());
});

describe.each(lessonIds)("%s", (id) => {
  const { steps, minutes } = dataOf(id);

  test("has 5 to 8 steps, each called otherwise, each with a source, and the folder’s name", () => {
    expect(dataOf(id).id).toBe(id);
    expect(steps.length).toBeGreaterThanOrEqual(5);
    expect(steps.length).toBeLessThanOrEqual(Math.min(8, mostSteps));
    expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
    expect(steps.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  test.each(steps.map((step) => [step.id, step] as const))(
    "%s: its view can be read and does not do its task",
    (_, step) => {
      expect(step.view).not.toMatch(/(?:^|&)(?:lang|theme|lesson|present)=/);
      const { link, event, problems } = decodeLink(step.view);
      expect(problems).toEqual([]);
      const opened: Snapshot = {
        ...link,
        ...link.spin,
        drawer: link.panel,
        event,
        solution: undefined,
        labClass: undefined,
        labTdb: link.tTdb,
        pebble: undefined,
      };
      expect(isDone(step.task, opened, opened, undefined)).toBe(false);
      // What the view itself brings about a moment later would do it too.
      const { task } = step;
      if (task.kind === "solved") expect(link.flight.solved).not.toHaveProperty(task.leg);
      if (task.kind === "pebble") expect(link.spin.pebble).toBeUndefined();
      if (task.kind === "lab-body") expect(companions.map((body) => body.id)).toContain(task.body);
      if (task.kind === "event") expect(eventOf(task.event).id).toBe(task.event);
    },
  );

  test.each(languages)("its text in %s has a word for each step and a plan as long as the lesson", (language) => {
    const text = textOf(id, language);
    if (text === undefined) throw new Error(`there is no ${language}.json`);
    expect(Object.keys(text.steps)).toEqual(steps.map((step) => step.id));
    for (const { id: name, task } of steps) {
      const { options } = text.steps[name];
      expect(
        partsOf(text.steps[name]).filter((part) => part.trim() === ""),
        name,
      ).toEqual([]);
      if (task.kind === "choose") expect(options?.length, name).toBeGreaterThan(task.answer);
      else expect(options, name).toBeUndefined();
    }
    expect(text.teacher.plan.reduce((sum, part) => sum + part.minutes, 0)).toBe(minutes);
  });

  test("its Chinese has the options, the numbers and the parts of the English", () => {
    const [en, zh] = languages.map((language) => textOf(id, language));
    if (en === undefined || zh === undefined) throw new Error("a text is missing");
    for (const { id: name } of steps) {
      const [a, b] = [en.steps[name], zh.steps[name]];
      expect(b.options?.length, name).toBe(a.options?.length);
      expect(
        partsOf(b).map((part) => figureNames(part).sort()),
        name,
      ).toEqual(partsOf(a).map((part) => figureNames(part).sort()));
    }
    for (const part of ["goals", "plan", "questions", "misconceptions"] as const)
      expect(zh.teacher[part].length, part).toBe(en.teacher[part].length);
    expect(zh.teacher.plan.map((part) => part.minutes)).toEqual(en.teacher.plan.map((part) => part.minutes));
  });
});

describe("numbers in texts", () => {
  let ephemeris: Ephemeris | undefined;
  const built = (): Ephemeris => {
    ephemeris ??= buildEphemeris({ bodies: ["kamooalewa"], ...missionSpan });
    return ephemeris;
  };
  const named = Object.values(textFiles).flatMap(({ steps }) =>
    Object.values(steps).flatMap(partsOf).flatMap(figureNames),
  );

  test("each that a text names can be computed, and each that can be computed is named", () => {
    expect(new Set(named)).toEqual(new Set(Object.keys(figures)));
  });

  // What independent sources say: shared/facts, JPL Horizons; at the end of the ellipsoid (2π / 27.9 min)² · 10.5 m.
  test.each([
    ["hillRadiusMillionKm", "1.5 million km"],
    ["kamooalewaNowMillionKm", "41.5 million km"],
    ["nearestMillionKm", "16.05 million km"],
    ["spinBarrierHours", "2.2 hours"],
    ["gravityAtEnd", "4.3 µm/s²"],
    ["centrifugalAtEnd", "147.9 µm/s²"],
  ])("%s is %s on 2 July 2026", (name, text) => {
    const tTdb = decodeLink("t=2026-07-02T12:00:00Z").link.tTdb;
    expect(withFigures(`{${name}}`, built(), tTdb)).toBe(text);
  });

  test("without an ephemeris there is a …", () => {
    expect(withFigures("it is {nearestMillionKm} away", undefined, 0)).toBe("it is … away");
  });
});
