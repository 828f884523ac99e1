/** The whole flight: legs that join, mass that only falls, the capsule's entry, the comet; and flights that cannot be flown. */
import { beforeAll, describe, expect, test } from "vitest";
import { buildEphemeris } from "../../../ephemeris/build";
import { writeSegmentState } from "../../../ephemeris/chebyshev";
import { figureRadiusEarthKm } from "../../../ephemeris/constants";
import { eventOf } from "../../../ephemeris/events";
import { type Ephemeris, instantOf, writeBarycentric } from "../../../ephemeris/paths";
import { pieceCenters } from "../../../ephemeris/pieceTable";
import { addProbe, flightSpan } from "../../../ephemeris/probe/build";
import { capsuleId, type ProbeFlight, probeId } from "../../../ephemeris/probe/flight";
import { wholePlan } from "../../../ephemeris/probe/plan";
import { probeStateOf } from "../../../ephemeris/probe/state";
import { stateOf } from "../../../ephemeris/state";
import { tdbFromIso } from "../../../ephemeris/time";
import type { Vector3 } from "../../../ephemeris/types";
import { secondsPerDay } from "../../../ephemeris/units";
import { distance, minus, norm } from "../numeric";
import { ephemerisTo } from "./solvedLegs";

const span = { fromTdb: eventOf("launch").tTdb, toTdb: eventOf("comet-arrival").tTdb };
let ephemeris: Ephemeris;
let flight: ProbeFlight;
beforeAll(() => {
  ephemeris = buildEphemeris({ bodies: [probeId, capsuleId, "311p"], ...span });
  flight = ephemeris.probe as ProbeFlight;
});

interface Piece {
  readonly fromTdb: number;
  readonly toTdb: number;
  /** Barycentric state at the start and at the end, by the piece's own polynomial. */
  readonly start: Float64Array;
  readonly end: Float64Array;
}

/** Both ends of every piece of the probe's path. */
function piecesOf(whole: Ephemeris): Piece[] {
  const track = whole.tracks.find(({ id }) => id === probeId);
  if (track?.pieces === undefined) throw new Error("no pieces");
  const { directory, coefficients } = track;
  const { count } = track.pieces;
  return Array.from({ length: count }, (_, i) => {
    const [fromTdb, toTdb] = [whole.data[directory + i], whole.data[directory + i + 1]];
    const center = pieceCenters[whole.data[directory + count + 1 + i]];
    const at = directory + 2 * count + 1 + 3 * coefficients * i;
    const stateAt = (place: number) => {
      const [own, origin] = [new Float64Array(6), new Float64Array(6)];
      writeSegmentState(coefficients, whole.data, at, Float64Array.of(place, (toTdb - fromTdb) / 2), own);
      if (center !== "ssb") writeBarycentric(whole, center, instantOf(place < 0 ? fromTdb : toTdb), origin);
      return own.map((value, k) => value + origin[k]);
    };
    return { fromTdb, toTdb, start: stateAt(-1), end: stateAt(1) };
  });
}

