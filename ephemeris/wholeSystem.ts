/**
 * The solar system as one set of equations, every part of the force at every evaluation: for the one-step methods. A class and
 * not a closure, so that engines compile the integrator's inner loop for it once.
 */
import type { SecondOrderSystem } from "./integrators/force";
import type { SolarSystem } from "./solarSystem";
import { asteroidCount, resolve } from "./stateLayout";

export class WholeSystem implements SecondOrderSystem {
  readonly dimension: number;
  private readonly system: SolarSystem;
  private readonly hasSlowPart: boolean;
  private readonly slow: Float64Array;
  private readonly asteroidKm = new Float64Array(3 * asteroidCount);
  private readonly asteroidKmS = new Float64Array(3 * asteroidCount);
  private readonly asteroidAcceleration = new Float64Array(3 * asteroidCount);

  constructor(system: SolarSystem) {
    const { relativity, oblateness, tides, asteroids } = system.model;
    const fast = 3 * system.fastCount;
    this.system = system;
    this.hasSlowPart = relativity !== "none" || oblateness || tides;
    this.slow = new Float64Array(fast);
    this.dimension = asteroids ? fast + 3 * asteroidCount : fast;
  }

  accelerate(tTdb: number, y: Float64Array, v: Float64Array, out: Float64Array): void {
    const { system, slow, asteroidKm, asteroidKmS, asteroidAcceleration } = this;
    const fast = slow.length;
    system.writeFast(tTdb, y, out);
    if (this.hasSlowPart) {
      system.writeSlow(y, v, out, slow);
      for (let c = 0; c < fast; c++) out[c] += slow[c];
    }
    if (!system.model.asteroids) return;
    for (let c = 0; c < asteroidKm.length; c++) {
      asteroidKm[c] = y[fast + c];
      asteroidKmS[c] = v[fast + c];
    }
    resolve(v, system.velocityKmS, fast);
    system.writeAsteroidPull(asteroidKm, slow);
    for (let c = 0; c < fast; c++) out[c] += slow[c];
    system.writeAsteroids(asteroidKm, asteroidKmS, asteroidAcceleration);
    for (let c = 0; c < asteroidAcceleration.length; c++) out[fast + c] = asteroidAcceleration[c];
  }
}
