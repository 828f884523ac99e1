/** The public question: what is refused, what can be cancelled, what is reported on the way, and answers that fit together. */
import { describe, expect, test } from "vitest";
import { InputError } from "../../../ephemeris/errors";
import { addProbe } from "../../../ephemeris/probe/build";
import { capsuleId, probeId } from "../../../ephemeris/probe/flight";
import { wholePlan } from "../../../ephemeris/probe/plan";
import { SolveCancelled, type SolveRequest, solveLeg } from "../../../ephemeris/probe/solve";
import { stateOf } from "../../../ephemeris/state";
import { tdbFromIso } from "../../../ephemeris/time";
import { norm } from "../numeric";
import { asKept, ephemerisTo, solutionOf } from "./solvedLegs";

const ephemeris = () => ephemerisTo("capsule-return");
const day = (date: string) => tdbFromIso(date);

describe("refused before any work, with what would be accepted", () => {
  test.each<[string, SolveRequest, readonly string[]]>([
    // what, request, parts of the message
    ["no thrust", { leg: "outbound", drive: { thrustMN: 0 } }, ["thrustMN: 0", "1 to 10000 mN", "Example: 120"]],
    ["negative thrust", { leg: "return", drive: { thrustMN: -90 } }, ["thrustMN: -90", "Example: 120"]],
    ["thrust NaN", { leg: "comet", drive: { thrustMN: Number.NaN } }, ["thrustMN: NaN", "mN"]],
    ["endless thrust", { leg: "outbound", drive: { thrustMN: Number.POSITIVE_INFINITY } }, ["thrustMN: Infinity"]],
    [
      "no specific impulse",
      { leg: "outbound", drive: { specificImpulseS: 0 } },
      ["specificImpulseS: 0", "100 to 20000 s"],
    ],
    ["no plateau", { leg: "comet", drive: { plateauAu: 0 } }, ["plateauAu: 0", "0.1 to 10 au"]],
    ["power that grows", { leg: "comet", drive: { powerExponent: -1 } }, ["powerExponent: -1", "0 to 6"]],
    ["more than all the time", { leg: "return", drive: { dutyCycle: 1.5 } }, ["dutyCycle: 1.5", "0.01 to 1"]],
    [
      "a coast backwards",
      { leg: "return", coasts: [{ fromTdb: day("2027-06-01"), toTdb: day("2027-05-01") }] },
      ["coasts: ", "spans that end after they begin"],
    ],
    ["a coast NaN", { leg: "comet", coasts: [{ fromTdb: Number.NaN, toTdb: 0 }] }, ['coasts: "NaN to 0"']],
    ["negative mass", { leg: "outbound", massKg: -2100 }, ["massKg: -2100", "10 to 100000 kg", "Example: 2100"]],
    ["mass NaN", { leg: "return", massKg: Number.NaN }, ["massKg: NaN", "Example: 1450"]],
    ["mass of a comet leg", { leg: "comet", massKg: 0 }, ["massKg: 0", "kg"]],
    [
      "a launch after the telemetry",
      { leg: "outbound", launchTdb: day("2026-06-01") },
      ["launchTdb", "2026-06-01", "a time between 2025-04-01", "Example: 2025-05-28T17:49:00Z"],
    ],
    ["a launch NaN", { leg: "outbound", launchTdb: Number.NaN }, ["launchTdb: NaN", "a time between"]],
    [
      "a burn before the launch",
      { leg: "outbound", hypothesis: "impulse", burnTdb: day("2025-05-01") },
      ["burnTdb", "a time between 2025-06-27", "Example: 2025-10-30"],
    ],
    [
      "a departure before the arrival",
      { leg: "return", departureTdb: day("2026-06-01") },
      ["departureTdb", "2026-08-01"],
    ],
    [
      "an entry before the departure",
      { leg: "return", arrivalTdb: day("2027-04-25") },
      ["arrivalTdb", "a time between"],
    ],
    ["an entry slower than free fall", { leg: "return", entrySpeedKmS: 11 }, ["entrySpeedKmS: 11", "11.2 to 16 km/s"]],
    ["a comet next year", { leg: "comet", arrivalTdb: day("2028-11-01") }, ["arrivalTdb", "a time between 2030"]],
  ])("%s", (_, request, parts) => {
    let message = "";
    try {
      solveLeg(ephemeris(), request);
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      message = (error as InputError).message;
    }
    for (const part of parts) expect(message).toContain(part);
  });
});

