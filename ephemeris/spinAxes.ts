/**
 * Body-fixed axes from the three angles the IAU gives for every body: pole right ascension, pole declination, prime meridian.
 */
import { sinCosInto } from "./trigonometry";

const ra = new Float64Array(2);
const dec = new Float64Array(2);
const meridian = new Float64Array(2);

/**
 * Writes the nine elements, row-major, of R = R3(W) R1(π/2 − δ) R3(π/2 + α), so that v_body = R v_icrf; the rows are the body's
 * x (prime meridian), y and z (north pole) axes in ICRF. Angles in radians. No allocation. Source: Archinal et al. 2018, figure 1.
 */
export function writeSpinAxes(rows: Float64Array, poleRaRad: number, poleDecRad: number, meridianRad: number): void {
  sinCosInto(poleRaRad, ra);
  sinCosInto(poleDecRad, dec);
  sinCosInto(meridianRad, meridian);
  const sinRa = ra[0];
  const cosRa = ra[1];
  const sinDec = dec[0];
  const cosDec = dec[1];
  const sinW = meridian[0];
  const cosW = meridian[1];
  // The node N = (−sin α, cos α, 0) lies where the body's equator rises through the ICRF equator; M = pole × N.
  const mx = -sinDec * cosRa;
  const my = -sinDec * sinRa;
  rows[0] = sinW * mx - cosW * sinRa;
  rows[1] = sinW * my + cosW * cosRa;
  rows[2] = sinW * cosDec;
  rows[3] = cosW * mx + sinW * sinRa;
  rows[4] = cosW * my - sinW * cosRa;
  rows[5] = cosW * cosDec;
  rows[6] = cosDec * cosRa;
  rows[7] = cosDec * sinRa;
  rows[8] = sinDec;
}
