/** One language at a time, and English inside another where a text is there in English only. */
import { afterEach, expect, test } from "vitest";
import { tellerOf } from "../../../src/language/catalog";
import { i18n, speak, spokenLanguage, toldInEnglish } from "../../../src/language/i18n";

afterEach(() => speak("en"));
const hours = (): string => i18n.t("{n} hours", { n: 2 });

test("a message is told in the language spoken, in English where the catalog lacks it", () => {
  expect([hours(), i18n.t("Moon")]).toEqual(["2 hours", "Moon"]);
  speak("zh", tellerOf("zh", { "{n} hours": [["n"], " 小时"] }));
  expect([hours(), i18n.t("Moon"), spokenLanguage()]).toEqual(["2 小时", "Moon", "zh"]);
});

test("English for a moment, also where that fails", () => {
  speak("ar", tellerOf("ar", { "{n} hours": [["n"], " ساعة"] }));
  expect(toldInEnglish(hours)).toBe("2 hours");
  expect(() =>
    toldInEnglish(() => {
      throw new Error("no figure");
    }),
  ).toThrow("no figure");
  expect([hours(), spokenLanguage()]).toEqual(["\u20662\u2069 ساعة", "ar"]);
});
