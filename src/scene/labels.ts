/**
 * Where names stand in the picture: projected from the snapshot, hidden behind globes, and chosen so that none covers another or
 * slides under a panel (labelChoice.ts). Writes styles directly; React is not involved per frame.
 */
import { type PerspectiveCamera, Vector3 } from "three";
import { probeId } from "../../ephemeris/probe/flight";
import { cometId, shownBodies } from "../missionSpan";
import { rockScale } from "../spin";
import { app } from "../store";
import { isCovered } from "./covers";
import { markPlaces, mostMarks } from "./flightMarkPlaces";
import { chooseLabels, LabelSpots, labelHeightPx } from "./labelChoice";
import { labelElements, labelWidths } from "./labelElements";
import { notePlaces, notes } from "./notes";
import { PlacedElements } from "./placedElements";
import { lengthsM } from "./rock/shape";
import { separationVisibility } from "./separation";
import { bodyIndex, radiiKm, radiusPx, snapshot } from "./snapshot";

/** Spots that can have a name: the bodies, then the marks on the probe's path, then the notes. */
const bodyCount = shownBodies.length;
const firstNote = bodyCount + mostMarks;
const spotCount = firstNote + notes.length;
const spots = new LabelSpots(spotCount);
const placed = new PlacedElements(spots.shown, spots.leftPx, spots.topPx);
const order = new Int32Array(spotCount);
const markGapPx = 9;
const rockIndex = bodyIndex("kamooalewa");
/** Half its longest side over its mean radius. */
const longestShare = (0.5e-3 * Math.max(...lengthsM)) / radiiKm[rockIndex];
const edgePx = 4;
const point = new Vector3();
const toSpot = new Vector3();
const toOther = new Vector3();
let measuredMarks: typeof markPlaces.marks = [];
let measuredVersion = labelWidths.version;

/** Importance, most first: the followed body, then the story's, the notes and marks, then the rest. */
const story = Int32Array.from(["kamooalewa", probeId, "earth", "moon", "sun", cometId], bodyIndex);
const others = Int32Array.from(shownBodies.map((_, i) => i).filter((i) => !story.includes(i)));

function writeRelative(out: Vector3, spot: number): Vector3 {
  const isBody = spot < bodyCount;
  const p = isBody ? snapshot.positionsKm : spot < firstNote ? markPlaces.positionsKm : notePlaces.positionsKm;
  const at = 3 * (isBody ? spot : spot < firstNote ? spot - bodyCount : spot - firstNote);
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

function isBlocked(left: number, top: number, right: number, bottom: number): boolean {
  const { widthPx, heightPx } = snapshot;
  const isOutside = left < edgePx || top < edgePx || right > widthPx - edgePx || bottom > heightPx - edgePx;
  return isOutside || isCovered(left, top, right, bottom);
}

/** Says where a spot is in the picture, and whether there is something to name. */
function see(
  spot: number,
  id: string,
  gapPx: number,
  risePx: number,
  exists: boolean,
  camera: PerspectiveCamera,
): void {
  const element = labelElements.get(id);
  spots.possible[spot] = 0;
  if (!exists || element === undefined) return;
  const { widthPx, heightPx } = snapshot;
  writeRelative(point, spot).normalize().applyMatrix4(camera.matrixWorldInverse);
  if (point.z >= 0 || gapPx >= heightPx || isHidden(spot)) return;
  point.applyMatrix4(camera.projectionMatrix);
  spots.anchorXPx[spot] = (point.x * 0.5 + 0.5) * widthPx;
  spots.anchorYPx[spot] = (0.5 - point.y * 0.5) * heightPx;
  spots.gapPx[spot] = gapPx;
  spots.risePx[spot] = risePx;
  if (spots.widthPx[spot] === 0) spots.widthPx[spot] = element.offsetWidth;
  spots.possible[spot] = 1;
}

function seeBody(index: number, camera: PerspectiveCamera): void {
  const outlinePx = radiusPx(index) * (index === rockIndex ? longestShare * rockScale() : 1);
  const gapPx = Math.max(8, outlinePx) + 4;
  see(
    index,
    shownBodies[index],
    gapPx,
    gapPx / 2,
    snapshot.present[index] === 1 && separationVisibility(index) > 0.5,
    camera,
  );
}

function seeMarks(camera: PerspectiveCamera, isShown: boolean): void {
  const { marks, shown } = markPlaces;
  if (measuredMarks !== marks) {
    measuredMarks = marks;
    spots.widthPx.fill(0, bodyCount, firstNote);
    spots.shown.fill(0, bodyCount, firstNote);
    placed.forget(bodyCount, firstNote);
    for (const [id, { style }] of labelElements) if (id.startsWith("mark-")) style.visibility = "hidden";
  }
  spots.possible.fill(0, bodyCount, firstNote);
  // A mark’s name stands above the path, not on it.
  for (let i = 0; i < marks.length; i++) {
    see(bodyCount + i, marks[i].id, markGapPx, 1.2 * markGapPx, isShown && shown[i] === 1, camera);
  }
}

/** Fills the order of importance; every spot once. */
function writeOrder(followed: number): void {
  let at = 0;
  order[at++] = followed;
  for (let i = 0; i < story.length; i++) if (story[i] !== followed) order[at++] = story[i];
  for (let spot = firstNote; spot < spotCount; spot++) order[at++] = spot;
  for (let spot = bodyCount; spot < firstNote; spot++) order[at++] = spot;
  for (let i = 0; i < others.length; i++) if (others[i] !== followed) order[at++] = others[i];
}

/** Puts the name of a spot into the page. */
function show(spot: number, id: string): void {
  const element = labelElements.get(id);
  if (element !== undefined) placed.write(spot, element);
}

/** Places every label for the frame just drawn. */
export function placeLabels(camera: PerspectiveCamera): void {
  const { follow, layers } = app();
  const isShown = layers.has("labels");
  if (measuredVersion !== labelWidths.version) {
    measuredVersion = labelWidths.version;
    spots.widthPx.fill(0);
  }
  for (let i = 0; i < bodyCount; i++) {
    seeBody(i, camera);
    if (!isShown) spots.possible[i] = 0;
  }
  seeMarks(camera, isShown);
  for (let i = 0; i < notes.length; i++) {
    see(firstNote + i, notes[i].id, 6, 0, notePlaces.shown[i] === 1, camera);
  }
  writeOrder(bodyIndex(follow));
  chooseLabels(spots, order, isBlocked);
  for (let i = 0; i < bodyCount; i++) show(i, shownBodies[i]);
  for (let i = 0; i < markPlaces.marks.length; i++) show(bodyCount + i, markPlaces.marks[i].id);
  for (let i = 0; i < notes.length; i++) show(firstNote + i, notes[i].id);
}

/** Whether a name placed for this frame stands in a strip `widthPx` wide from `leftPx` on, about the height `topPx`. */
export function isNamed(leftPx: number, topPx: number, widthPx: number): boolean {
  for (let spot = 0; spot < spotCount; spot++) {
    if (spots.shown[spot] === 0 || Math.abs(spots.topPx[spot] - topPx) >= labelHeightPx) continue;
    const left = spots.leftPx[spot];
    if (leftPx < left + spots.widthPx[spot] && leftPx + widthPx > left) return true;
  }
  return false;
}
