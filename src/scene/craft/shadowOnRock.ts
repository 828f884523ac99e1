/** Casts the craft's shadow on the rock while it is near, and takes it away. Nothing is allocated. */
import { Matrix4, type Texture } from "three";
import { craftShade } from "../rock/craftShade";
import { updateRockFrame, writeRockMatrix } from "../rock/frame";
import { craftScene, writePlacement } from "./craftScene";
import { reachM } from "./shape";

/** Farther from the rock's middle than this the shadow, if it falls there at all, is all half-shadow, m. */
const farthestM = 150;

const rockMatrix = new Matrix4();
const fromScene = new Matrix4();
const toLight = new Matrix4();

/** Lets the shadow that the craft of this frame's `craftScene` has drawn of itself into `map` fall on the rock, if that is near. */
export function castShadowOnRock(map: Texture): void {
  const { rock, lightAxes } = craftScene;
  if (Math.sqrt(rock.x * rock.x + rock.y * rock.y + rock.z * rock.z) > farthestM) return;
  updateRockFrame();
  writeRockMatrix(rockMatrix);
  writePlacement(fromScene);
  const a = lightAxes.elements;
  // Rows: two axes across the light and one towards the Sun.
  toLight.set(a[0], a[1], a[2], 0, a[3], a[4], a[5], 0, a[6], a[7], a[8], 0, 0, 0, 0, 1);
  const light = craftShade.craftLight.value;
  light.multiplyMatrices(toLight, fromScene.invert()).multiply(rockMatrix);
  const e = light.elements;
  for (let column = 0; column < 4; column++) {
    e[4 * column] /= reachM;
    e[4 * column + 1] /= reachM;
  }
  craftShade.craftMap.value = map;
  craftShade.craftReachM.value = reachM;
}
