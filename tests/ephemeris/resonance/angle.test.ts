/** The resonant angle: exact where it is known, and for Kamoʻoalewa what a quasi-satellite's does. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stateFromElements } from "../../../ephemeris/elements";
import { buildEphemeris, stateOf } from "../../../ephemeris/ephemeris";
import { earthMoonBarycentre, meanLongitudeDeg, relativeMeanLongitudeDeg } from "../../../ephemeris/resonance/angle";
import { tdbFromIso } from "../../../ephemeris/time";
import { secondsPerDay } from "../../../ephemeris/units";

const orbit = (meanAnomalyDeg: number, nodeDeg = 66, argperiDeg = 305, e = 0.1, inclinationDeg = 7.8) => ({
  epochTdb: 0,
  aAu: 1,
  e,
  inclinationDeg,
  nodeDeg,
  argperiDeg,
  meanAnomalyDeg,
});

test.each([
  ["the sum of the three angles", orbit(10, 20, 30), 60],
  ["over a full turn", orbit(200, 100, 90), 30],
  ["a full turn is none", orbit(180, 90, 90), 0],
])("mean longitude: %s", (_, elements, expectedDeg) => {
  expect(meanLongitudeDeg(elements)).toBeCloseTo(expectedDeg, 12);
});

describe("relative mean longitude", () => {
  const angle = fc.double({ min: 0, max: 360, noNaN: true });

  test("of two orbits is the difference of their λ, in [−180, 180), to 1e-9°", () => {
    fc.assert(
      fc.property(angle, angle, angle, angle, (m1, m2, node, argperi) => {
        const earth = orbit(m2, 0, 103, 0.0167, 0.01);
        const found = relativeMeanLongitudeDeg(
          stateFromElements(orbit(m1, node, argperi)),
          stateFromElements(earth),
          0,
        );
        expect(found).toBeGreaterThanOrEqual(-180);
        expect(found).toBeLessThan(180);
        const turns = (found - (m1 + node + argperi - (m2 + 103))) / 360;
        expect(Math.abs(turns - Math.round(turns)) * 360).toBeLessThan(1e-9);
      }),
    );
  });

  test("of a body and itself is nothing; changes sign with the order", () => {
    const [a, b] = [stateFromElements(orbit(40)), stateFromElements(orbit(70))];
    expect(relativeMeanLongitudeDeg(a, a, 0)).toBe(0);
    expect(relativeMeanLongitudeDeg(b, a, 0)).toBeCloseTo(30, 9);
    expect(relativeMeanLongitudeDeg(a, b, 0)).toBeCloseTo(-30, 9);
  });
});

describe("Kamoʻoalewa, 2020 to 2035", () => {
  const fromTdb = tdbFromIso("2020-01-01");
  const ephemeris = buildEphemeris({ bodies: ["kamooalewa"], fromTdb, toTdb: tdbFromIso("2035-01-01") });
  const at = (body: string, tTdb: number) => {
    const { positionKm: p, velocityKmS: v } = stateOf(ephemeris, body, tTdb, { center: "sun" });
    return {
      positionKm: [p[0], p[1], p[2]] as const,
      velocityKmS: [v[0], v[1], v[2]] as const,
    };
  };
  const angles = Array.from({ length: 750 }, (_, i) => {
    const tTdb = fromTdb + i * 7 * secondsPerDay;
    return relativeMeanLongitudeDeg(
      at("kamooalewa", tTdb),
      earthMoonBarycentre(at("earth", tTdb), at("moon", tTdb)),
      tTdb,
    );
  });

  // de la Fuente Marcos & de la Fuente Marcos 2016 (MNRAS 462, 3441), fig. 2: λr about 0°, within some tens of degrees.
  test("stays about 0°, as a quasi-satellite's, never near the 60° of a tadpole", () => {
    expect(Math.max(...angles.map(Math.abs))).toBeLessThan(45);
    expect(Math.min(...angles)).toBeLessThan(0);
    expect(Math.max(...angles)).toBeGreaterThan(0);
  });

  test("the barycentre takes the monthly swing of Earth out of it: the angle is 5 times smoother", () => {
    const roughness = (values: readonly number[]): number =>
      Math.sqrt(values.slice(2).reduce((sum, x, i) => sum + (x - 2 * values[i + 1] + values[i]) ** 2, 0));
    const seenFromEarth = angles.map((_, i) => {
      const tTdb = fromTdb + i * 7 * secondsPerDay;
      return relativeMeanLongitudeDeg(at("kamooalewa", tTdb), at("earth", tTdb), tTdb);
    });
    expect(roughness(angles) * 5).toBeLessThan(roughness(seenFromEarth));
  });
});
