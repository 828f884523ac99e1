/** The model against the published sizes, and what it costs to draw. */
import { describe, expect, test } from "vitest";
import shape from "../../../../ephemeris/data/probe/spacecraft-shape.json";
import { newCraftMesh } from "../../../../src/scene/craft/craftMesh";
import { geometryOf } from "../../../../src/scene/craft/meshBuilder";
import { parts } from "../../../../src/scene/craft/parts";
import { legCount } from "../../../../src/scene/craft/shape";

const geometry = geometryOf(newCraftMesh());
const position = geometry.getAttribute("position");
const kind = geometry.getAttribute("kind");

type Vertex = readonly [number, number, number];
const verticesOf = (part: number): Vertex[] =>
  Array.from({ length: position.count }, (_, i) => i)
    .filter((i) => kind.getX(i) === part)
    .map((i) => [position.getX(i), position.getY(i), position.getZ(i)]);
const extent = (vertices: readonly Vertex[], axis: number): number =>
  Math.max(...vertices.map((v) => v[axis])) - Math.min(...vertices.map((v) => v[axis]));

const wings = verticesOf(parts.wings);
/** Cells only: the glass, on the side of the normal. */
const cells = Array.from({ length: position.count }, (_, i) => i)
  .filter((i) => kind.getX(i) === parts.wings && kind.getY(i) === 1)
  .map((i): Vertex => [position.getX(i), position.getY(i), position.getZ(i)]);
const wing = cells.filter(([, y]) => y > 0);
const middle = (Math.max(...wing.map(([, y]) => y)) + Math.min(...wing.map(([, y]) => y))) / 2;
const rim = wing.map(([x, y]) => [Math.hypot(x, y - middle), Math.atan2(x, y - middle)] as const);

describe("sizes", () => {
  test.each([
    ["span, tip to tip", extent(wings, 1), 15, 0.01],
    ["wing, corner to corner, along the span", extent(wing, 1), 4.7, 0.001],
    ["wing, farthest point from its middle, doubled", 2 * Math.max(...rim.map(([r]) => r)), 4.7, 0.001],
    ["capsule, across", extent(verticesOf(parts.capsule), 1), 0.75, 0.002],
    ["capsule, across the other way", extent(verticesOf(parts.capsule), 2), 0.75, 0.002],
    ["antenna, across", extent(verticesOf(parts.dish), 0), shape.lengths.dishM.value, 0.002],
    ["the figure", extent(verticesOf(parts.person), 2), 1.8, 0.01],
  ])("%s", (_what, found, expected, tolerance) => {
    expect(Math.abs(found - expected)).toBeLessThanOrEqual(tolerance * expected);
  });

  test("a wing has ten corners, 36° apart", () => {
    const corners = rim.filter(([r]) => r > 0.999 * 2.35).map(([, angle]) => Math.round((angle * 180) / Math.PI));
    const distinct = [...new Set(corners.map((deg) => (deg + 360) % 360))].sort((a, b) => a - b);
    expect(distinct).toEqual([0, 36, 72, 108, 144, 180, 216, 252, 288, 324]);
  });

  test("the body is more than 2 m each way, and what is published is marked so", () => {
    expect(shape.lengths.bodyM.value).toBeGreaterThan(2);
    expect(legCount).toBe(4);
    const assumed = Object.values({ ...shape.lengths, ...shape.counts, ...shape.operation })
      .filter(({ source }) => /ssumption|convention|choice/.test(source.text))
      .map(({ source }) => source.confidence);
    expect(assumed.length).toBeGreaterThan(10);
    expect(new Set(assumed)).toEqual(new Set(["A"]));
  });
});

test("at most 60,000 triangles, in one draw call, every normal of length 1", () => {
  expect((geometry.getIndex()?.count ?? 0) / 3).toBeLessThanOrEqual(60_000);
  const normal = geometry.getAttribute("normal");
  for (let i = 0; i < normal.count; i++) {
    expect(Math.abs(Math.hypot(normal.getX(i), normal.getY(i), normal.getZ(i)) - 1)).toBeLessThan(1e-4);
  }
});
