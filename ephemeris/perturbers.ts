/** The finished planets as a field of force for massless bodies: quasi-moons, clones, the probe. */
import { bodyOf } from "./bodies";
import { auKm, cKmS, figureRadiusEarthKm, figureRadiusSunKm, j2Earth, j2Sun, sunlightPressureN } from "./constants";
import { writeEarthPole } from "./earthMoonAxes";
import { addAttraction, addNewton, addTidalAttraction } from "./forces/newton";
import { addZonal } from "./forces/oblateness";
import {
  addEinsteinInfeldHoffmann,
  addSchwarzschild,
  type RelativitySources,
  writePotentials,
} from "./forces/relativity";
import { addSunlight } from "./forces/sunlight";
import { addYarkovsky } from "./forces/yarkovsky";
import { type Ephemeris, instantOf, writeTrack } from "./paths";
import { sunPole } from "./solarSystem";
import { asteroidCount, earth, gmVector, moon, planetCount, planetIds, resolve } from "./stateLayout";
import { secondsPerDay } from "./units";

/** What moves a massless body besides gravity. */
export interface ParticlePhysics {
  /** Yarkovsky A2 as published, au/d²; default 0. */
  readonly a2AuD2?: number;
  /** Area over mass for sunlight pressure, m²/kg; default 0. */
  readonly areaToMassM2Kg?: number;
  /** C_R of sunlight pressure, 1 absorbs all; default 1. */
  readonly reflectivity?: number;
}

/** Perturbers at one instant. */
interface Slot {
  tTdb: number;
  /** Whether more than `loadPlanets` has been done. */
  isWhole: boolean;
  readonly earthPole: Float64Array;
  readonly sources: RelativitySources;
  readonly asteroidKm: Float64Array;
}

/** As many instants as a Gauss–Radau step asks for again and again. */
const slotCount = 9;
const c2 = cKmS * cKmS;
const radiiKm = Float64Array.from(planetIds, (id) => bodyOf(id).radiusKm ?? 0);

export class Perturbers {
  private readonly ephemeris: Ephemeris;
  private readonly gm = gmVector(0);
  private readonly asteroidGm = this.gm.subarray(planetCount);
  private readonly slots: Slot[];
  private readonly asteroids: boolean;
  private current: Slot;
  private next = 0;
  private readonly state = new Float64Array(6);
  private readonly instant = instantOf(0);
  private readonly layoutPosition = new Float64Array(3 * planetCount);
  private readonly layoutVelocity = new Float64Array(3 * planetCount);
  /** (5 Hill radii / distance from the Sun)², by planet: inside, a fixed long step is no longer safe. */
  private readonly reach = Float64Array.from(planetIds, (_, i) =>
    i === 0 || i === moon ? 0 : hillShareSquared(this.gm[i] / this.gm[0]) * 25,
  );

  constructor(ephemeris: Ephemeris) {
    this.ephemeris = ephemeris;
    this.asteroids = ephemeris.model.asteroids;
    this.slots = Array.from({ length: slotCount }, () => ({
      tTdb: Number.NaN,
      isWhole: false,
      earthPole: new Float64Array(3),
      sources: {
        n: planetCount,
        gm: this.gm,
        positionKm: new Float64Array(3 * planetCount),
        velocityKmS: new Float64Array(3 * planetCount),
        accelerationKmS2: new Float64Array(3 * planetCount),
        potentialKm2S2: new Float64Array(planetCount),
      },
      asteroidKm: new Float64Array(3 * asteroidCount),
    }));
    this.current = this.slots[0];
  }

  /** Brings all perturbers to `tTdb`. An instant asked for again within the last nine costs nothing. */
  load(tTdb: number): void {
    this.loadPlanets(tTdb);
    const slot = this.current;
    if (!slot.isWhole) this.loadRest(slot);
  }

  /** Brings Sun, planets and Moon to `tTdb`: enough for `addFast`, `isClose` and `struck`. */
  loadPlanets(tTdb: number): void {
    for (const slot of this.slots) {
      if (slot.tTdb === tTdb) {
        this.current = slot;
        return;
      }
    }
    this.next = (this.next + 1) % slotCount;
    const slot = this.slots[this.next];
    const { ephemeris, state, instant, layoutPosition, layoutVelocity } = this;
    instant[0] = tTdb;
    for (let i = 0; i < planetCount; i++) {
      writeTrack(ephemeris, i, instant, state);
      for (let c = 0; c < 3; c++) {
        layoutPosition[3 * i + c] = state[c];
        layoutVelocity[3 * i + c] = state[c + 3];
      }
    }
    const { sources } = slot;
    resolve(layoutPosition, sources.positionKm, 3 * planetCount);
    resolve(layoutVelocity, sources.velocityKmS, 3 * planetCount);
    slot.tTdb = tTdb;
    slot.isWhole = false;
    this.current = slot;
  }

  /** What `writeSlow` needs besides. */
  private loadRest(slot: Slot): void {
    const { ephemeris, state, instant } = this;
    const { sources } = slot;
    instant[0] = slot.tTdb;
    if (ephemeris.model.relativity === "eih") {
      sources.accelerationKmS2.fill(0);
      addNewton(this.gm, planetCount, sources.positionKm, sources.accelerationKmS2, -1, -1);
      writePotentials(sources);
    }
    for (let i = 0; this.asteroids && i < asteroidCount; i++) {
      writeTrack(ephemeris, planetCount + i, instant, state);
      for (let c = 0; c < 3; c++) slot.asteroidKm[3 * i + c] = state[c];
    }
    if (ephemeris.model.oblateness) writeEarthPole(slot.tTdb, slot.earthPole);
    slot.isWhole = true;
  }

