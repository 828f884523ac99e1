/**
 * Carries planets and massless bodies together through thousands to millions of years, an eighth of a year at a time, and reads
 * their relative mean longitude there. One run goes one way in time.
 */
import { auKm, gmKm3S2 } from "../constants";
import { radPerDegree } from "../units";
import { writeMeanLongitude } from "./meanLongitude";
import { ParticleMap } from "./particleMap";
import { type PlanetPath, sampleS } from "./planetPath";

/** Bodies to carry: heliocentric states (x y z vx vy vz each, km, km/s, ecliptic J2000) at the start, and their A2, au/d². */
export interface BodySet {
  readonly states: Float64Array;
  readonly a2AuD2: Float64Array;
}

/** Hears a kick: its time, TDB seconds past J2000, the bodies, and the planets as in a `PlanetSample`. */
export type OnKick = (tTdb: number, particles: ParticleMap, planets: Float64Array) => void;

export class LongRun {
  /** Samples made. */
  samples = 0;
  readonly particles: ParticleMap;
  /** Relative mean longitude of each body, degrees, followed without jumps from [−180, 180) at the start; NaN once off every ellipse. */
  readonly angleDeg: Float64Array;
  /** Osculating semi-major axis, au, and eccentricity of each body. */
  readonly aAu: Float64Array;
  readonly e: Float64Array;
  private readonly path: PlanetPath;
  private readonly orbit = new Float64Array(3);

  constructor(path: PlanetPath, { states, a2AuD2 }: BodySet) {
    this.path = path;
    this.particles = new ParticleMap(states, a2AuD2);
    this.angleDeg = new Float64Array(this.particles.count);
    this.aAu = new Float64Array(this.particles.count);
    this.e = new Float64Array(this.particles.count);
    this.read(path.earthAtStart);
  }

  get tTdb(): number {
    const { start, direction } = this.path;
    return start.tTdb + direction * this.samples * sampleS;
  }

  /** Goes on by an eighth of a year. `onKick` hears of each kick, where all positions are of one instant, to 100 km. */
  advance(onKick?: OnKick): void {
    const { path, particles } = this;
    const { drifts, kicks } = path.splitting;
    const planets = path.sample(this.samples);
    let t = this.tTdb;
    for (let k = 0; k < kicks.length; k++) {
      particles.drift(drifts[k]);
      if (onKick !== undefined) {
        t += drifts[k];
        onKick(t, particles, planets.kicks[k]);
      }
      particles.kick(kicks[k], planets.kicks[k]);
      if (2 * k === kicks.length) particles.drag(path.direction * sampleS);
    }
    particles.drift(drifts[kicks.length]);
    this.samples++;
    this.read(planets.earth);
  }

  private read(earth: Float64Array): void {
    const { particles, angleDeg, aAu, e, orbit } = this;
    const { x, y, z, vx, vy, vz } = particles.bodies;
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
