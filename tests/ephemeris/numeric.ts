/** Small numerical tools of the tests: vectors, numerical gradients, and arbitraries for them. */
import fc from "fast-check";

export type Vector = ArrayLike<number>;

export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const norm = (a: Vector): number => Math.hypot(a[0], a[1], a[2]);
export const distance = (a: Vector, b: Vector): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
export const cross = (a: Vector, b: Vector): number[] => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const scaled = (a: Vector, factor: number): number[] => Array.from(a, (value) => value * factor);
export const minus = (a: Vector, b: Vector): number[] => Array.from(a, (value, c) => value - b[c]);

/** |a − b| / |b|. */
export const relativeError = (a: Vector, b: Vector): number => distance(a, b) / norm(b);

/** Gradient of `potential` at `at` by sixth-order central differences with step `h`. */
export function gradient(potential: (point: number[]) => number, at: Vector, h: number): number[] {
  return [0, 1, 2].map((c) => {
    const shifted = (steps: number) => {
      const point = Array.from(at);
      point[c] += steps * h;
      return potential(point);
    };
    const difference = (steps: number) => shifted(steps) - shifted(-steps);
    return (45 * difference(1) - 9 * difference(2) + difference(3)) / (60 * h);
  });
}

/** What a function that adds to `out[at…at+2]` adds; `out` is offset and not empty, so that a writer that overwrites is caught. */
export function added(write: (out: Float64Array, at: number) => void): number[] {
  const out = new Float64Array(9);
  write(out, 3);
  const once = out.slice(3, 6);
  if (out.some((value, c) => value !== 0 && (c < 3 || c > 5))) throw new Error("wrote outside out[at…at+2]");
  write(out, 3);
  if (distance(out.subarray(3, 6), scaled(once, 2)) > 1e-12 * norm(once))
    throw new Error("overwrote instead of adding");
  return [...once];
}

/** A direction, uniform enough. */
export const direction = fc
  .tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }))
  .map(([z, angle]) => {
    const rho = Math.sqrt(1 - z * z);
    return Float64Array.of(rho * Math.cos(angle), rho * Math.sin(angle), z);
  });

/** A vector of any direction with length between `least` and `most`. */
export const vectorOf = (least: number, most: number): fc.Arbitrary<Float64Array> =>
  fc
    .tuple(direction, fc.double({ min: least, max: most, noNaN: true }))
    .map(([unit, length]) => unit.map((value) => value * length));

/** Right-handed orthonormal axes in the rows of nine numbers. */
export const axesOf = fc
  .tuple(direction, direction)
  .filter(([a, b]) => norm(cross(a, b)) > 0.1)
  .map(([z, b]) => {
    const x = scaled(cross(b, z), 1 / norm(cross(b, z)));
    return Float64Array.from([...x, ...cross(z, x), ...z]);
  });
