/** Phrases in English: as Lingui would say them, and inside each other. */
import { setupI18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { expect, test } from "vitest";
import { english, type Said } from "../../ephemeris/phrase";

test.each<[Said, string]>([
  ["icrf, ecliptic", "icrf, ecliptic"],
  [{ text: "as {it} stands" }, "as  stands"],
  [
    { text: "{least}° to {most}.", values: { least: 25, most: { text: "{deg}° behind Earth", values: { deg: 110 } } } },
    "25° to 110° behind Earth.",
  ],
  [[{ text: "One." }, { text: "{n}.", values: { n: "Two" } }], "One. Two."],
  [{ text: "because: {all}", values: { all: [{ text: "One." }, { text: "Two." }] } }, "because: One. Two."],
])("%j → %s", (said, text) => expect(english(said)).toBe(text));

test.each([
  ["{n, plural, one {# year} other {# years}}", { n: 1 }],
  ["{n, plural, =0 {none} one {# year} other {# years}}", { n: 0 }],
  ["{n, plural, one {# year} other {# years}}", { n: 12345 }],
  ["{n}{rests, select, yes {, {share} of the time} other {}}.", { n: 5, rests: "yes", share: 0.9 }],
  ["{n}{rests, select, yes {, {share} of the time} other {}}.", { n: 5, rests: "no", share: 0.9 }],
])("%s with %j as Lingui says it", (text, values) => {
  const lingui = setupI18n({ locale: "en", messages: { en: {} } });
  lingui.setMessagesCompiler(compileMessage);
  expect(english({ text, values })).toBe(lingui._(text, values));
});
