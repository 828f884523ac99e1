/**
 * Moves the camera: dragging, zooming, and flights between framings and bodies. The scene reads `rig` each frame; the store
 * hears where the camera came to rest, for the address.
 */
import { type Ephemeris, newState } from "../../ephemeris/ephemeris";
import { newAxes } from "../../ephemeris/frames";
import { type Framing, type FramingId, framingOf, framings } from "../framings";
import { shownBodies } from "../missionSpan";
import type { Moment } from "../moments";
import { writePlace } from "../probe";
import { writeSceneAxes } from "../scene/snapshot";
import { goTo, onFrame, requestFrame, simulation } from "../simulation";
import { app, setApp } from "../store";
import { topicOf } from "../topic";
import { framed, momentView, type View } from "../view";
import { type CameraPath, clearPath, type Obstacle } from "./clearance";
import { eased, type Flight, flightBetween } from "./flight";
import {
  anglesOf,
  newQuaternion,
  orbit,
  type Quaternion,
  writeCameraAxis,
  writeInAxes,
  writeOrientation,
  writeTurned,
} from "./orientation";
import { allowedDistanceKm, type Pose, shellKm, zoomedDistanceKm } from "./pose";

const degree = Math.PI / 180;

interface Journey {
  readonly from: Quaternion;
  readonly to: Quaternion;
  readonly path: Flight;
  /** Fields of view at both ends. */
  readonly fromLensDeg: number;
  readonly toLensDeg: number;
  /** Where the camera is led clear of bodies, km from where the path alone would have it. */
  readonly detour: CameraPath;
  readonly durationS: number;
  elapsedS: number;
}

export const rig = {
  pose: { orientation: newQuaternion(), distanceKm: 1 } as Pose,
  /** The body being left, and how far the way to the followed one is done (1: there). */
  leaving: "earth",
  share: 1,
  /** Off the straight way, to pass beside a body, km, framing axes. */
  detourKm: new Float64Array(3),
  /** Field of view across the shorter side of the clear part of the window. */
  lensDeg: app().lensDeg,
  /** 0 just after the framing changed, 1 when its paths are fully drawn. */
  reveal: 1,
};

let journey: Journey | undefined;
let reportedMs = 0;
const at = { share: 1, distanceKm: 1 };

/** Writes the pose that a view describes. */
export function writePose(view: View, out: Pose): void {
  const { azimuthDeg, elevationDeg, rollDeg } = view;
  writeOrientation(
    { azimuthRad: azimuthDeg * degree, elevationRad: elevationDeg * degree, rollRad: rollDeg * degree },
    out.orientation,
  );
  out.distanceKm = allowedDistanceKm(view.distanceKm, view.follow);
}

/** Puts the camera where the view says, at once. */
export function cutTo(view: View): void {
  writePose(view, rig.pose);
  arrive(view.follow);
  rig.lensDeg = view.lensDeg;
  rig.reveal = 1;
  requestFrame();
}

/** Ends a flight, the camera where it is. */
function arrive(body: string): void {
  journey = undefined;
  rig.lensDeg = app().lensDeg;
  rig.leaving = body;
  rig.share = 1;
  rig.detourKm.fill(0);
}

/** Ends a flight where the camera is, all paths drawn: what is photographed stands still. */
export function cutShort(): void {
  arrive(app().follow);
  rig.reveal = 1;
  report();
}

const prefersCut = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Goes to another framing: a flight, or a cut when the reader prefers less motion or nothing is built yet. */
export function flyToFraming(id: FramingId): void {
  flyToView(framed(app(), id));
}

/** Goes to a view at the instant shown. */
export function flyToView(target: View): void {
  const before = app();
  const { framing, follow, pinned, lensDeg } = target;
  setApp({ framing, follow, pinned, lensDeg, readOutsOf: topicOf(target) });
  depart(before, target);
}

/** Goes to the instant of a moment and to the view that shows it. */
export function goToMoment(moment: Moment): void {
  const target = momentView(app(), moment);
  setApp({ playing: false, event: moment.event });
  goTo(target.tTdb);
  flyToView(target);
}

/** Turning to a body never ends nearer than this many of its radii. */
const closestArrivalRadii = 4;

/** Turns to another body, keeping the framing, and the distance unless that would end at the body's ground. */
export function follow(body: string): void {
  const before = app();
  if (before.follow === body && rig.share === 1) return;
  const framing = framingOf(before.framing) ?? framings[0];
  const kept = body === framing.target ? framing.distanceKm : before.distanceKm;
  const distanceKm = allowedDistanceKm(Math.max(kept, closestArrivalRadii * shellKm(body)), body);
  const target = { ...before, follow: body, rollDeg: 0, distanceKm };
  setApp({ follow: body, readOutsOf: topicOf(target) });
  depart(before, target);
}

