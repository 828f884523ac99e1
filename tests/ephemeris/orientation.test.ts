/** Body-fixed axes against ERFA (Earth), astronomy-engine (Earth, Moon, Sun) and the published pole of Kamoʻoalewa. */
import {
  AstroTime,
  Body,
  GeoVector,
  RotateVector,
  Rotation_ECT_EQJ,
  RotationAxis,
  SiderealTime,
  Vector,
} from "astronomy-engine";
import { describe, expect, test } from "vitest";
import { newAxes, writeEclipticAxes } from "../../ephemeris/axes";
import { InputError } from "../../ephemeris/errors";
import { spinOf, writeFixedAxes } from "../../ephemeris/orientation";
import { tdbFromIso, utcFromTdb } from "../../ephemeris/time";
import { radPerArcsecond, radPerDegree } from "../../ephemeris/units";

function rowsOf(body: string, tTdb: number): Float64Array {
  const axes = newAxes();
  writeFixedAxes(axes, body, tTdb);
  return axes.rows;
}

/** AstroTime whose UT is our UTC, not the ΔT prediction of the package (5 s off in 2026). */
function astroTimeOf(tTdb: number): AstroTime {
  const time = new AstroTime(utcFromTdb(tTdb) / 86400);
  time.tt = tTdb / 86400;
  return time;
}

const angleBetween = (a: ArrayLike<number>, b: ArrayLike<number>) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
const wrapped = (angleRad: number) => Math.atan2(Math.sin(angleRad), Math.cos(angleRad));

describe("Earth: full IAU 2006/2000A rotation; reference ERFA 2.0.1 eraC2t06a with UT1 = UTC, no polar motion; within 0.2″", () => {
  test.each([
    [
      "1980-03-07T06:05:04.25Z",
      [
        -0.231101470034, -0.972929531147, -0.000487821737, 0.972927714025, -0.23110198144, 0.001880812895,
        -0.001942634978, -3.9956662e-5, 0.999998112285,
      ],
    ],
    [
      "2000-01-01T12:00:00Z",
      [
        0.181559663304, -0.983379930723, -2.2647016e-5, 0.983379930614, 0.181559662557, 3.1582866e-5, -2.6946172e-5,
        -2.8004795e-5, 0.999999999245,
      ],
    ],
    [
      "2026-07-02T00:00:00Z",
      [
        0.168646271147, -0.985676553609, -0.000408525713, 0.985673233109, 0.168646763484, -0.002558651868,
        0.002590899694, 2.8834236e-5, 0.999996643198,
      ],
    ],
  ])("%s", (text, reference) => {
    const rows = rowsOf("earth", tdbFromIso(text));
    for (let k = 0; k < 9; k += 3) {
      expect(angleBetween(rows.subarray(k), reference.slice(k)) / radPerArcsecond).toBeLessThan(0.2);
    }
  });
});

describe("Earth against astronomy-engine", () => {
  test.each(["1975-03-01T04:00:00Z", "2000-01-01T12:00:00Z", "2026-07-02T18:30:00Z", "2040-11-05T09:00:00Z"])(
    "%s",
    (text) => {
      const tTdb = tdbFromIso(text);
      const rows = rowsOf("earth", tTdb);
      const time = astroTimeOf(tTdb);
      const { north } = RotationAxis(Body.Earth, time);
      const pole = [north.x, north.y, north.z];
      expect(angleBetween(rows.subarray(6), pole) / radPerArcsecond).toBeLessThan(1);
      // Apparent sidereal time is the angle from the true equinox (north pole × ecliptic pole of date) to the prime meridian.
      const ecliptic = RotateVector(Rotation_ECT_EQJ(time), new Vector(0, 0, 1, time));
      const [x, y, z] = rows.subarray(6);
      const equinox = [
        y * ecliptic.z - z * ecliptic.y,
        z * ecliptic.x - x * ecliptic.z,
        x * ecliptic.y - y * ecliptic.x,
      ];
      const along = equinox[0] * rows[0] + equinox[1] * rows[1] + equinox[2] * rows[2];
      const across = equinox[0] * rows[3] + equinox[1] * rows[4] + equinox[2] * rows[5];
      const difference = wrapped(-Math.atan2(across, along) - SiderealTime(time) * 15 * radPerDegree);
      expect(Math.abs(difference) / radPerArcsecond).toBeLessThan(2);
    },
  );

  test("at noon UTC on an equinox the Sun stands over the prime meridian, but for the equation of time (−7.4 min), and the equator", () => {
    const tTdb = tdbFromIso("2026-03-20T12:00:00Z");
    const rows = rowsOf("earth", tTdb);
    const sun = GeoVector(Body.Sun, astroTimeOf(tTdb), true);
    const inBody = [0, 3, 6].map((k) => rows[k] * sun.x + rows[k + 1] * sun.y + rows[k + 2] * sun.z);
    const longitudeDeg = Math.atan2(inBody[1], inBody[0]) / radPerDegree;
    const latitudeDeg = Math.asin(inBody[2] / sun.Length()) / radPerDegree;
    expect(longitudeDeg).toBeCloseTo(7.4 / 4, 1);
    expect(Math.abs(latitudeDeg)).toBeLessThan(0.1);
  });
});

