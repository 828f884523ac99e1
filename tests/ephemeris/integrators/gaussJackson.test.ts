/** Gauss–Jackson on orbits with known solutions: order of convergence, both directions, long runs, pseudo-evaluation. */
import { describe, expect, test } from "vitest";
import { GaussJackson } from "../../../ephemeris/integrators/gaussJackson";
import { distance } from "../numeric";

/** Two circular orbits (GM = 1) of radius 1 and 2, in the planes z = 0 and y = 0. */
const dimension = 6;
const rates = [1, 1 / 2 ** 1.5];
const state = (t: number) => ({
  position: [Math.cos(t), Math.sin(t), 0, 2 * Math.cos(rates[1] * t), 0, 2 * Math.sin(rates[1] * t)],
  velocity: [
    -Math.sin(t),
    Math.cos(t),
    0,
    -2 * rates[1] * Math.sin(rates[1] * t),
    0,
    2 * rates[1] * Math.cos(rates[1] * t),
  ],
});
function accelerationAt(position: ArrayLike<number>): Float64Array {
  const out = new Float64Array(dimension);
  for (let o = 0; o < dimension; o += 3) {
    const cube = Math.hypot(position[o], position[o + 1], position[o + 2]) ** 3;
    for (let c = 0; c < 3; c++) out[o + c] = -position[o + c] / cube;
  }
  return out;
}

function started(order: number, step: number): GaussJackson {
  const formula = new GaussJackson(dimension, order, step);
  const { position, velocity } = state(0);
  const rows = Array.from({ length: order }, (_, back) => accelerationAt(state(-back * step).position));
  formula.start(position, velocity, rows);
  return formula;
}

function advance(formula: GaussJackson, steps: number): { position: Float64Array; velocity: Float64Array } {
  for (let k = 0; k < steps; k++) {
    formula.predict();
    formula.accept(accelerationAt(formula.position));
  }
  const position = new Float64Array(dimension);
  const velocity = new Float64Array(dimension);
  formula.correctedPosition(0, dimension, position, 0);
  formula.correctedVelocity(0, dimension, velocity, 0);
  return { position, velocity };
}

const errorOf = (order: number, stepsARevolution: number, revolutions = 1) => {
  const step = (2 * Math.PI) / stepsARevolution;
  const { position } = advance(started(order, step), revolutions * stepsARevolution);
  return distance(position, state(2 * Math.PI * revolutions).position);
};

test.each([
  // order, steps a revolution, gain of halving in powers of two at least: the summed formula of `order` values has order + 2
  { order: 4, steps: 64, gain: 5 },
  { order: 6, steps: 64, gain: 7 },
  { order: 8, steps: 64, gain: 9 },
  { order: 10, steps: 48, gain: 11 },
])("order of convergence with $order values: halving the step gains 2^$gain or more", ({ order, steps, gain }) => {
  expect(Math.log2(errorOf(order, steps) / errorOf(order, 2 * steps))).toBeGreaterThan(gain);
});

test("order 12 at 120 steps a revolution: 1e-11 after one, 1e-9 after 100 revolutions", () => {
  expect(errorOf(12, 120)).toBeLessThan(1e-11);
  expect(errorOf(12, 120, 100)).toBeLessThan(1e-9);
});

test("predicted and corrected states agree to the order of the formula, velocity too", () => {
  const step = (2 * Math.PI) / 120;
  const formula = started(12, step);
  advance(formula, 119);
  formula.predict();
  formula.predictVelocity();
  const predicted = { position: formula.position.slice(), velocity: formula.velocity.slice() };
  formula.accept(accelerationAt(formula.position));
  const corrected = advance(formula, 0);
  for (const which of ["position", "velocity"] as const) {
    for (const o of [0, 3]) {
      expect(distance(predicted[which].subarray(o), corrected[which].subarray(o))).toBeLessThan(1e-11);
      expect(distance(corrected[which].subarray(o), state(2 * Math.PI)[which].slice(o))).toBeLessThan(1e-11);
    }
  }
});

describe("direction", () => {
  test("a negative step runs the mirror image, bit for bit", () => {
    const forwards = started(10, 0.05);
    const backwards = new GaussJackson(dimension, 10, -0.05);
    const { position, velocity } = state(0);
    const rows = Array.from({ length: 10 }, (_, back) => accelerationAt(state(-back * 0.05).position));
    backwards.start(
      position,
      velocity.map((value) => -value),
      rows,
    );
    const there = advance(forwards, 200);
    const mirrored = advance(backwards, 200);
    expect(mirrored.position).toEqual(there.position);
    expect(mirrored.velocity).toEqual(there.velocity.map((value) => -value));
  });

  test("forwards 10 revolutions and back to the start within 1e-10", () => {
    const step = (2 * Math.PI) / 200;
    const there = advance(started(10, step), 2000);
    const t = 20 * Math.PI;
    const back = new GaussJackson(dimension, 10, -step);
    const rows = Array.from({ length: 10 }, (_, k) => accelerationAt(state(t + k * step).position));
    rows[0] = accelerationAt(there.position);
    back.start(there.position, there.velocity, rows);
    const home = advance(back, 2000);
    for (const o of [0, 3]) expect(distance(home.position.subarray(o), state(0).position.slice(o))).toBeLessThan(1e-10);
  });
});

test("compensated sums: after 2e5 steps at rest far from the origin the place has not moved a bit", () => {
  const formula = new GaussJackson(3, 8, 1);
  formula.start(
    [1.5e8, -2.5e8, 1 / 3],
    [0, 0, 0],
    Array.from({ length: 8 }, () => [0, 0, 0]),
  );
  for (let k = 0; k < 200_000; k++) {
    formula.predict();
    formula.accept(new Float64Array(3));
  }
  expect([...formula.position]).toEqual([1.5e8, -2.5e8, 1 / 3]);
});

test("uniform motion of 0.1 a step for 1e6 steps: 1e5 within 2 roundings (a plain sum is off by 1e-6)", () => {
  const formula = new GaussJackson(3, 2, 1);
  const rest = Array.from({ length: 2 }, () => [0, 0, 0]);
  formula.start([0, 0, 0], [0.1, 0.1, 0.1], rest);
  const none = new Float64Array(3);
  for (let k = 0; k < 1_000_000; k++) {
    formula.predict();
    formula.accept(none);
  }
  const exact = 100_000;
  expect(Math.abs(formula.position[0] - exact) / exact).toBeLessThan(1e-15);
});

test("replace after accept equals accepting the repaired acceleration at once", () => {
  const one = started(9, 0.05);
  const two = started(9, 0.05);
  advance(one, 3);
  advance(two, 3);
  one.predict();
  two.predict();
  const whole = accelerationAt(one.position);
  const change = Float64Array.of(0.001, -0.002, 0.003);
  const partial = whole.slice();
  for (let c = 0; c < 3; c++) partial[3 + c] -= change[c];
  one.accept(whole);
  two.accept(partial);
  two.replace(3, change, 3);
  const a = advance(one, 20);
  const b = advance(two, 20);
  expect(distance(a.position, b.position)).toBeLessThan(1e-14);
  expect(distance(a.position.subarray(3), b.position.subarray(3))).toBeLessThan(1e-14);
});
