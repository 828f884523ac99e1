import { describe, expect, test } from "vitest";
import { bodies, bodyOf, solutionOf } from "../../ephemeris/bodies";
import { stateFromPublished } from "../../ephemeris/bodyEntry";
import { auKm } from "../../ephemeris/constants";
import { elementsFromState } from "../../ephemeris/elements";
import { InputError } from "../../ephemeris/errors";

describe("bodyOf finds every way people write a name", () => {
  test.each([
    ["kamooalewa", "kamooalewa"],
    ["Kamoʻoalewa", "kamooalewa"],
    ["Kamo'oalewa", "kamooalewa"],
    ["KAMO‘OALEWA", "kamooalewa"],
    ["2016 HO3", "kamooalewa"],
    ["2016-ho3", "kamooalewa"],
    ["469219", "kamooalewa"],
    ["(469219) Kamoʻoalewa", "kamooalewa"],
    ["2469219", "kamooalewa"],
    ["20469219", "kamooalewa"],
    ["Moon", "moon"],
    ["301", "moon"],
    ["4", "mars"],
    ["(4)", "vesta"],
    ["4 Vesta", "vesta"],
    ["2010 TK7", "2010-tk7"],
    ["706765", "2010-tk7"],
    ["311P/PANSTARRS", "311p"],
    ["52 Europa", "europa-asteroid"],
    ["Earth-Moon barycentre", "emb"],
    ["0", "ssb"],
    ["TIANWEN 2", "tianwen-2"],
    ["天问二号", "tianwen-2"],
  ])("%s → %s", (written, id) => {
    expect(bodyOf(written).id).toBe(id);
  });

  test("an unknown name is refused with the nearest id", () => {
    expect(() => bodyOf("kamoalewa")).toThrow(InputError);
    expect(() => bodyOf("kamoalewa")).toThrow(/Did you mean "kamooalewa"\?/);
    expect(() => bodyOf("juptier")).toThrow(/Did you mean "jupiter"\?/);
    expect(() => bodyOf("")).toThrow(/body: "" is not accepted/);
  });
});

