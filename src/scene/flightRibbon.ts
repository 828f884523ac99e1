/**
 * The probe's way on the graphics card, drawn by shaders/path.frag.glsl: the whole line, kept there, and the finer points around
 * the instant shown, which are written anew in every frame.
 */
import { Color, Vector2, Vector3 } from "three";
import { secondsPerDay } from "../../ephemeris/units";
import fragmentShader from "../../shaders/path.frag.glsl?raw";
import { coastingColor, throttleColors } from "../throttleColors";
import { smooth } from "./fading";
import type { FlightLine, LinePattern } from "./flightLine";
import { KeptLine, lowPart } from "./keptLine";
import { Ribbon, type RibbonLook } from "./ribbon";

const lineWidthPx = 3.2;
const [faintPast, faintFuture, bright] = [0.42, 0.36, 1];
/** Stretches years away step back: whole within the first, at a quarter from the second on. */
const [nearS, farS, farShare] = [1.1 * 365.25 * secondsPerDay, 3 * 365.25 * secondsPerDay, 0.25];

/** Opacity of what comes next. */
export const comingOpacity = faintFuture;

/** Opacity of what was flown `ageS` ago, `brightS` of which is bright; the shader does the same. */
export function flownOpacity(ageS: number, brightS: number): number {
  const distant = 1 - (1 - farShare) * smooth(nearS, farS, Math.abs(ageS));
  if (ageS < 0) return faintFuture * distant;
  return bright + (faintPast * distant - bright) * smooth(0, brightS, ageS);
}

/** `color`: one colour instead of those of the throttle. */
const lookOf = (color: string | undefined, styleFloats: number): RibbonLook => ({
  fragmentShader,
  defines: { STYLED: true },
  uniforms: {
    coasting: { value: new Color(color ?? coastingColor) },
    ramp: { value: throttleColors.map((ofThrottle) => new Color(color ?? ofThrottle)) },
    pixelRatio: { value: 1 },
  },
  attributes: [["style", styleFloats]],
});

/** The whole line but for the segment in which the instant shown lies. */
export class KeptFlight extends KeptLine {
  private readonly originTdb: number;
  private readonly now = { point: { value: -1 }, s: { value: 0 }, along: { value: new Vector2() } };

  /** `weights`: opacity of each point; `pattern`: instead of what each stretch rests on. */
  constructor(
    line: FlightLine,
    weights: Float32Array,
    brightS: number,
    color: string | undefined,
    pattern: LinePattern | undefined,
  ) {
    super(line.positionsKm, line.count, lookOf(color, 4), lineWidthPx, (k) => weights[k]);
    const { timesTdb, alongKm, throttles, patterns, count } = line;
    // Floats tell 16 s apart in the years from the middle of the line, and nothing fades as fast.
    this.originTdb = count > 0 ? (timesTdb[0] + timesTdb[count - 1]) / 2 : 0;
    for (let k = 0; k < count; k++) {
      const at = this.stride * k + 7;
      this.data[at] = timesTdb[k] - this.originTdb;
      this.data[at + 1] = throttles[k];
      this.data[at + 2] = pattern ?? patterns[k];
      this.data[at + 3] = alongKm[k];
      this.data[at + 4] = lowPart(alongKm[k]);
    }
    const { point, s, along } = this.now;
    Object.assign(this.mesh.material.uniforms, {
      nowPoint: point,
      nowS: s,
      nowAlong: along,
      opacities: { value: new Vector3(faintPast, faintFuture, farShare) },
      agesS: { value: new Vector3(nearS, farS, brightS) },
    });
  }

  /** Sets the instant shown: the last point at or before it, and the place along the path, km. */
  setNow(tTdb: number, point: number, alongKm: number): void {
    const { now } = this;
    now.point.value = point;
    now.s.value = tTdb - this.originTdb;
    now.along.value.set(Math.fround(alongKm), lowPart(alongKm));
  }
}

/** Points that also carry throttle, place along the path and pattern. */
export class FlightRibbon extends Ribbon {
  constructor(capacity: number, color: string | undefined) {
    super(capacity, lookOf(color, 3), lineWidthPx);
  }

  /** Throttle (−1: coasting), km along the path from the instant shown, and pattern of the point just added. */
  style(throttle: number, alongKm: number, pattern: number): void {
    const at = this.stride * (this.used - 1) + 4;
    this.data[at] = throttle;
    this.data[at + 1] = alongKm;
    this.data[at + 2] = pattern;
  }
}
