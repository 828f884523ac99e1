import { describe, expect, test } from "vitest";
import { bodyOf, solutionOf } from "../../ephemeris/bodies";
import { type Claim, claims } from "../../ephemeris/claims";
import { elementsFromState } from "../../ephemeris/elements";
import { stateOf } from "../../ephemeris/ephemeris";
import { eventOf, events } from "../../ephemeris/events";
import { tdbFromIso } from "../../ephemeris/time";
import { secondsPerDay } from "../../ephemeris/units";
import { mission } from "./fixtures";

const claimOf = (id: string): Claim => {
  const found = claims.find((claim) => claim.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

// id, kind, words its answer or its sides must have; from the fact sheet's list of errors and disputes
test.each([
  ["launch-in-2020", "wrong", ["28 May 2025", "Tianwen-1"]],
  ["lander-and-rover", "wrong", ["neither"]],
  ["in-the-asteroid-belt", "wrong", ["beside Earth"]],
  ["orbital-insertion", "wrong", ["no bound orbit"]],
  ["arrival-on-4-july", "wrong", ["2 July", "6 July"]],
  ["capsule-before-april-2027", "wrong", ["November 2027", "end of 2027"]],
  ["second-moon", "wrong", ["bound"]],
  ["within-100-lunar-distances", "outdated", ["41.74", "43.8"]],
  ["origin", "contested", ["Giordano Bruno", "Flora", "against the Moon"]],
  ["size", "contested", ["18 ± 2 m", "About 20 m", "40 to 100 m"]],
  ["pole", "contested", ["126°", "134.7°", "276.8°"]],
  ["number-of-legs", "contested", ["Three", "Four"]],
])("%s is %s and says why", (id, kind, words) => {
  const { answer, sides, ...claim } = claimOf(id);
  expect(claim.kind).toBe(kind);
  const said = [answer, ...sides.map(({ says }) => says)].join(" ");
  for (const word of words) expect(said).toContain(word);
});

describe("laws of the data", () => {
  test("ids are slugs, once each; every claim has sources; what is contested has sides and says what is shown", () => {
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    for (const { id, kind, sources, sides, shown, claim, answer } of claims) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(claim.length * answer.length).toBeGreaterThan(0);
      expect(sources.length > 0, id).toBe(kind !== "contested");
      expect(sides.length >= 2, id).toBe(kind === "contested");
      expect(shown !== undefined, id).toBe(kind === "contested");
      for (const { confidence, url } of [...sources, ...sides.map(({ source }) => source)]) {
        expect("HMLDA").toContain(confidence);
        if (url !== undefined) expect(url).toMatch(/^https:\/\//);
      }
    }
  });

  test("they name events that exist, and every error of popular texts told with an event is a claim about it", () => {
    for (const { events: ids } of claims) for (const id of ids) expect(eventOf(id).id).toBe(id);
    for (const { id, disagreements } of events) {
      if (disagreements.every(({ source }) => source !== undefined)) continue;
      expect(claims.filter((claim) => claim.events.includes(id)).length, id).toBeGreaterThan(0);
    }
  });
});

describe("numbers in the answers are those of our own ephemeris", () => {
  const day = secondsPerDay;
  const rangesMkm = (fromUtc: string, toUtc: string): number[] => {
    const found: number[] = [];
    for (let tTdb = tdbFromIso(fromUtc); tTdb <= tdbFromIso(toUtc); tTdb += day) {
      const [x, y, z] = stateOf(mission(), "kamooalewa", tTdb, { center: "earth" }).positionKm;
      found.push(Math.hypot(x, y, z) / 1e6);
    }
    return found;
  };

  test("distance of Kamoʻoalewa from Earth, million km", () => {
    const july = rangesMkm("2026-07-01T00:00:00Z", "2026-07-31T00:00:00Z");
    expect(Math.max(...july)).toBeCloseTo(41.74, 2);
    expect(july.indexOf(Math.max(...july))).toBe(10);
    const year = rangesMkm("2030-01-01T00:00:00Z", "2030-12-31T00:00:00Z");
    expect(Math.min(...year)).toBeCloseTo(16.05, 2);
    expect(Math.max(...year)).toBeCloseTo(43.8, 1);
    expect(Math.min(...rangesMkm("2025-01-02T00:00:00Z", "2035-12-30T00:00:00Z"))).toBeCloseTo(16.05, 2);
  });

  test("semi-major axes of the two targets, au", () => {
    for (const [id, aAu, digits] of [
      ["kamooalewa", 1.001, 3],
      ["311p", 2.19, 2],
    ] as const) {
      const solution = solutionOf(bodyOf(id), id === "311p" ? "jpl-29" : "jpl-37");
      expect(elementsFromState(solution, solution.epochTdb).aAu).toBeCloseTo(aAu, digits);
    }
  });
});