describe("the catalogue", () => {
  test("ids are ASCII slugs, once each; NAIF ids once each", () => {
    const ids = bodies.map((body) => body.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    const naifIds = bodies.flatMap((body) => (body.naifId === null ? [] : [body.naifId]));
    expect(new Set(naifIds).size).toBe(naifIds.length);
  });

  test("every body but the barycentre of all and the probes has finite orbits with source, epoch between 1990 and 2030, and distinct ids", () => {
    for (const { id, kind, solutions } of bodies) {
      expect(solutions.length === 0, id).toBe(id === "ssb" || kind === "probe");
      expect(new Set(solutions.map((solution) => solution.id)).size, id).toBe(solutions.length);
      for (const { positionKm, velocityKmS, epochTdb, source } of solutions) {
        for (const value of [...positionKm, ...velocityKmS]) expect(Number.isFinite(value), id).toBe(true);
        expect(Math.abs(epochTdb), id).toBeLessThan(30 * 365.25 * 86400);
        expect(source.text.length, id).toBeGreaterThan(5);
      }
    }
  });

  test("seven quasi-moons, sixteen asteroids with mass, low precision marked and never called tracked", () => {
    expect(bodies.filter((body) => body.kind === "quasi-moon").length).toBe(7);
    const isMassiveAsteroid = (id: string) => bodyOf(id).naifId! > 2000000 && bodyOf(id).gmKm3S2 > 0;
    expect(bodies.filter((body) => isMassiveAsteroid(body.id)).length).toBe(16);
    for (const body of bodies.filter(({ solutions }) => solutions[0]?.precision === "low")) {
      expect(body.basis, body.id).toBe("reconstructed");
    }
    expect(bodyOf("2023 FW13").basis).toBe("reconstructed");
  });

  test("all solutions of one quasi-moon lie on nearly the same orbit: a within 0.005 au, i within 0.05°", () => {
    for (const body of bodies.filter(({ kind }) => kind === "quasi-moon" || kind === "co-orbital")) {
      const heliocentric = body.solutions.filter(({ center }) => center === "sun");
      const sets = heliocentric.map((solution) => elementsFromState(solution, solution.epochTdb));
      for (const set of sets) {
        expect(Math.abs(set.aAu - sets[0].aAu), body.id).toBeLessThan(0.005);
        expect(Math.abs(set.inclinationDeg - sets[0].inclinationDeg), body.id).toBeLessThan(0.05);
      }
    }
  });
});

describe("solutions of Kamoʻoalewa", () => {
  const kamooalewa = bodyOf("kamooalewa");
  // solution, epoch JD TDB, centre, A2 au/d²; source: JPL Horizons and SBDB, see data/bodies.json
  test.each([
    [undefined, 2461041.5, "ssb", -1.3521e-13],
    ["jpl-vectors-2026-08", 2461041.5, "ssb", -1.3521e-13],
    ["jpl-35", 2457854.5, "sun", -1.345452710666e-13],
    ["jpl-37", 2461200.5, "sun", -1.3521e-13],
    ["neodys-2018", 2458200.5, "sun", 0],
  ])("%s: epoch %d, centre %s, A2 %d", (id, epochJd, center, a2AuD2) => {
    const solution = solutionOf(kamooalewa, id);
    expect(solution.epochTdb / 86400 + 2451545).toBe(epochJd);
    expect(solution.center).toBe(center);
    expect(solution.a2AuD2).toBe(a2AuD2);
  });

  test("what is assumed is said", () => {
    expect(solutionOf(kamooalewa, "jpl-37").assumptions).toMatch(/A2 is not given/);
    expect(solutionOf(kamooalewa, "neodys-2018").assumptions).toMatch(/No A2 is published/);
    expect(solutionOf(bodyOf("earth")).assumptions).toBeUndefined();
  });

  test("JPL#37 and JPL#36, same epoch, lie within 40 km of each other (lab: 13–43 km over 2010–2050)", () => {
    const [a, b] = ["jpl-37", "jpl-36"].map((id) => solutionOf(kamooalewa, id).positionKm);
    const apartKm = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
    expect(apartKm).toBeGreaterThan(5);
    expect(apartKm).toBeLessThan(40);
  });

  test("an unknown solution is refused with those that exist", () => {
    expect(() => solutionOf(kamooalewa, "jpl-36b")).toThrow(/jpl-vectors-2026-08, jpl-35/);
    expect(() => solutionOf(bodyOf("ssb"))).toThrow(/no orbit/);
  });
});

test("311P from q and perihelion time: a is 2.189085 au, M at the epoch is the time since perihelion over a period of 3.23893581911389 yr", () => {
  const elements = {
    epochJdTdb: 2456894.5,
    qAu: 1.936118959806969,
    e: 0.1155581632536371,
    inclinationDeg: 4.968041003605256,
    nodeDeg: 279.2893239140268,
    argperiDeg: 144.2928059076631,
    perihelionJdTdb: 2456763.469010240062,
  };
  const back = elementsFromState(stateFromPublished(elements), 0);
  expect(back.aAu).toBeCloseTo(2.189085, 5);
  expect(back.meanAnomalyDeg).toBeCloseTo((360 * (2456894.5 - 2456763.46901024)) / (3.23893581911389 * 365.25), 7);
  expect(back.nodeDeg).toBeCloseTo(elements.nodeDeg, 10);
});

test("2010 TK7 starts from the Horizons vector of 2026-04-15, au and au/d turned into km and km/s", () => {
  const { center, positionKm, velocityKmS } = solutionOf(bodyOf("2010 TK7"));
  expect(center).toBe("ssb");
  expect(positionKm[0]).toBe(0.2899600218751153 * auKm);
  expect(velocityKmS[2]).toBeCloseTo((0.007323946588490991 * auKm) / 86400, 14);
});
