/**
 * A tube of varying radius about a path. Only the side towards the camera is drawn, so that its skin covers itself nowhere.
 */
import { BufferAttribute, Color, ShaderMaterial } from "three";
import fragmentShader from "../../shaders/tube.frag.glsl?raw";
import vertexShader from "../../shaders/tube.vert.glsl?raw";
import { Segments } from "./segments";
import { snapshot } from "./snapshot";

const sides = 24;

/** Corners of one segment: x says at which end, y and z where on the ring. */
function newCorners(): { corners: BufferAttribute; order: BufferAttribute } {
  const corners: number[] = [];
  const order: number[] = [];
  for (let k = 0; k <= sides; k++) {
    const angle = (2 * Math.PI * k) / sides;
    for (const end of [0, 1]) corners.push(end, Math.cos(angle), Math.sin(angle));
    if (k < sides) order.push(2 * k, 2 * k + 1, 2 * k + 2, 2 * k + 2, 2 * k + 1, 2 * k + 3);
  }
  return {
    corners: new BufferAttribute(new Float32Array(corners), 3),
    order: new BufferAttribute(new Uint16Array(order), 1),
  };
}

export class Tube extends Segments {
  constructor(capacity: number, color: string) {
    const material = new ShaderMaterial({
      vertexShader,
      fragmentShader,
      uniforms: { color: { value: new Color(color) }, opacity: { value: 1 }, pixelsPerRadian: { value: 1 } },
      transparent: true,
      depthWrite: false,
    });
    const attributes = [
      ["segment", 4],
      ["tangent", 4],
    ] as const;
    super(capacity, { ...newCorners(), attributes }, material);
    this.mesh.renderOrder = 1;
  }

  /** Adds point `k` of `positionsKm` (three numbers each) with the direction of the path there, the radius and the opacity. */
  add(positionsKm: Float64Array, tangents: Float64Array, k: number, radiusKm: number, opacity: number): void {
    const from = 3 * k;
    const at = this.addPlace(positionsKm[from], positionsKm[from + 1], positionsKm[from + 2]);
    if (at < 0) return;
    for (let i = 0; i < 3; i++) this.data[at + 4 + i] = tangents[from + i];
    this.data[at + 3] = radiusKm;
    this.data[at + 7] = opacity;
  }

  override end(opacity: number): void {
    super.end(opacity);
    this.mesh.material.uniforms.pixelsPerRadian.value = snapshot.pixelsPerRadian;
  }
}
