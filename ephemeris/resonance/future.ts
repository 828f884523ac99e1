/**
 * What becomes of one orbit, piece by piece: a first curve within milliseconds, then ever longer stretches. A generator, so that whoever
 * asks, a web worker or a worker thread, shows each piece, hears a cancel between two, and stops by asking no more.
 */
import { type AngleSeries, SeriesRecorder } from "./angleSeries";
import { type ClassInterval, classesOf } from "./classes";
import { type DistanceExtreme, TurnFinder } from "./extremes";
import type { OnKick } from "./longRun";
import type { ParticleMap } from "./particleMap";
import { mapEarth } from "./planetMap";
import { coarseSteps, type KeptPaths, PlanetPath } from "./planetPath";
import type { SolarStart } from "./start";

/** An orbit to follow: heliocentric state (x y z vx vy vz, km, km/s, ecliptic J2000) at the instant of `start`; see start.ts. */
export interface FollowedOrbit {
  readonly start: SolarStart;
  readonly state: Float64Array;
  /** au/d²; default 0. */
  readonly a2AuD2?: number;
}

export interface FutureOptions {
  /** Years of the first piece; each next one goes twice as far from the start. Default 25. */
  readonly firstYears?: number;
  /** A piece adds at most so many years, so that a cancel between two is heard soon. Default: no limit. */
  readonly mostYears?: number;
  /** Years from the start for which the trail is kept. Default 0: none. */
  readonly trailYears?: number;
  /** Whether `partedTdb` is looked for, at twice the cost. Default: no. */
  readonly hasLimit?: boolean;
  /** Keeps the planets' path, so that the next orbit with the same start is soon there. Default: nothing is kept. */
  readonly paths?: KeptPaths;
}

/** Everything known so far; arrays go on in order of the run, away from the start, except the series, which is in order of time. */
export interface FuturePiece {
  /** Years done, and to do, of either sign. */
  readonly years: number;
  readonly ofYears: number;
  readonly series: AngleSeries;
  readonly classes: readonly ClassInterval[];
  /** Turns of the distance from Earth (its barycentre with the Moon), good to 0.01 million km and half a day. */
  readonly extremes: readonly DistanceExtreme[];
  /**
   * The year from which the same orbit, run with coarser steps, is a degree of relative mean longitude away, TDB seconds past J2000: chaos has by
   * then made much of what the steps leave wrong, and the path is one of many. Undefined where it is not so, and where it was not looked for.
   */
  readonly partedTdb: number | undefined;
  /** New since the piece before. */
  readonly trail: Trail;
}

/** Places in the frame that turns with Earth: origin Earth (barycentre with the Moon), x away from the Sun, z towards the ecliptic's north. */
export interface Trail {
  readonly tTdb: Float64Array;
  /** x y z of each, km. */
  readonly positionKm: Float32Array;
}

/**
 * Follows an orbit for `years` (negative: into the past). Yields growing pieces, the last one being the whole.
 * 50 years take some tens of milliseconds, 1,000 under a second.
 */
export function* futureOf(
  { start, state, a2AuD2 = 0 }: FollowedOrbit,
  years: number,
  {
    firstYears = 25,
    mostYears = Number.POSITIVE_INFINITY,
    trailYears = 0,
    hasLimit = false,
    paths,
  }: FutureOptions = {},
): Generator<FuturePiece, void, void> {
  const whole = Math.ceil(Math.abs(years));
  const direction = years < 0 ? -1 : 1;
  const orbit = { states: state, a2AuD2: Float64Array.of(a2AuD2) };
  const recorder = new SeriesRecorder(paths?.of(start, direction) ?? new PlanetPath(start, direction), orbit);
  const coarsePath = (): PlanetPath =>
    paths?.of(start, direction, coarseSteps) ?? new PlanetPath(start, direction, false, coarseSteps);
  const coarse = hasLimit ? new SeriesRecorder(coarsePath(), orbit) : undefined;
  const turns = new TurnFinder();
  const extremes: DistanceExtreme[] = [];
  let times: number[] = [];
  let places: number[] = [];
  let kicks = 0;
  const place = new Float64Array(4);
  const look: OnKick = (tTdb, particles, planets) => {
    writePlace(particles, planets, place);
    const turn = turns.add(tTdb, place[3]);
    if (turn !== undefined) extremes.push(turn);
    if (kicks++ % 2 !== 0 || recorder.years >= trailYears) return;
    times.push(tTdb);
    places.push(place[0], place[1], place[2]);
  };
  for (let goal = Math.min(firstYears, whole); ; goal = Math.min(2 * goal, goal + mostYears, whole)) {
    while (recorder.years < goal) {
      recorder.advance(look);
      coarse?.advance();
    }
    const series = recorder.seriesOf(0);
    yield {
      years: Math.sign(years) * goal,
      ofYears: years,
      series,
      classes: classesOf(series),
      extremes: [...extremes],
      partedTdb: coarse && partedTdb(series, coarse.seriesOf(0), direction),
      trail: { tTdb: Float64Array.from(times), positionKm: Float32Array.from(places) },
    };
    if (goal === whole) return;
    times = [];
    places = [];
  }
}

const partedDeg = 1;

/** Both series are in order of time; the run went away from the start. */
function partedTdb(own: AngleSeries, other: AngleSeries, direction: 1 | -1): number | undefined {
  const lengths = [own.tTdb.length, other.tTdb.length];
  for (let k = 0; k < Math.min(...lengths); k++) {
    const [i, j] = direction > 0 ? [k, k] : [lengths[0] - 1 - k, lengths[1] - 1 - k];
    if (Math.abs(own.angleDeg[i] - other.angleDeg[j]) > partedDeg) return own.tTdb[i];
  }
  return undefined;
}

/** Writes x y z of body 0 in the frame of `Trail`, and the square of its length. */
function writePlace({ bodies }: ParticleMap, planets: Float64Array, out: Float64Array): void {
  const e = 3 * mapEarth;
  const [ex, ey, ez] = [planets[e], planets[e + 1], planets[e + 2]];
  const { x, y, z } = bodies;
  const dx = x[0] - ex;
  const dy = y[0] - ey;
  const dz = z[0] - ez;
  const flat = Math.sqrt(ex * ex + ey * ey);
  const range = Math.sqrt(ex * ex + ey * ey + ez * ez);
  const [cx, cy] = [ex / flat, ey / flat];
  const along = cx * dx + cy * dy;
  out[0] = (flat * along + ez * dz) / range;
  out[1] = cx * dy - cy * dx;
  out[2] = (flat * dz - ez * along) / range;
  out[3] = dx * dx + dy * dy + dz * dz;
}
