/** What keys do to the instant. */
import { expect, test } from "vitest";
import { missionSpan } from "../../../src/missionSpan";
import { stepInstant } from "../../../src/timeline/step";

const t = missionSpan.fromTdb + 1e6;

test.each([
  ["ArrowRight", false, t + 86400],
  ["ArrowLeft", false, t - 86400],
  ["ArrowRight", true, t + 60],
  ["PageUp", false, t + 30 * 86400],
  ["PageDown", false, t - 30 * 86400],
  [",", false, t - 3600],
  [".", false, t + 3600],
  ["Home", false, missionSpan.fromTdb],
  ["End", false, missionSpan.toTdb],
  ["x", false, undefined],
])("%s, shift %s", (key, shift, expected) => {
  expect(stepInstant(key, shift, t)).toBe(expected);
});
