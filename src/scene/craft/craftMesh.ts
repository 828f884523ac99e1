/** The whole craft as one mesh, in one draw call. Pure: a worker makes it. */
import { addBody } from "./body";
import { addLimbs } from "./limbs";
import { type MeshArrays, MeshBuilder } from "./meshBuilder";
import { addWings } from "./wings";

export function newCraftMesh(): MeshArrays {
  const mesh = new MeshBuilder();
  addBody(mesh);
  addWings(mesh);
  addLimbs(mesh);
  return mesh.build();
}
