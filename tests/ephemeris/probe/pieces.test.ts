/** A path of pieces: what was integrated is what `stateOf` answers, whatever each piece is relative to. */
import { describe, expect, test } from "vitest";
import { loadEphemeris, saveEphemeris } from "../../../ephemeris/ephemerisFile";
import { InputError } from "../../../ephemeris/errors";
import { GaussRadau } from "../../../ephemeris/integrators/gaussRadau";
import { type Ephemeris, instantOf, writeBarycentric } from "../../../ephemeris/paths";
import { appendPieces, PieceDraft, pieceCoefficients } from "../../../ephemeris/probe/pieces";
import { stateOf } from "../../../ephemeris/state";
import { mission, tdb } from "../fixtures";
import { distance, norm } from "../numeric";
import { dates, flown } from "./syntheticFlight";

const { launchTdb, thrustTdb, coastTdb, burnTdb, hoverTdb, endTdb } = dates;
const { ephemeris, steps } = flown(mission());
const probe = (tTdb: number, center = "ssb") => stateOf(ephemeris, "tianwen-2", tTdb, { center });

describe("places", () => {
  test("at the ends of steps: those of the integrator within 1e-6 km and 1e-12 km/s", () => {
    expect(steps.length).toBeGreaterThan(5);
    for (const [tTdb, ...state] of steps.slice(0, -1)) {
      const { positionKm, velocityKmS } = probe(tTdb);
      expect(distance(positionKm, state)).toBeLessThan(1e-6);
      expect(distance(velocityKmS, state.slice(3))).toBeLessThan(1e-12);
    }
  });

  test("at the border of two pieces the later one answers, at the end of the last the last", () => {
    const drift = (20 - 30_000) / (hoverTdb - burnTdb);
    expect(distance(probe(burnTdb, "kamooalewa").positionKm, [30_000, 0, 0])).toBeLessThan(1e-7);
    expect(distance(probe(burnTdb, "kamooalewa").velocityKmS, [drift, 0, 0])).toBeLessThan(1e-13);
    expect(probe(hoverTdb, "kamooalewa").velocityKmS[1]).toBeGreaterThan(0);
    expect(distance(probe(endTdb, "kamooalewa").positionKm, [0, 12, 16])).toBeLessThan(1e-7);
  });

  test("a piece relative to the asteroid moves with it, wherever it is seen from", () => {
    const t = tdb("2026-08-15");
    const seen = probe(t, "earth");
    const asteroid = stateOf(ephemeris, "kamooalewa", t, { center: "earth" });
    expect(norm(probe(t, "kamooalewa").positionKm)).toBeLessThan(21);
    const apart = seen.positionKm.map((value, c) => value - asteroid.positionKm[c]);
    expect(distance(apart, probe(t, "kamooalewa").positionKm)).toBeLessThan(2e-7);
  });

  test("a piece relative to Earth, which itself is made from two tracks", () => {
    const draft = new PieceDraft("tianwen-2-capsule");
    const resting = new Float64Array(3 * pieceCoefficients);
    resting[0] = 7000;
    draft.add("earth", launchTdb, burnTdb, resting);
    const wider = appendPieces(ephemeris, draft);
    const t = tdb("2026-04-01");
    const { positionKm, basis } = stateOf(wider, "tianwen-2-capsule", t, { center: "earth" });
    expect(distance(positionKm, [7000, 0, 0])).toBeLessThan(1e-7);
    expect(basis).toBe("planned");
    expect(stateOf(wider, "tianwen-2", t)).toEqual(probe(t));
  });

  test.each([
    ["2026-04-20", "one relative to the barycentre"],
    ["2026-08-01", "one relative to the asteroid"],
  ])("nine cells on %s, %s: the acceleration is the derivative of velocity, 1e-6 of it", (date) => {
    const at = (tTdb: number) => {
      const out = new Float64Array(9);
      writeBarycentric(ephemeris, "tianwen-2", instantOf(tTdb), out);
      return out;
    };
    const [before, here, after] = [-600, 0, 600].map((h) => at(tdb(date) + h));
    const rate = [3, 4, 5].map((c) => (after[c] - before[c]) / 1200);
    expect(distance(rate, here.subarray(6)) / norm(rate)).toBeLessThan(1e-6);
    expect(norm(rate)).toBeGreaterThan(1e-6);
  });

  test("velocity is the derivative of position also with light time and in a frame that turns with the probe", () => {
    const options = { center: "earth", frame: "rtn:tianwen-2", lightTime: true } as const;
    const t = tdb("2026-04-20");
    const at = (h: number) => stateOf(ephemeris, "tianwen-2", t + h, options);
    const [after, before] = [at(600).positionKm, at(-600).positionKm];
    const rate = [0, 1, 2].map((c) => (after[c] - before[c]) / 1200);
    expect(distance(rate, at(0).velocityKmS)).toBeLessThan(1e-6);
  });
});

test("the basis is that of the leg, at the border that of the later one; the list holds the weakest", () => {
  expect(probe(launchTdb).basis).toBe("reconstructed");
  expect(probe(burnTdb).basis).toBe("planned");
  expect(probe(hoverTdb).basis).toBe("illustrative");
  expect(stateOf(ephemeris, "earth", burnTdb, { center: "tianwen-2" }).basis).toBe("planned");
  expect(ephemeris.basis["tianwen-2"]).toBe("illustrative");
});

