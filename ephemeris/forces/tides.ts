/**
 * The tidal bulge that one body raises on another, and its pull on a third (or on the raiser itself): what makes the Moon recede.
 *
 * Degree 2, split by frequency (zonal, diurnal, semidiurnal), each with its own Love number and lags, as in DE440
 * (Park et al. 2021, AJ 161, 105; Folkner et al. 2014, IPN PR 42-196, eq. 33–36). The raising body's delayed place is
 * r*(t) = R_z(+θ̇ τ_R) r(t − τ), with r(t − τ) from its velocity and central acceleration.
 */

/** Love number and lags of one frequency band: orbit lag and rotation lag, seconds. */
export interface TideBand {
  readonly loveNumber: number;
  readonly orbitLagS: number;
  readonly rotationLagS: number;
}

export interface Tide {
  readonly radiusKm: number;
  /** Rotation rate of the deformed body, rad/s. */
  readonly spinRadS: number;
  readonly zonal: TideBand;
  readonly diurnal: TideBand;
  readonly semidiurnal: TideBand;
}

const raised = new Float64Array(3);

/** Writes the delayed place r* into `raised`: carried back by the orbit lag, turned forward with the body by the rotation lag. */
function writeRaised(
  band: TideBand,
  spinRadS: number,
  pole: Float64Array,
  r: Float64Array,
  v: Float64Array,
  gmKm3S2: number,
): void {
  const tau = band.orbitLagS;
  const square = r[0] * r[0] + r[1] * r[1] + r[2] * r[2];
  const back = 1 - (0.5 * tau * tau * gmKm3S2) / (square * Math.sqrt(square));
  const x = back * r[0] - tau * v[0];
  const y = back * r[1] - tau * v[1];
  const z = back * r[2] - tau * v[2];
  // Rotation by the small angle a about the pole: sin a ≈ a − a³/6, 1 − cos a ≈ a²/2; a < 0.1, so good to 1e-5.
  const a = spinRadS * band.rotationLagS;
  const sine = a - (a * a * a) / 6;
  const versine = 0.5 * a * a;
  const u = x * pole[0] + y * pole[1] + z * pole[2];
  raised[0] = x + sine * (pole[1] * z - pole[2] * y) - versine * (x - u * pole[0]);
  raised[1] = y + sine * (pole[2] * x - pole[0] * z) - versine * (y - u * pole[1]);
  raised[2] = z + sine * (pole[0] * y - pole[1] * x) - versine * (z - u * pole[2]);
}

/**
 * Adds to `out[at…]` `factor` times the acceleration (km/s²) of a body at `targetKm` by the bulge that a raiser of GM
 * `gmRaiser` at `raiserKm`, `raiserKmS` makes. Positions from the centre of the deformed body, ICRF; `pole` its spin axis.
 * `gmOrbit` is the GM that bends the raiser's path about it (0: taken as straight).
 */
export function addTide(
  tide: Tide,
  pole: Float64Array,
  gmRaiser: number,
  gmOrbit: number,
  raiserKm: Float64Array,
  raiserKmS: Float64Array,
  targetKm: Float64Array,
  factor: number,
  out: Float64Array,
  at: number,
): void {
  const x = targetKm[0];
  const y = targetKm[1];
  const z = targetKm[2];
  const square = x * x + y * y + z * z;
  const u = x * pole[0] + y * pole[1] + z * pole[2];
  for (let order = 0; order < 3; order++) {
    const band = order === 0 ? tide.zonal : order === 1 ? tide.diurnal : tide.semidiurnal;
    writeRaised(band, tide.spinRadS, pole, raiserKm, raiserKmS, gmOrbit);
    const rx = raised[0];
    const ry = raised[1];
    const rz = raised[2];
    const raisedSquare = rx * rx + ry * ry + rz * rz;
    const w = rx * pole[0] + ry * pole[1] + rz * pole[2];
    // ρ·ρ*: what is left of r·r* in the equator.
    const cross = x * rx + y * ry + z * rz - u * w;
    let polynomial: number;
    let alongR: number;
    let alongRaised: number;
    let alongPole: number;
    if (order === 0) {
      const a = 3 * w * w - raisedSquare;
      polynomial = 0.25 * (3 * u * u - square) * a;
      alongR = -0.5 * a;
      alongRaised = 0;
      alongPole = 1.5 * u * a;
    } else if (order === 1) {
      polynomial = 3 * u * w * cross;
      alongR = 0;
      // ∇(u w ρ·ρ*) = w (ρ·ρ*) p + u w ρ*, ρ* = r* − w p
      alongRaised = 3 * u * w;
      alongPole = 3 * w * cross - 3 * u * w * w;
    } else {
      const rho2 = square - u * u;
      const raisedRho2 = raisedSquare - w * w;
      polynomial = 0.75 * (2 * cross * cross - rho2 * raisedRho2);
      alongRaised = 3 * cross;
      alongR = -1.5 * raisedRho2;
      alongPole = -3 * cross * w + 1.5 * raisedRho2 * u;
    }
    const product = square * raisedSquare;
    const r5 = tide.radiusKm * tide.radiusKm * tide.radiusKm * tide.radiusKm * tide.radiusKm;
    const strength = (factor * band.loveNumber * gmRaiser * r5) / (product * product * Math.sqrt(product));
    const radial = strength * (alongR - (5 * polynomial) / square);
    const towards = strength * alongRaised;
    const axial = strength * alongPole;
    out[at] += radial * x + towards * rx + axial * pole[0];
    out[at + 1] += radial * y + towards * ry + axial * pole[1];
    out[at + 2] += radial * z + towards * rz + axial * pole[2];
  }
}
