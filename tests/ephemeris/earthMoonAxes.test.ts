/** Earth's pole against the full IAU 2006/2000A series, the Moon's axes against astronomy-engine's independent code of the same IAU series. */
import { AstroTime, Body, RotationAxis } from "astronomy-engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeEarthPole, writeMoonAxes } from "../../ephemeris/earthMoonAxes";
import { radPerArcsecond, radPerDegree } from "../../ephemeris/units";

const century = 36525 * 86400;
const time = fc.double({ min: -century, max: century, noNaN: true });

describe("Earth's pole, X and Y of the full series (ERFA 2.0.1 eraXy06, 4000 terms), within 0.1″", () => {
  test.each([
    ["1900-01-01", -3155716800, -0.00968378934311949, -0.00011889158556676871],
    ["1969-06-28", -962884800, -0.0029624344158497473, 3.0800504407397615e-5],
    ["2000-01-01 12:00", 0, -2.6946379568574036e-5, -2.8004722822812816e-5],
    ["2026-01-01", 820497600, 0.0025367568236917444, 3.163238528339519e-5],
    ["2100-01-01", 3155716800, 0.009720602149458612, -6.740577573361903e-5],
  ])("%s", (_, tTdb, x, y) => {
    const pole = new Float64Array(3);
    writeEarthPole(tTdb, pole);
    expect(Math.abs(pole[0] - x) / radPerArcsecond).toBeLessThan(0.1);
    expect(Math.abs(pole[1] - y) / radPerArcsecond).toBeLessThan(0.1);
    expect(Math.abs(Math.hypot(...pole) - 1)).toBeLessThan(1e-15);
  });
});

test("Moon: pole and prime meridian as astronomy-engine's RotationAxis, 1900–2100, within 2e-7 rad", () => {
  const rows = new Float64Array(9);
  fc.assert(
    fc.property(time, (tTdb) => {
      writeMoonAxes(tTdb, rows);
      const { north, spin, ra } = RotationAxis(Body.Moon, AstroTime.FromTerrestrialTime(tTdb / 86400));
      expect(Math.hypot(rows[6] - north.x, rows[7] - north.y, rows[8] - north.z)).toBeLessThan(2e-7);
      const node = [-Math.sin(ra * 15 * radPerDegree), Math.cos(ra * 15 * radPerDegree), 0];
      const cosW = rows[0] * node[0] + rows[1] * node[1];
      const sinW = -(rows[3] * node[0] + rows[4] * node[1]);
      const difference = Math.atan2(sinW, cosW) - spin * radPerDegree;
      expect(Math.abs(Math.sin(difference / 2)) * 2).toBeLessThan(2e-7);
    }),
    { numRuns: 500 },
  );
});

test("Moon: the rows are an orthonormal right-handed triad", () => {
  const r = new Float64Array(9);
  fc.assert(
    fc.property(time, (tTdb) => {
      writeMoonAxes(tTdb, r);
      for (const k of [0, 3, 6]) expect(Math.abs(Math.hypot(r[k], r[k + 1], r[k + 2]) - 1)).toBeLessThan(1e-15);
      expect(Math.abs(r[0] * r[3] + r[1] * r[4] + r[2] * r[5])).toBeLessThan(1e-15);
      expect(Math.abs(r[1] * r[5] - r[2] * r[4] - r[6])).toBeLessThan(1e-15);
      expect(Math.abs(r[2] * r[3] - r[0] * r[5] - r[7])).toBeLessThan(1e-15);
    }),
  );
});