function depart(before: View, target: View): void {
  const { loading } = app();
  if (prefersCut() || loading.kind !== "ready") {
    cutTo(target);
    report();
    return;
  }
  const framing = framingOf(target.framing) ?? framings[0];
  const { pose } = rig;
  turnIntoFrame(pose.orientation, loading.ephemeris, framingOf(before.framing) ?? framings[0], framing);
  const from = pose.orientation.slice();
  const to: Pose = { orientation: newQuaternion(), distanceKm: 1 };
  writePose(target, to);
  const places = placesIn(loading.ephemeris, framing);
  const [start, end] = [placeOf(places, before.follow), placeOf(places, target.follow)];
  const path = flightBetween(Math.hypot(...end.map((km, i) => km - start[i])), pose.distanceKm, to.distanceKm);
  const detour = detourOf(path, from, to.orientation, start, end, places);
  const durationS = Math.min(3.2, Math.max(0.9, 0.16 * path.length + 0.6));
  if (before.framing !== target.framing) rig.reveal = 0;
  rig.leaving = before.follow;
  rig.share = 0;
  const [fromLensDeg, toLensDeg] = [rig.lensDeg, target.lensDeg];
  journey = { from, to: to.orientation, path, fromLensDeg, toLensDeg, detour, durationS, elapsedS: 0 };
  requestFrame();
}

type Places = ReadonlyMap<string, Float64Array>;

const placeOf = (places: Places, body: string): Float64Array => places.get(body) ?? new Float64Array(3);

/** Where every body is now, in the centre and frame of a framing, km. */
function placesIn(ephemeris: Ephemeris, { center, frame }: Framing): Places {
  const state = newState();
  return new Map(
    shownBodies.map((body) => {
      writePlace(ephemeris, body, simulation.tTdb, { center, frame }, state);
      return [body, state.positionKm.slice()];
    }),
  );
}

/** How the flight is to be led around the bodies in its way: an offset in km for each share of it. */
function detourOf(
  path: Flight,
  from: Quaternion,
  to: Quaternion,
  start: Float64Array,
  end: Float64Array,
  places: Places,
): CameraPath {
  const turned = newQuaternion();
  const back = new Float64Array(3);
  const straight: CameraPath = (fraction, out) => {
    path.at(fraction, at);
    writeTurned(from, to, fraction, turned);
    writeCameraAxis(turned, 2, back);
    for (let i = 0; i < 3; i++) out[i] = start[i] + at.share * (end[i] - start[i]) + at.distanceKm * back[i];
  };
  const obstacles: Obstacle[] = shownBodies
    .map((body) => ({ centerKm: placeOf(places, body), radiusKm: shellKm(body) }))
    .filter(({ radiusKm }) => radiusKm > 0);
  const clear = clearPath(straight, obstacles, Float64Array.of(0, 0, 1));
  const raw = new Float64Array(3);
  return (fraction, out) => {
    straight(fraction, raw);
    clear(fraction, out);
    for (let i = 0; i < 3; i++) out[i] -= raw[i];
  };
}

const [oldAxes, newSceneAxes] = [newAxes(), newAxes()];

/** The same direction seen in the axes of another framing. */
function turnIntoFrame(orientation: Quaternion, ephemeris: Ephemeris, from: Framing, to: Framing): void {
  writeSceneAxes(oldAxes, ephemeris, from, simulation.tTdb);
  writeSceneAxes(newSceneAxes, ephemeris, to, simulation.tTdb);
  writeInAxes(orientation, oldAxes.rows, newSceneAxes.rows, orientation);
}

/** Turns the camera about its target, towards its own right and upwards; ends a flight where it is. */
export function orbitBy(sidewaysRad: number, upwardsRad: number): void {
  arrive(app().follow);
  orbit(rig.pose.orientation, sidewaysRad, upwardsRad);
  report();
}

/** Zooms: the height above the target is multiplied by `factor`. */
export function zoomBy(factor: number): void {
  arrive(app().follow);
  rig.pose.distanceKm = zoomedDistanceKm(rig.pose.distanceKm, factor, app().follow);
  report();
}

/** Puts the camera at a distance from the centre of its target. */
export function zoomTo(distanceKm: number): void {
  arrive(app().follow);
  rig.pose.distanceKm = allowedDistanceKm(distanceKm, app().follow);
  report();
}

/** Tells the store where the camera is. */
function report(): void {
  requestFrame();
  const { azimuthRad, elevationRad, rollRad } = anglesOf(rig.pose.orientation);
  setApp({
    azimuthDeg: azimuthRad / degree,
    elevationDeg: elevationRad / degree,
    rollDeg: rollRad / degree,
    distanceKm: rig.pose.distanceKm,
  });
}

onFrame((wallS) => {
  if (rig.reveal < 1) rig.reveal = Math.min(1, rig.reveal + wallS / 0.8);
  if (journey === undefined) return rig.reveal < 1;
  journey.elapsedS += Math.min(wallS, 0.1);
  const done = Math.min(1, journey.elapsedS / journey.durationS);
  const x = eased(done);
  journey.path.at(x, at);
  rig.share = at.share;
  rig.pose.distanceKm = at.distanceKm;
  rig.lensDeg = journey.fromLensDeg * (journey.toLensDeg / journey.fromLensDeg) ** x;
  writeTurned(journey.from, journey.to, x, rig.pose.orientation);
  journey.detour(x, rig.detourKm);
  const nowMs = performance.now();
  if (done >= 1) {
    arrive(app().follow);
    report();
  } else if (nowMs - reportedMs > 100) {
    reportedMs = nowMs;
    report();
  }
  return journey !== undefined || rig.reveal < 1;
});
