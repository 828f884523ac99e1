/** Event buttons that would cover one another become one. */
import { expect, test } from "vitest";
import { groupsOf } from "../../../src/timeline/groups";

test.each([
  [[0.1, 0.11, 0.5], 0.05, [[0.1, 0.11], [0.5]]],
  [[0.1, 0.14, 0.18], 0.05, [[0.1, 0.14], [0.18]]],
  [[-0.2, 0.5, 1.2], 0.05, [[0.5]]],
  [[], 0.05, []],
])("%j with room %d → %j", (places, room, expected) => {
  expect(groupsOf(places, (place) => place, room).map(({ items }) => items)).toEqual(expected);
});

test("a group stands in its middle", () => {
  expect(groupsOf([0.1, 0.14], (place) => place, 0.05)[0].at).toBeCloseTo(0.12, 12);
});
