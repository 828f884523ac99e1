/**
 * Last in every frame: draws the scene into a picture of linear light, then puts it on the screen in sRGB, and over it the
 * second view where there is one.
 */
import { useFrame, useThree } from "@react-three/fiber";
import { useEffect, useMemo } from "react";
import { BufferAttribute, BufferGeometry, Color, Mesh, OrthographicCamera, Scene, ShaderMaterial } from "three";
import fragmentShader from "../../shaders/present.frag.glsl?raw";
import vertexShader from "../../shaders/present.vert.glsl?raw";
import { app, setApp } from "../store";
import { disposeSecond, secondPicture } from "./secondPicture";
import { secondView } from "./secondView";
import { snapshot } from "./snapshot";
import { disposeTarget, newTarget } from "./target";

const skyColor = new Color("#04060b");

/** What puts a picture of linear light on the screen, or into a file. */
export function newScreen(toFile = false): { scene: Scene; camera: OrthographicCamera; material: ShaderMaterial } {
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3));
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: { frame: { value: null } },
    defines: toFile ? { TO_FILE: "" } : {},
    depthTest: false,
    depthWrite: false,
  });
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  const scene = new Scene();
  scene.add(mesh);
  return { scene, camera: new OrthographicCamera(-1, 1, 1, -1, 0, 1), material };
}

const told = { calls: -1, triangles: -1, tTdb: Number.NaN };

/** Leaves the counts of the frame on the canvas, for tests and benchmarks; unless time runs, its instant too. */
function tell(dataset: DOMStringMap, calls: number, triangles: number): void {
  if (told.tTdb !== snapshot.tTdb && !app().playing) {
    told.tTdb = snapshot.tTdb;
    dataset.tdb = String(snapshot.tTdb);
  }
  if (told.calls !== calls || dataset.calls === undefined) dataset.calls = String(calls);
  if (told.triangles !== triangles || dataset.triangles === undefined) dataset.triangles = String(triangles);
  told.calls = calls;
  told.triangles = triangles;
}

export function Presentation(): null {
  const gl = useThree((state) => state.gl);
  const size = useThree((state) => state.size);
  const pixelRatio = useThree((state) => state.viewport.dpr);
  const screen = useMemo(() => newScreen(), []);
  const target = useMemo(() => {
    const [width, height] = [Math.round(size.width * pixelRatio), Math.round(size.height * pixelRatio)];
    return newTarget(width, height);
  }, [size, pixelRatio]);

  useEffect(() => () => disposeTarget(target), [target]);
  useEffect(() => disposeSecond, []);
  // Before anything is drawn: the counts are those of a whole frame.
  useFrame(() => {
    gl.info.autoReset = false;
    gl.info.reset();
    gl.setClearColor(skyColor);
  }, -20);

  useFrame(({ scene, camera }) => {
    gl.setRenderTarget(target);
    gl.render(scene, camera);
    gl.setRenderTarget(null);
    screen.material.uniforms.frame.value = target.texture;
    gl.render(screen.scene, screen.camera);
    const second = secondPicture();
    if (second !== undefined) {
      const { left, top, width, height } = secondView.rect;
      gl.setViewport(left, size.height - top - height, width, height);
      gl.autoClear = false;
      screen.material.uniforms.frame.value = second.texture;
      gl.render(screen.scene, screen.camera);
      gl.autoClear = true;
      gl.setViewport(0, 0, size.width, size.height);
    }
    if (app().picture === "starting") setApp({ picture: "drawn" });
    tell(gl.domElement.dataset, gl.info.render.calls, gl.info.render.triangles);
  }, 1);
  return null;
}
