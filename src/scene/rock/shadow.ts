/**
 * The shadow the rock casts on itself: a map of heights towards the Sun, drawn in the body-fixed frame and fitted to the rock. It is
 * drawn again only when the Sun has moved in that frame. Texel: 1.1 cm; the Sun's half-shadow is wider from 1.2 m on.
 */
import {
  type BufferGeometry,
  Color,
  FloatType,
  Mesh,
  NearestFilter,
  OrthographicCamera,
  RedFormat,
  Scene,
  ShaderMaterial,
  Vector3,
  type WebGLRenderer,
  WebGLRenderTarget,
} from "three";
import fragmentShader from "../../../shaders/rockShadow.frag.glsl?raw";
import vertexShader from "../../../shaders/rockShadow.vert.glsl?raw";

const mapTexels = 2048;
/** Cosine of the angle the Sun may move before the map is drawn again, 0.01°: a tenth of a texel across the rock. */
const sameSun = 1 - 1.5e-8;

export class RockShadow {
  readonly target = new WebGLRenderTarget(mapTexels, mapTexels, {
    type: FloatType,
    format: RedFormat,
    minFilter: NearestFilter,
    magFilter: NearestFilter,
  });
  /** Axes of the map in the body-fixed frame. */
  readonly right = new Vector3();
  readonly up = new Vector3();
  private readonly camera: OrthographicCamera;
  private readonly scene = new Scene();
  private readonly material: ShaderMaterial;
  private readonly drawnFor = new Vector3();
  private readonly clearBefore = new Color();

  /** `reachM`: radius of the sphere about the origin that holds the rock. */
  constructor(
    geometry: BufferGeometry,
    readonly reachM: number,
  ) {
    this.material = new ShaderMaterial({
      vertexShader,
      fragmentShader,
      uniforms: { sunBody: { value: new Vector3() }, shadowReachM: { value: reachM } },
    });
    const mesh = new Mesh(geometry, this.material);
    mesh.frustumCulled = false;
    this.scene.add(mesh);
    this.camera = new OrthographicCamera(-reachM, reachM, reachM, -reachM, reachM, 3 * reachM);
  }

  /** Has its shader made; done when it can be used without waiting. */
  prepare(gl: WebGLRenderer): Promise<unknown> {
    return gl.compileAsync(this.scene, this.camera);
  }

  /** Draws the map for the Sun in the direction `sunBody` (unit, body-fixed) unless it is there already. */
  draw(gl: WebGLRenderer, sunBody: Vector3): void {
    if (this.drawnFor.dot(sunBody) > sameSun) return;
    this.drawnFor.copy(sunBody);
    this.material.uniforms.sunBody.value.copy(sunBody);
    const { camera } = this;
    camera.position.copy(sunBody).multiplyScalar(2 * this.reachM);
    camera.up.set(Math.abs(sunBody.z) > 0.9 ? 1 : 0, 0, Math.abs(sunBody.z) > 0.9 ? 0 : 1);
    camera.lookAt(0, 0, 0);
    camera.updateMatrixWorld();
    this.right.setFromMatrixColumn(camera.matrixWorld, 0);
    this.up.setFromMatrixColumn(camera.matrixWorld, 1);
    const before = gl.getRenderTarget();
    gl.getClearColor(this.clearBefore);
    gl.setClearColor(0x000000);
    gl.setRenderTarget(this.target);
    gl.render(this.scene, camera);
    gl.setRenderTarget(before);
    gl.setClearColor(this.clearBefore);
  }

  /** Forgets the map: after a lost context. */
  forget(): void {
    this.drawnFor.set(0, 0, 0);
  }

  dispose(): void {
    this.target.dispose();
    this.material.dispose();
  }
}
