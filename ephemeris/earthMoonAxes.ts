/**
 * Where Earth's pole and the Moon's axes point, for the forces of their figures. Called at every integration step, hence
 * deterministic (own sine and cosine), without allocation and in half a microsecond each.
 */
import earth from "./data/earth-pole.json";
import moon from "./data/lunar-orientation.json";
import { writeSpinAxes } from "./spinAxes";
import { sinCosInto } from "./trigonometry";
import { daysPerCentury, radPerArcsecond, radPerDegree, secondsPerCentury, secondsPerDay } from "./units";

const pair = new Float64Array(2);

const [nodeAngle, moonLongitude, sunLongitude, sunAnomaly, moonAnomaly] = [
  earth.fundamentalArguments.node,
  earth.fundamentalArguments.moonLongitude,
  earth.fundamentalArguments.sunLongitude,
  earth.fundamentalArguments.sunAnomaly,
  earth.fundamentalArguments.moonAnomaly,
].map((arcseconds) => Float64Array.from(arcseconds));
const [xPolynomial, yPolynomial] = [earth.x, earth.y].map((arcseconds) => Float64Array.from(arcseconds));
const { xSine, xCosineNodeCentury, yCosine, ySineNodeCentury } = earth;

function polynomial(coefficients: Float64Array, t: number): number {
  let sum = 0;
  for (let k = coefficients.length - 1; k >= 0; k--) sum = sum * t + coefficients[k];
  return sum;
}

/** Leaves sine and cosine of a fundamental argument in `pair`. */
function evaluateArgument(arcseconds: Float64Array, centuries: number): void {
  sinCosInto((arcseconds[0] + centuries * (arcseconds[1] + centuries * arcseconds[2])) * radPerArcsecond, pair);
}

/**
 * Writes the unit vector of Earth's true celestial pole in ICRF (GCRS) axes at `tTdb`.
 * IAU 2006 precession and the largest terms of IAU 2000A nutation, within 0.06″ of the full series over 1900–2100.
 */
export function writeEarthPole(tTdb: number, out: Float64Array): void {
  const t = tTdb / secondsPerCentury;
  evaluateArgument(nodeAngle, t);
  const sinNode = pair[0];
  const cosNode = pair[1];
  evaluateArgument(moonLongitude, t);
  const sin2Moon = 2 * pair[0] * pair[1];
  const cos2Moon = 1 - 2 * pair[0] * pair[0];
  evaluateArgument(sunLongitude, t);
  const sin2Sun = 2 * pair[0] * pair[1];
  const cos2Sun = 1 - 2 * pair[0] * pair[0];
  evaluateArgument(sunAnomaly, t);
  const sinAnomaly = pair[0];
  const cosAnomaly = pair[1];
  evaluateArgument(moonAnomaly, t);
  const sinMoonAnomaly = pair[0];

  const xArcseconds =
    polynomial(xPolynomial, t) +
    xSine.node * sinNode +
    xCosineNodeCentury * t * cosNode +
    xSine.twiceSunLongitude * sin2Sun +
    xSine.twiceMoonLongitude * sin2Moon +
    xSine.twiceNode * 2 * sinNode * cosNode +
    xSine.sunAnomaly * sinAnomaly +
    xSine.moonAnomaly * sinMoonAnomaly +
    xSine.twiceSunLongitudePlusAnomaly * (sin2Sun * cosAnomaly + cos2Sun * sinAnomaly) +
    xSine.twiceMoonLongitudeMinusNode * (sin2Moon * cosNode - cos2Moon * sinNode);
  const yArcseconds =
    polynomial(yPolynomial, t) +
    yCosine.node * cosNode +
    ySineNodeCentury * t * sinNode +
    yCosine.twiceSunLongitude * cos2Sun +
    yCosine.twiceMoonLongitude * cos2Moon +
    yCosine.twiceNode * (1 - 2 * sinNode * sinNode) +
    yCosine.twiceSunLongitudePlusAnomaly * (cos2Sun * cosAnomaly - sin2Sun * sinAnomaly) +
    yCosine.twiceMoonLongitudeMinusNode * (cos2Moon * cosNode + sin2Moon * sinNode);
  const x = xArcseconds * radPerArcsecond;
  const y = yArcseconds * radPerArcsecond;
  out[0] = x;
  out[1] = y;
  out[2] = Math.sqrt(1 - x * x - y * y);
}

