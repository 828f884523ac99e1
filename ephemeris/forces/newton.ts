/** Newtonian gravity of point masses. */

/**
 * Adds to `accelerationKmS2` (3n) the mutual attraction of n bodies at `positionKm` (3n), GM in km³/s².
 * The pair (`skipA`, `skipB`), skipA < skipB, is left out: Earth and Moon attract each other through their exact
 * geocentric separation (`addPair`), which the difference of two barycentric positions would blur to 1e-13.
 */
export function addNewton(
  gm: Float64Array,
  n: number,
  positionKm: Float64Array,
  accelerationKmS2: Float64Array,
  skipA: number,
  skipB: number,
): void {
  for (let i = 0; i < n; i++) {
    const o = 3 * i;
    const xi = positionKm[o];
    const yi = positionKm[o + 1];
    const zi = positionKm[o + 2];
    const gmi = gm[i];
    let ax = accelerationKmS2[o];
    let ay = accelerationKmS2[o + 1];
    let az = accelerationKmS2[o + 2];
    for (let j = i + 1; j < n; j++) {
      if (i === skipA && j === skipB) continue;
      const p = 3 * j;
      const dx = positionKm[p] - xi;
      const dy = positionKm[p + 1] - yi;
      const dz = positionKm[p + 2] - zi;
      const square = dx * dx + dy * dy + dz * dz;
      const cube = 1 / (square * Math.sqrt(square));
      const towardsJ = gm[j] * cube;
      const towardsI = gmi * cube;
      ax += towardsJ * dx;
      ay += towardsJ * dy;
      az += towardsJ * dz;
      accelerationKmS2[p] -= towardsI * dx;
      accelerationKmS2[p + 1] -= towardsI * dy;
      accelerationKmS2[p + 2] -= towardsI * dz;
    }
    accelerationKmS2[o] = ax;
    accelerationKmS2[o + 1] = ay;
    accelerationKmS2[o + 2] = az;
  }
}

/** Adds to `out[at…at+2]` the attraction −GM r/r³ of a centre, `r` = `separationKm[from…from+2]` away from it. */
export function addPair(
  gmKm3S2: number,
  separationKm: Float64Array,
  from: number,
  out: Float64Array,
  at: number,
): void {
  const x = separationKm[from];
  const y = separationKm[from + 1];
  const z = separationKm[from + 2];
  const square = x * x + y * y + z * z;
  const strength = -gmKm3S2 / (square * Math.sqrt(square));
  out[at] += strength * x;
  out[at + 1] += strength * y;
  out[at + 2] += strength * z;
}

/**
 * Adds to `out[at…at+2]` the attraction of bodies [first, last) at `positionKm` on a massless point at x, y, z.
 */
export function addAttraction(
  gm: Float64Array,
  first: number,
  last: number,
  positionKm: Float64Array,
  x: number,
  y: number,
  z: number,
  out: Float64Array,
  at: number,
): void {
  let ax = 0;
  let ay = 0;
  let az = 0;
  for (let j = last - 1; j >= first; j--) {
    const p = 3 * j;
    const dx = positionKm[p] - x;
    const dy = positionKm[p + 1] - y;
    const dz = positionKm[p + 2] - z;
    const square = dx * dx + dy * dy + dz * dz;
    const strength = gm[j] / (square * Math.sqrt(square));
    ax += strength * dx;
    ay += strength * dy;
    az += strength * dz;
  }
  out[at] += ax;
  out[at + 1] += ay;
  out[at + 2] += az;
}

/**
 * Adds to `out[at…at+2]` what bodies [first, last) at `positionKm` do to a massless point at x + sx, y + sy, z + sz beyond
 * what they do to one at x, y, z: the tide, without the difference of two nearly equal numbers, so good to rounding
 * however small s is. −GM/d′³ (s + f(q) d), d from the second point to the body, d′ from the first; Battin 1999, §8.4 (Encke's form).
 */
export function addTidalAttraction(
  gm: Float64Array,
  first: number,
  last: number,
  positionKm: Float64Array,
  x: number,
  y: number,
  z: number,
  sx: number,
  sy: number,
  sz: number,
  out: Float64Array,
  at: number,
): void {
  let ax = 0;
  let ay = 0;
  let az = 0;
  for (let j = last - 1; j >= first; j--) {
    const p = 3 * j;
    const dx = positionKm[p] - x;
    const dy = positionKm[p + 1] - y;
    const dz = positionKm[p + 2] - z;
    const square = dx * dx + dy * dy + dz * dz;
    // d′² = d² (1 + q), and (1 + q)^(3/2) = 1 + f
    const q = (sx * (sx - 2 * dx) + sy * (sy - 2 * dy) + sz * (sz - 2 * dz)) / square;
    const root = Math.sqrt(1 + q);
    const cube = (1 + q) * root;
    const f = (q * (3 + q * (3 + q))) / (1 + cube);
    const strength = gm[j] / (square * Math.sqrt(square) * cube);
    ax -= strength * (sx + f * dx);
    ay -= strength * (sy + f * dy);
    az -= strength * (sz + f * dz);
  }
  out[at] += ax;
  out[at + 1] += ay;
  out[at + 2] += az;
}
