/**
 * What a picture is drawn into: linear light in half floats, four samples, and a float depth buffer; the canvas's own depth
 * buffer has 24 bits and would waste reversed depth.
 */
import { DepthTexture, FloatType, HalfFloatType, LinearFilter, NearestFilter, WebGLRenderTarget } from "three";

/** A target of that size in device pixels. `isSharp`: its pixels are to be seen when it is magnified. */
export function newTarget(width: number, height: number, isSharp = false): WebGLRenderTarget {
  return new WebGLRenderTarget(width, height, {
    type: HalfFloatType,
    samples: 4,
    depthTexture: new DepthTexture(width, height, FloatType),
    magFilter: isSharp ? NearestFilter : LinearFilter,
  });
}

export function disposeTarget(target: WebGLRenderTarget): void {
  target.depthTexture?.dispose();
  target.dispose();
}
