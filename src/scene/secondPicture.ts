/**
 * The picture of the second view, drawn before the main one and put over it in its place. A camera of the probe has few pixels:
 * they are drawn as they are and magnified.
 */
import type { Camera, Scene, WebGLRenderer, WebGLRenderTarget } from "three";
import { cameraTargetOf, secondView } from "./secondView";
import { disposeTarget, newTarget } from "./target";

let target: WebGLRenderTarget | undefined;
let isSharp = false;

/** Draws the scene as it is written now. */
export function drawSecond(gl: WebGLRenderer, scene: Scene, camera: Camera, pixelRatio: number): void {
  const { rect, pin } = secondView;
  const wantsSharp = pin !== undefined && cameraTargetOf(pin) !== undefined;
  const scale = wantsSharp ? 1 / secondView.magnification : pixelRatio;
  const width = Math.max(1, Math.round(rect.width * scale));
  const height = Math.max(1, Math.round(rect.height * scale));
  if (target !== undefined && isSharp !== wantsSharp) disposeSecond();
  target ??= newTarget(width, height, wantsSharp);
  isSharp = wantsSharp;
  if (target.width !== width || target.height !== height) target.setSize(width, height);
  gl.setRenderTarget(target);
  gl.render(scene, camera);
}

/** The finished picture, or undefined when there is none. */
export function secondPicture(): WebGLRenderTarget | undefined {
  return secondView.pin === undefined || secondView.rect.width === 0 ? undefined : target;
}

export function disposeSecond(): void {
  if (target !== undefined) disposeTarget(target);
  target = undefined;
}
