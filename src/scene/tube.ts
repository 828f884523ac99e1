/**
 * A tube of varying radius about a path given in Float64, subtracted from the camera on the CPU like every line here. Only the
 * side towards the camera is drawn, so that its skin covers itself nowhere.
 */
import {
  BufferAttribute,
  Color,
  DynamicDrawUsage,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  Mesh,
  ShaderMaterial,
} from "three";
import fragmentShader from "../../shaders/tube.frag.glsl?raw";
import vertexShader from "../../shaders/tube.vert.glsl?raw";
import { snapshot } from "./snapshot";

const sides = 24;
const stride = 8;

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

export class Tube {
  readonly mesh: Mesh<InstancedBufferGeometry, ShaderMaterial>;
  private readonly data: Float32Array;
  private readonly buffer: InstancedInterleavedBuffer;
  private used = 0;

  constructor(capacity: number, color: string) {
    this.data = new Float32Array(stride * capacity);
    this.buffer = new InstancedInterleavedBuffer(this.data, stride, 1);
    this.buffer.setUsage(DynamicDrawUsage);
    const geometry = new InstancedBufferGeometry();
    const { corners, order } = newCorners();
    geometry.setAttribute("position", corners);
    geometry.setIndex(order);
    for (const [name, offset] of [
      ["segmentStart", 0],
      ["tangentStart", 4],
      ["segmentEnd", stride],
      ["tangentEnd", stride + 4],
    ] as const) {
      geometry.setAttribute(name, new InterleavedBufferAttribute(this.buffer, 4, offset));
    }
    const material = new ShaderMaterial({
      vertexShader,
      fragmentShader,
      uniforms: { color: { value: new Color(color) }, opacity: { value: 1 }, pixelsPerRadian: { value: 1 } },
      transparent: true,
      depthWrite: false,
    });
    this.mesh = new Mesh(geometry, material);
    this.mesh.frustumCulled = false;
    this.mesh.renderOrder = 1;
  }

  begin(): void {
    this.used = 0;
  }

  /** Adds point `k` of `positionsKm` (three numbers each) with the direction of the path there, the radius and the opacity. */
  add(positionsKm: Float64Array, tangents: Float64Array, k: number, radiusKm: number, opacity: number): void {
    const at = stride * this.used;
    const c = snapshot.cameraKm;
    for (let i = 0; i < 3; i++) {
      this.data[at + i] = positionsKm[3 * k + i] - c[i];
      this.data[at + 4 + i] = tangents[3 * k + i];
    }
    this.data[at + 3] = radiusKm;
    this.data[at + 7] = opacity;
    this.used++;
  }

  end(opacity: number): void {
    this.buffer.needsUpdate = true;
    const { uniforms } = this.mesh.material;
    uniforms.opacity.value = opacity;
    uniforms.pixelsPerRadian.value = snapshot.pixelsPerRadian;
    this.mesh.geometry.instanceCount = Math.max(0, this.used - 1);
    this.mesh.visible = this.used > 1 && opacity > 0.002;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}
