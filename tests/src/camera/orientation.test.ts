/** The camera's orientation: angles return, drags do the same everywhere, nothing flips over a pole, turns are exact at their ends. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  anglesOf,
  newQuaternion,
  orbit,
  type Quaternion,
  writeCameraAxis,
  writeInAxes,
  writeOrientation,
  writeTurned,
} from "../../../src/camera/orientation";

const degree = Math.PI / 180;
const oriented = (azimuthDeg: number, elevationDeg: number, rollDeg = 0): Quaternion => {
  const q = newQuaternion();
  const [azimuthRad, elevationRad, rollRad] = [azimuthDeg * degree, elevationDeg * degree, rollDeg * degree];
  writeOrientation({ azimuthRad, elevationRad, rollRad }, q);
  return q;
};
const axisOf = (q: Quaternion, axis: 0 | 1 | 2): number[] => {
  const out = new Float64Array(3);
  writeCameraAxis(q, axis, out);
  return [...out];
};
/** Angle between two orientations, degrees. */
const apartDeg = (a: Quaternion, b: Quaternion): number =>
  (2 * Math.acos(Math.min(1, Math.abs(a.reduce((sum, x, i) => sum + x * b[i], 0))))) / degree;

const angle = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const anyOrientation = fc.tuple(angle(180), angle(90), angle(180)).map((angles) => oriented(...angles));

describe("angles", () => {
  test("an upright camera has its right level and its up upwards", () => {
    expect(axisOf(oriented(0, 0), 2)[0]).toBeCloseTo(1, 14);
    expect(axisOf(oriented(0, 0), 0)[1]).toBeCloseTo(1, 14);
    expect(axisOf(oriented(30, 40), 0)[2]).toBeCloseTo(0, 14);
    expect(axisOf(oriented(30, 40), 1)[2]).toBeCloseTo(Math.cos(40 * degree), 14);
  });

  test("any orientation is the one its angles describe, poles included: within 1e-6°", () => {
    fc.assert(
      fc.property(fc.oneof(anyOrientation, fc.constant(oriented(20, 90)), fc.constant(oriented(20, -90))), (q) => {
        const again = newQuaternion();
        writeOrientation(anglesOf(q), again);
        expect(apartDeg(q, again)).toBeLessThan(3e-6);
      }),
    );
  });
});

describe("orbiting", () => {
  test("no drag turns the camera by more than three times its own angle, wherever it is: no flip", () => {
    fc.assert(
      fc.property(anyOrientation, angle(0.1), angle(0.1), (q, sideways, upwards) => {
        const before = q.slice();
        orbit(q, sideways, upwards);
        expect(apartDeg(before, q) * degree).toBeLessThanOrEqual(3 * Math.hypot(sideways, upwards) + 1e-7);
      }),
    );
  });

  test("no lock: a drag moves the camera by its own angle and the same way on the screen, wherever it is", () => {
    fc.assert(
      fc.property(anyOrientation, angle(0.1), angle(0.1), (q, sideways, upwards) => {
        const [right, up] = [axisOf(q, 0), axisOf(q, 1)];
        orbit(q, sideways, upwards);
        const back = axisOf(q, 2);
        const along = (axis: number[]): number => axis.reduce((sum, x, i) => sum + x * back[i], 0);
        expect(along(right)).toBeCloseTo(Math.sin(sideways) * Math.cos(upwards), 9);
        expect(along(up)).toBeCloseTo(Math.sin(upwards), 9);
      }),
    );
  });

  test.each([0, 20, 40, 60, -55])("at elevation %s° a sideways drag goes round and stays level", (elevationDeg) => {
    const q = oriented(10, elevationDeg);
    for (let k = 0; k < 200; k++) orbit(q, 0.01, 0);
    expect(Math.abs(anglesOf(q).rollRad) / degree).toBeLessThan(0.01);
  });

  test("straight over the pole and on: all the way round without a jump, level and upside down on the other side", () => {
    const q = oriented(10, 80);
    for (let k = 0; k < 20; k++) orbit(q, 0, degree);
    const { azimuthRad, elevationRad, rollRad } = anglesOf(q);
    expect(elevationRad / degree).toBeCloseTo(80, 9);
    expect(Math.abs(rollRad) / degree).toBeCloseTo(180, 6);
    expect(((azimuthRad / degree + 360) % 360) - 190).toBeCloseTo(0, 6);
    for (let k = 0; k < 340; k++) orbit(q, 0, degree);
    expect(apartDeg(q, oriented(10, 80))).toBeLessThan(1e-5);
  });
});

test("a turn begins at its start, ends exactly at its end, and between equal elevations goes round, not over", () => {
  const [from, to, out] = [oriented(0, 40), oriented(150, 40), newQuaternion()];
  writeTurned(from, to, 1, out);
  expect([...out]).toEqual([...to]);
  writeTurned(from, to, 0, out);
  expect(apartDeg(out, from)).toBeLessThan(1e-5);
  writeTurned(from, to, 0.5, out);
  expect(anglesOf(out).elevationRad / degree).toBeCloseTo(40, 9);
  expect(anglesOf(out).rollRad).toBeCloseTo(0, 9);
});

test("in axes turned by 90° about z the azimuth is 90° less, the rest the same", () => {
  const icrf = Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1);
  const turned = Float64Array.of(0, 1, 0, -1, 0, 0, 0, 0, 1);
  const q = oriented(120, 30, 5);
  writeInAxes(q, icrf, turned, q);
  const { azimuthRad, elevationRad, rollRad } = anglesOf(q);
  expect([azimuthRad, elevationRad, rollRad].map((rad) => Math.round((rad / degree) * 1e9) / 1e9)).toEqual([30, 30, 5]);
});
