/**
 * Moves the names and the scale bar with the picture, once a frame, after the camera has been set.
 */
import { useFrame, useThree } from "@react-three/fiber";
import type { PerspectiveCamera } from "three";
import { app } from "../store";
import { placeLabels } from "./labels";
import { pass } from "./pass";
import { writeScale } from "./scaleBar";
import { bodyIndex, cameraRangeKm, snapshot } from "./snapshot";

export function LabelPlacer(): null {
  const camera = useThree((state) => state.camera) as PerspectiveCamera;
  useFrame(() => {
    if (pass.isSecond) return;
    placeLabels(camera);
    writeScale(cameraRangeKm(bodyIndex(app().follow)) / snapshot.pixelsPerRadian);
  });
  return null;
}
