/**
 * The depth buffer for a scene from 1 m to 60 au: reversed float depth where the browser can clip to [0, 1]
 * (EXT_clip_control), logarithmic depth otherwise. Measured in the project's rendering notes: reversed float depth
 * separates 3 µm at 10 m and 45 km at 1 au; the ordinary buffer fails from 1 km on. Scene unit: km.
 */
import { WebGLRenderer } from "three";

/** Nearest and farthest drawn distance, km: 1 m and about 130 au. */
export const nearPlaneKm = 1e-3;
export const farPlaneKm = 2e10;

export type DepthMode = "reversed" | "logarithmic";

/** A renderer on `canvas` with the better depth mode it can have, or logarithmic depth when asked; throws when there is no WebGL 2. */
export function newRenderer(
  canvas: HTMLCanvasElement,
  wantsLogarithmic = false,
): { renderer: WebGLRenderer; depthMode: DepthMode } {
  const context = canvas.getContext("webgl2", {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
    powerPreference: "high-performance",
  });
  if (context === null) throw new Error("WebGL 2 is not available");
  const reversed = !wantsLogarithmic && context.getExtension("EXT_clip_control") !== null;
  const renderer = new WebGLRenderer({
    canvas,
    context,
    reversedDepthBuffer: reversed,
    logarithmicDepthBuffer: !reversed,
  });
  return { renderer, depthMode: reversed ? "reversed" : "logarithmic" };
}
