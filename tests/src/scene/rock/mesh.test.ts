/** The rock's shape as triangles: its lengths, that it is closed and whole, the same everywhere, and within its budget. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newFracture } from "../../../../src/scene/rock/fracture";
import { coarseGrid, fineGrid, newRockMesh, type RockMesh } from "../../../../src/scene/rock/mesh";

const fracture = newFracture();
const meshes: readonly (readonly [string, RockMesh])[] = [
  ["fine", newRockMesh(fineGrid, fracture.heights)],
  ["coarse", newRockMesh(coarseGrid)],
];

const corners = ({ positionsM: p, indices }: RockMesh, t: number): number[][] =>
  [0, 1, 2].map((k) => [...p.slice(3 * indices[t + k], 3 * indices[t + k] + 3)]);

/** Twice the area vector of a triangle. */
function areaOf([a, b, c]: number[][]): number[] {
  const [u, v] = [b, c].map((corner) => corner.map((x, k) => x - a[k]));
  return [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
}

describe.each(meshes)("%s mesh", (name, mesh) => {
  const { positionsM, normals, indices } = mesh;

  test.each([
    ["x", 0, 21],
    ["y", 1, 15],
    ["z", 2, 12],
  ])("length along %s: within 1e-5 of the assumed one", (_, axis, lengthM) => {
    let [low, high] = [0, 0];
    for (let i = axis; i < positionsM.length; i += 3) {
      low = Math.min(low, positionsM[i]);
      high = Math.max(high, positionsM[i]);
    }
    expect(Math.abs((high - low) / lengthM - 1)).toBeLessThan(1e-5);
  });

  test("closed: every edge belongs to two triangles that run along it in opposite ways", () => {
    const edges = new Map<number, number>();
    const count = positionsM.length / 3;
    for (let t = 0; t < indices.length; t += 3) {
      for (let k = 0; k < 3; k++) {
        const [a, b] = [indices[t + k], indices[t + ((k + 1) % 3)]];
        const key = Math.min(a, b) * count + Math.max(a, b);
        edges.set(key, (edges.get(key) ?? 0) + (a < b ? 1 : 2));
      }
    }
    expect([...edges.values()].every((uses) => uses === 3)).toBe(true);
    // Euler: vertices − edges + triangles = 2, one body without holes.
    expect(count - edges.size + indices.length / 3).toBe(2);
  });

  test("no triangle is degenerate, and all face outwards", () => {
    let smallest = Number.POSITIVE_INFINITY;
    let inwards = 0;
    for (let t = 0; t < indices.length; t += 3) {
      const triangle = corners(mesh, t);
      const area = areaOf(triangle);
      smallest = Math.min(smallest, Math.hypot(...area) / 2);
      // Seen from the centre, the surface lies in one distance in every direction.
      if (area[0] * triangle[0][0] + area[1] * triangle[0][1] + area[2] * triangle[0][2] <= 0) inwards++;
    }
    expect(inwards).toBe(0);
    expect(smallest).toBeGreaterThan(1e-4);
  });

  test("normals are unit vectors; the centre of mass is the origin within 1 mm", () => {
    const moment = [0, 0, 0];
    let volume = 0;
    for (let t = 0; t < indices.length; t += 3) {
      const triangle = corners(mesh, t);
      const area = areaOf(triangle);
      const sixth = area.reduce((sum, x, k) => sum + x * triangle[0][k], 0) / 6;
      volume += sixth;
      for (let k = 0; k < 3; k++) moment[k] += (sixth * (triangle[0][k] + triangle[1][k] + triangle[2][k])) / 4;
    }
    expect(Math.hypot(...moment) / volume).toBeLessThan(1e-3);
    // Of the volume of the ellipsoid of these lengths, with which the forces are computed (reached: 0.85 and 0.91).
    expect(volume / ((Math.PI / 6) * 21 * 15 * 12)).toBeGreaterThan(0.8);
    expect(volume / ((Math.PI / 6) * 21 * 15 * 12)).toBeLessThan(1);
    for (let i = 0; i < normals.length; i += 999) {
      expect(Math.hypot(normals[i], normals[i + 1], normals[i + 2])).toBeCloseTo(1, 5);
    }
  });

  test("within the budget of 200,000 triangles", () => {
    expect(indices.length / 3).toBe(name === "fine" ? 129_792 : 1200);
  });
});

test("the same rock every time: a hash of its places to a tenth of a millimetre", () => {
  const rounded = Int32Array.from(newRockMesh(24, newFracture().heights).positionsM, (x) => Math.round(1e4 * x));
  const again = Int32Array.from(newRockMesh(24, fracture.heights).positionsM, (x) => Math.round(1e4 * x));
  const hash = (places: Int32Array): string => createHash("sha256").update(places).digest("hex").slice(0, 16);
  expect(hash(rounded)).toBe(hash(again));
  expect(hash(rounded)).toBe("a3821cbb71235ee0");
});

test("the roughness has no seam where its cube repeats, and its slopes fit into their bytes", () => {
  const { heights, texels } = fracture;
  const n = Math.round(Math.cbrt(heights.length));
  let largest = 0;
  for (let z = 0; z < n; z++) {
    for (let y = 0; y < n; y++) {
      const row = (z * n + y) * n;
      largest = Math.max(largest, Math.abs(heights[row + n - 1] - heights[row]));
    }
  }
  // One texel is 1/8 of a cell, where the steepest plane rises 1.5 a cell.
  expect(largest).toBeLessThan(1.5 / 8 + 1e-6);
  let clipped = 0;
  for (let i = 0; i < texels.length; i++) if (texels[i] === 0 || texels[i] === 255) clipped++;
  expect(clipped / texels.length).toBeLessThan(1e-3);
});
