/** English messages are filled in as Lingui fills them in: by `english`, and by Lingui with the reader of messages that ships. */
import { setupI18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compiled } from "../../../ephemeris/messages";
import { english } from "../../../ephemeris/phrase";

const filledBy = (read: Parameters<ReturnType<typeof setupI18n>["setMessagesCompiler"]>[0]) => {
  const lingui = setupI18n({ locale: "en", messages: { en: {} } });
  lingui.setMessagesCompiler(read);
  return (message: string, values: Record<string, string | number>): string => lingui._(message, values);
};
const ours = filledBy(compiled);
const theirs = filledBy(compileMessage);

test.each([
  ["Frame: {frame}.", { frame: "ecliptic J2000" }, "Frame: ecliptic J2000."],
  ["{a} and {b}", { a: 1, b: "two" }, "1 and two"],
  ["{n, plural, one {# day} other {# days}}", { n: 1 }, "1 day"],
  ["{n, plural, one {# day} other {# days}}", { n: 1200 }, "1,200 days"],
  ["{n, plural, =0 {none} one {one of {all}} other {# of {all}}} left", { n: 0, all: 7 }, "none left"],
  ["{n, plural, =0 {none} one {one of {all}} other {# of {all}}} left", { n: 3, all: 7 }, "3 of 7 left"],
  ["{kind, select, ion {ion engine} other {{kind} engine}}", { kind: "ion" }, "ion engine"],
  ["{kind, select, ion {ion engine} other {{kind} engine}}", { kind: "main" }, "main engine"],
  ["no place, # stays", {}, "no place, # stays"],
] as const)("%s with %o is “%s”, by Lingui’s own reader too", (message, values, text) => {
  expect(ours(message, values)).toBe(text);
  expect(theirs(message, values)).toBe(text);
  expect(english({ text: message, values })).toBe(text);
});

test("any text and any values come out as by Lingui’s own reader", () => {
  const words = fc.stringMatching(/^[ A-Za-z.,:;–’°]{0,12}$/);
  fc.assert(
    fc.property(words, words, words, fc.integer({ min: 0, max: 5 }), words, (before, between, after, n, value) => {
      const message = `${before}{value}${between}{n, plural, one {a# {value}} other {#${after}}}${after}`;
      expect(ours(message, { value, n })).toBe(theirs(message, { value, n }));
      expect(english({ text: message, values: { value, n } })).toBe(theirs(message, { value, n }));
    }),
  );
});

test("a brace that is not closed stays text", () => {
  expect(ours("from {a", { a: 1 })).toBe("from {a");
});
