import { expect, test } from "vitest";
import { parseStep } from "../../src/cli/duration";

// text, seconds
test.each([
  ["10s", 10],
  ["5min", 300],
  ["6h", 21600],
  ["1d", 86400],
  ["2wk", 1209600],
  ["0.5 d", 43200],
  ["1e3s", 1000],
  [".25h", 900],
])("%s is %d s", (text, seconds) => {
  expect(parseStep(text)).toBe(seconds);
});

// text, what the message must contain
test.each([
  ["1day", 'Did you mean "1d"?'],
  ["5m", 'Did you mean "5min"?'],
  ["3hours", 'Did you mean "3h"?'],
  ["60", 'Did you mean "60d"?'],
  ["0d", "a positive number"],
  ["-1d", "a positive number"],
  ["NaN", "a positive number"],
  ["1e999d", "a positive number"],
  ["", "a positive number"],
  ["1constructor", "a positive number"],
])('"%s" is refused: %s', (text, message) => {
  expect(() => parseStep(text)).toThrow(message);
  expect(() => parseStep(text)).toThrow("--step");
});
