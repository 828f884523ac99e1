/**
 * Where the marks on the probe's path stand in the framing shown, and which of them there is room for on the screen.
 * Written by FlightMarks, read by the labels; nothing is allocated per frame.
 */
import { type PerspectiveCamera, Vector3 } from "three";
import { type Ephemeris, stateOf } from "../../ephemeris/ephemeris";
import { probeId } from "../../ephemeris/probe/flight";
import type { FlightMark } from "../flightMarks";
import type { Framing } from "../framings";
import { legAt } from "../probe";
import { snapshot } from "./snapshot";

/** As many marks as are drawn at most; the least important of more are left to the list of events. */
export const mostMarks = 48;
/** Marks nearer to each other than this are one to the eye: the more important is shown, CSS pixels. */
const roomPx = 11;
/** Minor marks are drawn from nearer than this, km. */
const minorRangeKm = 1e6;

export const markPlaces = {
  marks: [] as readonly FlightMark[],
  /** Three numbers a mark, km, scene coordinates. */
  positionsKm: new Float64Array(3 * mostMarks),
  /** 1 where a mark is drawn. */
  shown: new Uint8Array(mostMarks),
};

const screen = new Float64Array(2 * mostMarks);
const point = new Vector3();

/** Takes the marks of the legs that the framing shows, at their places in its centre and frame. */
export function placeMarks(ephemeris: Ephemeris, framing: Framing, marks: readonly FlightMark[]): void {
  const legs = ephemeris.probe?.legs ?? [];
  const drawn = new Set<string | undefined>(framing.flight?.legs);
  const reachKm = framing.flight?.reachKm ?? Number.POSITIVE_INFINITY;
  const options = { center: framing.center, frame: framing.frame };
  const kept = marks
    .filter(({ tTdb }) => drawn.has(legAt(legs, tTdb)?.id))
    .map((mark) => ({ mark, km: stateOf(ephemeris, probeId, mark.tTdb, options).positionKm }))
    .filter(({ km }) => Math.hypot(...km) < reachKm)
    .slice(0, mostMarks);
  for (const [i, { km }] of kept.entries()) markPlaces.positionsKm.set(km, 3 * i);
  markPlaces.marks = kept.map(({ mark }) => mark);
}

/** Decides for the frame which marks are drawn: in front of the camera, and not on a more important one. */
export function chooseMarks(camera: PerspectiveCamera): void {
  const { marks, positionsKm: p, shown } = markPlaces;
  const { cameraKm: c, widthPx, heightPx } = snapshot;
  for (let i = 0; i < marks.length; i++) {
    point.set(p[3 * i] - c[0], p[3 * i + 1] - c[1], p[3 * i + 2] - c[2]);
    const isNear = !marks[i].isMinor || point.lengthSq() < minorRangeKm * minorRangeKm;
    point.normalize().applyMatrix4(camera.matrixWorldInverse);
    const inFront = point.z < 0;
    point.applyMatrix4(camera.projectionMatrix);
    screen[2 * i] = (point.x * 0.5 + 0.5) * widthPx;
    screen[2 * i + 1] = (0.5 - point.y * 0.5) * heightPx;
    shown[i] = inFront && isNear && hasRoom(i) ? 1 : 0;
  }
}

function hasRoom(i: number): boolean {
  for (let k = 0; k < i; k++) {
    if (markPlaces.shown[k] === 0) continue;
    const dx = screen[2 * k] - screen[2 * i];
    const dy = screen[2 * k + 1] - screen[2 * i + 1];
    if (dx * dx + dy * dy < roomPx * roomPx) return false;
  }
  return true;
}
