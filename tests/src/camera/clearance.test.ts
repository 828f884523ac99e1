/** Flights led clear of bodies: outside every radius, unmoved at both ends, continuous. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CameraPath, clearPath } from "../../../src/camera/clearance";

const up = Float64Array.of(0, 0, 1);
const straight =
  (from: readonly number[], to: readonly number[]): CameraPath =>
  (fraction, out) => {
    for (let i = 0; i < 3; i++) out[i] = from[i] + fraction * (to[i] - from[i]);
  };
const places = (path: CameraPath, count = 3000): Float64Array[] =>
  Array.from({ length: count + 1 }, (_, k) => {
    const out = new Float64Array(3);
    path(k / count, out);
    return out;
  });
const lowest = (path: CameraPath, center: readonly number[]): number =>
  Math.min(...places(path).map((p) => Math.hypot(p[0] - center[0], p[1] - center[1], p[2] - center[2])));

describe("clearPath", () => {
  test("a path beside a body is left as it is", () => {
    const path = straight([-10, 3, 0], [10, 3, 0]);
    const clear = clearPath(path, [{ centerKm: new Float64Array(3), radiusKm: 2 }], up);
    expect(places(clear)).toEqual(places(path));
  });

  test("straight through the centre: over it", () => {
    const clear = clearPath(straight([-10, 0, 0], [10, 0, 0]), [{ centerKm: new Float64Array(3), radiusKm: 2 }], up);
    expect(lowest(clear, [0, 0, 0])).toBeGreaterThan(2);
    const middle = new Float64Array(3);
    clear(0.5, middle);
    expect(middle[2]).toBeGreaterThan(2);
  });

  const component = fc.double({ min: -3, max: 3, noNaN: true });
  test("any body in the way, at any offset: never inside it, both ends where they were, no jump", () => {
    fc.assert(
      fc.property(component, component, component, fc.double({ min: 0.1, max: 5, noNaN: true }), (x, y, z, radius) => {
        const [from, to] = [
          [-10, 0, 0],
          [10, 1, 2],
        ];
        const center = [x, y / 3, z / 3];
        const clear = clearPath(straight(from, to), [{ centerKm: Float64Array.from(center), radiusKm: radius }], up);
        expect(lowest(clear, center)).toBeGreaterThan(radius);
        const all = places(clear);
        expect([...all[0]]).toEqual(from);
        expect([...(all.at(-1) as Float64Array)]).toEqual(to);
        const steps = all.slice(1).map((p, k) => Math.hypot(...p.map((v, i) => v - all[k][i])));
        // 3000 steps of a path some 30 long, the steepest ramp included.
        expect(Math.max(...steps)).toBeLessThan(0.3);
      }),
      { numRuns: 60 },
    );
  });

  test("two bodies in the way: outside both", () => {
    const obstacles = [
      { centerKm: Float64Array.of(-3, 0.1, 0), radiusKm: 1 },
      { centerKm: Float64Array.of(3, -0.1, 0), radiusKm: 1.5 },
    ];
    const clear = clearPath(straight([-10, 0, 0], [10, 0, 0]), obstacles, up);
    expect(lowest(clear, [-3, 0.1, 0])).toBeGreaterThan(1);
    expect(lowest(clear, [3, -0.1, 0])).toBeGreaterThan(1.5);
  });

  test("a path that begins just above the ground and leaves through the body goes round it", () => {
    const clear = clearPath(straight([2.001, 0, 0], [-30, 0, 0]), [{ centerKm: new Float64Array(3), radiusKm: 2 }], up);
    expect(lowest(clear, [0, 0, 0])).toBeGreaterThan(1.99);
  });
});
