/**
 * Draws the scene once more, in any size and at any instant, into a canvas of its own: pictures and films to keep. The window's own
 * picture is not touched; between two frames of it the scene is written for this one, as for the second view.
 */
import { type PerspectiveCamera, type Scene, type WebGLRenderer, WebGLRenderTarget } from "three";
import { bodyOf } from "../../ephemeris/bodies";
import { cutShort, rig } from "../camera/rig";
import { i18n } from "../language/i18n";
import { clearView } from "../scene/clearView";
import { covers } from "../scene/covers";
import { setLens } from "../scene/FrameStart";
import { newScreen } from "../scene/Presentation";
import { scaleOf } from "../scene/scaleBar";
import { sceneRoot } from "../scene/sceneRoot";
import { secondView } from "../scene/secondView";
import { bodyIndex, cameraRangeKm, snapshot } from "../scene/snapshot";
import { carry } from "../scene/spin/ride";
import { disposeTarget, newTarget } from "../scene/target";
import { requestFrame, simulation } from "../simulation";
import { app } from "../store";
import { captionOf } from "./caption";
import { type Caption, captionPx, drawCaption, drawNames, type PlacedName, placedNames } from "./overlay";
import type { PictureSize } from "./pictureSizes";

export interface Studio {
  readonly canvas: HTMLCanvasElement;
  /** Puts the scene at an instant (TDB seconds past J2000) on the canvas. */
  shoot(tTdb: number): Promise<void>;
  /** Lets go of its memory, and puts everything back as it was. */
  close(): void;
}

interface Shot {
  readonly names: readonly PlacedName[];
  readonly kmPerPx: number;
}

/** The frame's writers in their order: first the one that fills the snapshot and sets the camera, last those that draw. */
const [firstPriority, lastPriority] = [-10, 0];

/** @throws Error where nothing can be drawn. */
export function openStudio(size: PictureSize, hasCaption: boolean): Studio {
  const root = sceneRoot.state?.();
  if (root === undefined || app().picture !== "drawn") throw new Error(i18n.t("This browser draws no picture now."));
  const { gl, scene } = root;
  const camera = root.camera as PerspectiveCamera;
  const { widthPx, heightPx, ratio } = size;
  const [width, height] = [widthPx / ratio, heightPx / ratio];
  /** Height that no caption takes. */
  const clearPx = hasCaption ? height - captionPx : height;
  const canvas = Object.assign(document.createElement("canvas"), { width: widthPx, height: heightPx });
  const context = canvas.getContext("2d", { willReadFrequently: false });
  if (context === null) throw new Error(i18n.t("This browser draws no pictures."));
  const light = newTarget(widthPx, heightPx);
  const file = new WebGLRenderTarget(widthPx, heightPx, { depthBuffer: false });
  const screen = newScreen(true);
  const pixels = new Uint8ClampedArray(4 * widthPx * heightPx);
  cutShort();
  const orientation = rig.pose.orientation.slice();

  /** Writes and draws the scene into `file`, all at once: nobody sees the page meanwhile. */
  const draw = (tTdb: number): Shot => {
    const before = { shownTdb: simulation.tTdb, clear: { ...clearView }, secondPx: secondView.rect.width };
    const panels = covers.splice(0);
    if (hasCaption) covers.push({ left: 0, top: clearPx, right: width, bottom: height });
    simulation.tTdb = tTdb;
    carry();
    Object.assign(clearView, { left: 0, top: 0, width: root.size.width, height: root.size.height });
    secondView.rect.width = 0;
    const { subscribers } = root.internal;
    for (const { priority, ref } of subscribers) {
      if (priority < firstPriority || priority > lastPriority) continue;
      ref.current(sceneRoot.state?.() ?? root, 0);
      if (priority === firstPriority) fitLens(camera, root.size, { width, height, clearPx });
    }
    scaleSigns(scene, ratio);
    render(gl, light, file, () => gl.render(scene, camera), screen);
    const shot = { names: placedNames(), kmPerPx: cameraRangeKm(bodyIndex(app().follow)) / snapshot.pixelsPerRadian };
    simulation.tTdb = before.shownTdb;
    Object.assign(clearView, before.clear);
    secondView.rect.width = before.secondPx;
    covers.splice(0, covers.length, ...panels);
    return shot;
  };

  return {
    canvas,
    async shoot(tTdb) {
      const { names, kmPerPx } = draw(tTdb);
      await gl.readRenderTargetPixelsAsync(file, 0, 0, widthPx, heightPx, pixels);
      context.putImageData(new ImageData(pixels, widthPx, heightPx), 0, 0);
      context.save();
      context.scale(ratio, ratio);
      drawNames(context, names);
      if (hasCaption) drawCaption(context, captionAt(tTdb, kmPerPx), width, height);
      context.restore();
    },
    close() {
      disposeTarget(light);
      file.dispose();
      screen.material.dispose();
      rig.pose.orientation.set(orientation);
      requestFrame();
    },
  };
}

/** Sets the lens that the window has, for a picture of another size: as much fits across the shorter side of its clear part. */
function fitLens(
  camera: PerspectiveCamera,
  window: { readonly width: number; readonly height: number },
  { width, height, clearPx }: { readonly width: number; readonly height: number; readonly clearPx: number },
): void {
  const grown = Math.min(width, clearPx) / Math.max(80, Math.min(window.width, window.height));
  const [shiftX, shiftY] = [camera.view?.offsetX ?? 0, camera.view?.offsetY ?? 0];
  setLens(camera, width, height, snapshot.pixelsPerRadian * grown);
  camera.setViewOffset(width, height, grown * shiftX, grown * shiftY + (height - clearPx) / 2, width, height);
}

/** Points are sized in pixels of the file. The window's next frame sets its own. */
function scaleSigns(scene: Scene, ratio: number): void {
  scene.traverse((object) => {
    const { material } = object as { material?: { uniforms?: { pixelRatio?: { value: number } } } };
    if (material?.uniforms?.pixelRatio !== undefined) material.uniforms.pixelRatio.value = ratio;
  });
}

function render(
  gl: WebGLRenderer,
  light: WebGLRenderTarget,
  file: WebGLRenderTarget,
  drawScene: () => void,
  screen: ReturnType<typeof newScreen>,
): void {
  gl.setRenderTarget(light);
  drawScene();
  gl.setRenderTarget(file);
  screen.material.uniforms.frame.value = light.texture;
  gl.render(screen.scene, screen.camera);
  gl.setRenderTarget(null);
}

function captionAt(tTdb: number, kmPerPx: number): Caption {
  const state = app();
  const { loading, units, follow } = state;
  const text = loading.kind === "ready" ? captionOf(loading.ephemeris, tTdb, state) : "";
  return { text, scale: scaleOf(kmPerPx, units), kmPerPx, followed: i18n.t(bodyOf(follow).name) };
}
