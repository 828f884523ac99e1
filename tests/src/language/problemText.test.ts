import type { Messages } from "@lingui/core";
import { afterEach, expect, it } from "vitest";
import { InputError, type InputProblem } from "../../../ephemeris/errors";
import { tellerOf } from "../../../src/language/catalog";
import { speak } from "../../../src/language/i18n";
import { failureText, problemText } from "../../../src/language/problemText";

afterEach(() => speak("en"));

const problems: readonly InputProblem[] = [
  { argument: "body", value: "mars bar", accepted: "a body of this ephemeris", suggestion: "mars", example: "mars" },
  { argument: "--step", value: undefined, accepted: "the times to export", example: "--at launch" },
  { argument: "step", value: undefined, accepted: "a step.", suggestion: "1d" },
  { argument: "tTdb", value: 12.5, accepted: "a time of the flight" },
  { argument: "bodies", value: "", reason: "it is empty", accepted: "At least one body. Any will do." },
  { argument: "from", value: "2040", accepted: { text: "a time not after {time}", values: { time: "2035" } } },
  {
    argument: "file",
    value: "a.json",
    reason: {
      text: "it has {what}",
      values: { what: { text: "{n, plural, one {# leg} other {# legs}}", values: { n: 2 } } },
    },
    accepted: [{ text: "one file a leg." }, { text: "Or none." }],
  },
  { argument: "a", value: "{b}", reason: "no {braces}", accepted: "{c", example: "{d}", suggestion: "{e}" },
];

it.each(problems)("says in English what the message of an InputError says: $argument, $value", (problem) => {
  expect(problemText(problem)).toBe(new InputError(problem).message);
});

it("says of an error what is wrong, and of what is none that it is that", () => {
  const error = new InputError(problems[0]);
  expect([error, new Error("No picture."), "cut short"].map(failureText)).toEqual([
    error.message,
    "No picture.",
    "cut short",
  ]);
});

it("says it in the reader’s language, what is accepted too, with values or without", () => {
  const messages = {
    "{argument}: {value} is not accepted.": [["argument"], "不接受", ["value"], "。"],
    "Accepted: {accepted}.": ["可以是", ["accepted"], "。"],
    "a time not after {time}": ["不晚于", ["time"], "的时刻。"],
    "at least one body": ["至少一个天体"],
  } satisfies Messages;
  speak("zh", tellerOf("zh", messages));
  expect([
    problemText({
      argument: "from",
      value: "2030",
      accepted: { text: "a time not after {time}", values: { time: "2029" } },
    }),
    problemText({ argument: "bodies", value: "none", accepted: "at least one body" }),
  ]).toEqual(['from不接受"2030"。 可以是不晚于2029的时刻。', 'bodies不接受"none"。 可以是至少一个天体。']);
});
