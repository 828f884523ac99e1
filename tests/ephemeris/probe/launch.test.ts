/** The injection: perigee and inclination as spacecraft.json says, the excess as asked. */
import { describe, expect, test } from "vitest";
import { figureRadiusEarthKm } from "../../../ephemeris/constants";
import { writeEarthPole } from "../../../ephemeris/earthMoonAxes";
import { eventOf } from "../../../ephemeris/events";
import { hyperbolaOf } from "../../../ephemeris/probe/hyperbola";
import { injectionAt } from "../../../ephemeris/probe/launch";
import { radPerDegree } from "../../../ephemeris/units";
import { cross, distance, dot, norm } from "../numeric";

const { tTdb } = eventOf("injection");
const pole = new Float64Array(3);
writeEarthPole(tTdb, pole);

describe.each([
  // excess km/s, inclination in degrees: 28.5, or the declination of the asymptote where that is larger
  [[4.2, 0.5, 0.3], 28.5],
  [[-1, 4.2, -1.5], 28.5],
  [[1, 1, 4], 70.5],
])("excess %j", (excess, inclinationDeg) => {
  const state = injectionAt(tTdb)(excess);
  const momentum = cross(state.positionKm, state.velocityKmS);
  test(`inclination ${inclinationDeg}° within 0.2°, perigee at 200 km, the excess within 1e-9`, () => {
    const inclination = Math.acos(dot(momentum, pole) / norm(momentum)) / radPerDegree;
    expect(Math.abs(inclination - inclinationDeg)).toBeLessThan(inclinationDeg === 28.5 ? 1e-6 : 0.2);
    expect(norm(state.positionKm) - figureRadiusEarthKm).toBeCloseTo(200, 6);
    expect(distance(hyperbolaOf(state).excessOut, excess)).toBeLessThan(1e-8);
  });
  test("the asymptote is reached on the way south", () => {
    if (inclinationDeg === 28.5) expect(dot(cross(momentum, excess), pole)).toBeLessThan(0);
    else expect(Math.abs(dot(cross(momentum, excess), pole)) / (norm(momentum) * norm(excess))).toBeLessThan(1e-6);
  });
});
