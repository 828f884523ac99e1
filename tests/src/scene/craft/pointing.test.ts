/** What the flight asks of the craft: when it turns to a thrust, how long a burn is drawn, which plume glows. */
import { describe, expect, test } from "vitest";
import type { FlightImpulse, ProbeFlight, ThrustArc } from "../../../../ephemeris/probe/flight";
import { newPointing, pushesOf, writePointing } from "../../../../src/scene/craft/pointing";
import { mainEngineN, shortestBurnS, slewS } from "../../../../src/scene/craft/shape";

const coast = {
  thrustN: [0, 0, 0],
  throttle: 0,
  massKg: 2000,
  massFlowKgS: 0,
  specificImpulseS: 0,
  deltaVUsedMS: 0,
} as const;
const arc = (
  fromTdb: number,
  toTdb: number,
  thrustN: readonly [number, number, number],
  throttle: number,
): ThrustArc => ({
  ...coast,
  fromTdb,
  toTdb,
  thrustN,
  throttle,
});
const burn = (tTdb: number, speedKmS: number): FlightImpulse => ({
  tTdb,
  leg: "arrival",
  label: "burn",
  deltaVKmS: [0, speedKmS, 0],
  massBeforeKg: 2100,
  massAfterKg: 1900,
  basis: "reconstructed",
});
const flight: ProbeFlight = {
  hypothesis: "ion",
  legs: [],
  arcs: [
    arc(0, 1e5, [0, 0, 0], 0),
    arc(1e5, 2e5, [0.12, 0, 0], 0.8),
    arc(2e5, 3e5, [0, 0, 0.1], 0.6),
    arc(3e5, 9e5, [0.001, 0, 0], 0),
  ],
  impulses: [burn(5e5, 0.7), burn(7e5, 0.0005), burn(8e5, 0)],
};
const pushes = pushesOf(flight);
const at = (tTdb: number) => {
  const pointing = newPointing();
  writePointing(pointing, pushes, tTdb);
  const held = pointing.thrusts.filter(({ weight }) => weight > 0).at(-1);
  return { ion: pointing.ionLevel, burn: pointing.burnLevel, weight: held?.weight ?? 0, to: held?.direction.toArray() };
};

describe("ion arcs", () => {
  test.each([
    ["a slew before", 1e5 - slewS, 0, 0],
    ["half a slew before", 1e5 - slewS / 2, 0, 0.5],
    ["at its start", 1e5, 0.8, 1],
    ["in its middle", 1.5e5, 0.8, 1],
    ["in the next", 2.5e5, 0.6, 1],
    ["half a slew after the last", 3e5 + slewS / 2, 0, 0.5],
    ["later, on small thrusters", 4e5, 0, 0],
  ])("%s", (_when, tTdb, ion, weight) => {
    expect(at(tTdb).ion).toBe(ion);
    expect(at(tTdb).weight).toBeCloseTo(weight, 12);
  });

  test("each arc's own direction", () => {
    expect(at(1.5e5).to).toEqual([1, 0, 0]);
    expect(at(2.5e5).to).toEqual([0, 0, 1]);
  });
});

describe("burns", () => {
  const lengthS = (700 * 2000) / mainEngineN;
  test.each([
    ["just inside the length that the assumed thrust needs", 5e5 - lengthS / 2 + 1, 1],
    ["just before it", 5e5 - lengthS / 2 - 1, 0],
    ["just after it", 5e5 + lengthS / 2 + 1, 0],
    ["a trim, drawn for the least time", 7e5 + shortestBurnS / 2 - 1, 1],
    ["after that", 7e5 + shortestBurnS / 2 + 1, 0],
    ["a change of mass without velocity is none", 8e5, 0],
  ])("%s", (_when, tTdb, level) => {
    expect(at(tTdb).burn).toBe(level);
  });
});
