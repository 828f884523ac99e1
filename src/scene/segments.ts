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

export class Segments {
  readonly mesh: Mesh<InstancedBufferGeometry, ShaderMaterial>;
  protected readonly data: Float32Array;
  protected used = 0;
  protected readonly stride: number;
  private readonly buffer: InstancedInterleavedBuffer;

  constructor(capacity: number, { corners, order, attributes }: SegmentForm, material: ShaderMaterial) {
    this.stride = attributes.reduce((sum, [, floats]) => sum + floats, 0);
    this.data = new Float32Array(this.stride * capacity);
    this.buffer = new InstancedInterleavedBuffer(this.data, this.stride, 1);
    this.buffer.setUsage(DynamicDrawUsage);
    const geometry = new InstancedBufferGeometry();
    geometry.setAttribute("position", corners);
    geometry.setIndex(order);
    let offset = 0;
    for (const [name, floats] of attributes) {
      geometry.setAttribute(`${name}Start`, new InterleavedBufferAttribute(this.buffer, floats, offset));
      geometry.setAttribute(`${name}End`, new InterleavedBufferAttribute(this.buffer, floats, this.stride + offset));
      offset += floats;
    }
    this.mesh = new Mesh(geometry, material);
    this.mesh.frustumCulled = false;
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
    this.buffer.needsUpdate = true;
    this.mesh.geometry.instanceCount = Math.max(0, this.used - 1);
    this.mesh.material.uniforms.opacity.value = opacity;
    this.mesh.visible = this.used > 1 && opacity > 0.002;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}
