/**
 * Massless bodies in the map of the planets, many in one pass. In heliocentric coordinates each moves in
 * H = v²/2 − GM☉/r − Σ Gm_j (1/|r − r_j| − r·r_j/r_j³): a Kepler orbit, and a kick by planets whose places all share (as Levison & Duncan 1994,
 * Icarus 108, 18). Heliocentric, ecliptic J2000, km, km/s.
 */
import { auKm, gmKm3S2 } from "../constants";
import { addYarkovsky } from "../forces/yarkovsky";
import { type BodyArrays, driftKepler, newBodyArrays } from "../integrators/keplerStep";
import { secondsPerDay } from "../units";
import { mapCount, mapEarth, mapGm, type PlanetMap } from "./planetMap";
import { clockShift, pullOf, velocityFactor } from "./postNewton";

const gmSun = gmKm3S2.sun;
const pull = pullOf(gmSun);

export class ParticleMap {
  readonly count: number;
  readonly bodies: BodyArrays;
  /** Square of the least distance from Earth (its barycentre with the Moon) met so far, km², and 1/year resolution aside: at kicks, every four days. */
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

  /** The planets' pull, and A2, at the places of the planets' last `locate`. */
  kick(dt: number, planets: PlanetMap): void {
    const { positionKm: p, commonPull } = planets;
    const { x, y, z, vx, vy, vz } = this.bodies;
    const { closestKm2 } = this;
    const [commonX, commonY, commonZ] = commonPull;
    for (let i = 0; i < this.count; i++) {
      const px = x[i];
      const py = y[i];
      const pz = z[i];
      const r2 = px * px + py * py + pz * pz;
      const relativity = pull / (r2 * r2);
      let ax = commonX - relativity * px;
      let ay = commonY - relativity * py;
      let az = commonZ - relativity * pz;
      for (let j = 0; j < mapCount; j++) {
        const dx = p[3 * j] - px;
        const dy = p[3 * j + 1] - py;
        const dz = p[3 * j + 2] - pz;
        const square = dx * dx + dy * dy + dz * dz;
        const attraction = mapGm[j] / (square * Math.sqrt(square));
        ax += attraction * dx;
        ay += attraction * dy;
        az += attraction * dz;
        if (j === mapEarth && square < closestKm2[i]) closestKm2[i] = square;
      }
      vx[i] += dt * ax;
      vy[i] += dt * ay;
      vz[i] += dt * az;
    }
    if (this.isDragged) this.drag(dt);
  }

  private drag(dt: number): void {
    const { push, a2KmS2 } = this;
    const { x, y, z, vx, vy, vz } = this.bodies;
    for (let i = 0; i < this.count; i++) {
      if (a2KmS2[i] === 0) continue;
      push.fill(0);
      addYarkovsky(a2KmS2[i], auKm, x[i], y[i], z[i], vx[i], vy[i], vz[i], push, 0);
      vx[i] += dt * push[0];
      vy[i] += dt * push[1];
      vz[i] += dt * push[2];
    }
  }
}
