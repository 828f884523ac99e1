/** The way to 311P solved: swing-by, arrival and xenon; and an engine too weak for it. */
import { describe, expect, test } from "vitest";
import cometLeg from "../../../ephemeris/data/probe/comet.json";
import { shortfallText } from "../../../ephemeris/probe/shortfall";
import { leastSwingByKm } from "../../../ephemeris/probe/spacecraft";
import { stateOf } from "../../../ephemeris/state";
import { distance } from "../numeric";
import { asKept, ephemerisTo, reflown, solutionOf } from "./solvedLegs";

const ephemeris = () => ephemerisTo("comet-arrival", ["311p"]);
const standard = () => solutionOf(ephemeris(), { leg: "comet" });

describe("120 mN with full thrust out to 1.5 au", () => {
  test("xenon 250–350 kg, throttle up to 1.001", () => {
    const { isFeasible, xenonKg, controls } = standard();
    expect(isFeasible).toBe(true);
    expect(xenonKg).toBeGreaterThan(250);
    expect(xenonKg).toBeLessThan(350);
    for (const { throttle } of controls) expect(throttle).toBeLessThanOrEqual(1.001);
  });
  test("swing-by at 300 km or more, and no lower than assumed; v∞ in and out within 0.01 km/s", () => {
    const { swingByAltitudeKm, excessInKmS, excessOutKmS, bendDeg } = standard();
    expect(swingByAltitudeKm).toBeGreaterThanOrEqual(Math.max(300, leastSwingByKm));
    expect(Math.abs(excessInKmS - excessOutKmS)).toBeLessThan(0.01);
    expect(excessInKmS).toBeCloseTo(4.63, 1);
    expect(bendDeg).toBeGreaterThan(76);
    expect(bendDeg).toBeLessThan(90);
  });
  test("flown by the full propagator to 1,000 km and 0.1 m/s of the comet, by a run of its own with tighter steps too (reached 50 m, 3 µm/s)", () => {
    const { toTdb, missKm, missMS } = standard();
    const { positionKm, velocityKmS } = stateOf(ephemeris(), "311p", toTdb);
    const end = reflown(ephemeris(), standard(), toTdb);
    expect(missKm).toBeLessThan(1000);
    expect(missMS).toBeLessThan(0.1);
    expect(distance(end, positionKm)).toBeLessThan(1000);
    expect(1000 * distance(end.subarray(3), velocityKmS)).toBeLessThan(0.1);
  });
  test("the baked solution, solved again: the same to the last bit", () => {
    expect(asKept(standard())).toEqual(cometLeg.solution);
  });
});

test.each([60, 90])(
  "%d mN that fall as 1/r² from 1 au on find no way, within what they can, and the text says so",
  (thrustMN) => {
    const weak = solutionOf(ephemeris(), { leg: "comet", drive: { thrustMN, plateauAu: 1 } });
    expect(weak.isFeasible).toBe(false);
    expect(weak.missKm).toBeGreaterThan(1e6);
    for (const { throttle } of weak.controls) expect(throttle).toBeLessThanOrEqual(1.001);
    expect(weak.leg === "comet" && Math.abs((weak.closesAtMN ?? 0) - 118) < 5).toBe(true);
    expect(shortfallText(weak)).toContain(`No way found with ${thrustMN} mN with full power out to 1 au`);
    expect(shortfallText(weak)).toContain("(a wider plateau)");
  },
  180_000,
);
