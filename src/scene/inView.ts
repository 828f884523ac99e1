/**
 * What lies beside the picture or behind the camera is not drawn: each thing drawn costs as much where nobody sees it.
 */
import type { Camera } from "three";
import { snapshot } from "./snapshot";

/** Whether a ball of `radiusKm` about shown body `index` reaches into what `camera`, at the snapshot's place, sees. */
export function isInView({ matrixWorldInverse, projectionMatrix }: Camera, index: number, radiusKm: number): boolean {
  const { positionsKm: p, cameraKm: c } = snapshot;
  const v = matrixWorldInverse.elements;
  const x = p[3 * index] - c[0];
  const y = p[3 * index + 1] - c[1];
  const z = p[3 * index + 2] - c[2];
  const right = v[0] * x + v[4] * y + v[8] * z;
  const up = v[1] * x + v[5] * y + v[9] * z;
  const back = v[2] * x + v[6] * y + v[10] * z;
  const m = projectionMatrix.elements;
  return (
    back <= radiusKm &&
    isInside(m[0] * right, m[0], 1 + m[8], back, radiusKm) &&
    isInside(-m[0] * right, m[0], 1 - m[8], back, radiusKm) &&
    isInside(m[5] * up, m[5], 1 + m[9], back, radiusKm) &&
    isInside(-m[5] * up, m[5], 1 - m[9], back, radiusKm)
  );
}

/** Whether a ball reaches inside one plane of the frustum, whose normal is (`slope`, `lean`) in units that do not matter. */
function isInside(across: number, slope: number, lean: number, back: number, radiusKm: number): boolean {
  return across + lean * back <= radiusKm * Math.sqrt(slope * slope + lean * lean);
}
