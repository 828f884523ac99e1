/** Which names would slide under a panel. */
import { beforeEach, expect, test } from "vitest";
import { covers, isCovered } from "../../../src/scene/covers";

beforeEach(() => {
  covers.length = 0;
  covers.push({ left: 0, top: 0, right: 1000, bottom: 60 }, { left: 700, top: 70, right: 1000, bottom: 400 });
});

test.each([
  ["under the top bar by a pixel", [300, 59, 360, 81], true],
  ["just below the top bar", [300, 60, 360, 82], false],
  ["reaching under the panel at the side", [650, 200, 701, 222], true],
  ["ending where that panel begins", [650, 200, 700, 222], false],
  ["larger than a panel", [-10, -10, 2000, 2000], true],
] as const)("a name %s", (_where, [left, top, right, bottom], expected) => {
  expect(isCovered(left, top, right, bottom)).toBe(expected);
});

test("hidden panels, which have no extent, cover nothing", () => {
  covers.length = 0;
  covers.push({ left: 0, top: 0, right: 0, bottom: 0 });
  expect(isCovered(0, 0, 60, 22)).toBe(false);
});
