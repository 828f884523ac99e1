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

/** What a line is drawn with; `fragmentShader` and what it needs when it is not one plain colour. */
interface RibbonMaterial {
  readonly fragmentShader: string;
  readonly defines: Readonly<Record<string, boolean>>;
  readonly uniforms: Readonly<Record<string, { value: unknown }>>;
}

const plain = (color: string): RibbonMaterial => ({
  fragmentShader,
  defines: {},
  uniforms: { color: { value: new Color(color) } },
});

export class Ribbon {
  readonly mesh: Mesh<InstancedBufferGeometry, ShaderMaterial>;
  protected readonly data: Float32Array;
  protected readonly buffer: InstancedInterleavedBuffer;
  protected used = 0;
  private readonly stride: number;

  /** `stride`: floats a point, four or, where `add` is followed by more of a subclass, as many as it writes. */
  constructor(capacity: number, look: string | RibbonMaterial, widthPx: number, stride = 4) {
    const { fragmentShader, defines, uniforms } = typeof look === "string" ? plain(look) : look;
    this.stride = stride;
    this.data = new Float32Array(stride * capacity);
    this.buffer = new InstancedInterleavedBuffer(this.data, stride, 1);
    this.buffer.setUsage(DynamicDrawUsage);
    const geometry = new InstancedBufferGeometry();
    geometry.setAttribute("position", corners);
    geometry.setIndex(cornerOrder);
    geometry.setAttribute("segmentStart", new InterleavedBufferAttribute(this.buffer, 4, 0));
    geometry.setAttribute("segmentEnd", new InterleavedBufferAttribute(this.buffer, 4, stride));
    const material = new ShaderMaterial({
      vertexShader,
      fragmentShader,
      defines,
      uniforms: {
        ...uniforms,
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
    const at = this.stride * this.used;
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
