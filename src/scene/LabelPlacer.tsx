/**
 * Moves the names with the picture, once a frame, after the camera has been set.
 */
import { useFrame, useThree } from "@react-three/fiber";
import type { PerspectiveCamera } from "three";
import { placeLabels } from "./labels";

export function LabelPlacer(): null {
  const camera = useThree((state) => state.camera) as PerspectiveCamera;
  useFrame(() => placeLabels(camera));
  return null;
}