test.each([
  ["moon", Body.Moon],
  ["sun", Body.Sun],
] as const)("%s: pole and prime meridian as astronomy-engine's, within 2e-7 rad", (id, body) => {
  for (const text of ["1950-06-01", "2000-01-01T12:00:00Z", "2026-07-02", "2090-01-01"]) {
    const tTdb = tdbFromIso(text);
    const rows = rowsOf(id, tTdb);
    const { north, spin, ra } = RotationAxis(body, AstroTime.FromTerrestrialTime(tTdb / 86400));
    expect(angleBetween(rows.subarray(6), [north.x, north.y, north.z])).toBeLessThan(2e-7);
    const node = [-Math.sin(ra * 15 * radPerDegree), Math.cos(ra * 15 * radPerDegree)];
    const meridianRad = Math.atan2(-(rows[3] * node[0] + rows[4] * node[1]), rows[0] * node[0] + rows[1] * node[1]);
    expect(Math.abs(wrapped(meridianRad - spin * radPerDegree))).toBeLessThan(2e-7);
  }
});

describe("Kamoʻoalewa", () => {
  test("pole at ecliptic (126°, −16°), arXiv:2604.26734", () => {
    const { poleRaRad, poleDecRad, alternates, basis } = spinOf("kamooalewa");
    const pole = [
      Math.cos(poleDecRad) * Math.cos(poleRaRad),
      Math.cos(poleDecRad) * Math.sin(poleRaRad),
      Math.sin(poleDecRad),
    ];
    const ecliptic = newAxes();
    writeEclipticAxes(ecliptic);
    const [x, y, z] = [0, 3, 6].map((k) => [0, 1, 2].reduce((sum, i) => sum + ecliptic.rows[k + i] * pole[i], 0));
    expect(Math.atan2(y, x) / radPerDegree).toBeCloseTo(126, 10);
    expect(Math.asin(z) / radPerDegree).toBeCloseTo(-16, 10);
    expect(angleBetween(rowsOf("kamooalewa", 8.3e8).subarray(6), pole)).toBeLessThan(1e-15);
    expect(alternates).toHaveLength(2);
    expect(basis).toBe("illustrative");
  });

  test("turns once in 0.465 h, eastwards", () => {
    const periodS = 0.465 * 3600;
    expect(spinOf("kamooalewa").periodS).toBeCloseTo(periodS, 9);
    const [start, quarter, full] = [0, 0.25, 1].map((turns) => rowsOf("kamooalewa", 8.3e8 + turns * periodS));
    expect(angleBetween(full, start)).toBeLessThan(1e-9);
    expect(angleBetween(quarter, start.subarray(3))).toBeLessThan(1e-9);
  });
});

test("sidereal periods", () => {
  expect(spinOf("earth").periodS).toBeCloseTo(86164.0989, 3);
  expect(spinOf("moon").periodS / 86400).toBeCloseTo(27.321661, 5);
  expect(spinOf("sun").periodS / 86400).toBeCloseTo(25.38, 2);
});

test("a body without axes is refused, with those that have them", () => {
  expect(() => rowsOf("mars", 0)).toThrow(InputError);
  expect(() => spinOf("mon")).toThrow('Did you mean "moon"? Accepted: earth, moon, sun, kamooalewa.');
});
