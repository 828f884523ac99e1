/**
 * The eight planets as a Wisdom–Holman map in Jacobi coordinates (Wisdom & Holman 1991, AJ 102, 1528), Earth and Moon as one body at their
 * barycentre. Beside Newton: relativity (postNewton.ts) and the Moon's widening of Earth's mass, as a quadrupole.
 * Heliocentric, ecliptic J2000, km, km/s. For millions of years: the energy error stays bounded.
 */
import { emrat, gmKm3S2 } from "../constants";
import { type BodyArrays, driftKepler, newBodyArrays } from "../integrators/keplerStep";
import { addedEnergy, clockShift, pullOf, velocityFactor } from "./postNewton";

/** Order of the planets; `emb` is Earth with the Moon. Distances from the Sun grow, as Jacobi coordinates want. */
export const mapIds = ["mercury", "venus", "emb", "mars", "jupiter", "saturn", "uranus", "neptune"] as const;
export const mapCount = mapIds.length;
/** Place of Earth with the Moon. */
export const mapEarth = 2;

const gmSun = gmKm3S2.sun;
/** GM of the planets, km³/s². */
export const mapGm = Float64Array.from(mapIds, (id) => gmKm3S2[id]);
/** GM of the Sun with the planets up to and with i. */
const gmInside = mapGm.map((_, i) => mapGm.subarray(0, i + 1).reduce((sum, gm) => sum + gm, gmSun));
const gmBefore = gmInside.map((gm, i) => gm - mapGm[i]);
const pulls = gmInside.map(pullOf);

/**
 * Sun and Earth–Moon attract as 1/r² + k/r⁴, k = ¾ f a² m_E m_M/(m_E + m_M)²: the Moon's orbit as a ring in the ecliptic, with f = 0.9473 for its
 * eccentricity, tilt and solar perturbation (Quinn, Tremaine & Duncan 1991, AJ 101, 2287), a its mean distance. km².
 */
const moonDistanceKm = 384400;
const ringFactor = 0.9473;
const widening = (0.75 * ringFactor * moonDistanceKm * moonDistanceKm * emrat) / ((1 + emrat) * (1 + emrat));

export class PlanetMap {
  /** Heliocentric positions at the last `locate`, x y z of each planet. */
  readonly positionKm = new Float64Array(3 * mapCount);
  /** What the Sun's own motion adds to everybody's heliocentric acceleration, km/s². */
  readonly commonPull = new Float64Array(3);
  private readonly jacobi: BodyArrays = newBodyArrays(mapCount);
  private readonly acceleration = new Float64Array(3 * mapCount);

  /** `states`: x y z vx vy vz of each planet. */
  constructor(states: Float64Array) {
    const { x, y, z, vx, vy, vz } = this.jacobi;
    const center = new Float64Array(6);
    for (let i = 0; i < mapCount; i++) {
      const own = states.subarray(6 * i, 6 * i + 6);
      const [jx, jy, jz, jvx, jvy, jvz] = own.map((value, c) => value - center[c]);
      const factor = velocityFactor(
        gmInside[i],
        Math.sqrt(jx * jx + jy * jy + jz * jz),
        jvx * jvx + jvy * jvy + jvz * jvz,
      );
      [x[i], y[i], z[i], vx[i], vy[i], vz[i]] = [jx, jy, jz, jvx * factor, jvy * factor, jvz * factor];
      for (let c = 0; c < 6; c++) center[c] += (mapGm[i] / gmInside[i]) * (own[c] - center[c]);
    }
    this.locate();
  }

  /** Along the Kepler orbits. */
  drift(dt: number): void {
    for (let i = 0; i < mapCount; i++) driftKepler(gmInside[i], dt, clockShift, this.jacobi, i, i + 1);
  }

  /** Brings `positionKm` and `commonPull` up to date. */
  locate(): void {
    const { positionKm: p, commonPull } = this;
    const { x, y, z } = this.jacobi;
    let [cx, cy, cz] = [0, 0, 0];
    let [sx, sy, sz] = [0, 0, 0];
    for (let i = 0; i < mapCount; i++) {
      const px = cx + x[i];
      const py = cy + y[i];
      const pz = cz + z[i];
      const share = mapGm[i] / gmInside[i];
      cx += share * x[i];
      cy += share * y[i];
      cz += share * z[i];
      p[3 * i] = px;
      p[3 * i + 1] = py;
      p[3 * i + 2] = pz;
      const pull = -mapGm[i] * strength(i, px * px + py * py + pz * pz);
      sx += pull * px;
      sy += pull * py;
      sz += pull * pz;
    }
    commonPull[0] = sx;
    commonPull[1] = sy;
    commonPull[2] = sz;
  }

