/** Galactic axes against their definition and astronomy-engine. */
import { Rotation_EQJ_GAL } from "astronomy-engine";
import { expect, test } from "vitest";
import { galacticRows } from "../../../../src/scene/sky/galactic";

const degree = Math.PI / 180;
const direction = (ra: number, dec: number): number[] => [
  Math.cos(dec * degree) * Math.cos(ra * degree),
  Math.cos(dec * degree) * Math.sin(ra * degree),
  Math.sin(dec * degree),
];
const galactic = (v: readonly number[]): [number, number] => {
  const [x, y, z] = [0, 3, 6].map((k) => v.reduce((sum, c, i) => sum + c * galacticRows[k + i], 0));
  return [Math.atan2(y, x) / degree, Math.asin(z) / degree];
};

test("Sagittarius A* (266.41684°, −29.00781°; Reid and Brunthaler 2004) stands at l −0.0558°, b −0.0462°", () => {
  const [l, b] = galactic(direction(266.41684, -29.00781));
  expect(l).toBeCloseTo(-0.0558, 3);
  expect(b).toBeCloseTo(-0.0462, 3);
});

test("the north pole is at 192.85948°, 27.12825° (ESA SP-1200)", () => {
  expect(galactic(direction(192.85948, 27.12825))[1]).toBeCloseTo(90, 4);
});

test("orthonormal, and astronomy-engine's within 0.01°", () => {
  const { rot } = Rotation_EQJ_GAL();
  for (let i = 0; i < 3; i++) {
    const row = galacticRows.subarray(3 * i, 3 * i + 3);
    expect(Math.hypot(...row)).toBeCloseTo(1, 12);
    for (let j = 0; j < 3; j++) expect(Math.abs(row[j] - rot[j][i])).toBeLessThan(2e-4);
  }
});
