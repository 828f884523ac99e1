/**
 * First in every frame: fills the snapshot for the instant, places the camera in Float64, and sets the lens so that a
 * framing fits the part of the window that no panel covers. The three.js camera itself stays at the origin.
 */
import { useFrame, useThree } from "@react-three/fiber";
import { type PerspectiveCamera, Vector3 } from "three";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { writeOffset } from "../camera/pose";
import { rig } from "../camera/rig";
import type { Framing } from "../framings";
import { simulation } from "../simulation";
import { app } from "../store";
import { clearView } from "./clearView";
import { farPlaneKm, nearPlaneKm } from "./depth";
import { resolutionPx } from "./ribbon";
import { bodyIndex, snapshot, writeSnapshot } from "./snapshot";

/** Tangent of half the angle that the shorter side of the clear part spans: 40° in all. */
const halfViewTan = Math.tan((20 * Math.PI) / 180);

const offset = new Float64Array(3);
const ahead = new Vector3();

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
    cameraKm[i] = target + offset[i];
  }
  camera.position.set(0, 0, 0);
  camera.up.set(0, 0, 1);
  camera.lookAt(ahead.set(-offset[0], -offset[1], -offset[2]).normalize());
  camera.updateMatrixWorld();
}

function setLens(camera: PerspectiveCamera, width: number, height: number): void {
  const shorter = Math.max(80, Math.min(clearView.width, clearView.height));
  const halfTan = (halfViewTan * height) / shorter;
  snapshot.pixelsPerRadian = height / 2 / halfTan;
  snapshot.widthPx = width;
  snapshot.heightPx = height;
  resolutionPx.set(width, height);
  camera.fov = (2 * Math.atan(halfTan) * 180) / Math.PI;
  camera.aspect = width / height;
  camera.near = nearPlaneKm;
  camera.far = farPlaneKm;
  const shiftX = clearView.left + clearView.width / 2 - width / 2;
  const shiftY = clearView.top + clearView.height / 2 - height / 2;
  camera.setViewOffset(width, height, -shiftX, -shiftY, width, height);
}

export function FrameStart({ ephemeris, framing }: { ephemeris: Ephemeris; framing: Framing }): null {
  const camera = useThree((state) => state.camera) as PerspectiveCamera;
  const size = useThree((state) => state.size);
  useFrame(() => {
    writeSnapshot(ephemeris, framing, simulation.tTdb);
    placeCamera(camera);
    setLens(camera, size.width, size.height);
  }, -10);
  return null;
}
