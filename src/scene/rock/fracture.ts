/**
 * The roughness of broken rock as one cube of numbers that tiles space: small flat faces meeting at edges, as fracture leaves
 * them. The mesh takes its relief from it, the shader the same relief again at finer scales, down to a centimetre.
 * Illustrative: no image of the surface has been published that shows it.
 */
import { newSequence, writeDirection } from "./sequence";

/** Texels along an edge of the cube, and cells of one random point each. */
export const cubeTexels = 64;
const cells = 8;
const planesPerCell = 4;

export interface Fracture {
  /** Height −1…1, edge of the cube = 1, x fastest. */
  readonly heights: Float32Array;
  /** RGBA bytes for the graphics card: gradient over `steepest`, then height, each 127.5 (1 + value). */
  readonly texels: Uint8Array;
}

/** Slope (height over length, edge of the cube = 1) that a byte of 255 stands for. */
export const steepest = 12;

const wrapped = (i: number, n: number): number => ((i % n) + n) % n;

/** For every cell: its point in the cell (3), its height (1), and the slopes of the planes through it. */
function newCells(): Float64Array {
  const size = 4 + 3 * planesPerCell;
  const next = newSequence(20160427);
  const table = new Float64Array(size * cells ** 3);
  for (let at = 0; at < table.length; at += size) {
    for (let i = 0; i < 3; i++) table[at + i] = 0.1 + 0.8 * next();
    table[at + 3] = 0.9 * next();
    for (let k = 0; k < planesPerCell; k++) {
      writeDirection(next, table, at + 4 + 3 * k);
      const slope = 0.7 + 0.8 * next();
      for (let i = 0; i < 3; i++) table[at + 4 + 3 * k + i] *= slope;
    }
  }
  return table;
}

/** Gradient where the envelope was last asked, per cell width: that of the one face there. */
const slope = new Float64Array(3);

/** How steeply a cone rises at least: this keeps one whose planes all lean one way from reaching under its neighbours. */
const leastSlope = 0.55;

/** Lower envelope of one many-sided cone a cell, in cell widths: continuous, made of flat faces. */
function envelope(table: Float64Array, x: number, y: number, z: number): number {
  const size = 4 + 3 * planesPerCell;
  let lowest = Number.POSITIVE_INFINITY;
  const [cx, cy, cz] = [Math.floor(x), Math.floor(y), Math.floor(z)];
  for (let k = -1; k <= 1; k++) {
    for (let j = -1; j <= 1; j++) {
      const row = (wrapped(cz + k, cells) * cells + wrapped(cy + j, cells)) * cells;
      for (let i = -1; i <= 1; i++) {
        const at = size * (row + wrapped(cx + i, cells));
        const dx = x - (cx + i + table[at]);
        const dy = y - (cy + j + table[at + 1]);
        const dz = z - (cz + k + table[at + 2]);
        const distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
        let cone = leastSlope * distance;
        let face = -1;
        for (let p = at + 4; p < at + size; p += 3) {
          const plane = table[p] * dx + table[p + 1] * dy + table[p + 2] * dz;
          if (plane > cone) [cone, face] = [plane, p];
        }
        if (table[at + 3] + cone >= lowest) continue;
        lowest = table[at + 3] + cone;
        const share = leastSlope / Math.max(distance, 1e-9);
        slope[0] = face < 0 ? share * dx : table[face];
        slope[1] = face < 0 ? share * dy : table[face + 1];
        slope[2] = face < 0 ? share * dz : table[face + 2];
      }
    }
  }
  return lowest;
}

/** Computes the cube; some tenths of a second: meant for a worker. */
export function newFracture(): Fracture {
  const n = cubeTexels;
  const table = newCells();
  const heights = new Float32Array(n ** 3);
  const texels = new Uint8Array(4 * heights.length);
  const byte = (value: number): number => Math.round(127.5 * (1 + Math.min(1, Math.max(-1, value))));
  let sum = 0;
  for (let i = 0; i < heights.length; i++) {
    const scale = cells / n;
    heights[i] = envelope(table, (i % n) * scale, (Math.floor(i / n) % n) * scale, Math.floor(i / (n * n)) * scale);
    sum += heights[i];
    for (let c = 0; c < 3; c++) texels[4 * i + c] = byte((slope[c] * cells) / steepest);
  }
  const mean = sum / heights.length;
  for (let i = 0; i < heights.length; i++) {
    heights[i] -= mean;
    texels[4 * i + 3] = byte(heights[i]);
  }
  return { heights, texels };
}

/** Height of the cube at a point given in edges of the cube, between texels in proportion. */
export function heightAt(heights: Float32Array, x: number, y: number, z: number): number {
  const n = cubeTexels;
  const [u, v, w] = [x * n, y * n, z * n];
  const [i, j, k] = [Math.floor(u), Math.floor(v), Math.floor(w)];
  const [fx, fy, fz] = [u - i, v - j, w - k];
  const [x0, x1] = [wrapped(i, n), wrapped(i + 1, n)];
  const [y0, y1] = [n * wrapped(j, n), n * wrapped(j + 1, n)];
  const [z0, z1] = [n * n * wrapped(k, n), n * n * wrapped(k + 1, n)];
  const along = (a: number, b: number): number => heights[a + x0 + b] * (1 - fx) + heights[a + x1 + b] * fx;
  return (
    (along(z0, y0) * (1 - fy) + along(z0, y1) * fy) * (1 - fz) + (along(z1, y0) * (1 - fy) + along(z1, y1) * fy) * fz
  );
}
