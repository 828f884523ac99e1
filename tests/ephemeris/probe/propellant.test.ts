/** Propellant used: what the mass has lost since the launch, less what was let go without pushing. */
import { describe, expect, test } from "vitest";
import { buildEphemeris } from "../../../ephemeris/ephemeris";
import { addProbe } from "../../../ephemeris/probe/build";
import { propellantUsedKg } from "../../../ephemeris/probe/propellant";
import { probeStateOf } from "../../../ephemeris/probe/state";
import { missionSpan } from "../../../src/missionSpan";

const planets = buildEphemeris({ bodies: ["kamooalewa"], ...missionSpan });

describe.each(["ion", "impulse"] as const)("%s", (hypothesis) => {
  const flown = addProbe(planets, { hypothesis });
  const flight = flown.probe;
  if (flight === undefined) throw new Error("the probe is not flown");
  const launchKg = flight.arcs[0].massKg;

  test.each(flight.legs.map(({ id, fromTdb, toTdb }) => [id, fromTdb + 0.6 * (toTdb - fromTdb)] as const))(
    "%s: launch mass − used − let go = mass, to a milligram",
    (_, tTdb) => {
      const letGoKg = flight.impulses
        .filter((step) => step.tTdb <= tTdb && step.deltaVKmS.every((kmS) => kmS === 0))
        .reduce((sum, { massBeforeKg, massAfterKg }) => sum + massBeforeKg - massAfterKg, 0);
      const { massKg } = probeStateOf(flown, tTdb);
      expect(Math.abs(launchKg - propellantUsedKg(flight, tTdb) - letGoKg - massKg)).toBeLessThan(1e-6);
    },
  );

  test("none before the first push; it never grows less", () => {
    expect(propellantUsedKg(flight, flight.legs[0].fromTdb)).toBe(0);
    const used = flight.arcs.map(({ toTdb }) => propellantUsedKg(flight, toTdb));
    expect(used).toEqual(used.toSorted((a, b) => a - b));
    expect(used.at(-1)).toBeGreaterThan(500);
  });
});
