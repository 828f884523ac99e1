/**
 * The force the optimiser flies in: Newton by Sun, planets and Moon, and sunlight, with the gradient that carries partial
 * derivatives along. What it leaves out (relativity, oblateness, asteroids: some tens of km a year) the closure with the
 * full propagator takes up. The same instants come back in every iteration, so the places of the planets are kept.
 */
import { auKm, sunlightPressureN } from "../../constants";
import type { SecondOrderSystem } from "../../integrators/force";
import { type Ephemeris, instantOf, writeBarycentric } from "../../paths";
import { gmVector, planetIds } from "../../stateLayout";
import { reflectivity, sunlightAreaM2 } from "../spacecraft";

/**
 * Position of the probe (components 0–2) and, where `dimension` is 21, its partial derivatives by the six components of
 * the state at the start (3–20, column by column), scaled by `columnScale` so that they do not steer an adaptive step.
 */
export class ArcField implements SecondOrderSystem {
  dimension: 3 | 21 = 21;
  /** Mass for sunlight pressure. */
  massKg = 1;
  readonly ephemeris: Ephemeris;
  private readonly exact: SecondOrderSystem | undefined;
  private readonly ids: readonly string[];
  private readonly gm: Float64Array;
  private readonly kept = new Map<number, Float64Array>();
  private readonly instant = instantOf(0);
  private readonly state = new Float64Array(6);

  /**
   * `without`: bodies whose gravity is left out, so that a path may begin or end at their centre. `exact`: the full
   * propagator, for passages of Earth; the path is then its, and only the partial derivatives are of this field.
   */
  constructor(ephemeris: Ephemeris, without: readonly string[] = [], exact?: SecondOrderSystem) {
    this.ephemeris = ephemeris;
    this.exact = exact;
    const all = gmVector(0);
    const kept = planetIds.map((id, i) => ({ id, gm: all[i] })).filter(({ id }) => !without.includes(id));
    this.ids = kept.map(({ id }) => id);
    this.gm = Float64Array.from(kept, ({ gm }) => gm);
  }

  accelerate(tTdb: number, position: Float64Array, velocity: Float64Array, out: Float64Array): void {
    const places = this.kept.get(tTdb) ?? this.keep(tTdb);
    const { gm } = this;
    const x = position[0];
    const y = position[1];
    const z = position[2];
    let ax = 0;
    let ay = 0;
    let az = 0;
    // Gradient of −GM d/d³: GM (3 d dᵀ/d⁵ − 1/d³), six numbers of a symmetric matrix.
    let xx = 0;
    let xy = 0;
    let xz = 0;
    let yy = 0;
    let yz = 0;
    let zz = 0;
    const pushKmS2 = (1e-3 * reflectivity * sunlightPressureN * sunlightAreaM2 * auKm * auKm) / this.massKg;
    for (let i = gm.length - 1; i >= 0; i--) {
      const dx = places[3 * i] - x;
      const dy = places[3 * i + 1] - y;
      const dz = places[3 * i + 2] - z;
      const square = dx * dx + dy * dy + dz * dz;
      // Sunlight falls as the Sun's gravity does and takes its share off it (entry 0 is the Sun).
      const cube = (i === 0 ? gm[0] - pushKmS2 : gm[i]) / (square * Math.sqrt(square));
      ax += cube * dx;
      ay += cube * dy;
      az += cube * dz;
      const fifth = (3 * cube) / square;
      xx += fifth * dx * dx - cube;
      xy += fifth * dx * dy;
      xz += fifth * dx * dz;
      yy += fifth * dy * dy - cube;
      yz += fifth * dy * dz;
      zz += fifth * dz * dz - cube;
    }
    out[0] = ax;
    out[1] = ay;
    out[2] = az;
    for (let c = 3; c < this.dimension; c += 3) {
      const px = position[c];
      const py = position[c + 1];
      const pz = position[c + 2];
      out[c] = xx * px + xy * py + xz * pz;
      out[c + 1] = xy * px + yy * py + yz * pz;
      out[c + 2] = xz * px + yz * py + zz * pz;
    }
    this.exact?.accelerate(tTdb, position, velocity, out);
  }

  private keep(tTdb: number): Float64Array {
    const places = new Float64Array(3 * this.ids.length);
    this.instant[0] = tTdb;
    this.ids.forEach((id, i) => {
      writeBarycentric(this.ephemeris, id, this.instant, this.state);
      for (let c = 0; c < 3; c++) places[3 * i + c] = this.state[c];
    });
    // The steps of an exact run differ from one iteration to the next.
    if (this.exact === undefined) this.kept.set(tTdb, places);
    return places;
  }
}
