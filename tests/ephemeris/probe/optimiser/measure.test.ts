/** Equinoctial elements against the Keplerian ones of the library, which are tested against Horizons; angles; partial derivatives. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auKm, gmKm3S2, obliquityJ2000Arcsec } from "../../../../ephemeris/constants";
import { stateFromElements } from "../../../../ephemeris/elements";
import {
  cartesian,
  type EndMeasure,
  equinoctial,
  lengthKm,
  speedKmS,
  withinTurn,
} from "../../../../ephemeris/probe/optimiser/measure";
import { radPerArcsecond, radPerDegree } from "../../../../ephemeris/units";

const tilt = obliquityJ2000Arcsec * radPerArcsecond;

/** Heliocentric state, axes as the elements' own: the library's are ecliptic, so its turn to the equator is undone. */
function stateOfOrbit(
  aAu: number,
  e: number,
  inclinationDeg: number,
  nodeDeg: number,
  argperiDeg: number,
  meanDeg: number,
) {
  const elements = { epochTdb: 0, aAu, e, inclinationDeg, nodeDeg, argperiDeg, meanAnomalyDeg: meanDeg };
  const { positionKm, velocityKmS } = stateFromElements(elements);
  const undone = ([x, y, z]: ArrayLike<number> & Iterable<number>) => [
    x,
    y * Math.cos(tilt) + z * Math.sin(tilt),
    z * Math.cos(tilt) - y * Math.sin(tilt),
  ];
  return Float64Array.from([...undone(positionKm), ...undone(velocityKmS)]);
}

const valuesOf = (measure: EndMeasure, state: Float64Array): Float64Array => {
  const out = new Float64Array(6);
  measure.evaluate(state, out);
  return out;
};

describe("equinoctial elements: a, e sin ϖ, e cos ϖ, tan(i/2) sin Ω, tan(i/2) cos Ω, M + ϖ", () => {
  test.each([
    // orbit, a au, e, i, Ω, ω, M in degrees
    ["Earth", 1, 0.0167, 0.00005, 174.9, 288.1, 357.5],
    ["Kamoʻoalewa", 1.0008, 0.1023, 7.8, 66.1, 305.9, 84.5],
    ["311P", 2.189, 0.1156, 4.97, 279.2, 144.5, 200],
    ["Mercury", 0.387, 0.2056, 7, 48.3, 29.1, 174.8],
    ["a steep and long one", 5, 0.8, 80, 10, 350, 5],
    ["circular, in the plane", 1.5, 0, 0, 0, 0, 123],
  ])("%s, within 1e-12 (reached 2e-14)", (_, aAu, e, inclinationDeg, nodeDeg, argperiDeg, meanDeg) => {
    const values = valuesOf(equinoctial, stateOfOrbit(aAu, e, inclinationDeg, nodeDeg, argperiDeg, meanDeg));
    const perihelion = (nodeDeg + argperiDeg) * radPerDegree;
    const node = nodeDeg * radPerDegree;
    const tangent = Math.tan((inclinationDeg * radPerDegree) / 2);
    const wanted = [
      aAu,
      e * Math.sin(perihelion),
      e * Math.cos(perihelion),
      tangent * Math.sin(node),
      tangent * Math.cos(node),
      meanDeg * radPerDegree + perihelion,
    ];
    wanted.forEach((value, k) => {
      const off = k === 5 ? withinTurn(values[k] - value) : values[k] - value;
      expect(Math.abs(off)).toBeLessThan(1e-12);
    });
  });

  test("two-body motion changes only the mean longitude, evenly", () => {
    const [aAu, days] = [1.0008, 100];
    const n = Math.sqrt(gmKm3S2.sun / (aAu * auKm) ** 3);
    const meanDeg = (n * days * 86400) / radPerDegree;
    const at = (mean: number) => valuesOf(equinoctial, stateOfOrbit(aAu, 0.1, 7.8, 66, 306, mean));
    const [before, after] = [at(10), at(10 + meanDeg)];
    for (let k = 0; k < 5; k++) expect(Math.abs(after[k] - before[k])).toBeLessThan(1e-12);
    expect(withinTurn(after[5] - before[5] - n * days * 86400)).toBeCloseTo(0, 12);
  });
});

// measure, tolerance on each partial derivative relative to the largest
test.each([
  ["cartesian", cartesian, 1e-9],
  ["equinoctial", equinoctial, 1e-8],
] as const)("%s: partial derivatives against sixth-order differences", (_, measure, tolerance) => {
  const rows = new Float64Array(36);
  const share = fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000);
  fc.assert(
    fc.property(fc.array(share, { minLength: 6, maxLength: 6 }), ([a, e, i, node, argperi, mean]) => {
      const state = stateOfOrbit(0.7 + 2 * a, 0.3 * e, 30 * i, 360 * node, 360 * argperi, 360 * mean);
      measure.partials(state, rows);
      const scale = (column: number) => (column < 3 ? lengthKm : speedKmS);
      const largest = Math.max(...rows.map((value, k) => Math.abs(value) * scale(k % 6)));
      for (let column = 0; column < 6; column++) {
        const h = 3e-4 * scale(column);
        const difference = (steps: number) => {
          const [plus, minus] = [steps, -steps].map((k) => {
            const moved = state.slice();
            moved[column] += k * h;
            return valuesOf(measure, moved);
          });
          return plus.map((value, k) => (k === measure.angle ? withinTurn(value - minus[k]) : value - minus[k]));
        };
        const [one, two, three] = [difference(1), difference(2), difference(3)];
        for (let k = 0; k < 6; k++) {
          const slope = ((45 * one[k] - 9 * two[k] + three[k]) / (60 * h)) * scale(column);
          const own = rows[6 * k + column] * scale(column);
          expect(Math.abs(own - slope)).toBeLessThan(tolerance * largest);
        }
      }
    }),
  );
});

test("withinTurn: the same angle, in [−π, π]", () => {
  fc.assert(
    fc.property(fc.double({ min: -100, max: 100, noNaN: true }), (angle) => {
      const turned = withinTurn(angle);
      expect(Math.abs(turned)).toBeLessThanOrEqual(Math.PI + 1e-13);
      const turns = (angle - turned) / (2 * Math.PI);
      expect(turns).toBeCloseTo(Math.round(turns), 12);
    }),
  );
});