  /** The kick by everything that is not in the Kepler orbits; at the place of the last `locate`. */
  kick(dt: number): void {
    const { positionKm: p, acceleration: a, commonPull } = this;
    const { x, y, z, vx, vy, vz } = this.jacobi;
    for (let i = 0; i < mapCount; i++) {
      const o = 3 * i;
      const pull = gmSun * strength(i, p[o] * p[o] + p[o + 1] * p[o + 1] + p[o + 2] * p[o + 2]);
      for (let c = 0; c < 3; c++) a[o + c] = commonPull[c] - pull * p[o + c];
    }
    for (let i = 0; i < mapCount; i++) {
      const o = 3 * i;
      for (let j = i + 1; j < mapCount; j++) {
        const q = 3 * j;
        const dx = p[q] - p[o];
        const dy = p[q + 1] - p[o + 1];
        const dz = p[q + 2] - p[o + 2];
        const square = dx * dx + dy * dy + dz * dz;
        const cube = 1 / (square * Math.sqrt(square));
        const onI = mapGm[j] * cube;
        const onJ = mapGm[i] * cube;
        a[o] += onI * dx;
        a[o + 1] += onI * dy;
        a[o + 2] += onI * dz;
        a[q] -= onJ * dx;
        a[q + 1] -= onJ * dy;
        a[q + 2] -= onJ * dz;
      }
    }
    // To Jacobi: less the mean acceleration of all inside, and less what the Kepler orbit has already.
    let [mx, my, mz] = [0, 0, 0];
    for (let i = 0; i < mapCount; i++) {
      const o = 3 * i;
      const square = x[i] * x[i] + y[i] * y[i] + z[i] * z[i];
      const kepler = gmInside[i] / (square * Math.sqrt(square)) - pulls[i] / (square * square);
      vx[i] += dt * (a[o] - mx / gmBefore[i] + kepler * x[i]);
      vy[i] += dt * (a[o + 1] - my / gmBefore[i] + kepler * y[i]);
      vz[i] += dt * (a[o + 2] - mz / gmBefore[i] + kepler * z[i]);
      mx += mapGm[i] * a[o];
      my += mapGm[i] * a[o + 1];
      mz += mapGm[i] * a[o + 2];
    }
  }

  /** Writes the heliocentric state of planet `planet` as the map has it (velocity 1e-8 off by `velocityFactor`) into `out`. */
  writeState(planet: number, out: Float64Array): void {
    const { x, y, z, vx, vy, vz } = this.jacobi;
    out[0] = x[planet];
    out[1] = y[planet];
    out[2] = z[planet];
    out[3] = vx[planet];
    out[4] = vy[planet];
    out[5] = vz[planet];
    for (let i = 0; i < planet; i++) {
      const share = mapGm[i] / gmInside[i];
      out[0] += share * x[i];
      out[1] += share * y[i];
      out[2] += share * z[i];
      out[3] += share * vx[i];
      out[4] += share * vy[i];
      out[5] += share * vz[i];
    }
  }

  /** Total energy of the map's Hamiltonian times G, km⁵/s⁴, after a `locate`: what must not drift. */
  energy(): number {
    const { positionKm: p } = this;
    const { x, y, z, vx, vy, vz } = this.jacobi;
    let sum = 0;
    for (let i = 0; i < mapCount; i++) {
      const reduced = (mapGm[i] * gmBefore[i]) / gmInside[i];
      const kinetic = 0.5 * (vx[i] * vx[i] + vy[i] * vy[i] + vz[i] * vz[i]);
      const jacobiKm = Math.sqrt(x[i] * x[i] + y[i] * y[i] + z[i] * z[i]);
      const square = p[3 * i] * p[3 * i] + p[3 * i + 1] * p[3 * i + 1] + p[3 * i + 2] * p[3 * i + 2];
      const r = Math.sqrt(square);
      sum += reduced * (kinetic + addedEnergy(gmInside[i], kinetic - gmInside[i] / jacobiKm, jacobiKm));
      sum -= (gmSun * mapGm[i] * (1 + (i === mapEarth ? widening / (3 * square) : 0))) / r;
      for (let j = 0; j < i; j++) {
        const dx = p[3 * i] - p[3 * j];
        const dy = p[3 * i + 1] - p[3 * j + 1];
        const dz = p[3 * i + 2] - p[3 * j + 2];
        sum -= (mapGm[i] * mapGm[j]) / Math.sqrt(dx * dx + dy * dy + dz * dz);
      }
    }
    return sum;
  }
}

/** The attraction between Sun and planet i, per GM and unit of distance: 1/r³, for Earth with the Moon a little more. */
function strength(planet: number, square: number): number {
  const cube = 1 / (square * Math.sqrt(square));
  return planet === mapEarth ? cube * (1 + widening / square) : cube;
}
