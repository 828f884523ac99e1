/**
 * Dresses a globe's material in its images: the first set at once, after it the fine one when the globe is near.
 */
import { useThree } from "@react-three/fiber";
import { useEffect, useRef } from "react";
import type { ShaderMaterial, WebGLRenderer } from "three";
import { requestFrame } from "../../simulation";
import { idle } from "../idle";
import { type MapSet, mapsOf } from "./mapSets";
import { loadMap } from "./maps";

async function dress(gl: WebGLRenderer, material: ShaderMaterial, set: MapSet, signal: AbortSignal): Promise<void> {
  const names = Object.keys(set);
  const textures = await Promise.all(names.map((name) => loadMap(set[name], signal)));
  // Each has megabytes to be copied to the graphics card: one by one, and not in the frame that first shows the globe.
  for (const texture of textures) {
    await idle();
    if (!signal.aborted) gl.initTexture(texture);
  }
  if (signal.aborted) {
    for (const texture of textures) texture.dispose();
    return;
  }
  for (const [i, name] of names.entries()) {
    material.uniforms[name].value.dispose();
    material.uniforms[name].value = textures[i];
  }
  requestFrame();
}

/** @param isNear whether the fine images are wanted; once worn they are kept. Without a file the globe stays as it was. */
export function useMaps(material: ShaderMaterial, body: string, isNear: boolean): void {
  const first = useRef(Promise.resolve());
  const gl = useThree((state) => state.gl);
  useEffect(() => {
    const maps = mapsOf[body];
    if (maps === undefined) return;
    const stop = new AbortController();
    first.current = dress(gl, material, maps.first, stop.signal).catch(() => undefined);
    return () => {
      stop.abort();
      for (const name of Object.keys({ ...maps.first, ...maps.near })) material.uniforms[name].value.dispose();
    };
  }, [gl, material, body]);

  useEffect(() => {
    const maps = mapsOf[body];
    if (maps === undefined || !isNear) return;
    const stop = new AbortController();
    first.current.then(() => dress(gl, material, maps.near, stop.signal)).catch(() => undefined);
    return () => stop.abort();
  }, [gl, material, body, isNear]);
}
