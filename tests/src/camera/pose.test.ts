/** Camera distances and angles: outside bodies, inside the span of zoom, the 10 m to 60 au. */
import { expect, test } from "vitest";
import { newQuaternion, writeOrientation } from "../../../src/camera/orientation";
import { allowedDistanceKm, shellKm, writeOffset, zoomedDistanceKm } from "../../../src/camera/pose";
import { farthestCameraKm, nearestCameraKm } from "../../../src/framings";

test.each(["earth", "moon", "kamooalewa", "tianwen-2", "sun"])("10 m above %s is as near as it gets", (body) => {
  expect(allowedDistanceKm(0, body)).toBe(shellKm(body) + nearestCameraKm);
  expect(zoomedDistanceKm(allowedDistanceKm(0, body), 0.5, body)).toBe(allowedDistanceKm(0, body));
});

test("zooming multiplies the height, and stops at 60 au", () => {
  const shell = shellKm("earth");
  expect(zoomedDistanceKm(shell + 100, 2, "earth")).toBeCloseTo(shell + 200, 9);
  expect(zoomedDistanceKm(1e9, 1e9, "earth")).toBe(farthestCameraKm);
});

test("the offset has the length of the distance and points by azimuth and elevation", () => {
  const out = new Float64Array(3);
  const orientation = newQuaternion();
  writeOrientation({ azimuthRad: Math.PI / 2, elevationRad: Math.PI / 6, rollRad: 1 }, orientation);
  writeOffset({ orientation, distanceKm: 2 }, out);
  expect([...out].map((x) => Number(x.toFixed(12)))).toEqual([0, Number(Math.sqrt(3).toFixed(12)), 1]);
});
