/**
 * Motion of the probe relative to Kamoʻoalewa. Heliocentric positions are rounded to 15 µm and forces on them to 1e-21 km/s²,
 * which over the months beside the asteroid grows to metres; relative to it both are a billion times finer.
 */
import { bodyOf, solutionOf } from "../bodies";
import data from "../data/probe/approach.json";
import { addPair } from "../forces/newton";
import type { SecondOrderSystem } from "../integrators/force";
import { type Ephemeris, instantOf, writeBarycentric } from "../paths";
import type { ParticlePhysics, Perturbers } from "../perturbers";
import { reflectivity, sunlightAreaM2 } from "./spacecraft";

export const asteroidId = "kamooalewa";
/** From m³/s². Beyond some 60 m sunlight pushes the probe harder than the asteroid pulls it. */
const asteroidGmKm3S2 = 1e-9 * data.asteroidGmM3S2.value;

/**
 * Probe minus asteroid, km and km/s, ICRF axes, without engines. Newton's attraction by Sun, planets and Moon in Encke's form
 * (no cancellation); the rest (relativity, asteroids, figures, sunlight on the probe, Yarkovsky on the asteroid) as a plain
 * difference, for it is a ten-thousandth of the attraction at most and rounds below 1e-25 km/s².
 */
export class RelativeMotion implements SecondOrderSystem {
  readonly dimension = 3;
  private readonly ephemeris: Ephemeris;
  private readonly perturbers: Perturbers;
  private readonly probe = { areaToMassM2Kg: 0, reflectivity };
  private readonly asteroid: ParticlePhysics;
  private readonly instant = instantOf(0);
  private readonly origin = new Float64Array(6);
  private readonly originVelocity = this.origin.subarray(3);
  private readonly position = new Float64Array(3);
  private readonly velocity = new Float64Array(3);
  private readonly own = new Float64Array(3);

  /** `ephemeris` holds the planets and the asteroid. `massKg`: of the probe, which the sunlight pushes. */
  constructor(ephemeris: Ephemeris, perturbers: Perturbers, massKg: number) {
    this.ephemeris = ephemeris;
    this.perturbers = perturbers;
    this.massKg = massKg;
    const { a2AuD2 } = solutionOf(bodyOf(asteroidId), ephemeris.solutions[asteroidId]);
    this.asteroid = { a2AuD2 };
  }

  set massKg(massKg: number) {
    this.probe.areaToMassM2Kg = sunlightAreaM2 / massKg;
  }

  accelerate(tTdb: number, separation: Float64Array, rate: Float64Array, out: Float64Array): void {
    const { perturbers, origin, originVelocity, position, velocity, own } = this;
    this.instant[0] = tTdb;
    writeBarycentric(this.ephemeris, asteroidId, this.instant, origin);
    for (let c = 0; c < 3; c++) {
      position[c] = origin[c] + separation[c];
      velocity[c] = originVelocity[c] + rate[c];
    }
    perturbers.load(tTdb);
    perturbers.writeSlow(origin, originVelocity, 0, this.asteroid, own);
    perturbers.writeSlow(position, velocity, 0, this.probe, out);
    for (let c = 0; c < 3; c++) out[c] -= own[c];
    perturbers.addFastTide(origin, separation, 0, out);
    addPair(asteroidGmKm3S2, separation, 0, out, 0);
  }

  /** Barycentric state of what is at `separation`, moving with `rate`, into `position` and `velocity`. */
  writeBarycentric(
    tTdb: number,
    separation: Float64Array,
    rate: Float64Array,
    position: Float64Array,
    velocity: Float64Array,
  ): void {
    this.instant[0] = tTdb;
    writeBarycentric(this.ephemeris, asteroidId, this.instant, this.origin);
    for (let c = 0; c < 3; c++) {
      position[c] = this.origin[c] + separation[c];
      velocity[c] = this.originVelocity[c] + rate[c];
    }
  }
}