  /** Acceleration (km/s²) at the loaded instant of the particle at `position[at…]`, `velocity[at…]` (barycentric), into `out[at…]`. */
  writeAcceleration(
    position: Float64Array,
    velocity: Float64Array,
    at: number,
    physics: ParticlePhysics,
    out: Float64Array,
  ): void {
    this.writeSlow(position, velocity, at, physics, out);
    this.addFast(position, at, out);
  }

  /** Adds the fast, large part of the acceleration: Newton by Sun, planets and Moon. */
  addFast(position: Float64Array, at: number, out: Float64Array): void {
    const { positionKm } = this.current.sources;
    addAttraction(this.gm, 0, planetCount, positionKm, position[at], position[at + 1], position[at + 2], out, at);
  }

  /** Adds what `addFast` adds at `position[at…]` + `separation[at…]` beyond what it adds at `position[at…]`, without cancellation. */
  addFastTide(position: Float64Array, separation: Float64Array, at: number, out: Float64Array): void {
    const { positionKm } = this.current.sources;
    const [x, y, z] = [position[at], position[at + 1], position[at + 2]];
    const [sx, sy, sz] = [separation[at], separation[at + 1], separation[at + 2]];
    addTidalAttraction(this.gm, 0, planetCount, positionKm, x, y, z, sx, sy, sz, out, at);
  }

  /** The rest, `out[at…]` overwritten: asteroids, relativity, oblateness, Yarkovsky, sunlight. A ten-millionth of the whole, and slow. */
  writeSlow(
    position: Float64Array,
    velocity: Float64Array,
    at: number,
    physics: ParticlePhysics,
    out: Float64Array,
  ): void {
    const { gm, ephemeris, asteroidGm } = this;
    const { sources, asteroidKm, earthPole } = this.current;
    const p = sources.positionKm;
    const v = sources.velocityKmS;
    const x = position[at];
    const y = position[at + 1];
    const z = position[at + 2];
    const hx = x - p[0];
    const hy = y - p[1];
    const hz = z - p[2];
    const hvx = velocity[at] - v[0];
    const hvy = velocity[at + 1] - v[1];
    const hvz = velocity[at + 2] - v[2];
    out[at] = 0;
    out[at + 1] = 0;
    out[at + 2] = 0;
    if (this.asteroids) addAttraction(asteroidGm, 0, asteroidCount, asteroidKm, x, y, z, out, at);
    const { relativity, oblateness } = ephemeris.model;
    if (relativity === "eih") addEinsteinInfeldHoffmann(sources, -1, position, velocity, at, c2, out, at);
    else if (relativity === "sun") addSchwarzschild(gm[0], c2, hx, hy, hz, hvx, hvy, hvz, out, at);
    if (oblateness) {
      addZonal(gm[0], figureRadiusSunKm, j2Sun, 0, 0, sunPole, hx, hy, hz, 1, out, at);
      const e = 3 * earth;
      addZonal(
        gm[earth],
        figureRadiusEarthKm,
        j2Earth,
        0,
        0,
        earthPole,
        x - p[e],
        y - p[e + 1],
        z - p[e + 2],
        1,
        out,
        at,
      );
    }
    const { a2AuD2 = 0, areaToMassM2Kg = 0, reflectivity = 1 } = physics;
    if (a2AuD2 !== 0) {
      addYarkovsky((a2AuD2 * auKm) / (secondsPerDay * secondsPerDay), auKm, hx, hy, hz, hvx, hvy, hvz, out, at);
    }
    if (areaToMassM2Kg !== 0) {
      addSunlight(areaToMassM2Kg, reflectivity, sunlightPressureN, auKm, hx, hy, hz, out, at);
    }
  }

  /** Whether the particle at `position[at…]` is within five Hill radii of a planet at the loaded instant. */
  isClose(position: Float64Array, at: number): boolean {
    const { positionKm: p } = this.current.sources;
    for (let i = 1; i < planetCount; i++) {
      const o = 3 * i;
      const dx = position[at] - p[o];
      const dy = position[at + 1] - p[o + 1];
      const dz = position[at + 2] - p[o + 2];
      const sx = p[o] - p[0];
      const sy = p[o + 1] - p[1];
      const sz = p[o + 2] - p[2];
      if (dx * dx + dy * dy + dz * dz < this.reach[i] * (sx * sx + sy * sy + sz * sz)) return true;
    }
    return false;
  }

  /** Id of the body whose surface the particle is below, if any. */
  struck(position: Float64Array, at: number): string | undefined {
    const { positionKm: p } = this.current.sources;
    for (let i = 0; i < planetCount; i++) {
      const dx = position[at] - p[3 * i];
      const dy = position[at + 1] - p[3 * i + 1];
      const dz = position[at + 2] - p[3 * i + 2];
      if (dx * dx + dy * dy + dz * dz < radiiKm[i] * radiiKm[i]) return planetIds[i];
    }
    return undefined;
  }
}

/** (m / 3M)^(2/3), the square of a Hill radius over the distance from the Sun; the cube root by Newton's method. */
function hillShareSquared(massRatio: number): number {
  const third = massRatio / 3;
  let root = 0.1;
  for (let i = 0; i < 60; i++) root = (2 * root + third / (root * root)) / 3;
  return root * root;
}
