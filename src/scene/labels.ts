/**
 * Where names stand in the picture: projected from the snapshot, nearest to what they name, hidden behind globes and where
 * they would cover a more important name or slide under a panel. Writes styles directly; React is not involved per frame.
 */
import { type PerspectiveCamera, Vector3 } from "three";
import { probeId } from "../../ephemeris/probe/flight";
import { shownBodies } from "../missionSpan";
import { app } from "../store";
import { isCovered } from "./covers";
import { markPlaces, mostMarks } from "./flightMarkPlaces";
import { labelElements } from "./labelElements";
import { bodyIndex, radiiKm, radiusPx, snapshot } from "./snapshot";

/** Spots that can have a name: the bodies, then the marks on the probe's path. */
const bodyCount = shownBodies.length;
const spotCount = bodyCount + mostMarks;
const [left, top, width, shown] = [0, 1, 2, 3].map(() => new Float64Array(spotCount));
const labelHeightPx = 22;
const markGapPx = 9;
const point = new Vector3();
const toSpot = new Vector3();
const toOther = new Vector3();
let measuredMarks: typeof markPlaces.marks = [];

/** Importance, most first: the followed body, then the story's, the marks, then the rest. */
const story = ["kamooalewa", probeId, "earth", "moon", "sun"];
const others = shownBodies.filter((body) => !story.includes(body));

function writeRelative(out: Vector3, spot: number): Vector3 {
  const p = spot < bodyCount ? snapshot.positionsKm : markPlaces.positionsKm;
  const at = 3 * (spot < bodyCount ? spot : spot - bodyCount);
  const c = snapshot.cameraKm;
  return out.set(p[at] - c[0], p[at + 1] - c[1], p[at + 2] - c[2]);
}

/** Whether a globe stands between the camera and a spot. */
function isHidden(spot: number): boolean {
  const range = writeRelative(toSpot, spot).length();
  toSpot.divideScalar(range);
  for (let other = 0; other < bodyCount; other++) {
    if (other === spot || radiiKm[other] === 0) continue;
    const along = writeRelative(toOther, other).dot(toSpot);
    if (along <= 0 || along >= range) continue;
    const miss2 = toOther.lengthSq() - along * along;
    if (miss2 < radiiKm[other] * radiiKm[other]) return true;
  }
  return false;
}

function overlapsShown(spot: number): boolean {
  for (let other = 0; other < spotCount; other++) {
    if (other === spot || shown[other] === 0) continue;
    const apart = left[spot] > left[other] + width[other] || left[other] > left[spot] + width[spot];
    if (!apart && Math.abs(top[spot] - top[other]) < labelHeightPx) return true;
  }
  return false;
}

function place(spot: number, id: string, gapPx: number, exists: boolean, camera: PerspectiveCamera): void {
  const element = labelElements.get(id);
  if (element === undefined) return;
  const { widthPx, heightPx } = snapshot;
  writeRelative(point, spot).normalize().applyMatrix4(camera.matrixWorldInverse);
  const inFront = point.z < 0;
  point.applyMatrix4(camera.projectionMatrix);
  left[spot] = (point.x * 0.5 + 0.5) * widthPx + gapPx * 0.8;
  // A mark’s name stands above the path, not on it.
  top[spot] = (0.5 - point.y * 0.5) * heightPx - gapPx * (spot < bodyCount ? 0.5 : 1.2);
  if (width[spot] === 0) width[spot] = element.offsetWidth;
  const inside = left[spot] > 4 && left[spot] + width[spot] < widthPx - 4 && top[spot] > 8 && top[spot] < heightPx - 8;
  const under = isCovered(
    left[spot],
    top[spot] - labelHeightPx / 2,
    left[spot] + width[spot],
    top[spot] + labelHeightPx / 2,
  );
  const visible = exists && inFront && inside && !under && gapPx < heightPx && !isHidden(spot) && !overlapsShown(spot);
  shown[spot] = visible ? 1 : 0;
  const { style } = element;
  style.visibility = visible ? "visible" : "hidden";
  if (visible)
    style.transform = `translate3d(${left[spot].toFixed(1)}px, ${top[spot].toFixed(1)}px, 0) translateY(-50%)`;
}

function placeBody(body: string, camera: PerspectiveCamera): void {
  const index = bodyIndex(body);
  place(index, body, Math.max(8, radiusPx(index)) + 4, snapshot.present[index] === 1, camera);
}

function placeMarks(camera: PerspectiveCamera): void {
  const { marks, shown: drawn } = markPlaces;
  if (measuredMarks !== marks) {
    measuredMarks = marks;
    width.fill(0, bodyCount);
    for (const [id, { style }] of labelElements) if (id.startsWith("mark-")) style.visibility = "hidden";
  }
  for (let i = 0; i < marks.length; i++) place(bodyCount + i, marks[i].id, markGapPx, drawn[i] === 1, camera);
}

/** Places every label for the frame just drawn. */
export function placeLabels(camera: PerspectiveCamera): void {
  shown.fill(0);
  const { follow } = app();
  placeBody(follow, camera);
  for (const body of story) if (body !== follow) placeBody(body, camera);
  placeMarks(camera);
  for (const body of others) if (body !== follow) placeBody(body, camera);
}

/** Whether a name placed for this frame stands in a strip `widthPx` wide from `leftPx` on, about the height `topPx`. */
export function isNamed(leftPx: number, topPx: number, widthPx: number): boolean {
  for (let spot = 0; spot < spotCount; spot++) {
    if (shown[spot] === 0 || Math.abs(top[spot] - topPx) >= labelHeightPx) continue;
    if (leftPx < left[spot] + width[spot] && leftPx + widthPx > left[spot]) return true;
  }
  return false;
}
