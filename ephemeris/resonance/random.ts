/**
 * Random numbers by counter: the n-th number of clone i is computed from (seed, i, n) alone, so that any share of the clones, on
 * any machine and in any order, gets the same ones. Philox 4×32-10 (Salmon, Moraes, Dror & Shaw 2011, SC11, “Parallel random numbers: as easy as 1, 2, 3”).
 */
import { lnOf } from "../exponential";
import { sinCosInto } from "../trigonometry";

const multiplierA = 0xd2511f53;
const multiplierB = 0xcd9e8d57;
const weylA = 0x9e3779b9;
const weylB = 0xbb67ae85;
const rounds = 10;
const twoTo32 = 4294967296;

/** High word of the 64-bit product of two unsigned 32-bit integers, in 16-bit pieces. */
function highProduct(a: number, b: number): number {
  const a0 = a & 0xffff;
  const a1 = a >>> 16;
  const b0 = b & 0xffff;
  const b1 = b >>> 16;
  const middle = a1 * b0 + ((a0 * b0) >>> 16);
  const other = a0 * b1 + (middle & 0xffff);
  return (a1 * b1 + Math.floor(middle / 65536) + Math.floor(other / 65536)) >>> 0;
}

/** Four unsigned 32-bit integers from a counter of four and a key of two. */
export function philox(counter: readonly number[], key: readonly number[]): [number, number, number, number] {
  let [c0, c1, c2, c3] = counter;
  let [k0, k1] = key;
  for (let round = 0; round < rounds; round++) {
    const [high0, low0] = [highProduct(multiplierA, c0), Math.imul(multiplierA, c0) >>> 0];
    const [high1, low1] = [highProduct(multiplierB, c2), Math.imul(multiplierB, c2) >>> 0];
    [c0, c1, c2, c3] = [(high1 ^ c1 ^ k0) >>> 0, low1, (high0 ^ c3 ^ k1) >>> 0, low0];
    k0 = (k0 + weylA) >>> 0;
    k1 = (k1 + weylB) >>> 0;
  }
  return [c0, c1, c2, c3];
}

const both = new Float64Array(2);

/**
 * `count` normal deviates of stream `index` (0 … 2⁵³) under `seed` (0 … 2⁵³), by Box & Muller 1958; the same bits on every engine.
 */
export function normalDeviates(seed: number, index: number, count: number): Float64Array {
  const out = new Float64Array(count);
  const key = words(seed);
  for (let n = 0; n < count; n += 2) {
    const [a, b, c, d] = philox([...words(index), n, 0], key);
    // 53 bits each; the first never 0.
    const radius = Math.sqrt(-2 * lnOf((Math.floor(a / 64) * 134217728 + Math.floor(b / 32) + 1) / 2 ** 53));
    sinCosInto((2 * Math.PI * (Math.floor(c / 64) * 134217728 + Math.floor(d / 32))) / 2 ** 53, both);
    out[n] = radius * both[1];
    if (n + 1 < count) out[n + 1] = radius * both[0];
  }
  return out;
}

/** Low and high word of a whole number. */
const words = (n: number): [number, number] => [n % twoTo32, Math.floor(n / twoTo32)];
