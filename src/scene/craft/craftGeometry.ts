/** The whole craft as one mesh, in one draw call. */
import type { BufferGeometry } from "three";
import { addBody } from "./body";
import { addLimbs } from "./limbs";
import { MeshBuilder } from "./meshBuilder";
import { addWings } from "./wings";

export function newCraftGeometry(): BufferGeometry {
  const mesh = new MeshBuilder();
  addBody(mesh);
  addWings(mesh);
  addLimbs(mesh);
  return mesh.build();
}
