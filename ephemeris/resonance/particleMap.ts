/**
 * Massless bodies in the map of the planets, many in one pass. In heliocentric coordinates each moves in
 * H = v²/2 − GM☉/r − Σ Gm_j (1/|r − r_j| − r·r_j/r_j³): a Kepler orbit, and a kick by planets whose places all share (as Levison & Duncan 1994,
 * Icarus 108, 18). Heliocentric, ecliptic J2000, km, km/s.
 */
import { auKm, gmKm3S2 } from "../constants";
import { addYarkovsky } from "../forces/yarkovsky";
import { type BodyArrays, driftKepler, newBodyArrays } from "../integrators/keplerStep";
import { secondsPerDay } from "../units";
import { mapCount, mapEarth, mapGm } from "./planetMap";
import { clockShift, pullOf, velocityFactor } from "./postNewton";

const gmSun = gmKm3S2.sun;
const pull = pullOf(gmSun);

export class ParticleMap {
  readonly count: number;
  readonly bodies: BodyArrays;
  /** Square of the least distance from Earth (its barycentre with the Moon) met so far at a kick, every four days, km². */
  readonly closestKm2: Float64Array;
  /** A2 at 1 au, km/s². */
  private readonly a2KmS2: Float64Array;
  private readonly isDragged: boolean;
  private readonly push = new Float64Array(3);

  /** `states`: x y z vx vy vz of each body; `a2AuD2` of each, au/d². */
  constructor(states: Float64Array, a2AuD2: Float64Array) {
    const count = states.length / 6;
    const { x, y, z, vx, vy, vz } = newBodyArrays(count);
    this.count = count;
    this.bodies = { x, y, z, vx, vy, vz };
    this.closestKm2 = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    this.a2KmS2 = a2AuD2.map((a2) => (a2 * auKm) / (secondsPerDay * secondsPerDay));
    this.isDragged = a2AuD2.some((a2) => a2 !== 0);
    for (let i = 0; i < count; i++) {
      const [px, py, pz, ux, uy, uz] = states.subarray(6 * i, 6 * i + 6);
      const r = Math.sqrt(px * px + py * py + pz * pz);
      const factor = velocityFactor(gmSun, r, ux * ux + uy * uy + uz * uz);
      [x[i], y[i], z[i], vx[i], vy[i], vz[i]] = [px, py, pz, ux * factor, uy * factor, uz * factor];
    }
  }

  drift(dt: number): void {
    driftKepler(gmSun, dt, clockShift, this.bodies, 0, this.count);
  }

  /** The planets' pull and relativity; `planets`: one kick of a `PlanetSample`. */
  kick(dt: number, planets: Float64Array): void {
    const { bodies, count, closestKm2 } = this;
    const p = planets;
    const common = 3 * mapCount;
    kickByAll(bodies, count, dt * p[common], dt * p[common + 1], dt * p[common + 2], dt * pull);
    for (let j = 0; j < mapCount; j++) kickByOne(bodies, count, p[3 * j], p[3 * j + 1], p[3 * j + 2], dt * mapGm[j]);
    const e = 3 * mapEarth;
    watch(bodies, count, p[e], p[e + 1], p[e + 2], closestKm2);
  }

  /** A2, some 1e-10 of the Sun's pull: an eighth of a year at a time is often enough. */
  drag(dt: number): void {
    const { push, a2KmS2, count, isDragged } = this;
    if (!isDragged) return;
    const { x, y, z, vx, vy, vz } = this.bodies;
    for (let i = 0; i < count; i++) {
      if (a2KmS2[i] === 0) continue;
      push[0] = 0;
      push[1] = 0;
      push[2] = 0;
      addYarkovsky(a2KmS2[i], auKm, x[i], y[i], z[i], vx[i], vy[i], vz[i], push, 0);
      vx[i] += dt * push[0];
      vy[i] += dt * push[1];
      vz[i] += dt * push[2];
    }
  }
}

/** What is alike for all, and relativity. Planet by planet and not body by body: the roots of neighbours then overlap in the processor. */
function kickByAll(
  { x, y, z, vx, vy, vz }: BodyArrays,
  count: number,
  commonX: number,
  commonY: number,
  commonZ: number,
  relativity: number,
): void {
  for (let i = 0; i < count; i++) {
    const square = x[i] * x[i] + y[i] * y[i] + z[i] * z[i];
    const inward = relativity / (square * square);
    vx[i] += commonX - inward * x[i];
    vy[i] += commonY - inward * y[i];
    vz[i] += commonZ - inward * z[i];
  }
}

/** The pull of a point at px, py, pz; `strength` is GM times the length of the kick. */
function kickByOne(
  { x, y, z, vx, vy, vz }: BodyArrays,
  count: number,
  px: number,
  py: number,
  pz: number,
  strength: number,
): void {
  for (let i = 0; i < count; i++) {
    const dx = px - x[i];
    const dy = py - y[i];
    const dz = pz - z[i];
    const square = dx * dx + dy * dy + dz * dz;
    const attraction = strength / (square * Math.sqrt(square));
    vx[i] += attraction * dx;
    vy[i] += attraction * dy;
    vz[i] += attraction * dz;
  }
}

/** Keeps the least square of the distance from a point. */
function watch({ x, y, z }: BodyArrays, count: number, px: number, py: number, pz: number, least: Float64Array): void {
  for (let i = 0; i < count; i++) {
    const dx = px - x[i];
    const dy = py - y[i];
    const dz = pz - z[i];
    const square = dx * dx + dy * dy + dz * dz;
    if (square < least[i]) least[i] = square;
  }
}
