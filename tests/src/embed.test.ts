import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { embedOptionsOf } from "../../src/embed";
import { commandOf } from "../../src/embedCommand";

const own = "https://quasimoon.example";

describe("what the address asks for", () => {
  // search, timeline, origins that may command; undefined: no embedding
  test.each<[string, boolean | undefined, string[]]>([
    ["", undefined, []],
    ["?embed=0", undefined, []],
    ["?embed=1", false, [own]],
    ["?embed=1&timeline=1", true, [own]],
    ["?embed=1&origin=https://a.example", false, ["https://a.example"]],
    [
      "?embed=1&origin=https://a.example/page?x#y,http://b.example:8080",
      false,
      ["https://a.example", "http://b.example:8080"],
    ],
    ["?embed=1&origin=https://a.example&origin=https://b.example", false, ["https://a.example", "https://b.example"]],
    // What is misspelt, a wildcard or a page without an origin allows nobody, not even the app's own.
    ["?embed=1&origin=*", false, []],
    ["?embed=1&origin=null", false, []],
    ["?embed=1&origin=", false, []],
    ["?embed=1&origin=file:///tmp/x.html", false, []],
    ["?embed=1&origin=javascript:alert(1)", false, []],
  ])("%s", (search, timeline, origins) => {
    const options = embedOptionsOf(search, own);
    expect(options?.timeline).toBe(timeline);
    expect(options?.origins ?? []).toEqual(origins);
  });
});

describe("messages", () => {
  test.each([
    [{ type: "get" }],
    [{ type: "get", id: 7 }],
    [{ type: "set-time", time: "2026-07-06T00:00:00Z", id: "a" }],
    [{ type: "set-time", time: "JD2461041.5" }],
    [{ type: "set-rate", rate: -3600, playing: undefined }],
    [{ type: "set-rate", rate: undefined, playing: true }],
    [{ type: "set-view", view: "see=solar" }],
  ])("%j is a command", (command) => {
    expect(commandOf({ quasimoon: 1, ...command })).toEqual(command);
  });

  // message, what the refusal names
  test.each<[object, string]>([
    [{ quasimoon: 2, type: "get" }, "version 2"],
    [{ quasimoon: 1 }, "type “undefined”"],
    [{ quasimoon: 1, type: "eval" }, "set-time"],
    [{ quasimoon: 1, type: "set-time" }, "ISO 8601"],
    [{ quasimoon: 1, type: "set-time", time: "yesterday" }, "ISO 8601"],
    [{ quasimoon: 1, type: "set-rate", rate: 0 }, "rate"],
    [{ quasimoon: 1, type: "set-rate", rate: Number.NaN }, "rate"],
    [{ quasimoon: 1, type: "set-rate", rate: "1" }, "rate"],
    [{ quasimoon: 1, type: "set-rate", playing: 1 }, "playing"],
    [{ quasimoon: 1, type: "set-view", view: { see: "loop" } }, "view"],
    [{ quasimoon: 1, type: "set-view", view: "x".repeat(5000) }, "view"],
  ])("%j is refused", (data, words) => {
    const answer = commandOf({ id: "q", ...data });
    expect(answer).toMatchObject({ id: "q", refused: expect.stringContaining(words) });
  });

  test("what is not meant for us is left alone, and nothing throws", () => {
    for (const data of [undefined, null, 5, "set-time", [], { type: "get" }]) expect(commandOf(data)).toBeUndefined();
    fc.assert(fc.property(fc.anything(), (data) => void commandOf(data)));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("type", "id", "time", "rate", "playing", "view"), fc.anything()),
        (data) => {
          const answer = commandOf({ ...data, quasimoon: 1 });
          expect(answer).toBeDefined();
        },
      ),
    );
  });
});
