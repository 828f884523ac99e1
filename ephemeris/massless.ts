/**
 * Flies massless bodies through the finished planets. Many at a time with one multistep formula on a common grid of days; a
 * body that comes within five Hill radii of a planet, or bends too sharply for the grid, alone with Gauss–Radau.
 */
import { instantText, PropagationError, type SecondOrderSystem } from "./integrators/force";
import { GaussJackson } from "./integrators/gaussJackson";
import { GaussRadau } from "./integrators/gaussRadau";
import { SlowHistory } from "./integrators/slowHistory";
import type { Ephemeris } from "./paths";
import { type ParticlePhysics, Perturbers } from "./perturbers";
import { secondsPerDay } from "./units";

/** A massless body: where it starts, barycentric ICRF, and what pushes it besides gravity. */
export interface Particle extends ParticlePhysics {
  readonly id: string;
  readonly tTdb: number;
  readonly positionKm: ArrayLike<number>;
  readonly velocityKmS: ArrayLike<number>;
}

/** Back values of the multistep formula: stable and accurate to centimetres a century at steps of 1 and 2 days. */
const order = 12;
/** The slow part of the force is evaluated every so many steps and continued between by its own past, so many values of it. */
const slowEvery = 2;
const slowOrder = 10;
/** Steps that the start-up of a flock reaches back. */
export const startUpSteps = Math.max(order - 1, (slowOrder - 1) * slowEvery);
/** Local error Gauss–Radau is asked for, relative; reaches millimetres a year on a 1 au orbit. */
const soloTolerance = 1e-9;

/** One particle in the field of the planets. A class and not a closure, so that engines compile Gauss–Radau for it once. */
class ParticleSystem implements SecondOrderSystem {
  readonly dimension = 3;
  private readonly perturbers: Perturbers;
  private readonly particle: ParticlePhysics;

  constructor(perturbers: Perturbers, particle: ParticlePhysics) {
    this.perturbers = perturbers;
    this.particle = particle;
  }

  accelerate(tTdb: number, position: Float64Array, velocity: Float64Array, out: Float64Array): void {
    this.perturbers.load(tTdb);
    this.perturbers.writeAcceleration(position, velocity, 0, this.particle, out);
  }
}

/** Gauss–Radau on one particle. */
export function soloIntegrator(perturbers: Perturbers, particle: ParticlePhysics): GaussRadau {
  const system = new ParticleSystem(perturbers, particle);
  return new GaussRadau(system, { tolerance: soloTolerance, firstStepS: secondsPerDay });
}

/** Carries a particle to `tTdb` with Gauss–Radau; returns its barycentric state there, x y z vx vy vz. @throws PropagationError at a collision. */
export function particleAt(perturbers: Perturbers, particle: Particle, tTdb: number): Float64Array {
  const solo = soloIntegrator(perturbers, particle);
  solo.start(particle.tTdb, particle.positionKm, particle.velocityKmS);
  while (solo.tTdb !== tTdb) advanceSolo(solo, perturbers, particle.id, tTdb);
  const state = new Float64Array(6);
  state.set(solo.position);
  state.set(solo.velocity, 3);
  return state;
}

/** One step; a body that has gone below a surface ends its run. */
export function advanceSolo(solo: GaussRadau, perturbers: Perturbers, id: string, towardsTdb: number): void {
  const goodToTdb = solo.tTdb;
  solo.advance(towardsTdb);
  perturbers.load(solo.tTdb);
  const body = perturbers.struck(solo.position, 0);
  if (body !== undefined)
    throw new PropagationError(
      {
        text: /*i18n*/ "{id} strikes {body} between {from} and {to}.",
        values: { id, body, from: instantText(goodToTdb), to: instantText(solo.tTdb) },
      },
      goodToTdb,
    );
}

/** A flock of particles on one grid: `position` and `velocity` hold x y z of each, at `tTdb`. */
export class Flock {
  /** Grid steps made. */
  steps = 0;
  readonly stepS: number;
  readonly startTdb: number;
  readonly count: number;
  private readonly particles: readonly ParticlePhysics[];
  private readonly formula: GaussJackson;
  private readonly perturbers: Perturbers;
  private readonly acceleration: Float64Array;
  private readonly slow: SlowHistory;

