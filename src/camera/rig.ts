/**
 * Moves the camera: dragging, zooming, and flights between framings and bodies. The scene reads `rig` each frame; the store
 * hears where the camera came to rest, for the address.
 */
import { type Ephemeris, newState } from "../../ephemeris/ephemeris";
import { newAxes } from "../../ephemeris/frames";
import { type FramingId, framingOf, framings } from "../framings";
import { writePlace } from "../probe";
import { writeSceneAxes } from "../scene/snapshot";
import { onFrame, requestFrame, simulation } from "../simulation";
import { app, setApp } from "../store";
import { topicOf } from "../topic";
import { framed, type View } from "../view";
import { eased, type Flight, flightBetween } from "./flight";
import { allowedDistanceKm, highestElevationRad, nearAngle, type Pose, shellKm, zoomedDistanceKm } from "./pose";

const degree = Math.PI / 180;

interface Journey {
  readonly from: Pose;
  readonly to: Pose;
  readonly path: Flight;
  readonly durationS: number;
  elapsedS: number;
}

export const rig = {
  pose: { azimuthRad: 0, elevationRad: 0, distanceKm: 1 } as Pose,
  /** The body being left, and how far the way to the followed one is done (1: there). */
  leaving: "earth",
  share: 1,
  /** 0 just after the framing changed, 1 when its paths are fully drawn. */
  reveal: 1,
};

let journey: Journey | undefined;
let reportedMs = 0;
const at = { share: 1, distanceKm: 1 };

const poseOf = (view: View): Pose => ({
  azimuthRad: view.azimuthDeg * degree,
  elevationRad: view.elevationDeg * degree,
  distanceKm: allowedDistanceKm(view.distanceKm, view.follow),
});

/** Puts the camera where the view says, at once. */
export function cutTo(view: View): void {
  journey = undefined;
  Object.assign(rig.pose, poseOf(view));
  rig.leaving = view.follow;
  rig.share = 1;
  rig.reveal = 1;
  requestFrame();
}

const prefersCut = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Goes to another framing: a flight, or a cut when the reader prefers less motion or nothing is built yet. */
export function flyToFraming(id: FramingId): void {
  const before = app();
  const target = framed(before, id);
  setApp({ framing: target.framing, follow: target.follow, readOutsOf: topicOf(target) });
  depart(before, target);
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
  const target = { ...before, follow: body, distanceKm };
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
  const from: Pose = { ...rig.pose };
  turnIntoFrame(from, loading.ephemeris, before.framing, target.framing);
  const to = poseOf(target);
  to.azimuthRad = nearAngle(to.azimuthRad, from.azimuthRad);
  const separationKm = separationOf(loading.ephemeris, before.follow, target.follow);
  const path = flightBetween(separationKm, from.distanceKm, to.distanceKm);
  const durationS = Math.min(3.2, Math.max(0.9, 0.16 * path.length + 0.6));
  if (before.framing !== target.framing) rig.reveal = 0;
  rig.leaving = before.follow;
  rig.share = 0;
  Object.assign(rig.pose, from);
  journey = { from, to, path, durationS, elapsedS: 0 };
  requestFrame();
}

const state = newState();
function separationOf(ephemeris: Ephemeris, from: string, to: string): number {
  if (from === to) return 0;
  writePlace(ephemeris, from, simulation.tTdb, {}, state);
  const origin = state.positionKm.slice();
  writePlace(ephemeris, to, simulation.tTdb, {}, state);
  return Math.hypot(...state.positionKm.map((km, c) => km - origin[c]));
}

const [oldAxes, newSceneAxes] = [newAxes(), newAxes()];

/** The same direction seen in the axes of another framing. Both have their z axis near the ecliptic pole: no roll is lost. */
function turnIntoFrame(pose: Pose, ephemeris: Ephemeris, from: FramingId, to: FramingId): void {
  writeSceneAxes(oldAxes, ephemeris, framingOf(from) ?? framings[0], simulation.tTdb);
  writeSceneAxes(newSceneAxes, ephemeris, framingOf(to) ?? framings[0], simulation.tTdb);
  const flat = Math.cos(pose.elevationRad);
  const v = [flat * Math.cos(pose.azimuthRad), flat * Math.sin(pose.azimuthRad), Math.sin(pose.elevationRad)];
  const [a, b] = [oldAxes.rows, newSceneAxes.rows];
  const icrf = [0, 1, 2].map((j) => a[j] * v[0] + a[3 + j] * v[1] + a[6 + j] * v[2]);
  const w = [0, 1, 2].map((i) => b[3 * i] * icrf[0] + b[3 * i + 1] * icrf[1] + b[3 * i + 2] * icrf[2]);
  pose.azimuthRad = nearAngle(Math.atan2(w[1], w[0]), pose.azimuthRad);
  pose.elevationRad = Math.asin(Math.min(1, Math.max(-1, w[2])));
}

/** Turns the camera about its target; ends a flight where it is. */
export function orbitBy(azimuthRad: number, elevationRad: number): void {
  settle();
  const { pose } = rig;
  pose.azimuthRad += azimuthRad;
  pose.elevationRad = Math.min(highestElevationRad, Math.max(-highestElevationRad, pose.elevationRad + elevationRad));
  report();
}

/** Zooms: the height above the target is multiplied by `factor`. */
export function zoomBy(factor: number): void {
  settle();
  rig.pose.distanceKm = zoomedDistanceKm(rig.pose.distanceKm, factor, app().follow);
  report();
}

/** Puts the camera at a distance from the centre of its target. */
export function zoomTo(distanceKm: number): void {
  settle();
  rig.pose.distanceKm = allowedDistanceKm(distanceKm, app().follow);
  report();
}

function settle(): void {
  journey = undefined;
  rig.share = 1;
  rig.leaving = app().follow;
}

/** Tells the store where the camera is. */
function report(): void {
  requestFrame();
  const { azimuthRad, elevationRad, distanceKm } = rig.pose;
  const turn = 360 * Math.round(azimuthRad / (2 * Math.PI));
  setApp({ azimuthDeg: azimuthRad / degree - turn, elevationDeg: elevationRad / degree, distanceKm });
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
  rig.pose.azimuthRad = journey.from.azimuthRad + x * (journey.to.azimuthRad - journey.from.azimuthRad);
  rig.pose.elevationRad = journey.from.elevationRad + x * (journey.to.elevationRad - journey.from.elevationRad);
  const nowMs = performance.now();
  if (done >= 1) {
    journey = undefined;
    rig.share = 1;
    rig.leaving = app().follow;
    report();
  } else if (nowMs - reportedMs > 100) {
    reportedMs = nowMs;
    report();
  }
  return journey !== undefined || rig.reveal < 1;
});