test("with light time the leg is the one in which the light left", () => {
  const options = { center: "earth", lightTime: true };
  expect(stateOf(ephemeris, "tianwen-2", burnTdb + 1, options).basis).toBe("reconstructed");
  expect(stateOf(ephemeris, "tianwen-2", burnTdb + 1000, options).basis).toBe("planned");
});

describe("uncertainty", () => {
  test.each([
    [launchTdb, 100],
    [(launchTdb + thrustTdb) / 2, 60],
    [thrustTdb, 20],
    [coastTdb, 5],
  ])("at %d: %d km, linear between knots", (tTdb, sigmaKm) => {
    expect(probe(tTdb, "earth").sigmaKm).toBeCloseTo(sigmaKm, 10);
  });

  test("unknown after the last knot", () => {
    expect(probe(coastTdb + 1, "earth").sigmaKm).toBeNaN();
  });

  test("unknown stays unknown beside a body whose uncertainty is known; two known ones add in squares", () => {
    expect(probe(hoverTdb, "kamooalewa").sigmaKm).toBeNaN();
    expect(stateOf(ephemeris, "kamooalewa", hoverTdb, { center: "tianwen-2" }).sigmaKm).toBeNaN();
    const own = stateOf(ephemeris, "kamooalewa", thrustTdb).sigmaKm;
    expect(probe(thrustTdb, "kamooalewa").sigmaKm).toBeCloseTo(Math.hypot(20, own), 10);
  });
});

describe("outside the flight", () => {
  test.each([
    ["before the launch", launchTdb - 1, "Tianwen-2: its path begins with the injection on 2026-01-31T23:58:50Z."],
    ["after the end", endTdb + 1, 'Tianwen-2: its path ends with the leg "At the asteroid" on 2026-09-30T23:58:50Z.'],
  ])("%s", (_, tTdb, reason) => {
    expect(() => probe(tTdb)).toThrow(InputError);
    expect(() => probe(tTdb)).toThrow(reason);
    expect(() => stateOf(ephemeris, "earth", tTdb, { center: "tianwen-2" })).toThrow(reason);
  });

  test("a flight that reaches the comet says so", () => {
    const { probe: flight } = ephemeris as Required<Ephemeris>;
    const legs = flight.legs.map((leg, i) => (i === 2 ? { ...leg, id: "comet" as const } : leg));
    const arrived = { ...ephemeris, probe: { ...flight, legs } };
    expect(() => stateOf(arrived, "tianwen-2", endTdb + 1)).toThrow(
      "its path ends with the arrival at 311P on 2026-09-30",
    );
  });

  test("seen from Earth just after the launch its light has not arrived yet", () => {
    const options = { center: "mars", lightTime: true };
    expect(() => stateOf(ephemeris, "tianwen-2", launchTdb + 1, options)).toThrow("their light can still have left");
  });
});

test("in a file and back: the same to the bit, flight and all", () => {
  const loaded = loadEphemeris(saveEphemeris(ephemeris));
  expect({ ...loaded, data: 0 }).toEqual({ ...ephemeris, data: 0 });
  for (const t of [launchTdb, coastTdb, burnTdb, tdb("2026-08-15"), endTdb]) {
    expect(stateOf(loaded, "tianwen-2", t, { center: "earth" })).toEqual(probe(t, "earth"));
  }
});

describe("a draft takes only what follows", () => {
  const coefficients = new Float64Array(3 * pieceCoefficients);
  const begun = () => {
    const draft = new PieceDraft("tianwen-2");
    draft.add("ssb", 0, 100, coefficients);
    return draft;
  };
  test.each([
    ["a gap", 101, 200],
    ["an overlap", 99, 200],
    ["no length", 100, 100],
    ["backwards", 100, 50],
    ["NaN", 100, Number.NaN],
  ])("%s is refused", (_, fromTdb, toTdb) => {
    expect(() => begun().add("ssb", fromTdb, toTdb, coefficients)).toThrow("does not follow the one that ends at 100");
  });

  test("another number of coefficients is refused", () => {
    expect(() => begun().add("ssb", 100, 200, coefficients.subarray(3))).toThrow("30 coefficients, not 27");
  });

  test("a step backwards is kept from its earlier to its later end", () => {
    const solo = new GaussRadau({ dimension: 3, accelerate: (_t, _r, _v, out) => void out.fill(0) });
    solo.start(100, [5, 0, 0], [1, 0, 0]);
    solo.advance(60);
    const draft = new PieceDraft("tianwen-2-capsule");
    draft.addStep("ssb", solo);
    expect([draft.starts[0], draft.toTdb]).toEqual([60, 100]);
    const { data, tracks } = appendPieces(ephemeris, draft);
    const at = tracks[tracks.length - 1].directory + 3;
    expect(data[at] + data[at + 3]).toBeCloseTo(5, 12);
    expect(data[at] - data[at + 3]).toBeCloseTo(-35, 12);
  });
});
