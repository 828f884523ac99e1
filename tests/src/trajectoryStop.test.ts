/** Where a flight ends early, and which leg solved again carries it on. */
import { describe, expect, test } from "vitest";
import { addProbe, buildEphemeris, type Ephemeris } from "../../ephemeris/index";
import { probeId } from "../../ephemeris/probe/flight";
import { wholePlan } from "../../ephemeris/probe/plan";
import { probeStateOf } from "../../ephemeris/probe/state";
import { missionSpan } from "../../src/missionSpan";
import { flightStopOf } from "../../src/panels/trajectoryStop";
import { basisText, engineText, isOwnFlight } from "../../src/probeReadOuts";

const ephemeris = buildEphemeris({ bodies: ["kamooalewa"], ...missionSpan });
const baked = wholePlan({});
const ofMass = <T extends { readonly massKg: number }>(solution: T, massKg: number): T => ({ ...solution, massKg });

test("the default flight goes to its end", () => {
  expect(flightStopOf(addProbe(ephemeris))).toBeUndefined();
});

test("a comet leg made for more mass: the reason, and solving it with what the return leaves", () => {
  const stop = flightStopOf(addProbe(ephemeris, { comet: ofMass(baked.comet ?? raise("a comet leg"), 3000) }));
  expect(stop?.reason).toContain("The comet leg");
  expect(stop?.next).toMatchObject({ leg: "comet", availableKg: undefined });
});

test("a return made for more mass than there is: solving it with what there is", () => {
  const flown = addProbe(ephemeris, { return: ofMass(baked.return, 3000) });
  const stop = flightStopOf(flown);
  expect(stop?.reason).toContain("The return leg");
  const end = flown.probe?.legs.at(-1) ?? raise("legs");
  expect(stop?.next).toMatchObject({ leg: "return", availableKg: probeStateOf(flown, end.toTdb).massKg });
});

test("a path that ends inside a leg has struck something: nothing to solve", () => {
  const flown = addProbe(ephemeris);
  const inside: Ephemeris = {
    ...flown,
    stops: [{ id: probeId, goodToTdb: baked.return.fromTdb + 1, reason: "tianwen-2 strikes kamooalewa." }],
  };
  expect(flightStopOf(inside)).toEqual({ reason: "tianwen-2 strikes kamooalewa." });
});

describe("words", () => {
  const flown = addProbe(ephemeris);
  const at = (leg: string) => {
    const found = flown.probe?.legs.find(({ id }) => id === leg) ?? raise(leg);
    return probeStateOf(flown, found.fromTdb + 0.4 * (found.toTdb - found.fromTdb));
  };
  test("beside the asteroid the small thrusters push, which have no throttle", () => {
    expect(at("proximity")).toMatchObject({ throttle: 0 });
    expect(engineText(at("proximity"))).toBe("small thrusters pushing");
    expect(engineText({ ...at("proximity"), thrustN: 0 })).toBe("coasting");
    expect(engineText({ ...at("return"), thrustN: 0.1, throttle: 0.834 })).toBe("ion engine pushing, throttle 83 %");
  });

  test("only a leg solved again is the reader's own; the other hypothesis is a reconstruction", () => {
    const leg = { id: "outbound", basis: "reconstructed" } as const;
    expect(basisText({ hypothesis: "impulse" }, leg)).toBe("reconstructed");
    expect(isOwnFlight({ hypothesis: "impulse", comet: null })).toBe(false);
    expect(basisText({ outbound: baked.outbound }, leg)).toBe("your own");
    expect(basisText({ return: baked.return }, leg)).toBe("reconstructed");
    expect(isOwnFlight({ return: baked.return })).toBe(true);
  });
});

function raise(missing: string): never {
  throw new Error(`missing: ${missing}`);
}
