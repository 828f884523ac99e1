/**
 * Typed access to data/constants.json, so that formulas name a constant and never carry its digits.
 * Values are those of JPL DE440 unless their entry in the JSON says otherwise; each entry there has its unit and source.
 */
import data from "./data/constants.json";

const { values, gm, moonHarmonics } = data;

/** Ids of the bodies whose GM is known. */
export type MassiveBody = keyof typeof gm;

/** Astronomical unit, km (IAU 2012 B2, exact). */
export const auKm = values.auKm.value;
/** Speed of light, km/s (exact). */
export const cKmS = values.cKmS.value;
/** Obliquity that defines ecliptic J2000, arcseconds (IAU 1976). */
export const obliquityJ2000Arcsec = values.obliquityJ2000Arcsec.value;
/** Mass of Earth over mass of Moon. */
export const emrat = values.emrat.value;

/** GM in km³/s² by body id. `mars` … `pluto` are the planet with its moons, `emb` is Earth and Moon. */
export const gmKm3S2 = Object.fromEntries(Object.entries(gm).map(([id, { value }]) => [id, value])) as Readonly<
  Record<MassiveBody, number>
>;

/** Zonal harmonics of Earth, unnormalised, for `figureRadiusEarthKm`. */
export const j2Earth = values.j2Earth.value;
export const j3Earth = values.j3Earth.value;
export const j4Earth = values.j4Earth.value;
/** Reference radius of Earth's harmonics, km. */
export const figureRadiusEarthKm = values.figureRadiusEarthKm.value;

/** Tide raised on Earth: degree-2 Love numbers and time lags in days, by their DE440 names. */
export const tideEarth = {
  K2E0: values.K2E0.value,
  K2E1: values.K2E1.value,
  K2E2: values.K2E2.value,
  TAUE0: values.TAUE0.value,
  TAUE1: values.TAUE1.value,
  TAUE2: values.TAUE2.value,
  TAUER1: values.TAUER1.value,
  TAUER2: values.TAUER2.value,
} as const;

/** Tide raised on the Moon: degree-2 Love number and time lag in days, by their DE440 names. */
export const tideMoon = { K2M: values.K2M.value, TAUM: values.TAUM.value } as const;

/** Oblateness of the Sun for `figureRadiusSunKm`, about the pole `poleRaSunDeg`, `poleDecSunDeg` (ICRF). */
export const j2Sun = values.j2Sun.value;
/** Reference radius of the Sun's J2, km; not the photosphere. */
export const figureRadiusSunKm = values.figureRadiusSunKm.value;
export const poleRaSunDeg = values.poleRaSunDeg.value;
export const poleDecSunDeg = values.poleDecSunDeg.value;

/**
 * Gravity field of the Moon, J2 … J6 and Cnm, Snm to degree 6, unnormalised, principal axes, for `figureRadiusMoonKm`:
 * `harmonicsMoon.J2`, `harmonicsMoon.C22`, `harmonicsMoon.S31` …
 */
export const harmonicsMoon = moonHarmonics.values;
/** Reference radius of the Moon's harmonics, km. */
export const figureRadiusMoonKm = values.figureRadiusMoonKm.value;

/** Pressure of sunlight on a black surface at 1 au, N/m². */
export const sunlightPressureN = values.sunlightPressureN.value;
/** Standard gravity, m/s², exact: turns a specific impulse in seconds into an exhaust speed. */
export const standardGravityMS2 = values.standardGravityMS2.value;