describe("on the way", () => {
  test("shares grow from 0 towards 1, and are named", () => {
    const heard: [number, string][] = [];
    const onProgress = (share: number, label: string) => heard.push([share, label]);
    solutionOf(ephemeris(), { leg: "return" }, { onProgress });
    const shares = heard.map(([share]) => share);
    expect(shares.length).toBeGreaterThan(8);
    expect(shares[0]).toBe(0);
    for (let k = 1; k < shares.length; k++) expect(shares[k]).toBeGreaterThanOrEqual(shares[k - 1]);
    expect(shares[shares.length - 1]).toBeGreaterThan(0.8);
    expect(shares[shares.length - 1]).toBeLessThanOrEqual(1);
    expect(new Set(heard.map(([, label]) => label))).toEqual(new Set(["the way back to Earth"]));
  });

  test.each(["outbound", "return", "comet"] as const)("%s: cancelled between iterations", (leg) => {
    const signal = { aborted: false };
    let calls = 0;
    const onProgress = () => {
      calls++;
      signal.aborted = calls === 2;
    };
    expect(() => solveLeg(ephemerisTo("comet-arrival", ["311p"]), { leg }, { signal, onProgress })).toThrow(
      SolveCancelled,
    );
    expect(calls).toBe(2);
  });

  test("cancelled before it began", () => {
    const begin = () => solveLeg(ephemeris(), { leg: "return" }, { signal: { aborted: true } });
    expect(begin).toThrow("The return leg was not solved: cancelled.");
  });
});

test("the same question again: the same answer to the last bit, which JSON keeps as it is", () => {
  const again = solveLeg(ephemeris(), { leg: "return" });
  expect(again).toEqual(solutionOf(ephemeris(), { leg: "return" }));
  expect(asKept(again)).toEqual(again);
});

test("forced coasts and a duty cycle: no thrust in the coast, and never more than the duty cycle's share", () => {
  const coast = { fromTdb: day("2027-05-10"), toTdb: day("2027-05-25") };
  const solution = solveLeg(ephemeris(), { leg: "return", coasts: [coast], drive: { thrustMN: 150, dutyCycle: 0.9 } });
  expect(solution.isFeasible).toBe(true);
  expect(solution.coasts).toEqual([coast]);
  for (const { fromTdb, toTdb, thrustN, throttle } of solution.controls) {
    expect(fromTdb >= coast.toTdb || toTdb <= coast.fromTdb).toBe(true);
    expect(norm(thrustN)).toBeLessThanOrEqual(0.9 * 0.15 * 1.001);
    expect(throttle).toBeLessThanOrEqual(1.001);
  }
});

describe("a reader's own return", () => {
  test("earlier, with a stronger engine: it flies, the probe leaves the asteroid when it says, and the comet leg must be solved again", () => {
    const departureTdb = day("2027-04-10T00:00:00Z");
    const own = solveLeg(ephemeris(), { leg: "return", departureTdb, drive: { thrustMN: 150 } });
    if (own.leg !== "return") throw new Error(own.leg);
    expect(own.isFeasible).toBe(true);
    const flown = addProbe(ephemerisTo("comet-arrival", ["311p"]), { return: own });
    const legs = flown.probe?.legs ?? [];
    expect(legs.map(({ id }) => id)).toEqual(["outbound", "arrival", "approach", "proximity", "return"]);
    expect(legs[4].fromTdb).toBe(departureTdb);
    const entry = stateOf(flown, capsuleId, own.toTdb, { center: "earth" });
    expect(Math.abs(norm(entry.velocityKmS) - 12)).toBeLessThan(0.02);
    expect(flown.stops).toMatchObject([{ id: probeId, goodToTdb: legs[4].toTdb }]);
    expect(flown.stops[0].reason).toContain("The comet leg is not flown: it was solved");
  });

  test("the comet leg starts from the return of the plan: an earlier swing-by, an earlier first arrival", () => {
    const { return: baked } = wholePlan({});
    const early = { ...baked, toTdb: day("2027-10-30T04:00:00Z") };
    const request: SolveRequest = { leg: "comet", arrivalTdb: day("2029-01-01") };
    const whole = ephemerisTo("comet-arrival", ["311p"]);
    expect(() => solveLeg(whole, request)).toThrow("a time between 2030-08-25");
    expect(() => solveLeg(whole, request, { plan: { return: early } })).toThrow("a time between 2030-07-26");
  });
});
