/** Tracks of massless bodies: both ways from where each starts, and what a body that strikes or flies past Earth leaves. */
import { describe, expect, test } from "vitest";
import type { PropagationError } from "../../ephemeris/integrators/force";
import { type Particle, particleAt } from "../../ephemeris/massless";
import { masslessTracks } from "../../ephemeris/masslessTracks";
import type { Ephemeris } from "../../ephemeris/paths";
import { Perturbers } from "../../ephemeris/perturbers";
import { stateOf } from "../../ephemeris/state";
import { assembleTracks, blockS, type TrackDraft } from "../../ephemeris/tracks";
import { newtonian, tdb } from "./fixtures";
import { distance } from "./numeric";

const day = 86400;
const t = tdb("2026-06-15");

/** A particle that leaves Earth's place at `t`, `offsetKm` beside it and `kmS` faster along x. */
function fromEarth(id: string, offsetKm: readonly number[], speedKmS: readonly number[]): Particle {
  const { positionKm, velocityKmS } = stateOf(newtonian(), "earth", t);
  return {
    id,
    tTdb: t,
    positionKm: positionKm.map((value, c) => value + offsetKm[c]),
    velocityKmS: velocityKmS.map((value, c) => value + speedKmS[c]),
  };
}

/** The ephemeris with the drafts' bodies in it. */
function withBodies(drafts: readonly TrackDraft[]): Ephemeris {
  const base = newtonian();
  const basis = { ...base.basis, ...Object.fromEntries(drafts.map(({ id }) => [id, "illustrative" as const])) };
  return {
    ...base,
    ...assembleTracks(drafts, 0, base.blocks, base),
    bodies: [...base.bodies, ...drafts.map(({ id }) => id)],
    basis,
  };
}

describe("flights without incident", () => {
  const far = fromEarth("far", [3e7, -2e7, 1e7], [1, 2, 0.5]);
  const passing = fromEarth("passing", [2e5, 0, 1e5], [0, 4, 0]);

  test("every block of the ephemeris, before and after the start; alone or together the same; progress to 1", () => {
    const shares: number[] = [];
    const drafts = masslessTracks(newtonian(), [far, passing], (share) => shares.push(share));
    for (const draft of drafts) {
      expect([...draft.blocks.keys()].sort((a, b) => a - b)).toEqual(
        Array.from({ length: newtonian().blocks }, (_, k) => k),
      );
    }
    expect(shares.at(-1)).toBeCloseTo(1, 12);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(masslessTracks(newtonian(), [far])[0].blocks).toEqual(drafts[0].blocks);
  });

  test("stored paths meet Gauss–Radau flown straight from the start: 1 m far from planets, 10 m after a passage at 2e5 km", () => {
    const ephemeris = withBodies(masslessTracks(newtonian(), [far, passing]));
    const perturbers = new Perturbers(ephemeris);
    for (const [particle, km] of [
      [far, 1e-3],
      [passing, 1e-2],
    ] as const) {
      for (const days of [-200, -3.3, 0, 0.1, 5, 47.7, 150]) {
        const direct = particleAt(perturbers, particle, t + days * day);
        expect(distance(stateOf(ephemeris, particle.id, t + days * day).positionKm, direct)).toBeLessThan(km);
      }
    }
  });
});

describe("a body that strikes Earth", () => {
  /** Falls on Earth from 2e6 km about ten days after `t`, and came from far. */
  const doomed = fromEarth("doomed", [2e6, 0, 0], [-2, 0, 0]);
  const fine = fromEarth("fine", [3e7, -2e7, 1e7], [1, 2, 0.5]);

  test("without onStop: PropagationError naming what, whom and when", () => {
    expect(() => masslessTracks(newtonian(), [doomed])).toThrow("doomed strikes earth between");
  });

  test("with onStop: it is told once, blocks before are kept, later ones do not exist, others fly on", () => {
    const stopped: [string, PropagationError][] = [];
    const drafts = masslessTracks(newtonian(), [doomed, fine], undefined, ({ id }, error) => stopped.push([id, error]));
    expect(stopped.map(([id]) => id)).toEqual(["doomed"]);
    const { goodToTdb } = stopped[0][1];
    expect(goodToTdb - t).toBeGreaterThan(5 * day);
    expect(goodToTdb - t).toBeLessThan(15 * day);
    const last = Math.floor((goodToTdb - newtonian().firstBlockTdb) / blockS);
    expect([...drafts[0].blocks.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: last }, (_, k) => k));
    expect(drafts[1].blocks.size).toBe(newtonian().blocks);
    const ephemeris = withBodies(drafts);
    const lastEndTdb = ephemeris.firstBlockTdb + last * blockS;
    expect(stateOf(ephemeris, "doomed", lastEndTdb - 1).positionKm.every(Number.isFinite)).toBe(true);
    expect(() => stateOf(ephemeris, "doomed", lastEndTdb + day)).toThrow("a time at which doomed and ssb exist");
  });
});

test("a grazing passage, 500 km above Earth's surface at 11 km/s, is stored within 10 m", () => {
  const grazing = fromEarth("grazing", [6878, 0, 0], [0, 12, 0]);
  const ephemeris = withBodies(masslessTracks(newtonian(), [grazing]));
  const perturbers = new Perturbers(ephemeris);
  for (const minutes of [-300, -60, -7, 0, 3, 11, 90, 1000]) {
    const direct = particleAt(perturbers, grazing, t + minutes * 60);
    expect(distance(stateOf(ephemeris, "grazing", t + minutes * 60).positionKm, direct)).toBeLessThan(1e-2);
  }
});
