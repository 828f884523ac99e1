/**
 * Last in every frame: draws the scene into a half-float picture with four samples and a float depth buffer, then puts it
 * on the screen in sRGB. The canvas's own depth buffer has 24 bits and would waste reversed depth.
 */
import { useFrame, useThree } from "@react-three/fiber";
import { useEffect, useMemo } from "react";
import {
  BufferAttribute,
  BufferGeometry,
  DepthTexture,
  FloatType,
  HalfFloatType,
  Mesh,
  OrthographicCamera,
  Scene,
  ShaderMaterial,
  WebGLRenderTarget,
} from "three";
import fragmentShader from "../../shaders/present.frag.glsl?raw";
import vertexShader from "../../shaders/present.vert.glsl?raw";

const skyColor = "#04060b";

function newScreen(): { scene: Scene; camera: OrthographicCamera; material: ShaderMaterial } {
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3));
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: { frame: { value: null } },
    depthTest: false,
    depthWrite: false,
  });
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  const scene = new Scene();
  scene.add(mesh);
  return { scene, camera: new OrthographicCamera(-1, 1, 1, -1, 0, 1), material };
}

export function Presentation(): null {
  const gl = useThree((state) => state.gl);
  const size = useThree((state) => state.size);
  const pixelRatio = useThree((state) => state.viewport.dpr);
  const screen = useMemo(newScreen, []);
  const target = useMemo(() => {
    const [width, height] = [Math.round(size.width * pixelRatio), Math.round(size.height * pixelRatio)];
    return new WebGLRenderTarget(width, height, {
      type: HalfFloatType,
      samples: 4,
      depthTexture: new DepthTexture(width, height, FloatType),
    });
  }, [size, pixelRatio]);

  useEffect(
    () => () => {
      target.depthTexture?.dispose();
      target.dispose();
    },
    [target],
  );

  useFrame(({ scene, camera }) => {
    gl.info.autoReset = false;
    gl.info.reset();
    gl.setClearColor(skyColor);
    gl.setRenderTarget(target);
    gl.render(scene, camera);
    gl.setRenderTarget(null);
    screen.material.uniforms.frame.value = target.texture;
    gl.render(screen.scene, screen.camera);
    gl.domElement.dataset.calls = String(gl.info.render.calls);
  }, 1);
  return null;
}
