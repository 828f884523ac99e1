/** A ball is drawn where any of it can be seen: by the four sides of the picture, also when that is shifted, and not behind the camera. */
import { PerspectiveCamera } from "three";
import { expect, test } from "vitest";
import { isInView } from "../../../src/scene/inView";
import { bodyIndex, snapshot } from "../../../src/scene/snapshot";

const index = bodyIndex("mars");
const rangeKm = 1000;
const radiusKm = 10;

/** A camera at 1 au that looks along −z, 90° high and twice as wide. */
function newCamera(): PerspectiveCamera {
  snapshot.cameraKm.set([1.5e8, 0, 0]);
  const camera = new PerspectiveCamera(90, 2, 0.1, 1e6);
  camera.updateMatrixWorld();
  return camera;
}

function sees(camera: PerspectiveCamera, right: number, up: number, ahead: number): boolean {
  snapshot.positionsKm.set([1.5e8 + right, up, -ahead], 3 * index);
  return isInView(camera, index, radiusKm);
}

/** How far beyond the edge, seen at this slope, a ball's middle is when it just touches it, km across. */
const touching = (slope: number): number => radiusKm * Math.hypot(1, slope);

test.each([
  ["ahead", 0, 0, rangeKm, true],
  ["behind", 0, 0, -rangeKm, false],
  ["about the camera", 0, 0, -0.9 * radiusKm, true],
  ["just behind the camera", 0, 0, -1.1 * radiusKm, false],
  ["over the right edge", 2 * rangeKm + 0.99 * touching(2), 0, rangeKm, true],
  ["beyond the right edge", 2 * rangeKm + 1.01 * touching(2), 0, rangeKm, false],
  ["over the left edge", -2 * rangeKm - 0.99 * touching(2), 0, rangeKm, true],
  ["beyond the left edge", -2 * rangeKm - 1.01 * touching(2), 0, rangeKm, false],
  ["over the upper edge", 0, rangeKm + 0.99 * touching(1), rangeKm, true],
  ["beyond the upper edge", 0, rangeKm + 1.01 * touching(1), rangeKm, false],
  ["beyond the lower edge", 0, -rangeKm - 1.01 * touching(1), rangeKm, false],
])("%s", (_, right, up, ahead, isSeen) => {
  expect(sees(newCamera(), right, up, ahead)).toBe(isSeen);
});

test("a picture shifted by half its width to the right begins at the middle", () => {
  const camera = newCamera();
  camera.setViewOffset(200, 100, 100, 0, 200, 100);
  expect(sees(camera, -1.01 * radiusKm, 0, rangeKm)).toBe(false);
  expect(sees(camera, -0.99 * radiusKm, 0, rangeKm)).toBe(true);
  expect(sees(camera, 3.9 * rangeKm, 0, rangeKm)).toBe(true);
});

test("a turned camera sees what is before it", () => {
  const camera = newCamera();
  camera.rotation.set(0, -Math.PI / 2, 0);
  camera.updateMatrixWorld();
  expect(sees(camera, rangeKm, 0, 0)).toBe(true);
  expect(sees(camera, 0, 0, rangeKm)).toBe(false);
  expect(sees(camera, -rangeKm, 0, 0)).toBe(false);
});
