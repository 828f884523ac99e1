/**
 * A ribbon whose points also carry throttle, place along the path and pattern, drawn by shaders/path.frag.glsl.
 */
import { Color, InterleavedBufferAttribute } from "three";
import fragmentShader from "../../shaders/path.frag.glsl?raw";
import { coastingColor, throttleColors } from "../throttleColors";
import { Ribbon } from "./ribbon";

const stride = 7;

export class FlightRibbon extends Ribbon {
  constructor(capacity: number, widthPx: number) {
    const uniforms = {
      coasting: { value: new Color(coastingColor) },
      ramp: { value: throttleColors.map((color) => new Color(color)) },
      pixelRatio: { value: 1 },
    };
    super(capacity, { fragmentShader, defines: { STYLED: true }, uniforms }, widthPx, stride);
    const { geometry } = this.mesh;
    geometry.setAttribute("styleStart", new InterleavedBufferAttribute(this.buffer, 3, 4));
    geometry.setAttribute("styleEnd", new InterleavedBufferAttribute(this.buffer, 3, stride + 4));
  }

  /** Throttle (−1: coasting), km along the path from the instant shown, and pattern of the point just added. */
  style(throttle: number, alongKm: number, pattern: number): void {
    const at = stride * (this.used - 1) + 4;
    this.data[at] = throttle;
    this.data[at + 1] = alongKm;
    this.data[at + 2] = pattern;
  }
}
