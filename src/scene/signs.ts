/**
 * Marks of constant pixel size, each with a shape, a colour and a visibility, drawn in one call.
 */
import { BufferAttribute, BufferGeometry, Color, DynamicDrawUsage, Points, ShaderMaterial } from "three";
import fragmentShader from "../../shaders/marker.frag.glsl?raw";
import vertexShader from "../../shaders/marker.vert.glsl?raw";
import { snapshot } from "./snapshot";

/** The number is the one that shaders/marker.frag.glsl knows the shape by. */
const shapes = { disc: 0, diamond: 1, craft: 2, ring: 3, cross: 4, square: 5 } as const;
export type MarkShape = keyof typeof shapes;

export class Signs {
  readonly points: Points<BufferGeometry, ShaderMaterial>;
  /** Of each mark, 0 … 1; a mark beyond the last `place` is not drawn. */
  readonly visibility: Float32Array;
  private readonly position: Float32Array;
  private placed = 0;

  constructor(count: number) {
    const geometry = new BufferGeometry();
    for (const [name, size] of [
      ["position", 3],
      ["visibility", 1],
      ["tint", 3],
      ["sizePx", 1],
      ["shape", 1],
    ] as const) {
      geometry.setAttribute(name, new BufferAttribute(new Float32Array(size * count), size).setUsage(DynamicDrawUsage));
    }
    const material = new ShaderMaterial({
      vertexShader,
      fragmentShader,
      transparent: true,
      depthWrite: false,
      uniforms: { pixelRatio: { value: 1 } },
    });
    this.points = new Points(geometry, material);
    this.points.frustumCulled = false;
    this.points.matrixAutoUpdate = false;
    this.points.renderOrder = 3;
    this.visibility = this.attribute("visibility").array as Float32Array;
    this.position = this.attribute("position").array as Float32Array;
  }

  /** Gives mark `i` its shape, diameter (CSS pixels) and colour. */
  look(i: number, shape: MarkShape, sizePx: number, color: string): void {
    const tint = new Color(color);
    this.attribute("tint").setXYZ(i, tint.r, tint.g, tint.b);
    this.attribute("sizePx").setX(i, sizePx);
    this.attribute("shape").setX(i, shapes[shape]);
    for (const name of ["tint", "sizePx", "shape"]) this.attribute(name).needsUpdate = true;
  }

  /** Starts to place them anew. */
  begin(): void {
    this.placed = 0;
  }

  /** Puts mark `i` at the place whose first number is `at` in `positionsKm`, km in scene coordinates. */
  place(i: number, positionsKm: Float64Array, at: number): void {
    const c = snapshot.cameraKm;
    for (let k = 0; k < 3; k++) this.position[3 * i + k] = positionsKm[at + k] - c[k];
    this.placed = Math.max(this.placed, i + 1);
  }

  /** Hands the places of this frame over. */
  end(pixelRatio: number): void {
    this.points.material.uniforms.pixelRatio.value = pixelRatio;
    this.attribute("position").needsUpdate = true;
    this.attribute("visibility").needsUpdate = true;
    this.points.geometry.setDrawRange(0, this.placed);
  }

  dispose(): void {
    this.points.geometry.dispose();
    this.points.material.dispose();
  }

  private attribute(name: string): BufferAttribute {
    return this.points.geometry.getAttribute(name) as BufferAttribute;
  }
}
