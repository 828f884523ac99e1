/** The attitude laws, for any directions: what must hold exactly, what as far as it can, and that nothing jumps. */
import { assert, double, property, tuple } from "fast-check";
import { type Quaternion, Vector3 } from "three";
import { describe, expect, test } from "vitest";
import { newAttitude, type Surroundings, writeAttitude } from "../../../../src/scene/craft/attitude";
import { dishReachRad } from "../../../../src/scene/craft/shape";

const degree = Math.PI / 180;
const direction = tuple(
  double({ min: -1, max: 1, noNaN: true }),
  double({ min: 0, max: 2 * Math.PI, noNaN: true }),
).map(([z, angle]) => {
  const flat = Math.sqrt(1 - z * z);
  return new Vector3(flat * Math.cos(angle), flat * Math.sin(angle), z);
});

type Thrust = Surroundings["thrusts"][number];
const attitudeFor = (sun: Vector3, earth: Vector3, asteroid: Vector3, rangeKm: number, thrusts: Thrust[] = []) => {
  const attitude = newAttitude();
  writeAttitude(attitude, { sun, earth, asteroid, asteroidRangeKm: rangeKm, thrusts });
  const axis = (x: number, y: number, z: number) => new Vector3(x, y, z).applyQuaternion(attitude.body);
  const normal = axis(Math.sin(attitude.wingRad), 0, Math.cos(attitude.wingRad));
  return { attitude, axis, normal, dish: attitude.dish.clone().applyQuaternion(attitude.body) };
};
const far = 1e6;

describe("for any directions", () => {
  test("the attitude is a rotation, the antenna's direction a unit vector within its reach", () => {
    assert(
      property(direction, direction, direction, direction, (sun, earth, asteroid, thrust) => {
        const { attitude } = attitudeFor(sun, earth, asteroid, 40, [{ direction: thrust, weight: 1 }]);
        expect(Math.abs(attitude.body.length() - 1)).toBeLessThan(1e-12);
        expect(Math.abs(attitude.dish.length() - 1)).toBeLessThan(1e-12);
        expect(attitude.dish.z).toBeGreaterThanOrEqual(Math.cos(dishReachRad) - 1e-12);
      }),
    );
  });

  test("thrusting: +x is the thrust and the wings' normal the Sun's direction, each to 1e-7 rad; 0.08 rad where both are in line", () => {
    assert(
      property(direction, direction, direction, (sun, earth, thrust) => {
        const { axis, normal } = attitudeFor(sun, earth, earth, far, [{ direction: thrust, weight: 1 }]);
        expect(axis(1, 0, 0).angleTo(thrust)).toBeLessThan(1e-7);
        const isInLine = Math.hypot(...new Vector3().crossVectors(sun, thrust).toArray()) < 0.08;
        expect(normal.angleTo(sun)).toBeLessThan(isInLine ? 0.08 : 1e-7);
        // The deck with the antenna is on the sunlit side.
        if (!isInLine) expect(axis(0, 0, 1).dot(sun)).toBeGreaterThan(0);
      }),
    );
  });

  test("within 100 km of the asteroid: −z on it; in cruise: +z and the antenna on Earth", () => {
    assert(
      property(direction, direction, direction, (sun, earth, asteroid) => {
        expect(attitudeFor(sun, earth, asteroid, 60).axis(0, 0, -1).angleTo(asteroid)).toBeLessThan(1e-7);
        const cruise = attitudeFor(sun, earth, asteroid, far);
        expect(cruise.axis(0, 0, 1).angleTo(earth)).toBeLessThan(1e-7);
        expect(cruise.dish.angleTo(earth)).toBeLessThan(1e-7);
      }),
    );
  });

  test("the antenna looks at Earth or, where that is out of reach, as near to it as any direction within reach", () => {
    assert(
      property(direction, direction, direction, direction, (sun, earth, thrust, other) => {
        const { attitude, dish } = attitudeFor(sun, earth, earth, far, [{ direction: thrust, weight: 1 }]);
        const inCraft = earth.clone().applyQuaternion(attitude.body.clone().conjugate());
        const offAxis = inCraft.angleTo(new Vector3(0, 0, 1));
        expect(dish.angleTo(earth)).toBeLessThan(Math.max(0, offAxis - dishReachRad) + 1e-6);
        if (other.angleTo(new Vector3(0, 0, 1)) <= dishReachRad) {
          expect(dish.angleTo(earth)).toBeLessThanOrEqual(other.angleTo(inCraft) + 1e-6);
        }
      }),
    );
  });
});

test("a turn from cruise to thrust has no jump: 0.1 % of it turns the craft by less than 1°", () => {
  const [sun, earth, thrust] = [new Vector3(1, 0, 0), new Vector3(0.2, 0.9, 0.1), new Vector3(-0.5, 0.4, 0.7)];
  for (const v of [earth, thrust]) v.normalize();
  let before: Quaternion | undefined;
  for (let k = 0; k <= 1000; k++) {
    const { attitude } = attitudeFor(sun, earth, sun, far, [{ direction: thrust, weight: k / 1000 }]);
    if (before !== undefined) expect(before.angleTo(attitude.body)).toBeLessThan(degree);
    before = attitude.body;
  }
});

test("the same directions give the same attitude, whatever was asked before", () => {
  const [a, b, c] = [new Vector3(0, 0.6, 0.8), new Vector3(0.8, 0, 0.6), new Vector3(0.6, 0.8, 0)];
  const first = attitudeFor(a, b, c, 120).attitude;
  attitudeFor(c, a, b, 5, [{ direction: a, weight: 0.5 }]);
  const again = attitudeFor(a, b, c, 120).attitude;
  expect(again.body.toArray()).toEqual(first.body.toArray());
  expect(again.dish.toArray()).toEqual(first.dish.toArray());
});
