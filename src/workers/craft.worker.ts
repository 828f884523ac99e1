/**
 * Makes the craft's mesh away from the page. Lives for one question.
 */
import { newCraftMesh } from "../scene/craft/craftMesh";

addEventListener("message", () => {
  const mesh = newCraftMesh();
  postMessage(mesh, { transfer: Object.values(mesh).map(({ buffer }) => buffer as ArrayBuffer) });
});
