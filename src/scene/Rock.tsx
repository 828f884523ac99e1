/**
 * Kamoʻoalewa close up: an illustrative rock at true size, turning about its measured pole in its measured 28 minutes. A coarse
 * mesh serves until the fine one, made in a worker when it is first needed, has come.
 */
import { type RootState, useFrame, useThree } from "@react-three/fiber";
import { lazy, Suspense, useEffect, useMemo, useRef } from "react";
import { BufferAttribute, BufferGeometry, Mesh, Vector3 } from "three";
import { requestFrame } from "../simulation";
import { rockScale, setSpin } from "../spin";
import { useApp } from "../store";
import type { RockReply } from "../workers/protocol";
import { startedWorker } from "../workers/startedWorker";
import { PlacedMesh } from "./PlacedMesh";
import { rockId, updateRockFrame, writeRockMatrix, writeSunBody } from "./rock/frame";
import { layGround } from "./rock/ground";
import { newFractureTexture, newRockMaterial } from "./rock/material";
import { coarseGrid, newRockMesh, type RockMesh } from "./rock/mesh";
import { RockShadow } from "./rock/shadow";
import { bodyIndex, radiiKm, radiusPx, snapshot } from "./snapshot";

const SpinScene = lazy(() => import("./spin/SpinScene"));

const index = bodyIndex(rockId);
/** Radii on the screen, CSS pixels: below the first there is nothing to see; from the second on the fine mesh is worth having. */
const [smallestPx, finePx] = [0.4, 12];

function newRockGeometry({ positionsM, normals, indices }: RockMesh): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(positionsM, 3));
  geometry.setAttribute("normal", new BufferAttribute(normals, 3));
  geometry.setIndex(new BufferAttribute(indices, 1));
  return geometry;
}

/** The fine rock with its roughness and its shadow; asked for once, there when the worker has answered. */
class FineRock {
  geometry: BufferGeometry | undefined;
  shadow: RockShadow | undefined;
  readonly material = newRockMaterial();
  isReady = false;
  private stop: (() => void) | undefined;

  constructor(private readonly picture: Pick<RootState, "gl" | "scene" | "camera">) {}

  ask(): void {
    if (this.stop === undefined) this.send();
  }

  private send(): void {
    const worker = new Worker(new URL("../workers/rock.worker.ts", import.meta.url), { type: "module" });
    const take = (reply: RockReply): boolean => {
      this.take(reply);
      return false;
    };
    // Without it the coarse rock stays: a shape is better than none.
    this.stop = startedWorker<null, RockReply>(worker, null, take, () => undefined);
  }

  private take({ mesh, texels }: RockReply): void {
    this.geometry = newRockGeometry(mesh);
    this.shadow = new RockShadow(this.geometry, mesh.reachM);
    const { uniforms, defines } = this.material;
    uniforms.fracture.value = newFractureTexture(texels);
    uniforms.shadowMap.value = this.shadow.target.texture;
    uniforms.shadowRight.value = this.shadow.right;
    uniforms.shadowUp.value = this.shadow.up;
    uniforms.shadowReachM.value = mesh.reachM;
    Object.assign(defines, { HAS_RELIEF: true, HAS_SHADOW: true });
    this.material.needsUpdate = true;
    layGround(mesh);
    setSpin({ isGroundFine: true });
    void this.prepare(this.geometry, this.shadow);
  }

  /** Has the shaders made while the coarse rock is still drawn: waiting for them would hold up the page. */
  private async prepare(geometry: BufferGeometry, shadow: RockShadow): Promise<void> {
    const { gl, scene, camera } = this.picture;
    const before = gl.getRenderTarget();
    // Programs differ by where they draw to: a picture of linear light here, not the screen.
    gl.setRenderTarget(shadow.target);
    const made = Promise.all([gl.compileAsync(new Mesh(geometry, this.material), camera, scene), shadow.prepare(gl)]);
    gl.setRenderTarget(before);
    await made;
    this.isReady = true;
    requestFrame();
  }

  dispose(): void {
    this.stop?.();
    this.geometry?.dispose();
    this.shadow?.dispose();
    this.material.uniforms.fracture.value?.dispose();
    this.material.dispose();
  }
}

const direction = new Float64Array(3);
const sunBody = new Vector3();

export function Rock(): React.JSX.Element {
  const mesh = useRef<Mesh>(null);
  const gl = useThree((state) => state.gl);
  const scene = useThree((state) => state.scene);
  const camera = useThree((state) => state.camera);
  const isSpinScene = useApp(
    ({ framing, layers }) => framing === "close" || layers.has("axes") || layers.has("forces"),
  );
  const fine = useMemo(() => new FineRock({ gl, scene, camera }), [gl, scene, camera]);
  const coarse = useMemo(
    () => ({ geometry: newRockGeometry(newRockMesh(coarseGrid)), material: newRockMaterial() }),
    [],
  );
  useEffect(
    () => () => {
      fine.dispose();
      coarse.geometry.dispose();
      coarse.material.dispose();
    },
    [fine, coarse],
  );
  useEffect(() => {
    const forget = (): void => fine.shadow?.forget();
    gl.domElement.addEventListener("webglcontextrestored", forget);
    return () => gl.domElement.removeEventListener("webglcontextrestored", forget);
  }, [gl, fine]);

  useFrame(() => {
    const object = mesh.current;
    if (object === null) return;
    updateRockFrame();
    const sizePx = radiusPx(index) * rockScale();
    object.visible = sizePx > smallestPx;
    if (!object.visible) return;
    if (sizePx > finePx) fine.ask();
    writeSunBody(direction);
    sunBody.set(direction[0], direction[1], direction[2]);
    const isFine = sizePx > finePx && fine.isReady;
    object.geometry = isFine && fine.geometry !== undefined ? fine.geometry : coarse.geometry;
    const material = isFine ? fine.material : coarse.material;
    object.material = material;
    writeRockMatrix(object.matrix);
    object.matrixWorldNeedsUpdate = true;
    const { uniforms } = material;
    uniforms.sunBody.value.copy(sunBody);
    const p = snapshot.positionsKm;
    const sunKm = Math.hypot(p[0] - p[3 * index], p[1] - p[3 * index + 1], p[2] - p[3 * index + 2]);
    uniforms.sunTan.value = radiiKm[0] / sunKm;
    if (isFine) fine.shadow?.draw(gl, sunBody);
    const detail = isFine ? "fine" : "coarse";
    if (gl.domElement.dataset.rock !== detail) gl.domElement.dataset.rock = detail;
  });

  return (
    <>
      <PlacedMesh ref={mesh} geometry={coarse.geometry} material={coarse.material} />
      {isSpinScene && (
        <Suspense>
          <SpinScene />
        </Suspense>
      )}
    </>
  );
}
