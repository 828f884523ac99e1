/**
 * The planets' side of a long run, an eighth of a year at a time: what massless bodies need of them at each kick. It owes nothing to those bodies,
 * so one path serves all orbits that start with the same planets; kept, it is computed once.
 */
import { type Splitting, splittingOf } from "../integrators/splitting";
import { secondsPerDay } from "../units";
import { mapCount, mapEarth, PlanetMap } from "./planetMap";
import type { SolarStart } from "./start";

/** Samples a Julian year, and steps of the map a sample: 48 steps a year, 7.6 days, two kicks each. */
export const samplesPerYear = 8;
const usualSteps = 6;
/** Coarser steps, 40 a year: what they change is about what the usual ones leave wrong, for their error goes with the fourth power. */
export const coarseSteps = 5;
export const yearS = 365.25 * secondsPerDay;
/** From one sample to the next, s. */
export const sampleS = yearS / samplesPerYear;

const pullAt = 3 * mapCount;
/** Values of a kick: heliocentric x y z of each planet, km; then what the Sun's own motion adds to everybody's acceleration, km/s². */
const kickValues = pullAt + 3;

export interface PlanetSample {
  /** Of each kick, `kickValues` values. */
  readonly kicks: readonly Float64Array[];
  /** Heliocentric state of Earth with the Moon when the sample ends, x y z vx vy vz, km, km/s. */
  readonly earth: Float64Array;
}

export class PlanetPath {
  readonly start: SolarStart;
  readonly direction: 1 | -1;
  readonly splitting: Splitting;
  /** As a sample's `earth`, at the start. */
  readonly earthAtStart = new Float64Array(6);
  private readonly planets: PlanetMap;
  private readonly kept: PlanetSample[] | undefined;
  private readonly latest: PlanetSample;

  /** Steps a sample. */
  readonly steps: number;

  /** `isKept`: every sample stays, at 21 kB a year, to be read again; else each is read once, in order, before the next. */
  constructor(start: SolarStart, direction: 1 | -1, isKept = false, steps = usualSteps) {
    this.start = start;
    this.direction = direction;
    this.steps = steps;
    this.splitting = splittingOf(steps, (direction * sampleS) / steps);
    this.planets = new PlanetMap(start.planets);
    this.planets.writeState(mapEarth, this.earthAtStart);
    this.kept = isKept ? [] : undefined;
    this.latest = newSample(this.splitting);
  }

  /** The sample that `place` others come before. */
  sample(place: number): PlanetSample {
    const { kept, latest, splitting } = this;
    if (kept === undefined) {
      this.advance(latest);
      return latest;
    }
    while (kept.length <= place) {
      const next = newSample(splitting);
      this.advance(next);
      kept.push(next);
    }
    return kept[place];
  }

  private advance({ kicks: out, earth }: PlanetSample): void {
    const { planets, splitting } = this;
    const { drifts, kicks } = splitting;
    for (let k = 0; k < kicks.length; k++) {
      planets.drift(drifts[k]);
      planets.locate();
      out[k].set(planets.positionKm);
      out[k].set(planets.commonPull, pullAt);
      planets.kick(kicks[k]);
    }
    planets.drift(drifts[kicks.length]);
    planets.writeState(mapEarth, earth);
  }
}

/** One buffer for all of it. */
function newSample({ kicks }: Splitting): PlanetSample {
  const values = new Float64Array(kicks.length * kickValues + 6);
  const parts = Array.from(kicks, (_, k) => values.subarray(k * kickValues, (k + 1) * kickValues));
  return { kicks: parts, earth: values.subarray(kicks.length * kickValues) };
}

/** Paths of the planets, past and future, kept for as long as orbits start with the same planets. */
export class KeptPaths {
  private paths: PlanetPath[] = [];

  of(start: SolarStart, direction: 1 | -1, steps = usualSteps): PlanetPath {
    if (this.paths.length > 0 && !isSameStart(this.paths[0].start, start)) this.paths = [];
    const known = this.paths.find((path) => path.direction === direction && path.steps === steps);
    if (known !== undefined) return known;
    const path = new PlanetPath(start, direction, true, steps);
    this.paths.push(path);
    return path;
  }
}

const isSameStart = (a: SolarStart, b: SolarStart): boolean =>
  a.tTdb === b.tTdb && a.planets.every((value, k) => value === b.planets[k]);
