/**
 * The bright rim of Earth's air: the far side of a slightly larger sphere, added to what is behind it.
 */
import { useFrame } from "@react-three/fiber";
import { useEffect, useMemo, useRef } from "react";
import { AdditiveBlending, BackSide, type Mesh, ShaderMaterial, Vector3 } from "three";
import fragmentShader from "../../shaders/air.frag.glsl?raw";
import vertexShader from "../../shaders/globe.vert.glsl?raw";
import { smooth } from "./fading";
import { globeGeometry } from "./Globe";
import { placeAtBody, writeSunDirection } from "./globeMatrix";
import { isInView } from "./inView";
import { PlacedMesh } from "./PlacedMesh";
import { newOcculter, writeOcculter } from "./sky/globeMaterial";
import { bodyIndex, radiiKm, radiusPx } from "./snapshot";

/** Height of the shell, km: the shader's airTopKm. */
const airTopKm = 80;
const body = "earth";
const index = bodyIndex(body);
const radiusKm = radiiKm[index] + airTopKm;

export function Air(): React.JSX.Element {
  const mesh = useRef<Mesh>(null);
  const material = useMemo(
    () =>
      new ShaderMaterial({
        vertexShader,
        fragmentShader,
        side: BackSide,
        transparent: true,
        depthWrite: false,
        blending: AdditiveBlending,
        uniforms: {
          sunDirection: { value: new Vector3() },
          strength: { value: 0 },
          polarRatio: { value: 1 },
          ...newOcculter(),
        },
      }),
    [],
  );
  useEffect(() => () => material.dispose(), [material]);
  useFrame(({ camera }) => {
    const object = mesh.current;
    if (object === null) return;
    // A rim thinner than a pixel would break into dashes.
    const strength = smooth(20, 60, radiusPx(index));
    object.visible = strength > 0 && isInView(camera, index, radiusKm);
    if (!object.visible) return;
    material.uniforms.strength.value = strength;
    placeAtBody(object, body, index, radiusKm);
    writeSunDirection(material.uniforms.sunDirection.value, index);
    writeOcculter(material, body);
  });
  return <PlacedMesh ref={mesh} geometry={globeGeometry} material={material} renderOrder={1} />;
}
