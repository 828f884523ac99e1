/**
 * A line whose points stay where they are: handed to the graphics card once, each coordinate in two floats, from which the card
 * takes the camera away. What it costs a frame does not grow with its points.
 */
import { type InstancedBufferGeometry, type Mesh, type ShaderMaterial, Vector3 } from "three";
import { corners, newLineMaterial, order, plain, type RibbonLook } from "./ribbon";
import { type SegmentForm, segmentGeometry, segmentMesh } from "./segments";
import { snapshot } from "./snapshot";

/** What is left of `x` when its float is taken away: as a float, the next 24 bits. */
export const lowPart = (x: number): number => x - Math.fround(x);

/** Floats of a point before those of its look: place and weight, what is left of the place and one number more. */
const placeFloats = 8;

export class KeptLine {
  readonly mesh: Mesh<InstancedBufferGeometry, ShaderMaterial>;
  protected readonly data: Float32Array;
  protected readonly stride: number;
  private readonly cameraHigh = new Vector3();
  private readonly cameraLow = new Vector3();

  /** `positionsKm`: three numbers a point, scene coordinates. `weightOf`: opacity of a point, 0 … 1. */
  constructor(
    positionsKm: Float64Array,
    count: number,
    look: string | RibbonLook,
    widthPx: number,
    weightOf: (point: number) => number = () => 1,
  ) {
    const { fragmentShader, defines, uniforms, attributes } = typeof look === "string" ? plain(look) : look;
    const form: SegmentForm = { corners, order, attributes: [["high", 4], ["low", 4], ...attributes] };
    this.stride = attributes.reduce((sum, [, floats]) => sum + floats, placeFloats);
    this.data = new Float32Array(this.stride * count);
    for (let k = 0; k < count; k++) {
      const at = this.stride * k;
      for (let i = 0; i < 3; i++) {
        this.data[at + i] = positionsKm[3 * k + i];
        this.data[at + 4 + i] = lowPart(positionsKm[3 * k + i]);
      }
      this.data[at + 3] = weightOf(k);
    }
    const cameras = { cameraHigh: { value: this.cameraHigh }, cameraLow: { value: this.cameraLow } };
    const material = newLineMaterial(
      { fragmentShader, defines: { ...defines, KEPT: true }, uniforms: { ...uniforms, ...cameras } },
      widthPx,
    );
    const { geometry } = segmentGeometry(this.data, this.stride, form);
    geometry.instanceCount = Math.max(0, count - 1);
    this.mesh = segmentMesh(geometry, material);
    this.mesh.renderOrder = 2;
  }

  /** Puts the line before the camera of the snapshot; `opacity` scales all of it. */
  show(opacity: number): void {
    this.mesh.visible = opacity > 0.002 && this.mesh.geometry.instanceCount > 0;
    if (!this.mesh.visible) return;
    const c = snapshot.cameraKm;
    this.cameraHigh.set(Math.fround(c[0]), Math.fround(c[1]), Math.fround(c[2]));
    this.cameraLow.set(lowPart(c[0]), lowPart(c[1]), lowPart(c[2]));
    this.mesh.material.uniforms.opacity.value = opacity;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}
