/**
 * Carries planets and massless bodies together through thousands to millions of years, an eighth of a year at a time, and reads
 * their relative mean longitude there. One run goes one way in time.
 */
import { auKm, gmKm3S2 } from "../constants";
import { type Splitting, splittingOf } from "../integrators/splitting";
import { radPerDegree, secondsPerDay } from "../units";
import { writeMeanLongitude } from "./meanLongitude";
import { ParticleMap } from "./particleMap";
import { mapEarth, PlanetMap } from "./planetMap";
import type { SolarStart } from "./start";

/** Samples a Julian year, and steps of the map a sample: 48 steps a year, 7.6 days, two kicks each. */
export const samplesPerYear = 8;
const stepsPerSample = 6;
export const yearS = 365.25 * secondsPerDay;
const sampleS = yearS / samplesPerYear;

/** Bodies to carry: heliocentric states (x y z vx vy vz each, km, km/s, ecliptic J2000) at the start, and their A2, au/d². */
export interface BodySet {
  readonly states: Float64Array;
  readonly a2AuD2: Float64Array;
}

export class LongRun {
  /** Samples made. */
  samples = 0;
  readonly planets: PlanetMap;
  readonly particles: ParticleMap;
  /** Relative mean longitude of each body, degrees, followed without jumps from [−180, 180) at the start; NaN once off every ellipse. */
  readonly angleDeg: Float64Array;
  /** Osculating semi-major axis, au, and eccentricity of each body. */
  readonly aAu: Float64Array;
  readonly e: Float64Array;
  private readonly startTdb: number;
  private readonly direction: 1 | -1;
  private readonly splitting: Splitting;
  private readonly earth = new Float64Array(6);
  private readonly orbit = new Float64Array(3);

  constructor(start: SolarStart, { states, a2AuD2 }: BodySet, direction: 1 | -1) {
    this.startTdb = start.tTdb;
    this.direction = direction;
    this.planets = new PlanetMap(start.planets);
    this.particles = new ParticleMap(states, a2AuD2);
    this.splitting = splittingOf(stepsPerSample, (direction * sampleS) / stepsPerSample);
    this.angleDeg = new Float64Array(this.particles.count);
    this.aAu = new Float64Array(this.particles.count);
    this.e = new Float64Array(this.particles.count);
    this.read();
  }

  get tTdb(): number {
    return this.startTdb + this.direction * this.samples * sampleS;
  }

  /** Goes on by an eighth of a year. `onKick` hears the time of each kick, where all positions are of one instant, to 100 km. */
  advance(onKick?: (tTdb: number) => void): void {
    const { planets, particles, splitting } = this;
    const { drifts, kicks } = splitting;
    let t = this.tTdb;
    for (let k = 0; k < kicks.length; k++) {
      planets.drift(drifts[k]);
      particles.drift(drifts[k]);
      planets.locate();
      if (onKick !== undefined) {
        t += drifts[k];
        onKick(t);
      }
      planets.kick(kicks[k]);
      particles.kick(kicks[k], planets);
      if (2 * k === kicks.length) particles.drag(this.direction * sampleS);
    }
    planets.drift(drifts[kicks.length]);
    particles.drift(drifts[kicks.length]);
    this.samples++;
    this.read();
  }

  private read(): void {
    const { planets, particles, angleDeg, aAu, e, earth, orbit } = this;
    const { x, y, z, vx, vy, vz } = particles.bodies;
    planets.writeState(mapEarth, earth);
    writeMeanLongitude(gmKm3S2.sun, earth[0], earth[1], earth[2], earth[3], earth[4], earth[5], orbit);
    const earthRad = orbit[0];
    for (let i = 0; i < particles.count; i++) {
      writeMeanLongitude(gmKm3S2.sun, x[i], y[i], z[i], vx[i], vy[i], vz[i], orbit);
      const moved = (orbit[0] - earthRad) / radPerDegree - angleDeg[i];
      angleDeg[i] += moved - 360 * Math.floor((moved + 180) / 360);
      aAu[i] = orbit[1] / auKm;
      e[i] = orbit[2];
    }
  }
}
