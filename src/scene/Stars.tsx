/**
 * The sky behind: 8,874 stars to magnitude 6.5, each in the colour of its temperature.
 */
import { useFrame, useThree } from "@react-three/fiber";
import { useEffect, useMemo, useState } from "react";
import { AdditiveBlending, BufferAttribute, BufferGeometry, Points, ShaderMaterial } from "three";
import fragmentShader from "../../shaders/star.frag.glsl?raw";
import vertexShader from "../../shaders/star.vert.glsl?raw";
import { requestFrame } from "../simulation";
import { placeInSky } from "./sky/skyMatrix";
import { type StarCatalogue, starsFrom } from "./sky/starCatalogue";
import { temperatureOf, writeBlackBodyColor } from "./sky/starColor";

function geometryOf({ count, directions, magnitudes, colorIndices }: StarCatalogue): BufferGeometry {
  const tints = new Float32Array(3 * count);
  for (let i = 0; i < count; i++) writeBlackBodyColor(temperatureOf(colorIndices[i]), tints, 3 * i);
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(directions, 3));
  geometry.setAttribute("magnitude", new BufferAttribute(magnitudes, 1));
  geometry.setAttribute("tint", new BufferAttribute(tints, 3));
  return geometry;
}

export function Stars(): React.JSX.Element | null {
  const [geometry, setGeometry] = useState<BufferGeometry>();
  const pixelRatio = useThree((state) => state.viewport.dpr);
  const material = useMemo(
    () =>
      new ShaderMaterial({
        vertexShader,
        fragmentShader,
        // Added light, among the opaque things and before them: what is transparent would be drawn over the planets.
        blending: AdditiveBlending,
        depthTest: false,
        depthWrite: false,
        uniforms: { pixelRatio: { value: 1 } },
      }),
    [],
  );
  const points = useMemo(() => {
    if (geometry === undefined) return undefined;
    const object = new Points(geometry, material);
    object.matrixAutoUpdate = false;
    object.frustumCulled = false;
    object.renderOrder = -10;
    return object;
  }, [geometry, material]);

  useEffect(() => () => material.dispose(), [material]);
  useEffect(() => () => geometry?.dispose(), [geometry]);
  useEffect(() => {
    const stop = new AbortController();
    fetch("stars.bin", { signal: stop.signal })
      .then((response) => (response.ok ? response.arrayBuffer() : Promise.reject(new Error(response.statusText))))
      .then((bytes) => {
        setGeometry(geometryOf(starsFrom(bytes)));
        requestFrame();
      })
      // Without the file the sky is black and everything else works.
      .catch(() => undefined);
    return () => stop.abort();
  }, []);

  useFrame(() => {
    if (points === undefined) return;
    material.uniforms.pixelRatio.value = pixelRatio;
    placeInSky(points);
  });
  return points === undefined ? null : <primitive object={points} dispose={null} />;
}
