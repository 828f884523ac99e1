/** The turning points of the relative mean longitude, and what each swing between two of them passes over. */

/** A stretch in which the angle runs one way. */
export interface Swing {
  /** First and last entry of the series; where two swings meet they share the turning point. */
  readonly first: number;
  readonly last: number;
  /** Angle there, degrees. */
  readonly fromDeg: number;
  readonly toDeg: number;
  /** Whether it begins and ends at a turning point, not where the run does. */
  readonly isWhole: boolean;
}

/** A swing this small, or small and brief without crossing Earth's longitude, is a ripple: real librations take longer. */
const leastDeg = 0.3;
const rippleDeg = 5;
const rippleYears = 20;

/** All swings of a series of at least two entries, one a year, in order. */
export function swingsOf(angleDeg: Float64Array): Swing[] {
  const turns = withoutRipples(angleDeg, turningPoints(angleDeg));
  return turns.slice(1).map((last, k) => ({
    first: turns[k],
    last,
    fromDeg: angleDeg[turns[k]],
    toDeg: angleDeg[last],
    isWhole: k > 0 && last < angleDeg.length - 1,
  }));
}

/** Entries where the angle turns, with the two ends. */
function turningPoints(angleDeg: Float64Array): number[] {
  const turns = [0];
  for (let k = 1; k < angleDeg.length - 1; k++) {
    const rises = angleDeg[k] >= angleDeg[k - 1];
    if (rises !== angleDeg[k + 1] >= angleDeg[k]) turns.push(k);
  }
  turns.push(angleDeg.length - 1);
  return turns;
}

/** Point by point, four at a time as in rainflow counting: a middle swing that is a ripple goes, with both its turning points. */
function withoutRipples(angleDeg: Float64Array, turns: readonly number[]): number[] {
  const kept: number[] = [];
  const size = (end: number) => Math.abs(angleDeg[kept[end]] - angleDeg[kept[end - 1]]);
  for (const turn of turns) {
    kept.push(turn);
    for (let end = kept.length - 1; end >= 3; end = kept.length - 1) {
      if (size(end - 1) > Math.min(size(end - 2), size(end))) break;
      if (!isRipple(angleDeg, kept[end - 2], kept[end - 1])) break;
      kept.splice(end - 2, 2);
    }
  }
  return kept;
}

function isRipple(angleDeg: Float64Array, first: number, last: number): boolean {
  const size = Math.abs(angleDeg[last] - angleDeg[first]);
  if (size < leastDeg) return true;
  return size < rippleDeg && last - first < rippleYears && crossingsOf(angleDeg[first], angleDeg[last], 0) === 0;
}

/** How often `atDeg` (modulo a turn) lies strictly between two angles. */
export function crossingsOf(fromDeg: number, toDeg: number, atDeg: number): number {
  const low = Math.min(fromDeg, toDeg) - atDeg;
  const high = Math.max(fromDeg, toDeg) - atDeg;
  return Math.max(0, Math.ceil(high / 360) - Math.floor(low / 360) - 1);
}
