/** Chebyshev segments: what the fit reproduces exactly, how segments join, and that velocity and acceleration are derivatives. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tailOf, writeFit, writeSegmentState } from "../../ephemeris/chebyshev";
import { distance } from "./numeric";

/** States of a path at the nodes of a segment from `fromS` to `toS`. */
function nodesOf(path: (t: number) => readonly number[], fromS: number, toS: number, intervals: number): Float64Array {
  const nodes = new Float64Array(6 * (intervals + 1));
  for (let j = 0; j <= intervals; j++) nodes.set(path(fromS + ((toS - fromS) * j) / intervals), 6 * j);
  return nodes;
}

function fitOf(coefficients: number, intervals: number, nodes: Float64Array, halfS: number): Float64Array {
  const out = new Float64Array(3 * coefficients);
  writeFit({ coefficients, intervals }, nodes, 0, 1, halfS, out, 0);
  return out;
}

function stateAt(coefficients: number, data: Float64Array, x: number, halfS: number, cells = 6): Float64Array {
  const out = new Float64Array(cells);
  writeSegmentState(coefficients, data, 0, Float64Array.of(x, halfS), out);
  return out;
}

/** A circle of 1e8 km in 365 days, tilted: x y z vx vy vz ax ay az. */
const rate = (2 * Math.PI) / (365 * 86400);
function circle(t: number): number[] {
  const [c, s] = [1e8 * Math.cos(rate * t), 1e8 * Math.sin(rate * t)];
  const position = [c, 0.9 * s, 0.3 * s];
  return [...position, -rate * s, 0.9 * rate * c, 0.3 * rate * c, ...position.map((value) => -rate * rate * value)];
}
const circleNodes = (from: number, to: number, intervals: number) =>
  nodesOf((t) => circle(t).slice(0, 6), from, to, intervals);

/** Layouts in use (planets.ts, masslessTracks.ts). */
const layouts = [
  { coefficients: 7, intervals: 8 },
  { coefficients: 13, intervals: 8 },
  { coefficients: 13, intervals: 12 },
  { coefficients: 14, intervals: 8 },
  { coefficients: 14, intervals: 16 },
];

test("polynomials up to the degree of the fit come back exactly: any coefficients, any layout", () => {
  const value = fc.double({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.constantFrom(...layouts),
      fc.array(value, { minLength: 42, maxLength: 42 }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      ({ coefficients, intervals }, terms, x) => {
        const halfS = 5;
        const path = (t: number) => {
          const s = t / halfS;
          const state = [0, 0, 0, 0, 0, 0];
          for (let c = 0; c < 3; c++) {
            for (let k = 0; k < coefficients; k++) {
              state[c] += terms[14 * c + k] * s ** k;
              state[c + 3] += k === 0 ? 0 : (terms[14 * c + k] * k * s ** (k - 1)) / halfS;
            }
          }
          return state;
        };
        const fitted = fitOf(coefficients, intervals, nodesOf(path, -halfS, halfS, intervals), halfS);
        const out = stateAt(coefficients, fitted, x, halfS);
        const exact = path(x * halfS);
        expect(distance(out, exact)).toBeLessThan(1e-12);
        expect(distance(out.subarray(3), exact.slice(3))).toBeLessThan(1e-10);
      },
    ),
  );
});

describe("a year's circle of 1e8 km", () => {
  test.each([
    // coefficients, intervals, days a segment, largest error km
    { coefficients: 13, intervals: 8, days: 16, km: 1e-7 },
    { coefficients: 9, intervals: 8, days: 16, km: 1e-3 },
    { coefficients: 7, intervals: 8, days: 16, km: 1 },
  ])("$coefficients coefficients over $days days: within $km km, and the tail estimate covers the error", (row) => {
    const halfS = (row.days * 86400) / 2;
    const fitted = fitOf(row.coefficients, row.intervals, circleNodes(-halfS, halfS, row.intervals), halfS);
    let worst = 0;
    for (let x = -1; x <= 1; x += 0.01) {
      worst = Math.max(worst, distance(stateAt(row.coefficients, fitted, x, halfS), circle(x * halfS)));
    }
    expect(worst).toBeLessThan(row.km);
    expect(worst).toBeLessThan(tailOf(row.coefficients, fitted, 0) + 1e-7);
  });

  test("end states are the nodes' to rounding: position 1e-15, velocity 1e-13 relative", () => {
    const halfS = 8 * 86400;
    for (const { coefficients, intervals } of layouts) {
      const fitted = fitOf(coefficients, intervals, circleNodes(-halfS, halfS, intervals), halfS);
      for (const x of [-1, 1]) {
        const out = stateAt(coefficients, fitted, x, halfS);
        const exact = circle(x * halfS);
        expect(distance(out, exact) / 1e8).toBeLessThan(1e-15);
        expect(distance(out.subarray(3), exact.slice(3)) / (1e8 * rate)).toBeLessThan(1e-13);
      }
    }
  });

  test("neighbours join in position and velocity even where the fit itself is poor (5 coefficients, 60 days)", () => {
    const halfS = 30 * 86400;
    const left = fitOf(5, 8, circleNodes(-2 * halfS, 0, 8), halfS);
    const right = fitOf(5, 8, circleNodes(0, 2 * halfS, 8), halfS);
    const middle = distance(stateAt(5, left, 0.3, halfS), circle(-0.7 * halfS));
    expect(middle).toBeGreaterThan(100);
    const before = stateAt(5, left, 1, halfS);
    const after = stateAt(5, right, -1, halfS);
    expect(distance(before, after)).toBeLessThan(1e-7);
    expect(distance(before.subarray(3), after.subarray(3))).toBeLessThan(1e-13);
  });

  test("velocity and acceleration are the derivatives, central differences", () => {
    const halfS = 8 * 86400;
    const fitted = fitOf(13, 8, circleNodes(-halfS, halfS, 8), halfS);
    fc.assert(
      fc.property(fc.double({ min: -0.99, max: 0.99, noNaN: true }), (x) => {
        const dx = 1e-3;
        const state = stateAt(13, fitted, x, halfS, 9);
        const [before, after] = [-dx, dx].map((by) => stateAt(13, fitted, x + by, halfS, 9));
        for (let c = 0; c < 6; c++) {
          const slope = (after[c] - before[c]) / (2 * dx * halfS);
          const size = c < 3 ? 1e8 * rate : 1e8 * rate * rate;
          expect(Math.abs(slope - state[c + 3]) / size).toBeLessThan(1e-7);
        }
        expect(stateAt(13, fitted, x, halfS)).toEqual(state.slice(0, 6));
      }),
    );
  });
});

test("stride and offsets: every other node from node 2, written at cell 3, read there", () => {
  const halfS = 86400;
  const nodes = circleNodes(-2 * halfS, 2 * halfS, 32);
  const out = new Float64Array(3 + 3 * 9);
  writeFit({ coefficients: 9, intervals: 8 }, nodes, 8, 2, halfS, out, 3);
  expect([...out.subarray(0, 3)]).toEqual([0, 0, 0]);
  expect(out.slice(3)).toEqual(fitOf(9, 8, circleNodes(-halfS, halfS, 8), halfS));
});
