/**
 * Kamoʻoalewa close up: an illustrative rock at true size, turning about its measured pole in its measured 28 minutes.
 */
import { useFrame } from "@react-three/fiber";
import { useEffect, useMemo, useRef } from "react";
import { type Mesh, ShaderMaterial, Vector3 } from "three";
import fragmentShader from "../../shaders/rock.frag.glsl?raw";
import vertexShader from "../../shaders/rock.vert.glsl?raw";
import { placeAtBody, writeSunDirection } from "./globeMatrix";
import { halfLengthsKm, newRockGeometry } from "./rockGeometry";
import { bodyIndex, cameraRangeKm, snapshot } from "./snapshot";

const body = "kamooalewa";

export function Rock(): React.JSX.Element {
  const mesh = useRef<Mesh>(null);
  const geometry = useMemo(newRockGeometry, []);
  const material = useMemo(
    () => new ShaderMaterial({ vertexShader, fragmentShader, uniforms: { sunDirection: { value: new Vector3() } } }),
    [],
  );
  const index = bodyIndex(body);
  useEffect(
    () => () => {
      geometry.dispose();
      material.dispose();
    },
    [geometry, material],
  );
  useFrame(() => {
    const object = mesh.current;
    if (object === null) return;
    object.visible = (halfLengthsKm[0] / cameraRangeKm(index)) * snapshot.pixelsPerRadian > 0.4;
    if (!object.visible) return;
    placeAtBody(object, body, index, halfLengthsKm[0]);
    writeSunDirection(material.uniforms.sunDirection.value, index);
  });
  return (
    <mesh
      ref={mesh}
      geometry={geometry}
      material={material}
      matrixAutoUpdate={false}
      frustumCulled={false}
      dispose={null}
    />
  );
}
