/** Tracks: a block is cut as fine as its error asks, what cannot be fitted is refused, and drafts lie in one array as their directory says. */
import { describe, expect, test } from "vitest";
import { writeSegmentState } from "../../ephemeris/chebyshev";
import { assembleTracks, blockS, TrackDraft } from "../../ephemeris/tracks";
import { distance } from "./numeric";

/** Nodes of a circle of 1e5 km with `turns` revolutions a block. */
function circle(turns: number, share: number): number[] {
  const rate = (2 * Math.PI * turns) / blockS;
  const angle = rate * share * blockS;
  const [c, s] = [1e5 * Math.cos(angle), 1e5 * Math.sin(angle)];
  return [c, s, 0, -rate * s, rate * c, 0];
}
function nodesOf(turns: number, intervals: number): Float64Array {
  const nodes = new Float64Array(6 * (intervals + 1));
  for (let j = 0; j <= intervals; j++) nodes.set(circle(turns, j / intervals), 6 * j);
  return nodes;
}

const layout = { coefficients: 13, segments: 1, toleranceKm: 1e-4 };

function largestError(values: Float64Array, turns: number): number {
  const segments = values.length / 39;
  const out = new Float64Array(6);
  let worst = 0;
  for (let k = 0; k < 997; k++) {
    const share = k / 997;
    const segment = Math.floor(share * segments);
    const x = 2 * (share * segments - segment) - 1;
    writeSegmentState(13, values, 39 * segment, Float64Array.of(x, blockS / segments / 2), out);
    worst = Math.max(worst, distance(out, circle(turns, share)));
  }
  return worst;
}

describe("fit", () => {
  test.each([
    // revolutions a block → segments
    { turns: 0.2, segments: 1 },
    { turns: 1, segments: 4 },
    { turns: 4, segments: 16 },
    { turns: 32, segments: 128 },
  ])("$turns revolutions a block need $segments segments and stay within the tolerance", ({ turns, segments }) => {
    const draft = new TrackDraft("x", layout);
    expect(draft.fit(7, nodesOf(turns, 1024), 1024)).toBe(true);
    const values = draft.blocks.get(7) as Float64Array;
    expect(values.length).toBe(39 * segments);
    expect(largestError(values, turns)).toBeLessThan(layout.toleranceKm);
  });

  test("nodes too sparse for the path: refused, nothing stored; twice as many, or ten times, are taken", () => {
    const draft = new TrackDraft("x", layout);
    expect(draft.fit(0, nodesOf(16, 64), 64)).toBe(false);
    expect(draft.blocks.size).toBe(0);
    expect(draft.fit(0, nodesOf(16, 512), 512)).toBe(true);
  });

  test("intervals that do not divide into segments are refused", () => {
    expect(new TrackDraft("x", { ...layout, segments: 2 }).fit(0, nodesOf(0.1, 33), 33)).toBe(false);
  });

  test("an infinite tolerance takes the first fit as it comes", () => {
    const draft = new TrackDraft("x", { ...layout, toleranceKm: Number.POSITIVE_INFINITY });
    expect(draft.fit(0, nodesOf(16, 64), 64)).toBe(true);
    expect(draft.blocks.get(0)?.length).toBe(39);
  });

  test("stored values are the block's own: a later fit does not change them", () => {
    const draft = new TrackDraft("x", layout);
    draft.fit(0, nodesOf(1, 64), 64);
    const before = draft.blocks.get(0)?.slice();
    draft.fit(1, nodesOf(2, 256), 256);
    expect(draft.blocks.get(0)).toEqual(before);
  });
});

describe("assembleTracks", () => {
  const a = new TrackDraft("a", layout);
  const b = new TrackDraft("b", layout);
  for (const block of [3, 4, 5]) a.fit(block, nodesOf(block - 2, 256), 256);
  b.fit(4, nodesOf(0.1, 64), 64);
  b.sigmaKm = new Map([
    [4, 1.5],
    [5, 2.5],
  ]);
  const { tracks, data } = assembleTracks([a, b], 3, 3);

  test("directory: offset and segments of every block, −1 where there is none; the array is filled to the last cell", () => {
    const [first, second] = tracks;
    for (const block of [3, 4, 5]) {
      const offset = data[first.directory + 2 * (block - 3)];
      const segments = data[first.directory + 2 * (block - 3) + 1];
      expect(data.slice(offset, offset + 39 * segments)).toEqual(a.blocks.get(block));
    }
    expect([0, 1, 2].map((k) => data[second.directory + 2 * k + 1])).toEqual([0, 1, 0]);
    expect(data[second.directory]).toBe(-1);
    const coefficients = [...a.blocks.values(), ...b.blocks.values()].reduce((sum, { length }) => sum + length, 0);
    expect(data.length).toBe(coefficients + 2 * 2 * 3 + 4);
  });

  test("sigma: blocks + 1 values, NaN where unknown; −1 for a track without", () => {
    expect(tracks[0].sigma).toBe(-1);
    expect([...data.subarray(tracks[1].sigma, tracks[1].sigma + 4)]).toEqual([Number.NaN, 1.5, 2.5, Number.NaN]);
  });

  test("tracks made before come first and keep their places", () => {
    const more = assembleTracks([b], 3, 3, { tracks, data });
    expect(more.tracks.slice(0, 2)).toEqual(tracks);
    expect(more.data.slice(0, data.length)).toEqual(data);
    expect(more.data[more.tracks[2].directory + 3]).toBe(1);
  });
});
