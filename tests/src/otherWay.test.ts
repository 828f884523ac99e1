/** The two hypotheses of the way out beside each other: how far apart, and where they are one. */
import { describe, expect, test } from "vitest";
import { buildEphemeris, stateOf } from "../../ephemeris/ephemeris";
import { addProbe } from "../../ephemeris/probe/build";
import { probeId } from "../../ephemeris/probe/flight";
import { tdbFromIso } from "../../ephemeris/time";
import { missionSpan } from "../../src/missionSpan";
import { waysApartKm } from "../../src/otherWay";

const planets = buildEphemeris({ bodies: ["kamooalewa"], ...missionSpan });
const [ion, impulse] = [addProbe(planets), addProbe(planets, { hypothesis: "impulse" })];

describe("ion drive and one burn", () => {
  test.each([
    ["README: up to 0.9 million km, August 2025", "2025-08-25T00:00:00Z", 850_000, 950_000],
    ["three days after the launch", "2025-06-01T00:00:00Z", 10_000, 60_000],
    ["in the decoded state of 25 May 2026: the 20 m within which each leg ends", "2026-05-25T15:50:00Z", 0, 0.06],
  ])("%s", (_, utc, least, most) => {
    const apartKm = waysApartKm(ion, impulse, tdbFromIso(utc));
    expect(apartKm).toBeGreaterThanOrEqual(least);
    expect(apartKm).toBeLessThanOrEqual(most);
  });

  test("either way round it is the same distance, and the 1-sigma of each is about it", () => {
    const tTdb = tdbFromIso("2025-09-05T00:00:00Z");
    const apartKm = waysApartKm(ion, impulse, tTdb) ?? Number.NaN;
    expect(waysApartKm(impulse, ion, tTdb)).toBe(apartKm);
    for (const flown of [ion, impulse]) {
      expect(stateOf(flown, probeId, tTdb, { center: "sun" }).sigmaKm / apartKm).toBeCloseTo(1, 2);
    }
  });

  test.each(["2025-03-01T00:00:00Z", "2026-06-20T00:00:00Z", "2027-06-01T00:00:00Z"])("not told at %s", (utc) => {
    expect(waysApartKm(ion, impulse, tdbFromIso(utc))).toBeUndefined();
  });
});
