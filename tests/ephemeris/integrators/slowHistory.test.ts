/** A slow force between its evaluations: the polynomial through its past. */
import { expect, test } from "vitest";
import { SlowHistory } from "../../../ephemeris/integrators/slowHistory";

/** A history of `order` values of f at 1 − order … 0, ticks of 1/every after it. */
function filled(f: (t: number) => number, order: number, every: number): SlowHistory {
  const history = new SlowHistory(3, order, every);
  for (let k = 1 - order; k <= 0; k++) history.push(Float64Array.of(f(k), -f(k), 2 * f(k)));
  return history;
}

test.each([
  { order: 3, every: 3 },
  { order: 11, every: 3 },
  { order: 10, every: 12 },
])("order $order, every $every ticks: polynomials below the order are continued exactly", ({ order, every }) => {
  for (let degree = 0; degree < order; degree++) {
    const f = (t: number) => ((t + order) / order) ** degree;
    const history = filled(f, order, every);
    for (let tick = 0; tick < every; tick++) {
      const out = Float64Array.of(1, 2, 3);
      history.addTo(out, tick);
      const expected = f(tick / every);
      expect(Math.abs(out[0] - 1 - expected)).toBeLessThan(1e-11);
      expect(Math.abs(out[1] - 2 + expected)).toBeLessThan(1e-11);
      expect(Math.abs(out[2] - 3 - 2 * expected)).toBeLessThan(2e-11);
    }
  }
});

test("tick 0 gives the newest value to the bit, also after many turns of the ring", () => {
  const history = new SlowHistory(3, 4, 2);
  for (let k = 0; k < 50; k++) history.push(Float64Array.of(k, k / 3, -k));
  const out = new Float64Array(3);
  history.addTo(out, 0);
  expect([...out]).toEqual([49, 49 / 3, -49]);
});

test("a wave of 60 evaluations a period, order 11: continued within 1e-10 of itself (reached 3e-12)", () => {
  const f = (t: number) => Math.cos((2 * Math.PI * t) / 60);
  const history = filled(f, 11, 3);
  for (const tick of [1, 2]) {
    const out = new Float64Array(3);
    history.addTo(out, tick);
    expect(Math.abs(out[0] - f(tick / 3))).toBeLessThan(1e-10);
  }
});
