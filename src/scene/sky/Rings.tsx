/**
 * Saturn's rings at true size in its equator's plane.
 */
import { useFrame } from "@react-three/fiber";
import { useEffect, useMemo } from "react";
import { Color, DoubleSide, Mesh, RingGeometry, ShaderMaterial, Vector2, Vector3 } from "three";
import fragmentShader from "../../../shaders/rings.frag.glsl?raw";
import vertexShader from "../../../shaders/rings.vert.glsl?raw";
import { placeAtBody, writeSunDirection } from "../globeMatrix";
import { bodyIndex, radiiKm, radiusPx } from "../snapshot";
import { ringBands } from "./shapes";

const index = bodyIndex("saturn");
const marginKm = 400;

function newRings(): Mesh<RingGeometry, ShaderMaterial> {
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    side: DoubleSide,
    transparent: true,
    depthWrite: false,
    defines: { BANDS: ringBands.length },
    uniforms: {
      bands: { value: ringBands.map(({ fromKm, toKm, opticalDepth }) => new Vector3(fromKm, toKm, opticalDepth)) },
      reachKm: { value: new Vector2(ringBands[0].fromKm - marginKm, (ringBands.at(-1)?.toKm ?? 0) + marginKm) },
      sunDirection: { value: new Vector3() },
      planetKm: { value: radiiKm[index] },
      tint: { value: new Color("#f2e3c6") },
    },
  });
  const mesh = new Mesh(new RingGeometry(1, 2, 192, 1), material);
  mesh.matrixAutoUpdate = false;
  mesh.frustumCulled = false;
  return mesh;
}

export function Rings(): React.JSX.Element {
  const mesh = useMemo(newRings, []);
  useEffect(
    () => () => {
      mesh.geometry.dispose();
      mesh.material.dispose();
    },
    [mesh],
  );
  useFrame(() => {
    mesh.visible = radiusPx(index) > 1;
    if (!mesh.visible) return;
    placeAtBody(mesh, "saturn", index, 1);
    writeSunDirection(mesh.material.uniforms.sunDirection.value, index);
  });
  return <primitive object={mesh} dispose={null} />;
}
