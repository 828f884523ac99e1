/**
 * Depth from 10 m to 1 au in one frame, through the app's own renderer and picture: at each distance two squares a little apart,
 * the farther one red; wherever it is seen, depth has failed.
 */
import { Mesh, PerspectiveCamera, PlaneGeometry, Scene, ShaderMaterial, Vector3 } from "three";
import { type DepthMode, farPlaneKm, nearPlaneKm, newRenderer } from "../../../src/scene/depth";
import { newTarget } from "../../../src/scene/target";

/** Distances and the gaps that must be seen, km. */
export const layersKm: readonly (readonly [number, number])[] = [
  [0.01, 1e-6],
  [20, 1e-3],
  [400_000, 5_000],
  [149_597_870.7, 1_000_000],
];

const vertexShader = `#include <common>
#include <logdepthbuf_pars_vertex>
void main() {
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  #include <logdepthbuf_vertex>
}`;
const fragmentShader = `#include <common>
#include <logdepthbuf_pars_fragment>
uniform vec3 color;
void main() {
  #include <logdepthbuf_fragment>
  gl_FragColor = vec4(color, 1.0);
}`;

const sidePx = 128;

function square(km: number, column: number, color: Vector3, order: number): Mesh {
  const mesh = new Mesh(
    new PlaneGeometry(1, 1),
    new ShaderMaterial({ vertexShader, fragmentShader, uniforms: { color: { value: color } } }),
  );
  mesh.frustumCulled = false;
  mesh.renderOrder = order;
  // A quarter of the picture's width each, tilted so that depth varies within it.
  mesh.scale.setScalar(0.4 * km);
  mesh.rotation.x = -0.4;
  mesh.position.set((column - 1.5) * 0.45 * km, 0, -km);
  return mesh;
}

/** Share of the pixels at each distance that show the farther square, with it drawn last and first; and the mode they were drawn in. */
export function depthFaults(wantsLogarithmic: boolean): { mode: DepthMode; shares: number[]; seen: number[] } {
  const { renderer, depthMode } = newRenderer(document.createElement("canvas"), wantsLogarithmic);
  const camera = new PerspectiveCamera(90, 1, nearPlaneKm, farPlaneKm);
  const target = newTarget(sidePx, sidePx);
  const shares = layersKm.map(() => 0);
  const seen = layersKm.map(() => 0);
  for (const farLast of [true, false]) {
    const scene = new Scene();
    for (const [column, [km, gapKm]] of layersKm.entries()) {
      scene.add(square(km, column, new Vector3(0, 1, 0), farLast ? 0 : 1));
      const far = square(km, column, new Vector3(1, 0, 0), farLast ? 1 : 0);
      far.position.z -= gapKm;
      scene.add(far);
    }
    renderer.setRenderTarget(target);
    renderer.clear();
    renderer.render(scene, camera);
    const halves = new Uint16Array(4 * sidePx * sidePx);
    renderer.readRenderTargetPixels(target, 0, 0, sidePx, sidePx, halves);
    for (const column of layersKm.keys()) {
      const middle = Math.round(sidePx * (0.5 + (column - 1.5) * 0.225));
      for (let x = middle - 8; x < middle + 8; x++) {
        for (let y = sidePx / 2 - 8; y < sidePx / 2 + 8; y++) {
          const i = 4 * (y * sidePx + x);
          shares[column] += Number(halves[i] > 0) / (2 * 256);
          seen[column] += Number(halves[i + 1] > 0) / (2 * 256);
        }
      }
    }
  }
  renderer.dispose();
  return { mode: depthMode, shares, seen };
}
