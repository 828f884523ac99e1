/**
 * Makes the rock's roughness and its fine mesh away from the page. Lives for one question.
 */
import { newFracture } from "../scene/rock/fracture";
import { fineGrid, newRockMesh } from "../scene/rock/mesh";
import type { RockReply } from "./protocol";

addEventListener("message", () => {
  const fracture = newFracture();
  const mesh = newRockMesh(fineGrid, fracture.heights);
  const reply: RockReply = { mesh, texels: fracture.texels };
  postMessage(reply, {
    transfer: [mesh.positionsM, mesh.normals, mesh.indices, fracture.texels].map(({ buffer }) => buffer as ArrayBuffer),
  });
});
