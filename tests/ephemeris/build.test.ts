/** Building: deterministic, exactly what was asked for, and clear about what it cannot do. */
import { describe, expect, test } from "vitest";
import { bodyOf } from "../../ephemeris/bodies";
import { buildEphemeris, widestSpan } from "../../ephemeris/build";
import { InputError } from "../../ephemeris/errors";
import { fullModel, modelText, newtonianModel } from "../../ephemeris/model";
import { stateOf } from "../../ephemeris/state";
import { asteroidIds, planetIds } from "../../ephemeris/stateLayout";
import { mission, tdb, year2026 } from "./fixtures";
import { distance } from "./numeric";

const span = { fromTdb: tdb("2026-01-01"), toTdb: tdb("2026-03-01") };

describe("what comes back", () => {
  test("the same request gives the same bits", () => {
    const request = { ...span, bodies: ["2025-pn7"] };
    const [a, b] = [buildEphemeris(request), buildEphemeris(request)];
    expect({ ...a, data: 0 }).toEqual({ ...b, data: 0 });
    expect(Buffer.from(a.data.buffer).equals(Buffer.from(b.data.buffer))).toBe(true);
  });

  test("bodies: barycentres, Sun, planets, Moon, the model's asteroids, then those asked for, each once, whatever name was used", () => {
    const { bodies, tracks, solutions, basis } = buildEphemeris({
      ...span,
      bodies: ["2025 PN7", "2025-pn7", "Earth", "Ceres", "2025pn7", "atira"],
    });
    expect(bodies).toEqual(["ssb", "emb", ...planetIds, ...asteroidIds, "2025-pn7", "atira"]);
    expect(solutions).toEqual({ "2025-pn7": "horizons-2026", atira: "horizons-2026-04" });
    expect(tracks.length).toBe(planetIds.length + asteroidIds.length + 2);
    expect(basis).toMatchObject({
      earth: "tracked",
      "2025-pn7": bodyOf("2025-pn7").basis,
      atira: bodyOf("atira").basis,
    });
  });

  test("without asteroids in the model they are not there, but can be flown as massless bodies", () => {
    const { bodies } = buildEphemeris({ ...span, model: { asteroids: false }, bodies: ["vesta"] });
    expect(bodies).toEqual(["ssb", "emb", ...planetIds, "vesta"]);
  });

  test("a plain object that structuredClone copies and whose numbers can be transferred", () => {
    const ephemeris = buildEphemeris({ ...span, bodies: ["2025-pn7"] });
    const copy = structuredClone(ephemeris);
    const expected = stateOf(ephemeris, "2025-pn7", span.fromTdb);
    expect(stateOf(copy, "2025-pn7", span.fromTdb)).toEqual(expected);
    const moved = structuredClone(ephemeris, { transfer: [ephemeris.data.buffer as ArrayBuffer] });
    expect(ephemeris.data.length).toBe(0);
    expect(stateOf(moved, "2025-pn7", span.fromTdb)).toEqual(expected);
  });

  test("progress rises from above 0 to exactly 1 and says what is being done", () => {
    const heard: [number, string][] = [];
    buildEphemeris({ ...span, bodies: ["2025-pn7"], onProgress: (share, label) => heard.push([share, label]) });
    const shares = heard.map(([share]) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares.at(-1)).toBeCloseTo(1, 12);
    expect(new Set(heard.map(([, label]) => label))).toEqual(
      new Set(["Sun, planets and Moon", "quasi-moons and other small bodies"]),
    );
  });

  test("a span within another gives the same paths, to the bit", () => {
    for (let t = span.fromTdb; t < span.toTdb; t += 86400 * Math.PI) {
      for (const body of ["sun", "earth", "moon", "neptune", "vesta"]) {
        expect(stateOf(year2026(), body, t)).toEqual(stateOf(mission(), body, t));
      }
    }
  });

  test("a span of one instant is a span", () => {
    const ephemeris = buildEphemeris({ fromTdb: span.fromTdb, toTdb: span.fromTdb });
    expect(stateOf(ephemeris, "earth", span.fromTdb).positionKm.every(Number.isFinite)).toBe(true);
  });
});