describe("joins", () => {
  test("six legs from injection to the comet, each where the one before ended", () => {
    expect(flight.legs.map(({ id, basis }) => `${id} ${basis}`)).toEqual([
      "outbound reconstructed",
      "arrival reconstructed",
      "approach illustrative",
      "proximity illustrative",
      "return planned",
      "comet planned",
    ]);
    expect(flight.legs[0].fromTdb).toBe(eventOf("injection").tTdb);
    expect(flight.legs[5].toTdb).toBe(eventOf("comet-arrival").tTdb);
    for (let i = 1; i < 6; i++) expect(flight.legs[i].fromTdb).toBe(flight.legs[i - 1].toTdb);
    expect(ephemeris.stops).toEqual([]);
  });

  test("every piece begins where and when the one before ended: 1 m and 1 nm/s but for the named burns (reached 0.2 mm, the rounding of 5 au, and 0.02 nm/s)", () => {
    const pieces = piecesOf(ephemeris);
    const burns = new Map(flight.impulses.map((impulse) => [impulse.tTdb, impulse]));
    const seen = new Set<number>();
    let [worstKm, worstKmS] = [0, 0];
    for (let i = 1; i < pieces.length; i++) {
      const [before, after] = [pieces[i - 1], pieces[i]];
      expect(after.fromTdb).toBe(before.toTdb);
      worstKm = Math.max(worstKm, distance(before.end, after.start));
      const jump = minus(after.start.slice(3), before.end.slice(3));
      const burn = burns.get(after.fromTdb);
      if (burn !== undefined) seen.add(after.fromTdb);
      worstKmS = Math.max(worstKmS, distance(jump, burn?.deltaVKmS ?? [0, 0, 0]));
    }
    expect(worstKm).toBeLessThan(1e-3);
    expect(worstKmS).toBeLessThan(1e-12);
    expect(seen.size).toBe(burns.size);
  });

  test("arcs of thrust follow each other; mass never rises, and falls as what flows out and what burns take", () => {
    const { arcs, impulses } = flight;
    expect([arcs[0].fromTdb, arcs[arcs.length - 1].toTdb]).toEqual([flight.legs[0].fromTdb, flight.legs[5].toTdb]);
    for (let i = 0; i < arcs.length; i++) {
      const { fromTdb, toTdb, massKg, massFlowKgS, deltaVUsedMS } = arcs[i];
      expect(massFlowKgS).toBeGreaterThanOrEqual(0);
      if (i + 1 === arcs.length) break;
      const next = arcs[i + 1];
      expect(next.fromTdb).toBe(toTdb);
      const burnt = impulses.filter(({ tTdb }) => tTdb === toTdb);
      const takenKg = burnt.reduce((sum, burn) => sum + burn.massBeforeKg - burn.massAfterKg, 0);
      expect(massKg - massFlowKgS * (toTdb - fromTdb) - takenKg - next.massKg).toBeCloseTo(0, 6);
      expect(next.massKg).toBeLessThanOrEqual(massKg);
      expect(next.deltaVUsedMS).toBeGreaterThanOrEqual(deltaVUsedMS);
    }
    for (const { massBeforeKg, massAfterKg } of impulses) expect(massAfterKg).toBeLessThanOrEqual(massBeforeKg);
  });

  test("each solved leg starts as heavy as its solution was made for: 1e-6 kg", () => {
    const { outbound, return: homecoming, comet } = wholePlan({});
    for (const { fromTdb, massKg } of [outbound, homecoming]) {
      expect(Math.abs(probeStateOf(ephemeris, fromTdb).massKg - massKg)).toBeLessThan(1e-6);
    }
    const turn = flight.impulses.find(({ leg }) => leg === "comet");
    expect(turn?.massBeforeKg).toBeCloseTo(comet?.massKg ?? 0, 6);
  });
});

describe("what the flight comes to", () => {
  const homecomingTdb = eventOf("capsule-return").tTdb;

  test("capsule: 125 ± 1 km, 12.00 ± 0.02 km/s, for two days before the entry and not longer", () => {
    const { positionKm, velocityKmS } = stateOf(ephemeris, capsuleId, homecomingTdb, { center: "earth" });
    expect(Math.abs(norm(positionKm) - figureRadiusEarthKm - 125)).toBeLessThan(1);
    expect(Math.abs(norm(velocityKmS) - 12)).toBeLessThan(0.02);
    const parted = stateOf(ephemeris, capsuleId, homecomingTdb - 2 * secondsPerDay, { center: probeId });
    expect(norm(parted.positionKm)).toBeLessThan(1e-6);
    expect(() => stateOf(ephemeris, capsuleId, homecomingTdb + 60)).toThrow("its path ends");
    expect(() => stateOf(ephemeris, capsuleId, homecomingTdb - 3 * secondsPerDay)).toThrow("begins on");
  });

  test("swing-by: no lower than 300 km, as high as the solution says within 5 km", () => {
    let least = Number.POSITIVE_INFINITY;
    for (let s = -1800; s <= 1800; s += 10) {
      const { positionKm } = stateOf(ephemeris, probeId, homecomingTdb + s, { center: "earth" });
      least = Math.min(least, norm(positionKm) - figureRadiusEarthKm);
    }
    expect(least).toBeGreaterThanOrEqual(300);
    expect(Math.abs(least - (wholePlan({}).comet?.swingByAltitudeKm ?? 0))).toBeLessThan(5);
  });

  test("311P: 1,000 km and 0.1 m/s on 2035-01-15 (reached 6 m)", () => {
    const { positionKm, velocityKmS } = stateOf(ephemeris, probeId, span.toTdb, { center: "311p" });
    expect(norm(positionKm)).toBeLessThan(1000);
    expect(1000 * norm(velocityKmS)).toBeLessThan(0.1);
  });
});

