/** The probe's state of operation: mass, thrust and velocity change agree with each other and with the arcs they come from. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../../ephemeris/errors";
import { newProbeState, probeStateOf } from "../../../ephemeris/probe/state";
import { mission } from "../fixtures";
import { dates, flight, flown } from "./syntheticFlight";

const { launchTdb, thrustTdb, coastTdb, burnTdb, hoverTdb, endTdb } = dates;
const { ephemeris } = flown(mission());
const at = (tTdb: number) => probeStateOf(ephemeris, tTdb);
const [, thrusting, , after] = flight.arcs;

// 0.12 N over 30 days at 3000 s: 0.12 / (9.80665 · 3000) · 2592000 = 10.5724 kg; Δv = 29419.95 ln(2100 / 2089.4276) = 148.488 m/s; then 2089.4276 exp(−700 / (9.80665 · 315)).
test.each([
  ["at launch", launchTdb, "outbound", 0, 0, 2100, 0],
  ["at the start of thrust", thrustTdb, "outbound", 0.12, 0.75, 2100, 0],
  ["half-way", (thrustTdb + coastTdb) / 2, "outbound", 0.12, 0.75, 2094.7138, 74.15],
  ["at its end: the coast", coastTdb, "outbound", 0, 0, 2089.4276, 148.488],
  ["at the burn: it is over", burnTdb, "approach", 0, 0, 1665.7684, 848.488],
  ["at the last instant", endTdb, "proximity", 0, 0, 1665.7684, 848.488],
] as const)(
  "%s: leg, thrust N, throttle, mass within 1 g, velocity change within 1 mm/s",
  (_, tTdb, leg, thrustN, throttle, massKg, deltaV) => {
    const state = at(tTdb);
    expect(state.leg).toBe(leg);
    expect(state.thrustN).toBeCloseTo(thrustN, 15);
    expect(state.throttle).toBe(throttle);
    expect(Math.abs(state.massKg - massKg)).toBeLessThan(1e-3);
    expect(Math.abs(state.deltaVUsedMS - deltaV)).toBeLessThan(1e-3);
  },
);

test("direction of thrust is a unit vector, zeros when coasting; label and basis are the leg's", () => {
  expect([...at(thrustTdb).thrustDirection].map((value) => Math.round(value * 1e12) / 1e12)).toEqual([0, 0.6, 0.8]);
  expect([...at(hoverTdb).thrustDirection]).toEqual([0, 0, 0]);
  expect([at(hoverTdb).legLabel, at(hoverTdb).basis]).toEqual(["At the asteroid", "illustrative"]);
});

test("laws: mass never rises, velocity change never falls, and dv/dt = thrust / mass within 1e-6", () => {
  const time = fc.double({ min: launchTdb, max: endTdb, noNaN: true });
  fc.assert(
    fc.property(time, time, (a, b) => {
      const [first, second] = [at(Math.min(a, b)), at(Math.max(a, b))];
      expect(second.massKg).toBeLessThanOrEqual(first.massKg);
      expect(second.deltaVUsedMS).toBeGreaterThanOrEqual(first.deltaVUsedMS);
    }),
  );
  fc.assert(
    fc.property(fc.double({ min: thrustTdb, max: coastTdb - 3600, noNaN: true }), (t) => {
      const gainedMS = at(t + 3600).deltaVUsedMS - at(t).deltaVUsedMS;
      expect((gainedMS * at(t + 1800).massKg) / (0.12 * 3600)).toBeCloseTo(1, 6);
    }),
  );
});

test("the end of the thrust arc and the start of the coast agree: nothing jumps but at burns", () => {
  const before = at(coastTdb - 1e-3);
  expect(Math.abs(before.massKg - at(coastTdb).massKg)).toBeLessThan(1e-8);
  expect(Math.abs(before.deltaVUsedMS - at(coastTdb).deltaVUsedMS)).toBeLessThan(1e-6);
  expect(after.massKg).toBe(flight.impulses[0].massAfterKg);
  expect(thrusting.massKg).toBe(at(launchTdb).massKg);
});

describe("out", () => {
  test("the given state is filled and returned", () => {
    const out = newProbeState();
    const { thrustDirection } = out;
    expect(probeStateOf(ephemeris, coastTdb - 1, out)).toBe(out);
    expect(out.thrustDirection).toBe(thrustDirection);
    expect(out).toEqual(at(coastTdb - 1));
  });

  test("with `out`, states of the probe, its places and the rows of an export allocate nothing: below 8 bytes a call (one number on the heap is 16)", () => {
    const flags = ["--expose-gc", "--min-semi-space-size=128", "--max-semi-space-size=256"];
    const script = fileURLToPath(new URL("allocation.ts", import.meta.url));
    const text = execFileSync(process.execPath, [...flags, "--import", "tsx", script], { encoding: "utf8" });
    const bytesPerCall: Record<string, number> = JSON.parse(text);
    expect(Object.keys(bytesPerCall).length).toBe(4);
    for (const [what, bytes] of Object.entries(bytesPerCall)) expect(bytes, what).toBeLessThan(8);
  });
});

describe("refused", () => {
  test.each([
    ["before the launch", launchTdb - 1],
    ["after the end", endTdb + 1],
    ["NaN", Number.NaN],
  ])("%s, with the span of the flight", (_, tTdb) => {
    expect(() => at(tTdb)).toThrow(InputError);
    expect(() => at(tTdb)).toThrow("a time of the flight, 2026-01-31T23:58:50Z to 2026-09-30T23:58:50Z");
  });

  test("an ephemeris without the probe", () => {
    expect(() => probeStateOf(mission(), hoverTdb)).toThrow(InputError);
    expect(() => probeStateOf(mission(), hoverTdb)).toThrow("one that includes tianwen-2");
  });
});
