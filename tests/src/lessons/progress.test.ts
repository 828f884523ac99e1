/** What was kept of the steps done, read back whatever stands there. */
import { describe, expect, test } from "vitest";
import { markDone, readProgress, useProgress } from "../../../src/lessons/progress";

describe("what stands in the storage", () => {
  test.each([
    [null, {}],
    ["", {}],
    ["{", {}],
    ["[]", {}],
    ["null", {}],
    ['"why-it-stays"', {}],
    ['{"why-it-stays":["a","b"]}', { "why-it-stays": ["a", "b"] }],
    ['{"why-it-stays":["a",3,null]}', { "why-it-stays": ["a"] }],
    ['{"why-it-stays":"a","no-lesson":["a"]}', {}],
  ])("%s is read as %j", (text, progress) => {
    expect(readProgress(text)).toEqual(progress);
  });
});

test("a step is done once, and without a storage it holds for the visit", () => {
  markDone("why-it-stays", "a");
  markDone("why-it-stays", "b");
  markDone("why-it-stays", "a");
  expect(useProgress.getState()["why-it-stays"]).toEqual(["a", "b"]);
});
