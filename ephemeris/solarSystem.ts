/** The force on the Sun, the planets, the Moon and the big asteroids, split by how fast each part changes. State layout: stateLayout.ts. */
import { writeTidalTensor } from "./asteroidField";
import {
  cKmS,
  figureRadiusEarthKm,
  figureRadiusSunKm,
  gmKm3S2,
  j2Earth,
  j2Sun,
  poleDecSunDeg,
  poleRaSunDeg,
} from "./constants";
import { EarthMoonForces, gmEarthMoon } from "./earthMoonForces";
import { addAttraction, addNewton, addPair } from "./forces/newton";
import { addZonal } from "./forces/oblateness";
import {
  addEinsteinInfeldHoffmann,
  addSchwarzschild,
  type RelativitySources,
  writePotentials,
} from "./forces/relativity";
import type { SecondOrderSystem } from "./integrators/force";
import type { Model } from "./model";
import {
  asteroidCount,
  asteroidIds,
  earth,
  earthShare,
  gmVector,
  moon,
  moonShare,
  planetCount,
  resolve,
} from "./stateLayout";
import { cosOf, sinOf } from "./trigonometry";
import { radPerDegree } from "./units";
import { WholeSystem } from "./wholeSystem";

const c2 = cKmS * cKmS;

/** Unit vector of the Sun's pole, ICRF. */
export const sunPole = Float64Array.of(
  cosOf(poleDecSunDeg * radPerDegree) * cosOf(poleRaSunDeg * radPerDegree),
  cosOf(poleDecSunDeg * radPerDegree) * sinOf(poleRaSunDeg * radPerDegree),
  sinOf(poleDecSunDeg * radPerDegree),
);

export class SolarSystem {
  readonly model: Model;
  /** Massive bodies plus extra massless ones: what moves with the short step. */
  readonly fastCount: number;
  readonly gm: Float64Array;
  readonly gmEarthMoon = gmEarthMoon;
  /** Barycentric positions and velocities of the fast bodies, Earth and Moon resolved; then the asteroids. */
  readonly positionKm: Float64Array;
  readonly velocityKmS: Float64Array;
  private readonly external: Float64Array;
  private readonly relative = new Float64Array(3);
  private readonly separation = new Float64Array(3);
  private readonly separationRate = new Float64Array(3);
  private readonly sunFromEarth = new Float64Array(3);
  private readonly pair = new EarthMoonForces();
  private readonly push = new Float64Array(3);
  private readonly sources: RelativitySources;

  constructor(model: Model, extras = 0) {
    this.model = model;
    this.fastCount = planetCount + extras;
    this.gm = gmVector(extras);
    const all = 3 * (this.fastCount + asteroidCount);
    this.positionKm = new Float64Array(all);
    this.velocityKmS = new Float64Array(all);
    this.external = new Float64Array(3 * this.fastCount);
    this.sources = {
      n: planetCount,
      gm: this.gm,
      positionKm: this.positionKm,
      velocityKmS: this.velocityKmS,
      accelerationKmS2: new Float64Array(3 * planetCount),
      potentialKm2S2: new Float64Array(planetCount),
    };
  }

  /** Fast part, y layout, `out` overwritten: Newton among the fast bodies, and the figures of Earth and Moon. */
  writeFast(tTdb: number, y: Float64Array, out: Float64Array): void {
    const { external, relative, separation, gm, positionKm, fastCount, model, pair } = this;
    const m = 3 * moon;
    resolve(y, positionKm, 3 * fastCount);
    external.fill(0);
    addNewton(gm, fastCount, positionKm, external, earth, moon);
    for (let c = 0; c < 3; c++) {
      relative[c] = 0;
      separation[c] = y[m + c];
    }
    if (model.tides || model.oblateness) pair.turn(tTdb);
    if (model.oblateness) pair.addFigures(separation, relative);
    addPair(gmEarthMoon, y, m, relative, 0);
    this.writeLayout(external, out);
    out[m] += relative[0];
    out[m + 1] += relative[1];
    out[m + 2] += relative[2];
  }

  /**
   * Slow part without asteroids, y layout, `out` overwritten: relativity, the Sun's J2, Earth's J2 on the Sun, tides. `current` is the
   * acceleration that `writeFast` has just written for the same instant.
   */
  writeSlow(y: Float64Array, v: Float64Array, current: Float64Array, out: Float64Array): void {
    const { model, fastCount, positionKm, velocityKmS, external, sources, gm } = this;
    resolve(y, positionKm, 3 * fastCount);
    resolve(v, velocityKmS, 3 * fastCount);
    external.fill(0);
    if (model.relativity === "eih") {
      resolve(current, sources.accelerationKmS2, 3 * planetCount);
      writePotentials(sources);
      for (let i = 0; i < fastCount; i++) {
        addEinsteinInfeldHoffmann(
          sources,
          i < planetCount ? i : -1,
          positionKm,
          velocityKmS,
          3 * i,
          c2,
          external,
          3 * i,
        );
      }
    } else if (model.relativity === "sun") {
      for (let i = 1; i < fastCount; i++) this.addSunTerm(3 * i);
    }
    if (model.oblateness) {
      for (let i = 1; i < fastCount; i++) {
        this.addZonalPair(0, i, gm[0], figureRadiusSunKm, j2Sun, sunPole);
      }
      this.addZonalPair(earth, 0, gm[earth], figureRadiusEarthKm, j2Earth, this.pair.earthPole);
    }
    this.writeLayout(external, out);
    if (model.tides) this.addTides(y, v, out);
  }

