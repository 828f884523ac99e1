/** Gravity of bodies that are no spheres: zonal harmonics J2–J4 about a pole, and the Moon's figure (J2, C22, degree 3). */

/**
 * Adds to `out[at…at+2]` `factor` times the acceleration (km/s²) that the zonal harmonics of a body with GM `gmKm3S2` give
 * to a point at r = x, y, z from its centre (same axes as `pole`, a unit vector). The point-mass part is not included.
 * U = −GM Σ J_n Rⁿ P_n(u/r) / r^(n+1), u = r·pole (Kaula 1966, eq. 1.30).
 */
export function addZonal(
  gmKm3S2: number,
  radiusKm: number,
  j2: number,
  j3: number,
  j4: number,
  pole: Float64Array,
  x: number,
  y: number,
  z: number,
  factor: number,
  out: Float64Array,
  at: number,
): void {
  const inverseSquare = 1 / (x * x + y * y + z * z);
  const inverse = Math.sqrt(inverseSquare);
  const px = pole[0];
  const py = pole[1];
  const pz = pole[2];
  const s = (x * px + y * py + z * pz) * inverse;
  const q = radiusKm * inverse;
  const strength = factor * gmKm3S2 * inverseSquare * q * q;
  const ss = s * s;
  // radial: along r/r, axial: along the pole.
  const radial =
    strength *
    (1.5 * j2 * (5 * ss - 1) + q * (0.5 * j3 * s * (35 * ss - 15) + q * 0.125 * j4 * (15 + ss * (315 * ss - 210))));
  const axial = strength * (-3 * j2 * s + q * (j3 * (1.5 - 7.5 * ss) + q * 0.125 * j4 * s * (60 - 140 * ss)));
  const along = radial * inverse;
  out[at] += along * x + axial * px;
  out[at + 1] += along * y + axial * py;
  out[at + 2] += along * z + axial * pz;
}

/**
 * Adds to `out[at…at+2]` `factor` times the acceleration that the degree-2 figure of a body (J2, C22, body axes in the rows of
 * `axes`) gives to a point at r = x, y, z from its centre.
 * U = GM R²/r⁵ [ −J2 (3z² − r²)/2 + 3 C22 (x² − y²) ] in body axes.
 */
export function addTriaxial(
  gmKm3S2: number,
  radiusKm: number,
  j2: number,
  c22: number,
  axes: Float64Array,
  x: number,
  y: number,
  z: number,
  factor: number,
  out: Float64Array,
  at: number,
): void {
  const bx = axes[0] * x + axes[1] * y + axes[2] * z;
  const by = axes[3] * x + axes[4] * y + axes[5] * z;
  const bz = axes[6] * x + axes[7] * y + axes[8] * z;
  const square = x * x + y * y + z * z;
  const inverseSquare = 1 / square;
  const inverseFifth = inverseSquare * inverseSquare * Math.sqrt(inverseSquare);
  const quadratic = 0.5 * j2 * (square - 3 * bz * bz) + 3 * c22 * (bx * bx - by * by);
  const strength = factor * gmKm3S2 * radiusKm * radiusKm * inverseFifth;
  const isotropic = j2 - 5 * quadratic * inverseSquare;
  const gx = strength * (isotropic + 6 * c22) * bx;
  const gy = strength * (isotropic - 6 * c22) * by;
  const gz = strength * (isotropic - 3 * j2) * bz;
  out[at] += axes[0] * gx + axes[3] * gy + axes[6] * gz;
  out[at + 1] += axes[1] * gx + axes[4] * gy + axes[7] * gz;
  out[at + 2] += axes[2] * gx + axes[5] * gy + axes[8] * gz;
}

/** Degree-3 harmonics of a body, unnormalised. */
export interface Degree3 {
  readonly J3: number;
  readonly C31: number;
  readonly S31: number;
  readonly C32: number;
  readonly S32: number;
  readonly C33: number;
  readonly S33: number;
}

/**
 * The same for degree 3: U = GM R³ q / r⁷ with q the solid harmonic in body axes,
 * q = −J3 z(5z² − 3r²)/2 + 3/2 (5z² − r²)(C31 x + S31 y) + 15 z (C32 (x² − y²) + 2 S32 xy)
 *     + 15 (C33 (x³ − 3xy²) + S33 (3x²y − y³)).
 */
export function addDegree3(
  gmKm3S2: number,
  radiusKm: number,
  { J3, C31, S31, C32, S32, C33, S33 }: Degree3,
  axes: Float64Array,
  x: number,
  y: number,
  z: number,
  factor: number,
  out: Float64Array,
  at: number,
): void {
  const bx = axes[0] * x + axes[1] * y + axes[2] * z;
  const by = axes[3] * x + axes[4] * y + axes[5] * z;
  const bz = axes[6] * x + axes[7] * y + axes[8] * z;
  const square = x * x + y * y + z * z;
  const band = 1.5 * (5 * bz * bz - square);
  const tilt = C31 * bx + S31 * by;
  const difference = bx * bx - by * by;
  const q =
    -0.5 * J3 * bz * (5 * bz * bz - 3 * square) +
    band * tilt +
    15 * bz * (C32 * difference + 2 * S32 * bx * by) +
    15 * (C33 * bx * (bx * bx - 3 * by * by) + S33 * by * (3 * bx * bx - by * by));
  const gx =
    3 * J3 * bx * bz -
    3 * bx * tilt +
    band * C31 +
    30 * bz * (C32 * bx + S32 * by) +
    45 * (C33 * difference + 2 * S33 * bx * by);
  const gy =
    3 * J3 * by * bz -
    3 * by * tilt +
    band * S31 +
    30 * bz * (S32 * bx - C32 * by) +
    45 * (S33 * difference - 2 * C33 * bx * by);
  const gz = -1.5 * J3 * (3 * bz * bz - square) + 12 * bz * tilt + 15 * (C32 * difference + 2 * S32 * bx * by);
  const inverse = 1 / square;
  const strength = factor * gmKm3S2 * radiusKm * radiusKm * radiusKm * inverse * inverse * inverse * Math.sqrt(inverse);
  const isotropic = -7 * q * inverse;
  const ux = strength * (gx + isotropic * bx);
  const uy = strength * (gy + isotropic * by);
  const uz = strength * (gz + isotropic * bz);
  out[at] += axes[0] * ux + axes[3] * uy + axes[6] * uz;
  out[at + 1] += axes[1] * ux + axes[4] * uy + axes[7] * uz;
  out[at + 2] += axes[2] * ux + axes[5] * uy + axes[8] * uz;
}
