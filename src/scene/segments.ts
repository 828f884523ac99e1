/**
 * A line of points given in Float64, drawn as one instance of a small mesh for each segment. Differences to the camera are taken
 * here, on the CPU, so that a line 1 au long does not tremble at 10 m. One interleaved buffer serves as start and end of every
 * segment.
 */
import {
  type BufferAttribute,
  DynamicDrawUsage,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  Mesh,
  type ShaderMaterial,
} from "three";
import { snapshot } from "./snapshot";

export interface SegmentForm {
  /** Corners of one segment and the triangles between them. */
  readonly corners: BufferAttribute;
  readonly order: BufferAttribute;
  /** What a point carries, in order: the name in the shader, before `Start` and `End`, and how many floats. The place comes first. */
  readonly attributes: readonly (readonly [name: string, floats: number])[];
}

/** A small mesh for each segment of the points in `data`, `stride` floats a point; the buffer to be told when they have changed. */
export function segmentGeometry(
  data: Float32Array,
  stride: number,
  { corners, order, attributes }: SegmentForm,
): { geometry: InstancedBufferGeometry; buffer: InstancedInterleavedBuffer } {
  const buffer = new InstancedInterleavedBuffer(data, stride, 1);
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute("position", corners);
  geometry.setIndex(order);
  let offset = 0;
  for (const [name, floats] of attributes) {
    geometry.setAttribute(`${name}Start`, new InterleavedBufferAttribute(buffer, floats, offset));
    geometry.setAttribute(`${name}End`, new InterleavedBufferAttribute(buffer, floats, stride + offset));
    offset += floats;
  }
  return { geometry, buffer };
}

/** A mesh that stays where three.js has it, at the origin, and is drawn wherever that is. */
export function segmentMesh(
  geometry: InstancedBufferGeometry,
  material: ShaderMaterial,
): Mesh<InstancedBufferGeometry, ShaderMaterial> {
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.matrixAutoUpdate = false;
  return mesh;
}

export class Segments {
  readonly mesh: Mesh<InstancedBufferGeometry, ShaderMaterial>;
  protected readonly data: Float32Array;
  protected used = 0;
  protected readonly stride: number;
  private readonly buffer: InstancedInterleavedBuffer;

  constructor(capacity: number, form: SegmentForm, material: ShaderMaterial) {
    this.stride = form.attributes.reduce((sum, [, floats]) => sum + floats, 0);
    this.data = new Float32Array(this.stride * capacity);
    const { geometry, buffer } = segmentGeometry(this.data, this.stride, form);
    this.buffer = buffer.setUsage(DynamicDrawUsage);
    this.mesh = segmentMesh(geometry, material);
  }

  /** Starts the line anew. */
  begin(): void {
    this.used = 0;
  }

  /** Adds a point in scene coordinates (km); returns where its floats begin, or −1 beyond the capacity: it is left out. */
  protected addPlace(xKm: number, yKm: number, zKm: number): number {
    const at = this.stride * this.used;
    if (at >= this.data.length) return -1;
    const c = snapshot.cameraKm;
    this.data[at] = xKm - c[0];
    this.data[at + 1] = yKm - c[1];
    this.data[at + 2] = zKm - c[2];
    this.used++;
    return at;
  }

  /** Finishes the line; `opacity` scales all of it. */
  end(opacity = 1): void {
    this.buffer.needsUpdate = this.used > 1;
    this.mesh.geometry.instanceCount = Math.max(0, this.used - 1);
    this.mesh.material.uniforms.opacity.value = opacity;
    this.mesh.visible = this.used > 1 && opacity > 0.002;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}