describe("what is asked for is what is flown", () => {
  test.each([["jpl-vectors-2026-08"], ["jpl-35"], ["jpl-36"]])(
    "Kamoʻoalewa, solution %s: its own state at its own epoch",
    (id) => {
      const solution = bodyOf("kamooalewa").solutions.find((one) => one.id === id);
      if (solution === undefined) throw new Error(id);
      const at = { fromTdb: solution.epochTdb, toTdb: solution.epochTdb + 86400 };
      const ephemeris = buildEphemeris({ ...at, bodies: ["kamooalewa"], solutions: { kamooalewa: id } });
      expect(ephemeris.solutions).toEqual({ kamooalewa: id });
      const { positionKm, velocityKmS } = stateOf(ephemeris, "kamooalewa", solution.epochTdb, {
        center: solution.center,
      });
      // There and back from the nearest block end, and the fit.
      expect(distance(positionKm, solution.positionKm)).toBeLessThan(1e-3);
      expect(distance(velocityKmS, solution.velocityKmS)).toBeLessThan(1e-9);
    },
  );

  test("Sun, planets, Moon, asteroids: DE440 at JD 2461041.5 to rounding", () => {
    const { epochTdb } = bodyOf("earth").solutions[0];
    const ephemeris = buildEphemeris({ fromTdb: epochTdb, toTdb: epochTdb, model: { initialStates: "de440" } });
    for (const id of ["emb", ...planetIds, ...asteroidIds]) {
      const solution = bodyOf(id).solutions[0];
      const state = stateOf(ephemeris, id, epochTdb);
      expect(distance(state.positionKm, solution.positionKm)).toBeLessThan(4e-6); // two roundings of Pluto's 5e9 km
      expect(distance(state.velocityKmS, solution.velocityKmS)).toBeLessThan(1e-11);
    }
  });
});

describe("refused", () => {
  test.each([
    ["from before 1900", { ...span, fromTdb: widestSpan.fromTdb - 1 }, "fromTdb: "],
    ["to after 2100", { ...span, toTdb: widestSpan.toTdb + 1 }, "toTdb: "],
    ["from NaN", { ...span, fromTdb: Number.NaN }, "fromTdb: NaN is not accepted."],
    ["to infinity", { ...span, toTdb: Number.POSITIVE_INFINITY }, "toTdb: Infinity is not accepted."],
    ["reversed", { fromTdb: span.toTdb, toTdb: span.fromTdb }, "a time not before fromTdb"],
    ["unknown body", { ...span, bodies: ["kamoalewa"] }, 'Did you mean "kamooalewa"?'],
    ["unknown solution", { ...span, bodies: ["kamooalewa"], solutions: { kamooalewa: "jpl-53" } }, "jpl-35"],
  ])("%s", (_, request, message) => {
    expect(() => buildEphemeris(request)).toThrow(InputError);
    expect(() => buildEphemeris(request)).toThrow(message);
  });
});

test.each([["2020-cd3"], ["2006-rh120"], ["2024-pt5"]])(
  "mini-moon %s: 2000–2030 through its close encounters",
  (body) => {
    const request = {
      fromTdb: tdb("2000-01-01"),
      toTdb: tdb("2030-01-01"),
      bodies: [body],
      model: { asteroids: false },
    };
    const ephemeris = buildEphemeris(request);
    for (let t = request.fromTdb; t <= request.toTdb; t += 10 * 86400) {
      expect(stateOf(ephemeris, body, t, { center: "earth" }).positionKm.every(Number.isFinite)).toBe(true);
    }
  },
);

test("models in words", () => {
  expect(modelText(newtonianModel)).toBe(
    "Newton (Sun, planets, Pluto, Moon); Yarkovsky A2 where published; initial states DE440 at JD 2461041.5 TDB",
  );
  expect(modelText({ ...fullModel, relativity: "sun" })).toContain("relativity Sun only");
  for (const part of ["EIH", "J2", "tide", "16 asteroids"]) expect(modelText(fullModel)).toContain(part);
});
