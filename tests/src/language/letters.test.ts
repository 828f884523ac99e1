/** The fonts that are shipped have every letter the texts use. What fails here: `npm run letters`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { create, type Font } from "fontkit";
import { expect, test } from "vitest";

const lessons = readdirSync("src/lessons", { withFileTypes: true }).filter((entry) => entry.isDirectory());
const chinese = [
  "src/language/locales/zh.po",
  "src/tour/zh.json",
  ...lessons.map(({ name }) => `src/lessons/${name}/zh.json`),
];

const lettersOf = (files: readonly string[], letters: RegExp): Set<string> =>
  new Set(
    files
      .filter((file) => existsSync(file))
      .flatMap((file) => [...readFileSync(file, "utf8").matchAll(letters)].map(([letter]) => letter)),
  );

test.each([
  ["noto-sans-sc-400.woff2", chinese, /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu, 700],
  ["noto-sans-sc-600.woff2", chinese, /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu, 700],
  ["noto-sans-arabic.woff2", ["src/language/locales/ar.po", "src/tour/ar.json"], /\p{Script=Arabic}/gu, 35],
] as const)("%s", (file, texts, letters, atLeast) => {
  const { characterSet } = create(readFileSync(`src/language/fonts/${file}`)) as Font;
  const there = new Set(characterSet);
  const used = lettersOf(texts, letters);
  expect(used.size).toBeGreaterThan(atLeast);
  expect([...used].filter((letter) => !there.has(letter.codePointAt(0) ?? 0))).toEqual([]);
});
