/**
 * Turns what is fixed to the stars from the ICRF into the axes of the framing. In the loop framing it turns once a year, as it must.
 */
import type { Object3D } from "three";
import { snapshot } from "../snapshot";

/** Sets the rotation of an object with ICRF coordinates. The object must not update its own matrix. */
export function placeInSky(object: Object3D): void {
  const r = snapshot.axes.rows;
  object.matrix.set(r[0], r[1], r[2], 0, r[3], r[4], r[5], 0, r[6], r[7], r[8], 0, 0, 0, 0, 1);
  object.matrixWorldNeedsUpdate = true;
}
