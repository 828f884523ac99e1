/**
 * The present picture as ink on paper: what the canvas shows where no panel lies, and the names that stand on it.
 */
import { advance } from "@react-three/fiber";
import { clearView } from "../scene/clearView";
import { drawNames, placedNames } from "../share/overlay";

/** Draws the frame of this very moment into `paper`, at the resolution of the screen. Returns whether there is a picture. */
export function printPicture(paper: HTMLCanvasElement): boolean {
  const picture = document.querySelector<HTMLCanvasElement>(".picture canvas");
  const context = paper.getContext("2d");
  if (picture === null || context === null) return false;
  // What was drawn earlier is no longer there to be read.
  advance(performance.now());
  const { left, top, width, height } = clearView;
  const scale = picture.width / picture.clientWidth;
  paper.width = Math.round(width * scale);
  paper.height = Math.round(height * scale);
  context.scale(scale, scale);
  context.translate(-left, -top);
  context.drawImage(picture, 0, 0, picture.clientWidth, picture.clientHeight);
  drawNames(context, placedNames());
  return true;
}
