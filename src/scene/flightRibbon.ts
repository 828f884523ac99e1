/**
 * A ribbon whose points also carry throttle, place along the path and pattern, drawn by shaders/path.frag.glsl.
 */
import { Color } from "three";
import fragmentShader from "../../shaders/path.frag.glsl?raw";
import { coastingColor, throttleColors } from "../throttleColors";
import { Ribbon } from "./ribbon";

export class FlightRibbon extends Ribbon {
  /** `color`: one colour instead of those of the throttle. */
  constructor(capacity: number, widthPx: number, color?: string) {
    const uniforms = {
      coasting: { value: new Color(color ?? coastingColor) },
      ramp: { value: throttleColors.map((ofThrottle) => new Color(color ?? ofThrottle)) },
      pixelRatio: { value: 1 },
    };
    const attributes = [["style", 3]] as const;
    super(capacity, { fragmentShader, defines: { STYLED: true }, uniforms, attributes }, widthPx);
  }

  /** Throttle (−1: coasting), km along the path from the instant shown, and pattern of the point just added. */
  style(throttle: number, alongKm: number, pattern: number): void {
    const at = this.stride * (this.used - 1) + 4;
    this.data[at] = throttle;
    this.data[at + 1] = alongKm;
    this.data[at + 2] = pattern;
  }
}
