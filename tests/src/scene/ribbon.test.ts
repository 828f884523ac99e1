/** Lines near the camera are exact although they lie 1 au from the origin: the difference is taken in Float64. */
import { expect, test } from "vitest";
import { Ribbon } from "../../../src/scene/ribbon";
import { snapshot } from "../../../src/scene/snapshot";

const auKm = 149597870.7;
const metre = 1e-3;

/** The floats the graphics card gets for a point, km from the camera. */
function floatsOf(pointKm: readonly number[], cameraKm: readonly number[]): number[] {
  snapshot.cameraKm.set(cameraKm);
  const ribbon = new Ribbon(2, "#ffffff", 1);
  ribbon.begin();
  ribbon.add(pointKm[0], pointKm[1], pointKm[2], 1);
  ribbon.end();
  return [0, 1, 2].map((c) => ribbon.mesh.geometry.getAttribute("segmentStart").getComponent(0, c));
}

test("a point 10 m away at 1 au: 0.05 mm, two steps of a double there; floats alone step by 16 km", () => {
  const point = [auKm, -auKm, 0.1 * auKm];
  for (const step of [0, 0.001 * metre, 0.1 * metre, 3 * metre]) {
    const camera = [point[0] - 10 * metre - step, point[1], point[2]];
    const [x] = floatsOf(point, camera);
    expect(Math.abs(x - (10 * metre + step))).toBeLessThanOrEqual(0.05e-3 * metre);
  }
});

test("far points keep their direction to 1e-7", () => {
  const [x, y] = floatsOf([auKm, 2 * auKm, 0], [1, 2, 3]);
  expect(Math.abs(y / x - 2)).toBeLessThan(1e-7 * 4);
});

test("more points than there is room for are left out, fewer than two draw nothing", () => {
  const ribbon = new Ribbon(3, "#ffffff", 1);
  ribbon.begin();
  for (let k = 0; k < 5; k++) ribbon.add(k, 0, 0, 1);
  ribbon.end();
  expect(ribbon.mesh.geometry.instanceCount).toBe(2);
  ribbon.begin();
  ribbon.add(0, 0, 0, 1);
  ribbon.end();
  expect(ribbon.mesh.visible).toBe(false);
});
