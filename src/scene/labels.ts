/**
 * Where names stand in the picture: projected from the snapshot, nearest to their body, hidden behind globes and where they
 * would cover a more important name or slide under a panel. Writes styles directly; React is not involved per frame.
 */
import { type PerspectiveCamera, Vector3 } from "three";
import { shownBodies } from "../missionSpan";
import { app } from "../store";
import { isCovered } from "./covers";
import { labelElements } from "./labelElements";
import { bodyIndex, radiiKm, radiusPx, snapshot } from "./snapshot";

const count = shownBodies.length;
const [left, top, width, shown] = [0, 1, 2, 3].map(() => new Float64Array(count));
const labelHeightPx = 22;
const point = new Vector3();
const toBody = new Vector3();
const toOther = new Vector3();

/** Importance, most first: the followed body, then the story's, then the rest. */
const story = ["kamooalewa", "earth", "moon", "sun"];
const order = [...shownBodies].sort((a, b) => rankOf(a) - rankOf(b));
function rankOf(body: string): number {
  const place = story.indexOf(body);
  return place < 0 ? story.length + shownBodies.indexOf(body) : place;
}

function writeRelative(out: Vector3, index: number): Vector3 {
  const { positionsKm: p, cameraKm: c } = snapshot;
  return out.set(p[3 * index] - c[0], p[3 * index + 1] - c[1], p[3 * index + 2] - c[2]);
}

/** Whether a globe stands between the camera and body `index`. */
function isHidden(index: number): boolean {
  const range = writeRelative(toBody, index).length();
  toBody.divideScalar(range);
  for (let other = 0; other < count; other++) {
    if (other === index || radiiKm[other] === 0) continue;
    const along = writeRelative(toOther, other).dot(toBody);
    if (along <= 0 || along >= range) continue;
    const miss2 = toOther.lengthSq() - along * along;
    if (miss2 < radiiKm[other] * radiiKm[other]) return true;
  }
  return false;
}

function overlapsShown(index: number): boolean {
  for (let other = 0; other < count; other++) {
    if (other === index || shown[other] === 0) continue;
    const apart = left[index] > left[other] + width[other] || left[other] > left[index] + width[index];
    if (!apart && Math.abs(top[index] - top[other]) < labelHeightPx) return true;
  }
  return false;
}

function place(body: string, camera: PerspectiveCamera, widthPx: number, heightPx: number): void {
  const element = labelElements.get(body);
  if (element === undefined) return;
  const index = bodyIndex(body);
  writeRelative(point, index).normalize().applyMatrix4(camera.matrixWorldInverse);
  const inFront = point.z < 0;
  point.applyMatrix4(camera.projectionMatrix);
  const gapPx = Math.max(8, radiusPx(index)) + 4;
  left[index] = (point.x * 0.5 + 0.5) * widthPx + gapPx * 0.8;
  top[index] = (0.5 - point.y * 0.5) * heightPx - gapPx * 0.5;
  if (width[index] === 0) width[index] = element.offsetWidth;
  const inside =
    left[index] > 4 && left[index] + width[index] < widthPx - 4 && top[index] > 8 && top[index] < heightPx - 8;
  const under = isCovered(
    left[index],
    top[index] - labelHeightPx / 2,
    left[index] + width[index],
    top[index] + labelHeightPx / 2,
  );
  const visible = inFront && inside && !under && gapPx < heightPx && !isHidden(index) && !overlapsShown(index);
  shown[index] = visible ? 1 : 0;
  const { style } = element;
  style.visibility = visible ? "visible" : "hidden";
  if (visible)
    style.transform = `translate3d(${left[index].toFixed(1)}px, ${top[index].toFixed(1)}px, 0) translateY(-50%)`;
}

/** Places every label for the frame just drawn. */
export function placeLabels(camera: PerspectiveCamera): void {
  const { widthPx, heightPx } = snapshot;
  shown.fill(0);
  const { follow } = app();
  place(follow, camera, widthPx, heightPx);
  for (const body of order) if (body !== follow) place(body, camera, widthPx, heightPx);
}
