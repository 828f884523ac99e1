/** Where the craft's shadow falls: the point of the rock in line with Sun and craft is in the middle of the craft's own map. */
import { Matrix4, type Quaternion, Texture, Vector3 } from "three";
import { beforeEach, expect, test } from "vitest";
import { craftScene } from "../../../../src/scene/craft/craftScene";
import { castShadowOnRock } from "../../../../src/scene/craft/shadowOnRock";
import { reachM } from "../../../../src/scene/craft/shape";
import { craftShade } from "../../../../src/scene/rock/craftShade";
import { updateRockFrame, writeRockMatrix } from "../../../../src/scene/rock/frame";
import { bodyIndex, snapshot } from "../../../../src/scene/snapshot";

const map = new Texture();
/** On the rock, body-fixed, m; and the Sun in the scene. */
const ground = new Vector3(-3.9, 5.9, 1.5);
const sun = new Vector3(0.48, -0.6, 0.64);

/** The craft `heightM` from the ground towards the Sun and `asideM` across the light, turned somehow; returns the ground's place in its map. */
function shadowOf(heightM: number, asideM: number): Vector3 {
  snapshot.tTdb = 8.4e8;
  snapshot.positionsKm.fill(0);
  snapshot.positionsKm[3 * bodyIndex("kamooalewa")] = 40_000;
  snapshot.cameraKm.set([40_000.03, 0.02, -0.01]);
  updateRockFrame();
  const placeKm = ground.clone().applyMatrix4(writtenRock());
  const beside = new Vector3(0.8, 0, -0.6).cross(sun).normalize();
  const atKm = placeKm.addScaledVector(sun, heightM / 1000).addScaledVector(beside, asideM / 1000);
  craftScene.placeKm.set(atKm.toArray());
  const body: Quaternion = craftScene.attitude.body;
  body.set(0.1, -0.7, 0.5, 0.5).normalize();
  const inCraft = (v: Vector3): Vector3 => v.clone().applyQuaternion(body.clone().conjugate());
  const across = inCraft(beside);
  const toSun = inCraft(sun);
  const other = toSun.clone().cross(across);
  craftScene.lightAxes.set(across.x, other.x, toSun.x, across.y, other.y, toSun.y, across.z, other.z, toSun.z);
  craftScene.rock.set(heightM, 0, 0, 9);
  castShadowOnRock(map);
  return ground.clone().applyMatrix4(craftShade.craftLight.value);
}

function writtenRock(): Matrix4 {
  const matrix = new Matrix4();
  writeRockMatrix(matrix);
  return matrix;
}

beforeEach(() => {
  craftShade.craftReachM.value = 0;
});

test.each([
  [3, 0],
  [12, 0],
  [12, 4],
  [140, -6],
])("%d m towards the Sun and %d m aside", (heightM, asideM) => {
  const { x, y, z } = shadowOf(heightM, asideM);
  expect(x * reachM).toBeCloseTo(-asideM, 6);
  expect(y).toBeCloseTo(0, 6);
  expect(z).toBeCloseTo(-heightM, 6);
  expect(craftShade.craftReachM.value).toBe(reachM);
  expect(craftShade.craftMap.value).toBe(map);
});

test("from 200 m there is no shadow", () => {
  shadowOf(200, 0);
  expect(craftShade.craftReachM.value).toBe(0);
});
