/** Many clones as one fan: least, most and quartiles of their angles, year by year; and the year in which each one's present episode ends. Pure. */
import type { AngleSeries } from "../../ephemeris/resonance/angleSeries";
import { type ClassInterval, type CoOrbitalClass, classAt } from "../../ephemeris/resonance/classes";

/** Angles followed without jumps, degrees; all arrays have one entry a year. */
export interface Fan {
  readonly tTdb: Float64Array;
  readonly least: Float64Array;
  readonly lowQuartile: Float64Array;
  readonly highQuartile: Float64Array;
  readonly most: Float64Array;
}

/** The share of a sorted list, on the line between its neighbours. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

/** A clone that left every ellipse is in the fan for as long as it was on one. Undefined for no clones. */
export function fanOf(clones: readonly AngleSeries[]): Fan | undefined {
  const longest = clones.reduce<AngleSeries | undefined>(
    (best, one) => (best === undefined || one.tTdb.length > best.tTdb.length ? one : best),
    undefined,
  );
  if (longest === undefined) return undefined;
  const { tTdb } = longest;
  const [least, lowQuartile, highQuartile, most] = [0, 0, 0, 0].map(() => new Float64Array(tTdb.length));
  const ordered = clones.map(({ tTdb: own, angleDeg }) => ({
    shift: own.length > 0 ? indexOf(tTdb, own[0]) : 0,
    angleDeg,
  }));
  for (let k = 0; k < tTdb.length; k++) {
    const row = Float64Array.from(
      ordered.map(({ shift, angleDeg }) => angleDeg[k - shift]).filter((deg) => deg !== undefined),
    ).sort();
    least[k] = row[0];
    lowQuartile[k] = quantile(row, 0.25);
    highQuartile[k] = quantile(row, 0.75);
    most[k] = row[row.length - 1];
  }
  return { tTdb, least, lowQuartile, highQuartile, most };
}

const indexOf = (times: Float64Array, tTdb: number): number =>
  Math.max(
    0,
    times.findIndex((t) => Math.abs(t - tTdb) < 1),
  );

/** When the episode that holds an instant begins and ends; NaN where that lies outside the run. */
export interface Episode {
  readonly kind: CoOrbitalClass;
  readonly fromTdb: number;
  readonly toTdb: number;
}

export function episodeAt(classes: readonly ClassInterval[], tTdb: number): Episode | undefined {
  const interval = classAt(classes, tTdb);
  if (interval === undefined) return undefined;
  const { kind, fromTdb, toTdb, isOpenBefore, isOpenAfter } = interval;
  return { kind, fromTdb: isOpenBefore ? Number.NaN : fromTdb, toTdb: isOpenAfter ? Number.NaN : toTdb };
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Bins of a round width about numbers and about `marked`, at most `most` of them; NaN is left out. */
export function binsOf(values: readonly number[], most: number, marked?: number): Bin[] {
  const there = values.filter(Number.isFinite);
  if (there.length === 0) return [];
  const shown = marked === undefined ? there : [...there, marked];
  const [least, greatest] = [Math.min(...shown), Math.max(...shown)];
  const width = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((w) => (greatest - least) / w < most - 1) ?? 1000;
  const first = Math.floor(least / width) * width;
  const bins = Math.floor((greatest - first) / width) + 1;
  return Array.from({ length: bins }, (_, k) => {
    const [from, to] = [first + k * width, first + (k + 1) * width];
    return { from, to, count: there.filter((value) => value >= from && value < to).length };
  });
}
