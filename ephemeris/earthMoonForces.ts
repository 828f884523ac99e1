/**
 * Everything between Earth and Moon besides their point masses: Earth's zonal harmonics, the Moon's figure, and the tides
 * each raises on the other. All of it goes into the relative acceleration of the Moon; their barycentre feels none.
 */
import {
  emrat,
  figureRadiusEarthKm,
  figureRadiusMoonKm,
  gmKm3S2,
  harmonicsMoon,
  j2Earth,
  j3Earth,
  j4Earth,
  tideEarth,
  tideMoon,
} from "./constants";
import rotation from "./data/earth-rotation.json";
import { writeEarthPole, writeMoonPrincipalAxes } from "./earthMoonAxes";
import { addDegree3, addTriaxial, addZonal } from "./forces/oblateness";
import { addTide, type Tide } from "./forces/tides";
import { secondsPerDay } from "./units";

export const gmEarthMoon = gmKm3S2.earth + gmKm3S2.moon;
/** Earth recoils when its figure pulls the Moon: the relative acceleration is larger by this factor. */
const byEarth = 1 + 1 / emrat;
/** Likewise for the Moon's pull on Earth, which moves Earth, not the Moon: hence the sign. */
const byMoon = -(1 + emrat);

const earthTide: Tide = {
  radiusKm: figureRadiusEarthKm,
  spinRadS: rotation.rateRadS,
  zonal: { loveNumber: tideEarth.K2E0, orbitLagS: tideEarth.TAUE0 * secondsPerDay, rotationLagS: 0 },
  diurnal: {
    loveNumber: tideEarth.K2E1,
    orbitLagS: tideEarth.TAUE1 * secondsPerDay,
    rotationLagS: tideEarth.TAUER1 * secondsPerDay,
  },
  semidiurnal: {
    loveNumber: tideEarth.K2E2,
    orbitLagS: tideEarth.TAUE2 * secondsPerDay,
    rotationLagS: tideEarth.TAUER2 * secondsPerDay,
  },
};

/** Mean rotation rate of the Moon, rad/s: its mean sidereal month (the W series of its orientation). */
const moonSpinRadS = rotation.moonRateRadS;
const moonLagS = tideMoon.TAUM * secondsPerDay;
const moonBand = { loveNumber: tideMoon.K2M, orbitLagS: moonLagS, rotationLagS: moonLagS };
const moonTide: Tide = {
  radiusKm: figureRadiusMoonKm,
  spinRadS: moonSpinRadS,
  zonal: moonBand,
  diurnal: moonBand,
  semidiurnal: moonBand,
};

/** The Moon's own rotation flattens it: ΔJ2 = k2 ω² R³ / (3 GM). DE440's J2 is that of the Moon undisturbed (Folkner et al. 2014, eq. 41). */
const j2Moon =
  harmonicsMoon.J2 +
  (tideMoon.K2M * moonSpinRadS * moonSpinRadS * figureRadiusMoonKm * figureRadiusMoonKm * figureRadiusMoonKm) /
    (3 * gmKm3S2.moon);

export class EarthMoonForces {
  /** Unit vector of Earth's pole, ICRF, at the instant of the last `turn`. */
  readonly earthPole = new Float64Array(3);
  private readonly moonAxes = new Float64Array(9);
  private readonly moonPole = new Float64Array(3);
  private readonly earthFromMoon = new Float64Array(3);
  private readonly earthRate = new Float64Array(3);
  private readonly still = new Float64Array(3);

  /** Turns Earth's pole and the Moon's axes to `tTdb`. */
  turn(tTdb: number): void {
    writeEarthPole(tTdb, this.earthPole);
    writeMoonPrincipalAxes(tTdb, this.moonAxes);
    for (let c = 0; c < 3; c++) this.moonPole[c] = this.moonAxes[6 + c];
  }

  /** Adds to `out` (3) the figures' share of the relative acceleration, km/s², of the Moon at geocentric `moonKm`. */
  addFigures(moonKm: Float64Array, out: Float64Array): void {
    const x = moonKm[0];
    const y = moonKm[1];
    const z = moonKm[2];
    const gm = gmKm3S2.moon;
    addZonal(gmKm3S2.earth, figureRadiusEarthKm, j2Earth, j3Earth, j4Earth, this.earthPole, x, y, z, byEarth, out, 0);
    addTriaxial(gm, figureRadiusMoonKm, j2Moon, harmonicsMoon.C22, this.moonAxes, -x, -y, -z, byMoon, out, 0);
    addDegree3(gm, figureRadiusMoonKm, harmonicsMoon, this.moonAxes, -x, -y, -z, byMoon, out, 0);
  }

  /** Adds to `out` (3) the tides' share: Moon and Sun on Earth, Earth on the Moon. Geocentric `moonKm`, `moonKmS`, `sunKm`. */
  addTides(moonKm: Float64Array, moonKmS: Float64Array, sunKm: Float64Array, out: Float64Array): void {
    const { earthFromMoon, earthRate, earthPole, moonPole, still } = this;
    addTide(earthTide, earthPole, gmKm3S2.moon, gmEarthMoon, moonKm, moonKmS, moonKm, byEarth, out, 0);
    // The Sun's own geocentric motion turns its place by 4e-3 rad within the lag: left out of a term a hundred times smaller.
    addTide(earthTide, earthPole, gmKm3S2.sun, 0, sunKm, still, moonKm, byEarth, out, 0);
    for (let c = 0; c < 3; c++) {
      earthFromMoon[c] = -moonKm[c];
      earthRate[c] = -moonKmS[c];
    }
    addTide(moonTide, moonPole, gmKm3S2.earth, gmEarthMoon, earthFromMoon, earthRate, earthFromMoon, byMoon, out, 0);
  }
}
