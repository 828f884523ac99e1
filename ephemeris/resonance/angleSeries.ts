/** A body's relative mean longitude through the years, in the means of a year that its class is read from. */
import { type BodySet, LongRun, type OnKick } from "./longRun";
import { type PlanetPath, samplesPerYear, yearS } from "./planetPath";

/** Means over Julian years, in order of time, a year apart. All arrays have one entry a year. */
export interface AngleSeries {
  /** Middle of each year, TDB seconds past J2000. */
  readonly tTdb: Float64Array;
  /** Relative mean longitude λ − λ_Earth, degrees, followed without jumps; it was in [−180, 180) where the run started. */
  readonly angleDeg: Float64Array;
  /** Osculating semi-major axis, au, and eccentricity. */
  readonly aAu: Float64Array;
  readonly e: Float64Array;
  /** Least distance from Earth (its barycentre with the Moon) in the run, km, seen every four days. */
  readonly closestKm: number;
}

/** Collects the means of many bodies while a run goes on. */
export class SeriesRecorder {
  /** Whole years done. */
  years = 0;
  private readonly run: LongRun;
  private readonly path: PlanetPath;
  /** Angle, a, e of every body, year by year. */
  private readonly rows: Float64Array[] = [];

  constructor(path: PlanetPath, bodies: BodySet) {
    this.run = new LongRun(path, bodies);
    this.path = path;
  }

  /** One year on, by the trapezoid rule over its eighths. `onKick`: see `LongRun.advance`. */
  advance(onKick?: OnKick): void {
    const { run } = this;
    const count = run.particles.count;
    const row = new Float64Array(3 * count);
    const add = (weight: number) => {
      for (let i = 0; i < count; i++) {
        row[3 * i] += weight * run.angleDeg[i];
        row[3 * i + 1] += weight * run.aAu[i];
        row[3 * i + 2] += weight * run.e[i];
      }
    };
    add(0.5 / samplesPerYear);
    for (let k = 1; k <= samplesPerYear; k++) {
      run.advance(onKick);
      add((k === samplesPerYear ? 0.5 : 1) / samplesPerYear);
    }
    this.rows.push(row);
    this.years++;
  }

  /** What has been collected of body `i`; years after it left every ellipse are dropped. */
  seriesOf(i: number): AngleSeries {
    const { rows, run } = this;
    const { direction, start } = this.path;
    const lost = rows.findIndex((row) => !Number.isFinite(row[3 * i]));
    const kept = lost < 0 ? rows.length : lost;
    const column = (c: number) => {
      const values = Float64Array.from({ length: kept }, (_, k) => rows[k][3 * i + c]);
      return direction > 0 ? values : values.reverse();
    };
    const times = Float64Array.from({ length: kept }, (_, k) => start.tTdb + direction * (k + 0.5) * yearS);
    return {
      tTdb: direction > 0 ? times : times.reverse(),
      angleDeg: column(0),
      aAu: column(1),
      e: column(2),
      closestKm: Math.sqrt(run.particles.closestKm2[i]),
    };
  }
}

/** Past and future of one start as one series. */
export function joinedSeries(past: AngleSeries, future: AngleSeries): AngleSeries {
  const join = (a: Float64Array, b: Float64Array) => {
    const both = new Float64Array(a.length + b.length);
    both.set(a);
    both.set(b, a.length);
    return both;
  };
  return {
    tTdb: join(past.tTdb, future.tTdb),
    angleDeg: join(past.angleDeg, future.angleDeg),
    aAu: join(past.aAu, future.aAu),
    e: join(past.e, future.e),
    closestKm: Math.min(past.closestKm, future.closestKm),
  };
}
