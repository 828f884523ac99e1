/** Names in the picture: none over another, the important ones first, no flicker when what they name trembles. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseLabels, LabelSpots, labelHeightPx, roomPx } from "../../../src/scene/labelChoice";

const [windowWidth, windowHeight] = [800, 600];
const outside = (left: number, top: number, right: number, bottom: number): boolean =>
  left < 0 || top < 0 || right > windowWidth || bottom > windowHeight;

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const spotsOf = (all: readonly Spot[]): LabelSpots => {
  const spots = new LabelSpots(all.length);
  for (const [i, { x, y, width }] of all.entries()) {
    spots.anchorXPx[i] = x;
    spots.anchorYPx[i] = y;
    spots.widthPx[i] = width;
    spots.gapPx[i] = 12;
    spots.risePx[i] = 6;
    spots.possible[i] = 1;
  }
  return spots;
};
const inOrder = (count: number): Int32Array => Int32Array.from({ length: count }, (_, i) => i);

const anySpot = fc.record({
  x: fc.double({ min: -50, max: 850, noNaN: true }),
  y: fc.double({ min: -50, max: 650, noNaN: true }),
  width: fc.double({ min: 30, max: 200, noNaN: true }),
});

describe("chooseLabels", () => {
  test("no two that are shown overlap, and none leaves the window, over many frames of wandering", () => {
    fc.assert(
      fc.property(
        fc.array(anySpot, { minLength: 2, maxLength: 25 }),
        fc.integer({ min: 1, max: 20 }),
        (all, frames) => {
          const spots = spotsOf(all);
          for (let frame = 0; frame < frames; frame++) {
            chooseLabels(spots, inOrder(all.length), outside);
            for (let a = 0; a < all.length; a++) {
              if (spots.shown[a] === 0) continue;
              const right = spots.leftPx[a] + spots.widthPx[a];
              expect(outside(spots.leftPx[a], spots.topPx[a], right, spots.topPx[a])).toBe(false);
              for (let b = 0; b < a; b++) {
                if (spots.shown[b] === 0) continue;
                const apartX = Math.max(spots.leftPx[a] - spots.leftPx[b] - spots.widthPx[b], spots.leftPx[b] - right);
                const apartY = Math.abs(spots.topPx[a] - spots.topPx[b]) - labelHeightPx;
                expect(Math.max(apartX, apartY)).toBeGreaterThanOrEqual(-1e-9);
              }
            }
            for (let i = 0; i < all.length; i++) {
              spots.anchorXPx[i] += 9 * Math.sin(i + frame);
              spots.anchorYPx[i] += 9 * Math.cos(3 * i + frame);
            }
          }
        },
      ),
    );
  });

  test("the more important of two in one place is shown, whatever was shown before", () => {
    const spots = spotsOf([
      { x: 400, y: 300, width: 90 },
      { x: 404, y: 302, width: 700 },
    ]);
    spots.possible[0] = 0;
    spots.widthPx[1] = 90;
    chooseLabels(spots, inOrder(2), outside);
    expect([...spots.shown]).toEqual([0, 1]);
    spots.possible[0] = 1;
    spots.widthPx[1] = 500;
    chooseLabels(spots, inOrder(2), outside);
    expect(spots.shown[0]).toBe(1);
  });

  test("trembling by a few pixels never makes names come and go: at most two changes each in 60 frames", () => {
    fc.assert(
      fc.property(fc.array(anySpot, { minLength: 2, maxLength: 12 }), fc.integer(), (all, seed) => {
        const spots = spotsOf(all);
        const changes = new Float64Array(all.length);
        // At most a quarter of the room, so that two names together move by less than half of it.
        const tremble = (k: number, i: number): number => (roomPx / 8) * Math.sin(12.9898 * (k + seed) + 78.233 * i);
        for (let frame = 0; frame < 60; frame++) {
          const before = spots.shown.slice();
          for (let i = 0; i < all.length; i++) {
            spots.anchorXPx[i] = all[i].x + tremble(frame, i);
            spots.anchorYPx[i] = all[i].y + tremble(frame + 31, i);
          }
          chooseLabels(spots, inOrder(all.length), outside);
          if (frame > 0) for (let i = 0; i < all.length; i++) changes[i] += Number(before[i] !== spots.shown[i]);
        }
        // A name may give way once to one that has found its place; it does not come back.
        expect(Math.max(...changes)).toBeLessThanOrEqual(2);
      }),
    );
  });

  test("where there is no room on the right it stands on the left, and comes back only with room to spare", () => {
    const spots = spotsOf([{ x: windowWidth - 60, y: 300, width: 90 }]);
    chooseLabels(spots, inOrder(1), outside);
    expect([spots.shown[0], spots.onLeft[0]]).toEqual([1, 1]);
    spots.anchorXPx[0] = 400;
    chooseLabels(spots, inOrder(1), outside);
    expect(spots.onLeft[0]).toBe(1);
  });
});
