/**
 * Carries the solar system along a uniform time grid, each part of the force at the pace it needs (multirate Gauss–Jackson):
 * every 8 h Newton and the figures of Earth and Moon; every 16 h relativity, tides and the Sun's J2; every 2 days the
 * asteroids and their field. Between its evaluations a slow part is extrapolated from its own past.
 */
import { addTensor, tensorSize } from "./asteroidField";
import { assertFinite } from "./integrators/force";
import { GaussJackson } from "./integrators/gaussJackson";
import { GaussRadau } from "./integrators/gaussRadau";
import { SlowHistory } from "./integrators/slowHistory";
import type { SolarSystem } from "./solarSystem";
import { asteroidCount, moon, resolve } from "./stateLayout";
import { secondsPerDay } from "./units";

/** Steps of the fast grid to one evaluation of the slow part, and of the asteroids. */
const slowEvery = 2;
const asteroidEvery = 6;
const slowOrder = 11;
const asteroidOrder = 6;
/** Tolerance of the starter: over its 10 days the error stays far below a millimetre (Gauss–Radau at 1e-6 is decimetres off after a century). */
const starterTolerance = 1e-6;

export interface StepperOptions {
  /** Length of the fast step, days; default 1/3. */
  readonly stepDays?: number;
  /** Back values of the fast multistep formula; default 13. */
  readonly order?: number;
}

export class SolarSystemStepper {
  /** Fast steps made. */
  steps = 0;
  readonly stepS: number;
  readonly fast: GaussJackson;
  readonly asteroids: GaussJackson | undefined;
  private readonly system: SolarSystem;
  private readonly epochTdb: number;
  private readonly acceleration: Float64Array;
  private readonly row: Float64Array;
  private readonly field: Float64Array;
  private readonly slow: SlowHistory | undefined;
  private readonly pull: SlowHistory | undefined;
  private readonly asteroidAcceleration = new Float64Array(3 * asteroidCount);
  private readonly repaired = new Float64Array(3);
  private readonly change = new Float64Array(3);

  /** `y`, `v`: state at `epochTdb` in the layout of `SolarSystem`, asteroids last when the model has them. `direction` is 1 or −1. */
  constructor(
    system: SolarSystem,
    epochTdb: number,
    y: Float64Array,
    v: Float64Array,
    direction: 1 | -1,
    options: StepperOptions = {},
  ) {
    const { model, fastCount } = system;
    const n = 3 * fastCount;
    this.system = system;
    this.epochTdb = epochTdb;
    this.stepS = direction * (options.stepDays ?? 1 / 3) * secondsPerDay;
    const order = options.order ?? 13;
    this.fast = new GaussJackson(n, order, this.stepS);
    this.asteroids = model.asteroids
      ? new GaussJackson(3 * asteroidCount, asteroidOrder, this.stepS * asteroidEvery)
      : undefined;
    this.slow =
      model.relativity !== "none" || model.oblateness || model.tides || model.asteroids
        ? new SlowHistory(n, slowOrder, slowEvery)
        : undefined;
    this.pull = model.asteroids ? new SlowHistory(n + tensorSize, asteroidOrder, asteroidEvery) : undefined;
    this.field = new Float64Array(n + tensorSize);
    this.acceleration = new Float64Array(n);
    this.row = new Float64Array(n);
    this.start(y, v, order);
  }

  get tTdb(): number {
    return this.epochTdb + this.steps * this.stepS;
  }

  /** One fast step. Afterwards `fast` and `asteroids` can be read corrected. Throws `PropagationError` when a value is not finite. */
  advance(): void {
    const { fast, system, acceleration, slow, pull, row } = this;
    const step = this.steps + 1;
    const tTdb = this.epochTdb + step * this.stepS;
    const slowTick = step % slowEvery;
    fast.predict();
    system.writeFast(tTdb, fast.position, acceleration);
    if (slow !== undefined) {
      if (slowTick === 0) {
        fast.predictVelocity();
        if (pull !== undefined && step % asteroidEvery === 0) this.advanceAsteroids();
        system.writeSlow(fast.position, fast.velocity, acceleration, row);
        this.addPull(step % asteroidEvery, row);
        assertFinite(row, tTdb, this.tTdb);
        slow.push(row);
      }
      slow.addTo(acceleration, slowTick);
    }
    fast.accept(acceleration);
    // Where the explicit formula is stiff: the Moon about Earth, the inner planets about the Sun.
    this.repair(moon, -1, system.gmEarthMoon);
    for (let planet = 1; planet < moon; planet++) this.repair(planet, 0, system.gm[0]);
    this.steps = step;
  }

