/** The tour: three minutes in every language, captions that can be read in time, views that can be shown, sources for all of it. */
import { describe, expect, test } from "vitest";
import { languages } from "../../../src/language/languages";
import { decodeLink } from "../../../src/link/link";
import ar from "../../../src/tour/ar.json";
import en from "../../../src/tour/en.json";
import type { TourText } from "../../../src/tour/schema";
import { secondsOf, stops } from "../../../src/tour/stops";
import zh from "../../../src/tour/zh.json";

const texts: Readonly<Record<(typeof languages)[number]["id"], TourText>> = { en, zh, ar };
const ids = stops.map(({ id }) => id);

/** Characters a second that people read at leisure: Netflix' limits for subtitles are 17 to 20 and, in Chinese, 9 to 11. */
const readable = { en: 17, zh: 7, ar: 17 } as const;

describe("the whole", () => {
  test("10 to 14 stops, 170 to 190 s in all, names and views that differ", () => {
    const wholeS = secondsOf.reduce((sum, seconds) => sum + seconds, 0);
    expect(stops.length).toBeGreaterThanOrEqual(10);
    expect(stops.length).toBeLessThanOrEqual(14);
    expect(wholeS).toBeGreaterThanOrEqual(170);
    expect(wholeS).toBeLessThanOrEqual(190);
    expect(new Set(ids).size).toBe(stops.length);
    expect(new Set(stops.map(({ view }) => view)).size).toBe(stops.length);
  });
});

describe.each(stops.map((stop) => [stop.id, stop] as const))("%s", (_, { view, sources, seconds }) => {
  test("its view is read without a problem, moves, and leaves units, theme and language to the viewer", () => {
    const { link, problems } = decodeLink(view);
    expect(problems).toEqual([]);
    expect(link).toMatchObject({ playing: true, tour: undefined, panel: undefined, hidden: false });
    expect(view).not.toMatch(/(?:units|scale|theme|lang)=/);
  });

  test("it lasts long enough to be looked at, and names its sources", () => {
    expect(seconds).toBeGreaterThanOrEqual(8);
    expect(sources.length).toBeGreaterThan(0);
    for (const { text } of sources) expect(text.trim()).not.toBe("");
  });
});

describe.each(languages.map(({ id }) => [id, texts[id]] as const))("%s", (id, { title, captions }) => {
  test("has a title and a caption for each stop, and no other", () => {
    expect(title.trim()).not.toBe("");
    expect(Object.keys(captions)).toEqual(ids);
  });

  test.each(stops.map((stop) => [stop.id, stop.seconds] as const))("%s can be read in %d s", (stop, seconds) => {
    const caption = captions[stop];
    expect(caption.length).toBeGreaterThan(20);
    expect(caption.length / seconds).toBeLessThanOrEqual(readable[id]);
  });

  test("is in its own script, with Latin digits", () => {
    const script = { en: /\p{Script=Latin}/gu, zh: /\p{Script=Han}/gu, ar: /\p{Script=Arabic}/gu }[id];
    for (const caption of Object.values(captions)) {
      const letters = caption.match(/\p{L}/gu)?.length ?? 0;
      expect((caption.match(script)?.length ?? 0) / letters, caption).toBeGreaterThan(0.6);
      expect(caption).not.toMatch(/[٠-٩۰-۹]/u);
    }
  });
});

describe("figures", () => {
  /** Numbers of a text, thousands without their comma; the 2 of Tianwen-2 and names' own left out. */
  const numbersOf = (text: string): string[] =>
    (
      text
        .replaceAll(/(\d),(\d{3})/g, "$1$2")
        .replaceAll(/\w*-2|311P/g, "")
        .match(/\d+(?::\d+)?/g) ?? []
    ).sort();

  /** Chinese writes months as numbers, and a thousand kilometres otherwise; what is no date must agree. */
  const measures: Readonly<Record<string, readonly string[]>> = {
    companion: ["18"],
    burn: ["7", "704"],
    approach: ["20", "2000"],
    picture: ["20"],
    spin: ["28"],
    capsule: ["12"],
    comet: ["2035"],
    departure: ["24", "2027"],
    launch: ["17:31", "2025", "28", "29"],
  };

  test.each(Object.entries(measures))("of %s stand in all languages", (stop, numbers) => {
    for (const { id } of languages)
      expect(numbersOf(texts[id].captions[stop]), id).toEqual(expect.arrayContaining([...numbers]));
  });
});