  /** Acceleration of the fast bodies by the asteroids at `asteroidKm` (3·16, barycentric), y layout, `out` overwritten. Needs `positionKm` resolved. */
  writeAsteroidPull(asteroidKm: Float64Array, out: Float64Array): void {
    const { fastCount, positionKm, external } = this;
    external.fill(0);
    for (let i = 0; i < fastCount; i++) {
      const p = 3 * i;
      addAttraction(
        asteroidGm,
        0,
        asteroidCount,
        asteroidKm,
        positionKm[p],
        positionKm[p + 1],
        positionKm[p + 2],
        external,
        p,
      );
    }
    this.writeLayout(external, out);
  }

  /**
   * The same in slowly changing form, `out` of fastCount·3 + 6: the Moon's relative acceleration left at 0, and the tidal
   * tensor at the Earth–Moon barycentre behind (asteroidField.ts). `y` is the state that `positionKm` was resolved from.
   */
  writeAsteroidField(asteroidKm: Float64Array, y: Float64Array, out: Float64Array): void {
    this.writeAsteroidPull(asteroidKm, out);
    for (let c = 0; c < 3; c++) out[3 * moon + c] = 0;
    writeTidalTensor(asteroidGm, asteroidKm, y, 3 * earth, out, 3 * this.fastCount);
  }

  /** Acceleration of the asteroids themselves (3·16): all bodies, and the Sun's relativity. Needs `positionKm`, `velocityKmS` resolved. */
  writeAsteroids(asteroidKm: Float64Array, asteroidKmS: Float64Array, out: Float64Array): void {
    const { gm, positionKm, velocityKmS, model } = this;
    out.fill(0);
    addNewton(asteroidGm, asteroidCount, asteroidKm, out, -1, -1);
    for (let i = 0; i < asteroidCount; i++) {
      const o = 3 * i;
      const x = asteroidKm[o];
      const y = asteroidKm[o + 1];
      const z = asteroidKm[o + 2];
      addAttraction(gm, 0, planetCount, positionKm, x, y, z, out, o);
      if (model.relativity === "none") continue;
      addSchwarzschild(
        gm[0],
        c2,
        x - positionKm[0],
        y - positionKm[1],
        z - positionKm[2],
        asteroidKmS[o] - velocityKmS[0],
        asteroidKmS[o + 1] - velocityKmS[1],
        asteroidKmS[o + 2] - velocityKmS[2],
        out,
        o,
      );
    }
  }

  /** The system as one set of equations, asteroids included when the model has them: for the one-step methods. */
  asWhole(): SecondOrderSystem {
    return new WholeSystem(this);
  }

  private addTides(y: Float64Array, v: Float64Array, out: Float64Array): void {
    const { relative, separation, separationRate, sunFromEarth, positionKm, pair } = this;
    const m = 3 * moon;
    for (let c = 0; c < 3; c++) {
      relative[c] = 0;
      separation[c] = y[m + c];
      separationRate[c] = v[m + c];
      sunFromEarth[c] = positionKm[c] - positionKm[3 * earth + c];
    }
    pair.addTides(separation, separationRate, sunFromEarth, relative);
    for (let c = 0; c < 3; c++) out[m + c] += relative[c];
  }

  /** Sun-only relativity of the body at component `o`, heliocentric. */
  private addSunTerm(o: number): void {
    const { positionKm: p, velocityKmS: v, gm, external } = this;
    addSchwarzschild(
      gm[0],
      c2,
      p[o] - p[0],
      p[o + 1] - p[1],
      p[o + 2] - p[2],
      v[o] - v[0],
      v[o + 1] - v[1],
      v[o + 2] - v[2],
      external,
      o,
    );
  }

  /** Body `i` feels the J2 of body `from`, and `from` the reaction. */
  private addZonalPair(from: number, i: number, gm: number, radiusKm: number, j2: number, pole: Float64Array): void {
    const { positionKm: p, external, push } = this;
    const o = 3 * i;
    const f = 3 * from;
    push.fill(0);
    addZonal(gm, radiusKm, j2, 0, 0, pole, p[o] - p[f], p[o + 1] - p[f + 1], p[o + 2] - p[f + 2], 1, push, 0);
    const reaction = this.gm[i] / this.gm[from];
    for (let c = 0; c < 3; c++) {
      external[o + c] += push[c];
      external[f + c] -= reaction * push[c];
    }
  }

  /** Barycentric accelerations → y layout: barycentre of Earth and Moon, and the Moon relative to Earth. */
  private writeLayout(a: Float64Array, out: Float64Array): void {
    for (let c = 0; c < a.length; c++) out[c] = a[c];
    const e = 3 * earth;
    const m = 3 * moon;
    for (let c = 0; c < 3; c++) {
      out[e + c] = moonShare * a[e + c] + earthShare * a[m + c];
      out[m + c] = a[m + c] - a[e + c];
    }
  }
}

const asteroidGm = Float64Array.from(asteroidIds, (id) => gmKm3S2[id]);
