/**
 * The bright rim of a body's air: the far side of a slightly larger sphere, added to what is behind it.
 */
import { useFrame } from "@react-three/fiber";
import { useEffect, useMemo, useRef } from "react";
import { AdditiveBlending, BackSide, Color, type Mesh, ShaderMaterial, Vector3 } from "three";
import fragmentShader from "../../shaders/air.frag.glsl?raw";
import vertexShader from "../../shaders/globe.vert.glsl?raw";
import { smooth } from "./fading";
import { globeGeometry } from "./Globe";
import { placeAtBody, writeSunDirection } from "./globeMatrix";
import { lookOf } from "./looks";
import { bodyIndex, cameraRangeKm, radiiKm, radiusPx } from "./snapshot";

/** Radius of the shell over that of the body; the shader's falloff is made for this value. */
const shellRatio = 1.035;

export function Air({ body }: { body: string }): React.JSX.Element {
  const mesh = useRef<Mesh>(null);
  const index = bodyIndex(body);
  const radiusKm = radiiKm[index] * shellRatio;
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
          airColor: { value: new Color(lookOf(body).air) },
          sunDirection: { value: new Vector3() },
          strength: { value: 0 },
        },
      }),
    [body],
  );
  useEffect(() => () => material.dispose(), [material]);
  useFrame(() => {
    const object = mesh.current;
    if (object === null) return;
    // A rim thinner than a pixel would break into dashes.
    const strength = smooth(20, 60, radiusPx(index));
    object.visible = cameraRangeKm(index) > radiusKm && strength > 0;
    if (!object.visible) return;
    material.uniforms.strength.value = strength;
    placeAtBody(object, body, index, radiusKm);
    writeSunDirection(material.uniforms.sunDirection.value, index);
  });
  return (
    <mesh
      ref={mesh}
      geometry={globeGeometry}
      material={material}
      matrixAutoUpdate={false}
      frustumCulled={false}
      renderOrder={1}
      dispose={null}
    />
  );
}
