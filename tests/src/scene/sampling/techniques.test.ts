/** The sampling sequences: honest words, the asteroid's turning matched, ground touched and never entered. */

import { Vector3 } from "three";
import { describe, expect, test } from "vitest";
import { newAttitude } from "../../../../src/scene/craft/attitude";
import { newCraftMesh } from "../../../../src/scene/craft/craftMesh";
import { newPartMatrices, newPosture, writeJoints } from "../../../../src/scene/craft/joints";
import { geometryOf } from "../../../../src/scene/craft/meshBuilder";
import { parts } from "../../../../src/scene/craft/parts";
import { newFracture } from "../../../../src/scene/rock/fracture";
import { fineGrid, newRockMesh } from "../../../../src/scene/rock/mesh";
import { siteM, siteNormal } from "../../../../src/scene/sampling/site";
import { aheadRad, lengthS, matchedS, stepAt, techniques, valueAt } from "../../../../src/scene/sampling/techniques";

const rateRadS = (2 * Math.PI) / (0.465 * 3600);
const geometry = geometryOf(newCraftMesh());
const position = geometry.getAttribute("position");
const kind = geometry.getAttribute("kind");

/** How far the lowest point of the craft is below its centre, m, without the arm (it is posed for the ground). */
function depthM(legs: number): number {
  const matrices = newPartMatrices();
  writeJoints(matrices, newAttitude(), { ...newPosture(), legs }, { capsule: true, person: false });
  const arm: number[] = [parts.upperArm, parts.foreArm, parts.sampler];
  const vertex = new Vector3();
  let lowest = 0;
  for (let i = 0; i < position.count; i++) {
    const part = kind.getX(i);
    if (arm.includes(part)) continue;
    lowest = Math.min(lowest, vertex.fromBufferAttribute(position, i).applyMatrix4(matrices[part]).z);
  }
  return -lowest;
}

test("the site is where the fine rock has it, flat to 0.35 m within 2.6 m", () => {
  const { positionsM: p } = newRockMesh(fineGrid, newFracture().heights);
  const normal = new Vector3(...siteNormal);
  expect(normal.length()).toBeCloseTo(1, 3);
  const heights: number[] = [];
  for (let i = 0; i < p.length; i += 3) {
    const away = new Vector3(p[i] - siteM[0], p[i + 1] - siteM[1], p[i + 2] - siteM[2]);
    const height = away.dot(normal);
    if (Math.hypot(away.length()) < 2.6 && Math.abs(height) < 2) heights.push(height);
  }
  expect(heights.length).toBeGreaterThan(100);
  expect(Math.max(...heights.map(Math.abs))).toBeLessThan(0.35);
  expect(Math.abs(heights.reduce((a, b) => a + b) / heights.length)).toBeLessThan(0.1);
});

describe("matching the rotation", () => {
  test("the craft stands still at first, turns with the asteroid at the end, and is over its site", () => {
    const rate = (s: number) => rateRadS + (aheadRad(s + 0.01, rateRadS) - aheadRad(s - 0.01, rateRadS)) / 0.02;
    expect(Math.abs(rate(0.02))).toBeLessThan(1e-4 * rateRadS);
    expect(rate(matchedS / 2)).toBeCloseTo(rateRadS / 2, 8);
    expect(rate(matchedS + 1)).toBe(rateRadS);
    expect(aheadRad(matchedS, rateRadS)).toBe(0);
    expect(aheadRad(0, rateRadS)).toBeCloseTo((rateRadS * matchedS) / 2, 12);
  });

  test("it goes down only once it has matched: while it is ahead it stays 3 m clear of everything it carries", () => {
    for (const { height, legs } of techniques) {
      for (let s = 0; s < matchedS; s++) {
        expect(valueAt(height, s) - depthM(valueAt(legs, s))).toBeGreaterThan(3);
      }
    }
  }, 30_000);
});

describe.each(techniques)("$name", ({ height, legs, steps, id }) => {
  test("starts with the matching; its steps come in order and last at least 5 s of flight", () => {
    expect(steps[0].fromS).toBe(0);
    for (const [k, { fromS, text }] of steps.entries()) {
      expect(text.length).toBeGreaterThan(40);
      expect((steps[k + 1]?.fromS ?? lengthS) - fromS).toBeGreaterThanOrEqual(5);
      expect(stepAt({ steps } as (typeof techniques)[number], fromS + 1)).toBe(k);
    }
  });

  test("lowest point at the ground: touched by 2 cm to 13 cm of drill where it should, clear by 1 m where it hovers", () => {
    let least = Number.POSITIVE_INFINITY;
    for (let s = 0; s <= lengthS; s += 2) least = Math.min(least, valueAt(height, s) - depthM(valueAt(legs, s)));
    const [low, high] = { hover: [1, 1.4], touch: [-0.02, 0.02], anchor: [-0.13, -0.04] }[id];
    expect(least).toBeGreaterThanOrEqual(low);
    expect(least).toBeLessThanOrEqual(high);
  }, 30_000);
});
