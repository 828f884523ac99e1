/**
 * First in every frame: fills the snapshot for the instant, places the camera in Float64, and sets the lens so that a
 * framing fits the part of the window that no panel covers. The three.js camera itself stays at the origin.
 * Where a second view is shown, it is placed, written by all that is drawn, and drawn into a picture of its own before.
 */
import { type RootState, useFrame, useThree } from "@react-three/fiber";
import type { PerspectiveCamera } from "three";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { newQuaternion } from "../camera/orientation";
import { writeOffset } from "../camera/pose";
import { rig } from "../camera/rig";
import type { Framing } from "../framings";
import { simulation } from "../simulation";
import { app } from "../store";
import { clearView } from "./clearView";
import { farPlaneKm, nearPlaneKm } from "./depth";
import { pass } from "./pass";
import { resolutionPx } from "./ribbon";
import { isStaged } from "./sampling/samplingState";
import { drawSecond } from "./secondPicture";
import { cameraTargetOf, radiansPerCameraPixel, secondView, writeProbeCamera } from "./secondView";
import { bodyIndex, measure, snapshot, writeSnapshot } from "./snapshot";

const offset = new Float64Array(3);
const probeCamera = newQuaternion();

function placeCamera(camera: PerspectiveCamera): void {
  const { positionsKm, cameraKm } = snapshot;
  const to = 3 * bodyIndex(app().follow);
  const from = 3 * bodyIndex(rig.leaving);
  writeOffset(rig.pose, offset);
  for (let i = 0; i < 3; i++) {
    const target =
      rig.share >= 1
        ? positionsKm[to + i]
        : positionsKm[from + i] + rig.share * (positionsKm[to + i] - positionsKm[from + i]);
    cameraKm[i] = target + offset[i] + rig.detourKm[i];
  }
  turnCamera(camera, rig.pose.orientation);
}

function turnCamera(camera: PerspectiveCamera, orientation: Float64Array): void {
  camera.position.set(0, 0, 0);
  camera.quaternion.set(orientation[0], orientation[1], orientation[2], orientation[3]);
  camera.updateMatrixWorld();
}

/**
 * Once the camera is placed: sets the lens of a picture of `width` × `height` in which `pixelsPerRadian` belong to a radian
 * near its middle.
 */
export function setLens(camera: PerspectiveCamera, width: number, height: number, pixelsPerRadian: number): void {
  snapshot.pixelsPerRadian = pixelsPerRadian;
  snapshot.widthPx = width;
  snapshot.heightPx = height;
  resolutionPx.set(width, height);
  camera.fov = (2 * Math.atan(height / 2 / pixelsPerRadian) * 180) / Math.PI;
  camera.aspect = width / height;
  camera.near = nearPlaneKm;
  camera.far = farPlaneKm;
  measure();
}

/** Pixels a radian near the middle takes when `lensDeg` fit into `sidePx`. */
const pixelsOf = (lensDeg: number, sidePx: number): number => sidePx / 2 / Math.tan((lensDeg * Math.PI) / 360);

/** In a sequence of sampling the rock stands lower by this share of the shorter side: the craft comes from above. */
const stagedDrop = 0.22;

function setMainLens(camera: PerspectiveCamera, width: number, height: number): void {
  const shorter = Math.max(80, Math.min(clearView.width, clearView.height));
  setLens(camera, width, height, pixelsOf(rig.lensDeg, shorter));
  const shiftX = clearView.left + clearView.width / 2 - width / 2;
  const drop = isStaged() ? stagedDrop * shorter : 0;
  const shiftY = clearView.top + clearView.height / 2 + drop - height / 2;
  camera.setViewOffset(width, height, -shiftX, -shiftY, width, height);
}

const secondLensDeg = 40;
/** Before everything that is drawn is written. */
const startPriority = -10;

function placeSecond(camera: PerspectiveCamera): void {
  const { rect, pin, pose, target } = secondView;
  const { positionsKm, cameraKm } = snapshot;
  const isCamera = pin !== undefined && cameraTargetOf(pin) !== undefined;
  if (isCamera) {
    writeProbeCamera(cameraKm, probeCamera);
    turnCamera(camera, probeCamera);
  } else {
    const at = 3 * bodyIndex(target);
    writeOffset(pose, offset);
    for (let i = 0; i < 3; i++) cameraKm[i] = positionsKm[at + i] + offset[i];
    turnCamera(camera, pose.orientation);
  }
  if (isCamera) {
    // In the camera's own pixels: so many does its target span.
    const scale = 1 / secondView.magnification;
    setLens(camera, scale * rect.width, scale * rect.height, 1 / radiansPerCameraPixel);
  } else {
    setLens(camera, rect.width, rect.height, pixelsOf(secondLensDeg, Math.min(rect.width, rect.height)));
  }
  camera.clearViewOffset();
}

/** Has everything that is drawn written once more, for the second view. */
function writeAll(state: RootState, deltaS: number): void {
  const { subscribers } = state.internal;
  for (let i = 0; i < subscribers.length; i++) {
    const { priority, ref } = subscribers[i];
    if (priority > startPriority && priority <= 0) ref.current(state, deltaS);
  }
}

export function FrameStart({ ephemeris, framing }: { ephemeris: Ephemeris; framing: Framing }): null {
  const camera = useThree((state) => state.camera) as PerspectiveCamera;
  const size = useThree((state) => state.size);
  useFrame((state, deltaS) => {
    if (secondView.pin !== undefined && secondView.rect.width > 0) {
      pass.isSecond = true;
      writeSnapshot(ephemeris, secondView.framing, simulation.tTdb);
      placeSecond(camera);
      writeAll(state, deltaS);
      drawSecond(state.gl, state.scene, camera, state.viewport.dpr);
      pass.isSecond = false;
    }
    writeSnapshot(ephemeris, framing, simulation.tTdb);
    placeCamera(camera);
    setMainLens(camera, size.width, size.height);
  }, startPriority);
  return null;
}
