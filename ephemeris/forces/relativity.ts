/**
 * First post-Newtonian gravity: the Einstein–Infeld–Hoffmann equations (β = γ = 1), and the Sun alone (Schwarzschild).
 *
 * Einstein, Infeld & Hoffmann 1938; form of Moyer 2003 eq. 4-26 and Folkner et al. 2014 (IPN PR 42-196) eq. 27,
 * isotropic barycentric coordinates, which is what TDB ephemerides use.
 */

/** What every source of relativistic gravity contributes: its state, Newtonian acceleration and potential. */
export interface RelativitySources {
  readonly n: number;
  /** km³/s². */
  readonly gm: Float64Array;
  /** Barycentric, km, km/s, km/s², 3n each. */
  readonly positionKm: Float64Array;
  readonly velocityKmS: Float64Array;
  readonly accelerationKmS2: Float64Array;
  /** Σ_{k≠j} GM_k / r_jk at each source j, km²/s² (`writePotentials`). */
  readonly potentialKm2S2: Float64Array;
}

/** Writes Σ_{k≠j} GM_k/r_jk for every source j. */
export function writePotentials({ n, gm, positionKm, potentialKm2S2 }: RelativitySources): void {
  potentialKm2S2.fill(0);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const dx = positionKm[3 * j] - positionKm[3 * i];
      const dy = positionKm[3 * j + 1] - positionKm[3 * i + 1];
      const dz = positionKm[3 * j + 2] - positionKm[3 * i + 2];
      const inverse = 1 / Math.sqrt(dx * dx + dy * dy + dz * dz);
      potentialKm2S2[i] += gm[j] * inverse;
      potentialKm2S2[j] += gm[i] * inverse;
    }
  }
}

/**
 * Adds to `out[at…at+2]` the post-Newtonian acceleration (km/s²) of a body at `p[pAt…]` moving with `v[pAt…]`, barycentric.
 * `self` is its own index among the sources, or −1 for a massless particle. `c2` is c², km²/s².
 */
export function addEinsteinInfeldHoffmann(
  sources: RelativitySources,
  self: number,
  p: Float64Array,
  v: Float64Array,
  pAt: number,
  c2: number,
  out: Float64Array,
  at: number,
): void {
  const { n, gm, positionKm, velocityKmS, accelerationKmS2, potentialKm2S2 } = sources;
  const x = p[pAt];
  const y = p[pAt + 1];
  const z = p[pAt + 2];
  const vx = v[pAt];
  const vy = v[pAt + 1];
  const vz = v[pAt + 2];
  let own = 0;
  if (self >= 0) own = potentialKm2S2[self];
  else {
    for (let j = 0; j < n; j++) {
      const dx = positionKm[3 * j] - x;
      const dy = positionKm[3 * j + 1] - y;
      const dz = positionKm[3 * j + 2] - z;
      own += gm[j] / Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
  }
  const common = vx * vx + vy * vy + vz * vz - 4 * own;
  let ax = 0;
  let ay = 0;
  let az = 0;
  for (let j = n - 1; j >= 0; j--) {
    if (j === self) continue;
    const o = 3 * j;
    const dx = positionKm[o] - x;
    const dy = positionKm[o + 1] - y;
    const dz = positionKm[o + 2] - z;
    const ux = velocityKmS[o];
    const uy = velocityKmS[o + 1];
    const uz = velocityKmS[o + 2];
    const bx = accelerationKmS2[o];
    const by = accelerationKmS2[o + 1];
    const bz = accelerationKmS2[o + 2];
    const square = dx * dx + dy * dy + dz * dz;
    const inverse = 1 / Math.sqrt(square);
    const attraction = gm[j] * inverse * inverse * inverse;
    const along = (dx * ux + dy * uy + dz * uz) * inverse;
    const scalar =
      common -
      potentialKm2S2[j] +
      2 * (ux * ux + uy * uy + uz * uz) -
      4 * (vx * ux + vy * uy + vz * uz) -
      1.5 * along * along +
      0.5 * (dx * bx + dy * by + dz * bz);
    // [r_i − r_j]·[4 v_i − 3 v_j]
    const mixed = -(dx * (4 * vx - 3 * ux) + dy * (4 * vy - 3 * uy) + dz * (4 * vz - 3 * uz));
    const radial = attraction * scalar;
    const moving = attraction * mixed;
    const pull = 3.5 * gm[j] * inverse;
    ax += radial * dx + moving * (vx - ux) + pull * bx;
    ay += radial * dy + moving * (vy - uy) + pull * by;
    az += radial * dz + moving * (vz - uz) + pull * bz;
  }
  out[at] += ax / c2;
  out[at + 1] += ay / c2;
  out[at + 2] += az / c2;
}

/**
 * Adds to `out[at…]` the Schwarzschild term of the Sun alone for a body at heliocentric r, v (isotropic coordinates):
 * GM/(c² r³) [ (4 GM/r − v²) r + 4 (r·v) v ]. Misses the planets' share: 0.23 km on Kamoʻoalewa over 24 years.
 */
export function addSchwarzschild(
  gmSun: number,
  c2: number,
  x: number,
  y: number,
  z: number,
  vx: number,
  vy: number,
  vz: number,
  out: Float64Array,
  at: number,
): void {
  const square = x * x + y * y + z * z;
  const inverse = 1 / Math.sqrt(square);
  const strength = (gmSun * inverse * inverse * inverse) / c2;
  const radial = strength * (4 * gmSun * inverse - (vx * vx + vy * vy + vz * vz));
  const moving = 4 * strength * (x * vx + y * vy + z * vz);
  out[at] += radial * x + moving * vx;
  out[at + 1] += radial * y + moving * vy;
  out[at + 2] += radial * z + moving * vz;
}
