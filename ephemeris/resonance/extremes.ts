/** The nearest and farthest points of the quasi-moon loop: when the distance from Earth turns, and how large it is then. */
import type { Ephemeris } from "../paths";
import { newState, stateOf } from "../state";
import type { Span } from "../types";
import { secondsPerDay } from "../units";

export interface DistanceExtreme {
  readonly kind: "minimum" | "maximum";
  /** TDB seconds past J2000. */
  readonly tTdb: number;
  readonly rangeKm: number;
}

/** Two turns of the distance are farther apart than this. */
const scanS = 2 * secondsPerDay;
/** The instant is found to this. */
const closeS = 1;

/**
 * All turns of the distance of `body` from `center` in a span of an ephemeris, in full physics, in order of time.
 * @throws InputError as `stateOf`.
 */
export function distanceExtremes(ephemeris: Ephemeris, body: string, span: Span, center = "earth"): DistanceExtreme[] {
  const state = newState();
  const approach = (tTdb: number): number => {
    const { positionKm: p, velocityKmS: v } = stateOf(ephemeris, body, tTdb, { center }, state);
    return p[0] * v[0] + p[1] * v[1] + p[2] * v[2];
  };
  const found: DistanceExtreme[] = [];
  let beforeTdb = span.fromTdb;
  let before = approach(beforeTdb);
  while (beforeTdb < span.toTdb) {
    const afterTdb = Math.min(beforeTdb + scanS, span.toTdb);
    const after = approach(afterTdb);
    if (before !== 0 && before < 0 !== after < 0) {
      let [low, high] = [beforeTdb, afterTdb];
      while (high - low > closeS) {
        const middle = 0.5 * (low + high);
        if (approach(middle) < 0 === before < 0) low = middle;
        else high = middle;
      }
      const { positionKm: p } = stateOf(ephemeris, body, high, { center }, state);
      const rangeKm = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
      found.push({ kind: before < 0 ? "minimum" : "maximum", tTdb: high, rangeKm });
    }
    beforeTdb = afterTdb;
    before = after;
  }
  return found;
}

/** Finds the turns in distances that come one by one, in order of time either way: the top of the parabola through three. Good to 0.01 million km, half a day. */
export class TurnFinder {
  private readonly times: number[] = [];
  private readonly squares: number[] = [];

  /** Takes a distance squared (km²); returns the turn that lies about the one before, if any. */
  add(tTdb: number, squareKm2: number): DistanceExtreme | undefined {
    const { times, squares } = this;
    times.push(tTdb);
    squares.push(squareKm2);
    if (times.length < 3) return undefined;
    if (times.length > 3) {
      times.shift();
      squares.shift();
    }
    const [t0, t1, t2] = times;
    const rise = (squares[1] - squares[0]) / (t1 - t0);
    const next = (squares[2] - squares[1]) / (t2 - t1);
    if (rise < 0 === next < 0) return undefined;
    const curve = (next - rise) / (t2 - t0);
    const tTop = 0.5 * (t0 + t1) - rise / (2 * curve);
    const square = squares[0] + (tTop - t0) * (rise + curve * (tTop - t1));
    const rangeKm = Math.sqrt(Math.max(square, 0));
    return { kind: curve > 0 ? "minimum" : "maximum", tTdb: tTop, rangeKm };
  }
}