/** Sines and cosines of E1 … E13, rewritten at every call. */
const sines = new Float64Array(13);
const cosines = new Float64Array(13);
const atJ2000Rad = Float64Array.from(moon.argumentAtJ2000Deg, (degrees) => degrees * radPerDegree);
const rateRadDay = Float64Array.from(moon.argumentRateDegDay, (degrees) => degrees * radPerDegree);
/** Coefficients in rad, three for each argument: right ascension (of the sine), declination (cosine), prime meridian (sine). */
const seriesRad = Float64Array.from(
  moon.poleRaSineDeg.flatMap((raDeg, k) => [raDeg, moon.poleDecCosineDeg[k], moon.meridianSineDeg[k]]),
  (degrees) => degrees * radPerDegree,
);
/** Zero-based numbers of the arguments that are no sums of others: E1, E3, E5, E7, E8, E9, E11, E12. */
const independent = [0, 2, 4, 6, 7, 8, 10, 11];

/** Sine and cosine of the sum of two arguments whose own are known. */
function writeSum(target: number, a: number, b: number): void {
  sines[target] = sines[a] * cosines[b] + cosines[a] * sines[b];
  cosines[target] = cosines[a] * cosines[b] - sines[a] * sines[b];
}

/** Fills `sines` and `cosines`; the five sums hold in the table to 0.001°, worth less than 4e-8 rad in any angle of the Moon. */
function writeArguments(days: number): void {
  for (let i = 0; i < independent.length; i++) {
    const k = independent[i];
    sinCosInto(atJ2000Rad[k] + rateRadDay[k] * days, pair);
    sines[k] = pair[0];
    cosines[k] = pair[1];
  }
  writeSum(1, 0, 0); // E2 = 2 E1
  writeSum(3, 2, 7); // E4 = E3 + E8
  writeSum(5, 3, 6); // E6 = E4 + E7
  writeSum(9, 1, 0); // E10 = 3 E1
  writeSum(12, 2, 0); // E13 = E3 + E1
}

/**
 * Writes the Moon's mean-Earth/polar axes at `tTdb`: nine elements, row-major, rows = body-fixed x (towards mean Earth), y, z (north)
 * in ICRF, so that v_moon = R v_icrf. IAU WGCCRE 2015, the W series as it stands.
 */
export function writeMoonAxes(tTdb: number, out: Float64Array): void {
  const days = tTdb / secondsPerDay;
  const centuries = days / daysPerCentury;
  writeArguments(days);
  let raRad = (moon.poleRaDeg + moon.poleRaDegCentury * centuries) * radPerDegree;
  let decRad = (moon.poleDecDeg + moon.poleDecDegCentury * centuries) * radPerDegree;
  let meridianRad = (moon.meridianDeg + (moon.meridianDegDay + moon.meridianDegDay2 * days) * days) * radPerDegree;
  for (let k = 0, term = 0; k < 13; k++, term += 3) {
    const sine = sines[k];
    raRad += seriesRad[term] * sine;
    decRad += seriesRad[term + 1] * cosines[k];
    meridianRad += seriesRad[term + 2] * sine;
  }
  writeSpinAxes(out, raRad, decRad, meridianRad);
}

const turnX = moon.principalAxes.xArcsec * radPerArcsecond;
const turnY = moon.principalAxes.yArcsec * radPerArcsecond;
const turnZ = (moon.principalAxes.zArcsec + moon.principalAxes.meridianCorrectionArcsec) * radPerArcsecond;

/**
 * The same for the Moon's principal axes, in which its gravity field is given: mean-Earth axes turned by three small angles
 * (first order, good to 1e-7 rad). Only together with the degree-3 harmonics: their torque is what holds the Moon in that turn.
 */
export function writeMoonPrincipalAxes(tTdb: number, out: Float64Array): void {
  writeMoonAxes(tTdb, out);
  for (let c = 0; c < 3; c++) {
    const x = out[c];
    const y = out[3 + c];
    const z = out[6 + c];
    out[c] = x + turnZ * y - turnY * z;
    out[3 + c] = y - turnZ * x + turnX * z;
    out[6 + c] = z + turnY * x - turnX * y;
  }
}
