/**
 * A line of constant pixel width.
 */
import { BufferAttribute, Color, NormalBlending, ShaderMaterial, Vector2 } from "three";
import fragmentShader from "../../shaders/line.frag.glsl?raw";
import vertexShader from "../../shaders/line.vert.glsl?raw";
import { nearPlaneKm } from "./depth";
import { type SegmentForm, Segments } from "./segments";

/** Corners of one segment and the triangles between them, for `line.vert.glsl`. */
export const corners = new BufferAttribute(new Float32Array([0, -1, 0, 1, -1, 0, 0, 1, 0, 1, 1, 0]), 3);
export const order = new BufferAttribute(new Uint16Array([0, 1, 2, 2, 1, 3]), 1);

/** Size of the picture in CSS pixels, shared by every line. */
export const resolutionPx = new Vector2(1, 1);

/** What a line is drawn with when it is not one plain colour, and what its points carry besides place and opacity. */
export interface RibbonLook {
  readonly fragmentShader: string;
  readonly defines: Readonly<Record<string, boolean>>;
  readonly uniforms: Readonly<Record<string, { value: unknown }>>;
  readonly attributes: SegmentForm["attributes"];
}

export const plain = (color: string): RibbonLook => ({
  fragmentShader,
  defines: {},
  uniforms: { color: { value: new Color(color) } },
  attributes: [],
});

/** What a line of `widthPx` CSS pixels is drawn with. */
export function newLineMaterial(
  { fragmentShader, defines, uniforms }: Omit<RibbonLook, "attributes">,
  widthPx: number,
): ShaderMaterial {
  return new ShaderMaterial({
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
}

export class Ribbon extends Segments {
  constructor(capacity: number, look: string | RibbonLook, widthPx: number) {
    const drawn = typeof look === "string" ? plain(look) : look;
    const attributes = [["segment", 4], ...drawn.attributes] as const;
    super(capacity, { corners, order, attributes }, newLineMaterial(drawn, widthPx));
    this.mesh.renderOrder = 2;
  }

  /** Adds a point in scene coordinates (km), with its opacity. Points beyond the capacity are left out. */
  add(xKm: number, yKm: number, zKm: number, opacity: number): void {
    const at = this.addPlace(xKm, yKm, zKm);
    if (at >= 0) this.data[at + 3] = opacity;
  }
}
