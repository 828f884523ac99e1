import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auKm, gmKm3S2 } from "../../ephemeris/constants";
import { eccentricAnomalyOf, elementsFromState, meanMotionRadS, stateFromElements } from "../../ephemeris/elements";
import { InputError } from "../../ephemeris/errors";
import { radPerDegree } from "../../ephemeris/units";

const difference = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((value, k) => value - b[k]));

describe("published numbers that need no propagation", () => {
  // Kamoʻoalewa, JPL#37 at 2461200.5 (JPL SBDB 2026-09-27): a and the mean motion printed beside it.
  test("mean motion, deg/day, JPL#37: 0.9844106854820979 to 1e-12", () => {
    const degPerDay = (meanMotionRadS(1.000810461656002) * 86400) / radPerDegree;
    expect(Math.abs(degPerDay / 0.9844106854820979 - 1)).toBeLessThan(1e-12);
  });

  // Kamoʻoalewa, JPL#35 at 2461082.5 (Horizons): true anomaly and perihelion time printed beside M.
  const [a, e, M] = [1.000695066067779, 0.1023574406895593, 127.1078806320839];
  test("true anomaly from M, deg: 135.7573652157839 to 1e-12", () => {
    const E = eccentricAnomalyOf(M * radPerDegree, e);
    const trueDeg = (2 * Math.atan(Math.sqrt((1 + e) / (1 - e)) * Math.tan(E / 2))) / radPerDegree;
    expect(Math.abs(trueDeg - 135.7573652157839)).toBeLessThan(1e-12);
  });
  test("mean anomaly from the perihelion time 2460953.401546048, deg: to 1e-8", () => {
    const deg = (meanMotionRadS(a) * (2461082.5 - 2460953.401546048) * 86400) / radPerDegree;
    expect(Math.abs(deg - M)).toBeLessThan(1e-8);
  });

  // JPL#36 at 2461200.5, three days from the Horizons vector of 2461197.5. Two-body motion leaves what the planets do in three days,
  // ½ a t²: Earth 8 km at 0.27 au, Jupiter's tide 3 km. A wrong axis or angle would show as 10⁵ km.
  test("elements of 2461200.5 moved back three days meet the Horizons vector, km: within 13", () => {
    const elements = {
      epochTdb: 0,
      aAu: 1.000810460069075,
      e: 0.1022387734111659,
      inclinationDeg: 7.802609738007058,
      nodeDeg: 65.59324444474426,
      argperiDeg: 304.3632084517341,
      meanAnomalyDeg: 243.3871507436424 - (meanMotionRadS(1.000810460069075) * 3 * 86400) / radPerDegree,
    };
    const horizonsKm = [-77030122.332409933, -127649424.27778129, -53404991.265310198];
    expect(difference(stateFromElements(elements).positionKm, horizonsKm)).toBeLessThan(13);
  });
});

describe("laws", () => {
  const angle = fc.double({ min: 0, max: 359.999999, noNaN: true });
  const orbit = fc.record({
    epochTdb: fc.constant(0),
    aAu: fc.double({ min: 0.3, max: 40, noNaN: true }),
    e: fc.double({ min: 0, max: 0.97, noNaN: true }),
    inclinationDeg: fc.double({ min: 0, max: 180, noNaN: true }),
    nodeDeg: angle,
    argperiDeg: angle,
    meanAnomalyDeg: angle,
  });

  test("Kepler's equation is solved to rounding", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -20, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 0.9999, noNaN: true }),
        (M, e) => {
          const E = eccentricAnomalyOf(M, e);
          expect(Math.abs(E - e * Math.sin(E) - M)).toBeLessThan(1e-14 * Math.max(1, Math.abs(M)));
        },
      ),
    );
  });

  test("state → elements → state returns to 1e-12 of the distance and of the speed, circular and uninclined orbits included", () => {
    fc.assert(
      fc.property(orbit, (elements) => {
        const there = stateFromElements(elements);
        const back = stateFromElements(elementsFromState(there, 0));
        const periapsisFactor = 1 / (1 - elements.e);
        const tolerance = 1e-12 * periapsisFactor;
        expect(difference(back.positionKm, there.positionKm)).toBeLessThan(tolerance * Math.hypot(...there.positionKm));
        expect(difference(back.velocityKmS, there.velocityKmS)).toBeLessThan(
          tolerance * Math.hypot(...there.velocityKmS),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test("energy and angular momentum are those of a, e and i", () => {
    fc.assert(
      fc.property(orbit, (elements) => {
        const { positionKm: r, velocityKmS: v } = stateFromElements(elements);
        const aKm = elements.aAu * auKm;
        const rangeKm = Math.hypot(...r);
        const energy = Math.hypot(...v) ** 2 / 2 - gmKm3S2.sun / rangeKm;
        expect(Math.abs(energy + gmKm3S2.sun / (2 * aKm))).toBeLessThan((1e-14 * gmKm3S2.sun) / rangeKm);
        const h = Math.hypot(r[1] * v[2] - r[2] * v[1], r[2] * v[0] - r[0] * v[2], r[0] * v[1] - r[1] * v[0]);
        expect(Math.abs(h / Math.sqrt(gmKm3S2.sun * aKm * (1 - elements.e ** 2)) - 1)).toBeLessThan(1e-13);
      }),
    );
  });
});

test("a hyperbola is refused by name", () => {
  const hyperbola = { epochTdb: 0, aAu: -2, e: 1.2, inclinationDeg: 0, nodeDeg: 0, argperiDeg: 0, meanAnomalyDeg: 0 };
  expect(() => stateFromElements(hyperbola)).toThrow(InputError);
  expect(() => elementsFromState({ positionKm: [auKm, 0, 0], velocityKmS: [0, 60, 0] }, 0)).toThrow(/elliptic orbits/);
});
