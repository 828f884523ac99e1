/** The spread of orbit solutions as 1-σ: root mean square distance from the chosen one at block ends. */
import { expect, test } from "vitest";
import { writeSpread } from "../../ephemeris/spread";
import { TrackDraft } from "../../ephemeris/tracks";

/** A draft that rests `x` km from the origin over the given blocks, in two segments. */
function resting(x: number, blocks: readonly number[]): TrackDraft {
  const draft = new TrackDraft("x", { coefficients: 3, segments: 2, toleranceKm: 1 });
  for (const block of blocks)
    draft.blocks.set(block, Float64Array.of(x, 0, 0, 0, 0, 0, 0, 0, 0, x, 0, 0, 0, 0, 0, 0, 0, 0));
  return draft;
}

test("two others 3 km and 4 km away: √((9 + 16)/2) at every boundary, the last one included", () => {
  const chosen = resting(10, [0, 1]);
  writeSpread([chosen, resting(13, [0, 1]), resting(6, [0, 1])], 2);
  expect([...(chosen.sigmaKm ?? [])]).toEqual([0, 1, 2].map((block) => [block, Math.fround(Math.sqrt(12.5))]));
});

test("only solutions that reach a boundary count; where none does, or the chosen one is missing, nothing is known", () => {
  const chosen = resting(10, [0, 1, 2]);
  writeSpread([chosen, resting(13, [0, 1]), resting(6, [0])], 4);
  expect([...(chosen.sigmaKm ?? [])]).toEqual([
    [0, Math.fround(Math.sqrt(12.5))],
    [1, 3],
  ]);
});

test("a body with one solution has no spread", () => {
  const chosen = resting(10, [0]);
  writeSpread([chosen], 1);
  expect(chosen.sigmaKm).toBeUndefined();
});
