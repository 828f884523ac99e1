/**
 * The probe's flight as a line in one centre and frame: points close together where it bends, with the throttle and the
 * basis of each stretch. Sampled once from `stateOf`; near the instant shown, where the camera may be metres away, a frame
 * adds finer points of its own.
 */
import { type Ephemeris, newState, stateOf } from "../../ephemeris/ephemeris";
import type { Frame } from "../../ephemeris/frames";
import { type LegId, probeId } from "../../ephemeris/probe/flight";
import type { Basis } from "../../ephemeris/types";
import { secondsPerDay } from "../../ephemeris/units";

/** How a stretch is drawn: whole, dashed, dotted; dash and dot in turn: a way not chosen. Never alike, and not by colour alone. */
export type LinePattern = 0 | 1 | 2 | 3;
export const dashDotted: LinePattern = 3;
export const patternOf: Readonly<Record<Basis, LinePattern>> = {
  tracked: 0,
  reconstructed: 0,
  planned: 1,
  illustrative: 2,
};

/** A chord leaves the path by at most this share of the distance from the centre: invisible from where the whole is seen. */
const bendTolerance = 1e-5;
/** Bends below this length are never looked for, km. */
const finestKm = 1e-4;
/** How far a chord of the line may leave the path at a distance from the centre, km. */
export const bendKm = (fromCenterKm: number): number => Math.max(finestKm, bendTolerance * fromCenterKm);
const longestStepS = 16 * secondsPerDay;
const deepest = 14;
const mostPoints = 60_000;

export interface FlightLine {
  readonly count: number;
  readonly timesTdb: Float64Array;
  /** Three numbers a point, km, in the centre and frame asked for. */
  readonly positionsKm: Float64Array;
  /** Length of the line up to each point, km. */
  readonly alongKm: Float64Array;
  /** Share of the ion engine's thrust from each point on, 0 … 1; −1 when it does not run. */
  readonly throttles: Float32Array;
  readonly patterns: Uint8Array;
}

/** The line while it grows: times and places of its points, and the style of the stretch they belong to. */
class Tracer {
  readonly timesTdb: number[] = [];
  readonly km: number[] = [];
  readonly throttles: number[] = [];
  readonly patterns: LinePattern[] = [];
  throttle = -1;
  pattern: LinePattern = 0;
  private readonly ephemeris: Ephemeris;
  private readonly options: { readonly center: string; readonly frame: Frame };
  private readonly state = newState();

  constructor(ephemeris: Ephemeris, options: { readonly center: string; readonly frame: Frame }) {
    this.ephemeris = ephemeris;
    this.options = options;
  }

  /** Adds the point at `tTdb`. */
  add(tTdb: number): void {
    const { positionKm } = stateOf(this.ephemeris, probeId, tTdb, this.options, this.state);
    this.addAt(tTdb, positionKm[0], positionKm[1], positionKm[2]);
  }

  /** Adds the points from the last one to `toTdb`, as many as the bend asks for. */
  follow(toTdb: number): void {
    const { positionKm: p } = stateOf(this.ephemeris, probeId, toTdb, this.options, this.state);
    this.bend(toTdb, p[0], p[1], p[2], 0);
  }

  /** Halves the stretch from the last point to the one given until its chord is good enough. */
  private bend(toTdb: number, x: number, y: number, z: number, depth: number): void {
    const { timesTdb, km } = this;
    const last = timesTdb.length - 1;
    const middleTdb = (timesTdb[last] + toTdb) / 2;
    const { positionKm: p } = stateOf(this.ephemeris, probeId, middleTdb, this.options, this.state);
    const sagKm = Math.hypot(
      p[0] - (km[3 * last] + x) / 2,
      p[1] - (km[3 * last + 1] + y) / 2,
      p[2] - (km[3 * last + 2] + z) / 2,
    );
    const isBent = sagKm > bendKm(Math.hypot(p[0], p[1], p[2]));
    if (isBent && depth < deepest && last < mostPoints) {
      this.bend(middleTdb, p[0], p[1], p[2], depth + 1);
      this.bend(toTdb, x, y, z, depth + 1);
    } else this.addAt(toTdb, x, y, z);
  }

  private addAt(tTdb: number, x: number, y: number, z: number): void {
    this.timesTdb.push(tTdb);
    this.km.push(x, y, z);
    this.throttles.push(this.throttle);
    this.patterns.push(this.pattern);
  }
}

/** The line of the legs named, in order of time; without points when the ephemeris has no probe. */
export function flightLineOf(
  ephemeris: Ephemeris,
  options: { readonly center: string; readonly frame: Frame },
  legIds: readonly LegId[],
): FlightLine {
  const tracer = new Tracer(ephemeris, options);
  for (const { fromTdb, toTdb, throttle, pattern } of stretchesOf(ephemeris, legIds)) {
    tracer.throttle = throttle;
    tracer.pattern = pattern;
    tracer.add(fromTdb);
    const steps = Math.ceil((toTdb - fromTdb) / longestStepS);
    for (let k = 1; k < steps; k++) tracer.follow(fromTdb + (k / steps) * (toTdb - fromTdb));
    tracer.follow(toTdb);
  }
  const { timesTdb, km, throttles, patterns } = tracer;
  const count = timesTdb.length;
  const alongKm = new Float64Array(count);
  for (let k = 1; k < count; k++) {
    const at = 3 * k;
    alongKm[k] = alongKm[k - 1] + Math.hypot(km[at] - km[at - 3], km[at + 1] - km[at - 2], km[at + 2] - km[at - 1]);
  }
  return {
    count,
    timesTdb: Float64Array.from(timesTdb),
    positionsKm: Float64Array.from(km),
    alongKm,
    throttles: Float32Array.from(throttles),
    patterns: Uint8Array.from(patterns),
  };
}

/** Parts of the flight in which throttle and basis are constant, in order of time. */
function stretchesOf(
  { probe }: Ephemeris,
  legIds: readonly LegId[],
): { fromTdb: number; toTdb: number; throttle: number; pattern: LinePattern }[] {
  if (probe === undefined) return [];
  return probe.arcs.flatMap(({ fromTdb, toTdb, throttle }) =>
    probe.legs.flatMap((leg) => {
      const from = Math.max(fromTdb, leg.fromTdb);
      const to = Math.min(toTdb, leg.toTdb);
      if (!(from < to) || !legIds.includes(leg.id)) return [];
      return [{ fromTdb: from, toTdb: to, throttle: throttle > 0 ? throttle : -1, pattern: patternOf[leg.basis] }];
    }),
  );
}

/** Index of the last point at or before `tTdb`; −1 before the first. */
export function pointBefore({ timesTdb, count }: FlightLine, tTdb: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timesTdb[middle] <= tTdb) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