  private advanceAsteroids(): void {
    const { asteroids, fast, system, pull } = this;
    if (asteroids === undefined || pull === undefined) return;
    asteroids.predict();
    asteroids.predictVelocity();
    resolve(fast.velocity, system.velocityKmS, fast.dimension);
    system.writeAsteroids(asteroids.position, asteroids.velocity, this.asteroidAcceleration);
    asteroids.accept(this.asteroidAcceleration);
    system.writeAsteroidField(asteroids.position, fast.position, this.field);
    pull.push(this.field);
  }

  /** Adds the asteroids' pull `ticks` fast steps after its last evaluation, the Moon's by the tensor at its place of now. */
  private addPull(ticks: number, row: Float64Array): void {
    const { pull, field, fast } = this;
    if (pull === undefined) return;
    field.fill(0);
    pull.addTo(field, ticks);
    for (let c = 0; c < row.length; c++) row[c] += field[c];
    addTensor(field, row.length, fast.position, 3 * moon, row, 3 * moon);
  }

  /** Pseudo-evaluation: the pull of its central body (−1: the origin) on `body`, at the corrected instead of the predicted place. */
  private repair(body: number, center: number, gm: number): void {
    const { fast, repaired, change } = this;
    const { position } = fast;
    const o = 3 * body;
    fast.correctedPosition(o, o + 3, repaired, 0);
    let square = 0;
    let correctedSquare = 0;
    for (let c = 0; c < 3; c++) {
      const origin = center < 0 ? 0 : position[3 * center + c];
      change[c] = position[o + c] - origin;
      repaired[c] -= origin;
      square += change[c] * change[c];
      correctedSquare += repaired[c] * repaired[c];
    }
    const before = gm / (square * Math.sqrt(square));
    const after = gm / (correctedSquare * Math.sqrt(correctedSquare));
    for (let c = 0; c < 3; c++) change[c] = before * change[c] - after * repaired[c];
    fast.replace(o, change, 3);
  }

  /** Fills every history by a Gauss–Radau run from the epoch against the direction of travel. */
  private start(y: Float64Array, v: Float64Array, order: number): void {
    const { system, fast, asteroids, slow, pull, stepS } = this;
    const n = fast.dimension;
    const whole = system.asWhole();
    const backTicks = Math.max(
      order - 1,
      slow ? (slowOrder - 1) * slowEvery : 0,
      pull ? (asteroidOrder - 1) * asteroidEvery : 0,
    );
    const starter = new GaussRadau(whole, { tolerance: starterTolerance, firstStepS: secondsPerDay / 2 });
    starter.start(this.epochTdb, y, v);
    const endTdb = this.epochTdb - backTicks * stepS;
    const position = Float64Array.from(y);
    const velocity = Float64Array.from(v);
    const total = new Float64Array(whole.dimension);
    const fastRows: Float64Array[] = [];
    const asteroidRows: Float64Array[] = [];
    const slowRows: Float64Array[] = [];
    const pullRows: Float64Array[] = [];
    for (let tick = 0; tick <= backTicks; tick++) {
      const tTdb = this.epochTdb - tick * stepS;
      if (tick > 0) {
        while (starter.tTdb !== endTdb && (stepS > 0 ? starter.tTdb > tTdb : starter.tTdb < tTdb))
          starter.advance(endTdb);
        starter.stateAt(tTdb, position, velocity);
      }
      const wanted = tick < order || tick % slowEvery === 0;
      if (!wanted) continue;
      whole.accelerate(tTdb, position, velocity, total);
      if (tick < order) fastRows.push(total.slice(0, n));
      if (pull !== undefined && tick % asteroidEvery === 0 && tick <= (asteroidOrder - 1) * asteroidEvery) {
        asteroidRows.push(total.slice(n));
        const row = new Float64Array(n + tensorSize);
        system.writeAsteroidField(position.slice(n), position, row);
        pullRows.push(row);
      }
      if (slow !== undefined && tick % slowEvery === 0 && tick <= (slowOrder - 1) * slowEvery) {
        const row = new Float64Array(n);
        system.writeSlow(position, velocity, total, row);
        if (pull !== undefined) {
          const share = new Float64Array(n);
          system.writeAsteroidPull(position.slice(n), share);
          for (let c = 0; c < n; c++) row[c] += share[c];
        }
        slowRows.push(row);
      }
    }
    fast.start(y.subarray(0, n), v.subarray(0, n), fastRows);
    asteroids?.start(y.subarray(n), v.subarray(n), asteroidRows);
    for (const row of slowRows.reverse()) slow?.push(row);
    for (const row of pullRows.reverse()) pull?.push(row);
  }
}
