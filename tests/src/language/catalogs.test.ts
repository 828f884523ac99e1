/**
 * The catalogs hold every message of the code and the data, translated, with the same places for values, in letters that are shipped.
 * What fails here: `npm run words`, translate what is new, `npm run letters`.
 */
import { readFileSync } from "node:fs";
import { getCatalogs } from "@lingui/cli/api";
import { getConfig } from "@lingui/conf";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { beforeAll, describe, expect, test } from "vitest";

const [catalog] = await getCatalogs(getConfig({ configPath: ".house/lingui.config.mjs" }));
const languages = [
  { id: "zh", letters: /\p{Script=Han}/u },
  { id: "ar", letters: /\p{Script=Arabic}/u },
] as const;

/** Messages that may be the same in every language: symbols, numbers, designations, and the names on the list. */
const isSame = (message: string): boolean => sameInAll.has(message) || !/[a-z]{3}/.test(withoutPlaces(message));
const withoutPlaces = (message: string): string => message.replaceAll(/\{\w+\}/g, "");
const sameInAll: ReadonlySet<string> = new Set(
  readFileSync("tests/src/language/same-in-all.txt", "utf8").trim().split("\n"),
);

/** Names of the values a message takes, and of what decides its cases. */
function placesOf(message: string): string[] {
  const names = new Set<string>();
  const walk = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return;
    for (const token of tokens)
      if (Array.isArray(token)) {
        const [name, kind, cases] = token as [string, string | undefined, Record<string, unknown> | undefined];
        names.add(kind === undefined ? name : `${name}, ${kind}`);
        for (const inner of Object.values(cases ?? {})) walk(inner);
      }
  };
  walk(compileMessage(message));
  return [...names].sort();
}

let wanted: string[];
beforeAll(async () => {
  wanted = Object.keys((await catalog.collect()) ?? {});
});

test("messages are found in the code and in the data", () => {
  expect(wanted).toContain("Quasi-moon loop");
  expect(wanted).toContain("Launch");
  expect(wanted.length).toBeGreaterThan(800);
});

describe.each(languages)("$id", ({ id, letters }) => {
  let translated: Readonly<Record<string, string>>;
  beforeAll(async () => {
    const read = await catalog.read(id);
    translated = Object.fromEntries(
      Object.entries(read).flatMap(([message, { translation, obsolete }]) =>
        obsolete || translation === undefined ? [] : [[message, translation]],
      ),
    );
  });

  test("lacks no message", () => {
    expect(wanted.filter((message) => !translated[message])).toEqual([]);
  });

  test("holds none that is gone", () => {
    const known = new Set(wanted);
    expect(Object.keys(translated).filter((message) => !known.has(message))).toEqual([]);
  });

  test("is in its own letters", () => {
    expect(wanted.filter((message) => !isSame(message) && !letters.test(translated[message] ?? ""))).toEqual([]);
  });

  test("takes the same values", () => {
    const differing = wanted.filter((message) => {
      const text = translated[message];
      return text !== undefined && String(placesOf(text)) !== String(placesOf(message));
    });
    expect(differing).toEqual([]);
  });

  test("has Latin digits and no space at either end", () => {
    const odd = Object.values(translated).filter((text) => /[٠-٩۰-۹０-９]/.test(text) || text !== text.trim());
    expect(odd).toEqual([]);
  });
});