describe("uncertainty, 1-σ of position", () => {
  test.each([
    // when, least and most km: how far the hypotheses run apart until the telemetry, its rounding, growing to what the one
    // position after the burn is off
    ["2025-08-15", 0.3e6, 1.5e6],
    ["2026-05-25T15:50:10Z", 3.9, 4.1],
    ["2026-06-01", 20, 120],
    ["2026-06-08T12:00:00Z", 50, 200],
  ])("%s: %d to %d km", (date, least, most) => {
    const { sigmaKm } = stateOf(ephemeris, probeId, tdbFromIso(date));
    expect(sigmaKm).toBeGreaterThanOrEqual(least);
    expect(sigmaKm).toBeLessThanOrEqual(most);
  });
  test("of a plan none is known", () => {
    for (const date of ["2026-07-15", "2027-07-01", "2030-01-01"]) {
      expect(stateOf(ephemeris, probeId, tdbFromIso(date)).sigmaKm).toBeNaN();
    }
  });
});

describe("flights that end early", () => {
  test("another orbit of Kamoʻoalewa: up to the departure, and why", () => {
    const toTdb = eventOf("capsule-return").tTdb;
    const other = buildEphemeris({
      bodies: [probeId],
      fromTdb: span.fromTdb,
      toTdb,
      solutions: { kamooalewa: "jpl-37" },
    });
    expect(other.probe?.legs.map(({ id }) => id)).toEqual(["outbound", "arrival", "approach", "proximity"]);
    expect(other.stops).toHaveLength(1);
    expect(other.stops[0]).toMatchObject({ id: probeId, goodToTdb: eventOf("departure").tTdb });
    expect(other.stops[0].reason).toContain("Solve it again");
    expect(() => stateOf(other, probeId, toTdb)).toThrow("2027-04-24");
    expect(norm(stateOf(other, probeId, eventOf("arrival").tTdb, { center: "kamooalewa" }).positionKm)).toBeCloseTo(
      20,
      0,
    );
  });

  test("a return solved for more than is left: up to the departure, and why; for less: the rest is shed", () => {
    const { return: homecoming } = wholePlan({});
    const solvedFor = (massKg: number) =>
      addProbe(ephemerisTo("capsule-return"), { return: { ...homecoming, massKg } });
    const tooHeavy = solvedFor(1700);
    expect(tooHeavy.probe?.legs.at(-1)?.id).toBe("proximity");
    expect(tooHeavy.stops).toMatchObject([{ id: probeId, goodToTdb: homecoming.fromTdb }]);
    expect(tooHeavy.stops[0].reason).toContain("it was solved for 1700.0 kg, and the probe has 1625.5 kg left");
    const lighter = solvedFor(1400);
    expect(lighter.probe?.legs.at(-1)?.id).toBe("return");
    expect(lighter.probe?.impulses.at(-1)).toMatchObject({ leg: "proximity", massAfterKg: 1400 });
  });

  test("a solution that does not end where it says: up to where it ends, and why", () => {
    const { outbound } = wholePlan({});
    const endPositionKm: Vector3 = [
      outbound.endPositionKm[0] + 5000,
      outbound.endPositionKm[1],
      outbound.endPositionKm[2],
    ];
    const damaged = addProbe(ephemerisTo("departure"), { outbound: { ...outbound, endPositionKm } });
    expect(damaged.probe?.legs.map(({ id }) => id)).toEqual(["outbound"]);
    expect(damaged.stops[0].reason).toContain("ends 5,000 km from where its solution says");
  });

  test("a span that ends on the way: the legs that fit, whole", () => {
    const short = addProbe(ephemerisTo("departure"));
    const { legs = [] } = short.probe ?? {};
    expect(legs[legs.length - 1]).toMatchObject({ id: "proximity", toTdb: eventOf("departure").tTdb });
    expect(short.stops).toEqual([]);
  });

  test("no comet: the path ends where the capsule leaves", () => {
    const homeward = addProbe(ephemerisTo("capsule-return"), { comet: null });
    expect(homeward.probe?.legs[homeward.probe.legs.length - 1].id).toBe("return");
    expect(homeward.bodies).toContain(capsuleId);
  });
});

test("the span to be covered: from the injection to the end of the leg in which the span ends", () => {
  const [launchTdb, departure] = [eventOf("injection").tTdb, eventOf("departure").tTdb];
  const asked = { fromTdb: eventOf("arrival").tTdb + 1, toTdb: eventOf("arrival").tTdb + 2 };
  expect(flightSpan(asked)).toEqual({ fromTdb: launchTdb, toTdb: departure });
  expect(flightSpan({ fromTdb: launchTdb - 9, toTdb: span.toTdb + 9 })).toEqual({
    fromTdb: launchTdb - 9,
    toTdb: span.toTdb + 9,
  });
});

test("progress: shares that grow to 1", () => {
  const shares: number[] = [];
  addProbe(ephemerisTo("rendezvous-burn"), { hypothesis: "impulse" }, (share) => shares.push(share));
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares[shares.length - 1]).toBe(1);
});
