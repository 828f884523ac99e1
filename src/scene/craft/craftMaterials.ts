/** What the craft is drawn with: its shader, the tile of crumpled foil, and its own shadow map. Made once per graphics context. */
import {
  BufferAttribute,
  BufferGeometry,
  type Camera,
  Color,
  DoubleSide,
  FloatType,
  LinearFilter,
  LinearMipmapLinearFilter,
  Matrix3,
  type Matrix4,
  Mesh,
  NearestFilter,
  OrthographicCamera,
  RedFormat,
  RepeatWrapping,
  Scene,
  ShaderMaterial,
  Vector3,
  Vector4,
  type WebGLRenderer,
  WebGLRenderTarget,
} from "three";
import fragmentShader from "../../../shaders/craft.frag.glsl?raw";
import vertexShader from "../../../shaders/craft.vert.glsl?raw";
import foilFragmentShader from "../../../shaders/craftFoil.frag.glsl?raw";
import shadowFragmentShader from "../../../shaders/craftShadow.frag.glsl?raw";
import shadowVertexShader from "../../../shaders/craftShadow.vert.glsl?raw";
import screenVertexShader from "../../../shaders/present.vert.glsl?raw";
import { newPartMatrices } from "./joints";
import { partCount } from "./parts";
import { castShadowOnRock } from "./shadowOnRock";
import { reachM } from "./shape";

const shadowSizePx = 2048;
const foilSizePx = 512;

const newUniforms = () => ({
  parts: { value: newPartMatrices() },
  sunDirection: { value: new Vector3(0, 0, 1) },
  cameraM: { value: new Vector3() },
  lightAxes: { value: new Matrix3() },
  reachM: { value: reachM },
  shadowMap: { value: null as unknown },
  foilMap: { value: null as unknown },
  rock: { value: new Vector4(0, 0, -1e6, 0) },
  rockLight: { value: 0 },
  ionLevel: { value: 0 },
  burnLevel: { value: 0 },
});

const black = new Color(0);
const keptColor = new Color();

/** Draws `scene` into `target` on black, leaving the renderer as it was. */
function draw(gl: WebGLRenderer, target: WebGLRenderTarget, scene: Scene, camera: Camera): void {
  const before = gl.getRenderTarget();
  const alpha = gl.getClearAlpha();
  gl.getClearColor(keptColor);
  gl.setClearColor(black, 0);
  gl.setRenderTarget(target);
  gl.render(scene, camera);
  gl.setRenderTarget(before);
  gl.setClearColor(keptColor, alpha);
}

export class CraftMaterials {
  readonly uniforms = newUniforms();
  readonly material: ShaderMaterial;
  private readonly shadowScene = new Scene();
  private readonly shadowMaterial: ShaderMaterial;
  private readonly camera = new OrthographicCamera(-1, 1, 1, -1, 0, 1);
  private readonly shadow = new WebGLRenderTarget(shadowSizePx, shadowSizePx, {
    type: FloatType,
    format: RedFormat,
    minFilter: NearestFilter,
    magFilter: NearestFilter,
  });
  private readonly foil = new WebGLRenderTarget(foilSizePx, foilSizePx, {
    depthBuffer: false,
    generateMipmaps: true,
    minFilter: LinearMipmapLinearFilter,
    magFilter: LinearFilter,
    wrapS: RepeatWrapping,
    wrapT: RepeatWrapping,
    anisotropy: 8,
  });
  private foilIsDrawn = false;
  /** Sun and parts that the shadow was last drawn for. */
  private readonly shadowFor = new Float32Array(3 + 16 * partCount);

  constructor(geometry: BufferGeometry) {
    const defines = { PART_COUNT: partCount };
    const { uniforms } = this;
    uniforms.shadowMap.value = this.shadow.texture;
    uniforms.foilMap.value = this.foil.texture;
    this.material = new ShaderMaterial({ vertexShader, fragmentShader, defines, uniforms, side: DoubleSide });
    this.shadowMaterial = new ShaderMaterial({
      vertexShader: shadowVertexShader,
      fragmentShader: shadowFragmentShader,
      defines,
      uniforms,
      side: DoubleSide,
    });
    const mesh = new Mesh(geometry, this.shadowMaterial);
    mesh.frustumCulled = false;
    this.shadowScene.add(mesh);
  }

  /** Draws again what the material looks up, where it has changed: the foil once, the shadow when Sun or parts moved. */
  prepare(gl: WebGLRenderer): void {
    if (!this.foilIsDrawn) this.drawFoil(gl);
    const { sunDirection, parts } = this.uniforms;
    let changed = this.keep(0, sunDirection.value.x) || this.keep(1, sunDirection.value.y);
    changed = this.keep(2, sunDirection.value.z) || changed;
    for (let i = 0; i < partCount; i++) changed = this.keepMatrix(3 + 16 * i, parts.value[i]) || changed;
    if (changed) draw(gl, this.shadow, this.shadowScene, this.camera);
    castShadowOnRock(this.shadow.texture);
  }

  /** After a lost graphics context: everything is drawn anew. */
  forget(): void {
    this.foilIsDrawn = false;
    this.shadowFor.fill(Number.NaN);
  }

  dispose(): void {
    this.material.dispose();
    this.shadowMaterial.dispose();
    this.shadow.dispose();
    this.foil.dispose();
  }

  private keep(at: number, value: number): boolean {
    // A shadow a tenth of a texel off is not drawn anew.
    if (Math.abs(this.shadowFor[at] - value) < 3e-5) return false;
    this.shadowFor[at] = value;
    return true;
  }

  private keepMatrix(at: number, { elements }: Matrix4): boolean {
    let changed = false;
    for (let i = 0; i < 16; i++) changed = this.keep(at + i, elements[i]) || changed;
    return changed;
  }

  private drawFoil(gl: WebGLRenderer): void {
    const geometry = new BufferGeometry();
    geometry.setAttribute("position", new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3));
    const material = new ShaderMaterial({
      vertexShader: screenVertexShader,
      fragmentShader: foilFragmentShader,
      depthTest: false,
      depthWrite: false,
    });
    const mesh = new Mesh(geometry, material);
    mesh.frustumCulled = false;
    const scene = new Scene();
    scene.add(mesh);
    draw(gl, this.foil, scene, this.camera);
    geometry.dispose();
    material.dispose();
    this.foilIsDrawn = true;
  }
}