  /**
   * Starts at `startTdb` from `states` (x y z vx vy vz each, barycentric). `stepDays` is negative to fly backwards.
   * The start-up runs each particle `startUpSteps` steps the other way, so the ephemeris must reach that far.
   */
  constructor(
    ephemeris: Ephemeris,
    particles: readonly ParticlePhysics[],
    states: readonly Float64Array[],
    startTdb: number,
    stepDays: number,
  ) {
    const n = 3 * particles.length;
    this.count = particles.length;
    this.particles = particles;
    this.perturbers = new Perturbers(ephemeris);
    this.startTdb = startTdb;
    this.stepS = stepDays * secondsPerDay;
    this.formula = new GaussJackson(n, order, this.stepS);
    this.acceleration = new Float64Array(n);
    this.slow = new SlowHistory(n, slowOrder, slowEvery);
    this.start(states);
  }

  get tTdb(): number {
    return this.startTdb + this.steps * this.stepS;
  }

  /** Barycentric positions at `tTdb`, km; predicted, good to millimetres. `writeState` gives the corrected ones. */
  get position(): Float64Array {
    return this.formula.position;
  }

  /** One step of all. */
  advance(): void {
    const { formula, perturbers, acceleration, particles, slow } = this;
    const step = this.steps + 1;
    const tick = step % slowEvery;
    formula.predict();
    const tTdb = this.startTdb + step * this.stepS;
    if (tick !== 0) perturbers.loadPlanets(tTdb);
    else {
      perturbers.load(tTdb);
      formula.predictVelocity();
      for (let i = 0; i < particles.length; i++) {
        perturbers.writeSlow(formula.position, formula.velocity, 3 * i, particles[i], acceleration);
      }
      slow.push(acceleration);
    }
    acceleration.fill(0);
    slow.addTo(acceleration, tick);
    for (let i = 0; i < particles.length; i++) perturbers.addFast(formula.position, 3 * i, acceleration);
    formula.accept(acceleration);
    this.steps = step;
  }

  /** Whether particle `i` has come too close to a planet for this grid. */
  isClose(i: number): boolean {
    return this.perturbers.isClose(this.formula.position, 3 * i);
  }

  /** Writes the corrected state of particle `i` into `out[at…at+5]`; not finite when the particle has met a point mass. */
  writeState(i: number, out: Float64Array, at: number): void {
    this.formula.correctedPosition(3 * i, 3 * i + 3, out, at);
    this.formula.correctedVelocity(3 * i, 3 * i + 3, out, at + 3);
  }

  /** Fills both histories by a Gauss–Radau run of each particle against the direction of flight. */
  private start(states: readonly Float64Array[]): void {
    const { perturbers, particles, startTdb, stepS, formula, slow } = this;
    const n = formula.dimension;
    const position = new Float64Array(n);
    const velocity = new Float64Array(n);
    const rows = Array.from({ length: order }, () => new Float64Array(n));
    const slowRows = Array.from({ length: slowOrder }, () => new Float64Array(n));
    const p = new Float64Array(3);
    const v = new Float64Array(3);
    const a = new Float64Array(3);
    states.forEach((state, i) => {
      p.set(state.subarray(0, 3));
      v.set(state.subarray(3));
      position.set(p, 3 * i);
      velocity.set(v, 3 * i);
      const solo = soloIntegrator(perturbers, particles[i]);
      solo.start(startTdb, p, v);
      for (let back = 0; back <= startUpSteps; back++) {
        if (back >= order && back % slowEvery !== 0) continue;
        const tTdb = startTdb - back * stepS;
        while ((tTdb - solo.tTdb) * stepS < 0) solo.advance(startTdb - startUpSteps * stepS);
        if (back > 0) solo.stateAt(tTdb, p, v);
        perturbers.load(tTdb);
        perturbers.writeSlow(p, v, 0, particles[i], a);
        if (back % slowEvery === 0) slowRows[back / slowEvery].set(a, 3 * i);
        perturbers.addFast(p, 0, a);
        if (back < order) rows[back].set(a, 3 * i);
      }
    });
    formula.start(position, velocity, rows);
    for (const row of slowRows.reverse()) slow.push(row);
  }
}
