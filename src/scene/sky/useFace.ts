/**
 * Gives a planet its face when it is near enough to show one: fetched then, and worn when its shader is ready.
 */
import { useThree } from "@react-three/fiber";
import { useEffect, useState } from "react";
import { type BufferGeometry, Mesh, type ShaderMaterial } from "three";
import { requestFrame } from "../../simulation";
import { disposeTarget, newTarget } from "../target";

/** Planets that have one, in ephemeris/data/planet-faces.json. */
const faced: ReadonlySet<string> = new Set(["mars", "jupiter", "saturn"]);

/** The material to draw `geometry` of `body` with: the plain one, from near the one with its face. */
export function useFace(
  plain: ShaderMaterial,
  body: string,
  isNear: boolean,
  geometry: BufferGeometry,
): ShaderMaterial {
  const [face, setFace] = useState<ShaderMaterial>();
  const get = useThree((state) => state.get);
  useEffect(() => {
    if (!isNear || !faced.has(body)) return;
    let stopped = false;
    let made: ShaderMaterial | undefined;
    void import("./face").then(async ({ newFaceMaterial }) => {
      if (stopped) return;
      made = newFaceMaterial(body, plain);
      const { gl, camera, scene } = get();
      // Programs differ by where they draw to: a picture of linear light.
      const target = newTarget(1, 1);
      gl.setRenderTarget(target);
      const compiled = gl.compileAsync(new Mesh(geometry, made), camera, scene);
      gl.setRenderTarget(null);
      await compiled;
      disposeTarget(target);
      if (stopped) return;
      setFace(made);
      requestFrame();
    });
    return () => {
      stopped = true;
      setFace(undefined);
      made?.dispose();
    };
  }, [plain, body, isNear, geometry, get]);
  return face ?? plain;
}
