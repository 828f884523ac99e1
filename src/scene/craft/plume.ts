/** The exhaust: a box behind the engines whose shader gathers the glow along each line of sight. */
import { AdditiveBlending, BackSide, BoxGeometry, Mesh, ShaderMaterial, Vector3 } from "three";
import fragmentShader from "../../../shaders/plume.frag.glsl?raw";
import vertexShader from "../../../shaders/plume.vert.glsl?raw";
import { ionGridRadiusM, ionMouthXM, ionOffsetM, nozzleMouthXM, nozzleRadiusM } from "./shape";

/** Lengths m in craft axes. The jets have faded at the far end. */
const boxLow = new Vector3(-9.5, -2.6, -2.6);
const boxHigh = new Vector3(ionMouthXM, 2.6, 2.6);

export function newPlume(): Mesh<BoxGeometry, ShaderMaterial> {
  const size = boxHigh.clone().sub(boxLow);
  const middle = boxLow.clone().add(boxHigh).multiplyScalar(0.5);
  const geometry = new BoxGeometry(size.x, size.y, size.z).translate(middle.x, middle.y, middle.z);
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    side: BackSide,
    transparent: true,
    depthWrite: false,
    blending: AdditiveBlending,
    uniforms: {
      cameraM: { value: new Vector3() },
      boxLow: { value: boxLow },
      boxHigh: { value: boxHigh },
      ionLevel: { value: 0 },
      burnLevel: { value: 0 },
      ionMouthX: { value: ionMouthXM },
      ionOffset: { value: ionOffsetM },
      ionRadius: { value: ionGridRadiusM },
      nozzleMouthX: { value: nozzleMouthXM },
      nozzleRadius: { value: nozzleRadiusM },
    },
  });
  const plume = new Mesh(geometry, material);
  plume.frustumCulled = false;
  plume.matrixAutoUpdate = false;
  plume.renderOrder = 1;
  return plume;
}
