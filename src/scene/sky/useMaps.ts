/**
 * Dresses a globe's material in its images: the first set at once, after it the fine one when the globe is near.
 */
import { useEffect, useRef } from "react";
import type { ShaderMaterial } from "three";
import { requestFrame } from "../../simulation";
import { type MapSet, mapsOf } from "./mapSets";
import { loadMap } from "./maps";

async function dress(material: ShaderMaterial, set: MapSet, signal: AbortSignal): Promise<void> {
  const names = Object.keys(set);
  const textures = await Promise.all(names.map((name) => loadMap(set[name], signal)));
  for (const [i, name] of names.entries()) {
    material.uniforms[name].value.dispose();
    material.uniforms[name].value = textures[i];
  }
  requestFrame();
}

/** @param isNear whether the fine images are wanted; once worn they are kept. Without a file the globe stays as it was. */
export function useMaps(material: ShaderMaterial, body: string, isNear: boolean): void {
  const first = useRef(Promise.resolve());
  useEffect(() => {
    const maps = mapsOf[body];
    if (maps === undefined) return;
    const stop = new AbortController();
    first.current = dress(material, maps.first, stop.signal).catch(() => undefined);
    return () => {
      stop.abort();
      for (const name of Object.keys({ ...maps.first, ...maps.near })) material.uniforms[name].value.dispose();
    };
  }, [material, body]);

  useEffect(() => {
    const maps = mapsOf[body];
    if (maps === undefined || !isNear) return;
    const stop = new AbortController();
    first.current.then(() => dress(material, maps.near, stop.signal)).catch(() => undefined);
    return () => stop.abort();
  }, [material, body, isNear]);
}
