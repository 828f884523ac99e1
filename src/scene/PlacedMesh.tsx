/**
 * A mesh whose matrix its owner writes each frame, camera-relative and in Float64: three.js must neither make it from a position,
 * nor cull it by one, nor dispose of what others share.
 */
import type { Ref } from "react";
import type { BufferGeometry, Material, Mesh } from "three";

export function PlacedMesh(props: {
  readonly ref: Ref<Mesh>;
  readonly geometry: BufferGeometry;
  readonly material: Material;
  readonly renderOrder?: number;
}): React.JSX.Element {
  return <mesh matrixAutoUpdate={false} frustumCulled={false} dispose={null} {...props} />;
}
