/**
 * A line of constant pixel width through points given in Float64: camera-relative differences are taken here, on the CPU,
 * so that a line 1 au long does not tremble at 10 m. One interleaved buffer serves as start and end of every segment.
 */
import {
  BufferAttribute,
  Color,
  DynamicDrawUsage,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  Mesh,
  NormalBlending,
  ShaderMaterial,
  Vector2,
} from "three";
import fragmentShader from "../../shaders/line.frag.glsl?raw";
import vertexShader from "../../shaders/line.vert.glsl?raw";
import { nearPlaneKm } from "./depth";
import { snapshot } from "./snapshot";

const corners = new BufferAttribute(new Float32Array([0, -1, 0, 1, -1, 0, 0, 1, 0, 1, 1, 0]), 3);
const cornerOrder = new BufferAttribute(new Uint16Array([0, 1, 2, 2, 1, 3]), 1);

/** Size of the picture in CSS pixels, shared by every line. */
export const resolutionPx = new Vector2(1, 1);

export class Ribbon {
  readonly mesh: Mesh<InstancedBufferGeometry, ShaderMaterial>;
  private readonly data: Float32Array;
  private readonly buffer: InstancedInterleavedBuffer;
  private used = 0;

  constructor(capacity: number, color: string, widthPx: number) {
    this.data = new Float32Array(4 * capacity);
    this.buffer = new InstancedInterleavedBuffer(this.data, 4, 1);
    this.buffer.setUsage(DynamicDrawUsage);
    const geometry = new InstancedBufferGeometry();
    geometry.setAttribute("position", corners);
    geometry.setIndex(cornerOrder);
    geometry.setAttribute("segmentStart", new InterleavedBufferAttribute(this.buffer, 4, 0));
    geometry.setAttribute("segmentEnd", new InterleavedBufferAttribute(this.buffer, 4, 4));
    const material = new ShaderMaterial({
      vertexShader,
      fragmentShader,
      uniforms: {
        color: { value: new Color(color) },
        opacity: { value: 1 },
        widthPx: { value: widthPx },
        nearKm: { value: nearPlaneKm },
        resolutionPx: { value: resolutionPx },
      },
      transparent: true,
      depthWrite: false,
      blending: NormalBlending,
    });
    this.mesh = new Mesh(geometry, material);
    this.mesh.frustumCulled = false;
    this.mesh.renderOrder = 2;
  }

  /** Starts the line anew. */
  begin(): void {
    this.used = 0;
  }

  /** Adds a point in scene coordinates (km), with its opacity. Points beyond the capacity are left out. */
  add(xKm: number, yKm: number, zKm: number, opacity: number): void {
    const at = 4 * this.used;
    if (at >= this.data.length) return;
    const c = snapshot.cameraKm;
    this.data[at] = xKm - c[0];
    this.data[at + 1] = yKm - c[1];
    this.data[at + 2] = zKm - c[2];
    this.data[at + 3] = opacity;
    this.used++;
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
