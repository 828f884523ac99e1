/** Clones shared out among workers: the same bits however many there are and in whatever order they finish. */
import { describe, expect, test } from "vitest";
import { orbitStartOf } from "../../../ephemeris/resonance/orbitStart";
import { newClonesDone } from "../../../src/laboratory/clonesDone";
import { type Carrier, carriedHere, runShares, sharesOf } from "../../../src/workers/cloneShares";
import type { ClonesDone } from "../../../src/workers/clonesProtocol";

const orbit = orbitStartOf("kamooalewa");
const clones = 100;
const span = { fromYears: -10, toYears: 20 };

interface Outcome {
  /** After each share; undefined where nothing could be said yet. */
  readonly told: readonly (ClonesDone | undefined)[];
  readonly parts: readonly number[];
}

async function outcomeOf(workers: number, carriers: readonly Carrier[]): Promise<Outcome> {
  const gather = newClonesDone(orbit.start.tTdb, "spread", false);
  const told: (ClonesDone | undefined)[] = [];
  const parts: number[] = [];
  await runShares(sharesOf(orbit, clones, 7, span, workers), carriers, {
    onProgress: (part) => parts.push(part),
    onDone: (place, series) => told.push(gather(place, series)),
  });
  return { told, parts };
}

const equals = (count: number): Carrier[] =>
  Array.from({ length: count }, () => async (share, onProgress) => carriedHere(share, onProgress));

/** Carries all that come, and hands the last back first. */
function backwards(count: number): Carrier[] {
  const held: (() => void)[] = [];
  return Array.from({ length: count }, () => (share, onProgress) => {
    const series = carriedHere(share, onProgress);
    return new Promise((resolve) => {
      held.push(() => resolve(series));
      if (held.length < count) return;
      setImmediate(() => {
        for (const release of held.reverse()) release();
      });
    });
  });
}

describe("101 orbits", async () => {
  const alone = await outcomeOf(1, equals(1));
  const whole = alone.told.at(-1) as ClonesDone;

  test("one worker: four shares, each told, all of them at last", () => {
    expect(alone.told.map((done) => done?.orbits)).toEqual([26, 52, 78, 101]);
    expect(whole.episodes).toHaveLength(101);
    expect(whole.fan.tTdb).toHaveLength(30);
    expect(whole.fan.most[29]).toBeGreaterThan(whole.fan.least[29]);
  });

  // how many workers, who they are, shares
  test.each([
    [2, equals(2), 8],
    [3, equals(3), 12],
    [4, equals(4), 13],
    [4, backwards(13), 13],
  ])("%d workers: the same bits", async (workers, carriers, shares) => {
    const { told } = await outcomeOf(workers, carriers);
    expect(told).toHaveLength(shares);
    expect(told.at(-1)).toEqual(whole);
  });

  test("nothing is told before the orbit itself is there", async () => {
    const { told } = await outcomeOf(4, backwards(13));
    expect(told.slice(0, 12)).toEqual(new Array(12).fill(undefined));
  });

  test("the part done grows, and never beyond the whole", () => {
    expect(alone.parts.length).toBeGreaterThan(3);
    expect([...alone.parts].sort((a, b) => a - b)).toEqual(alone.parts);
    expect(alone.parts.at(-1)).toBeLessThanOrEqual(1);
  });

  test("a worker that fails ends it", async () => {
    const failing: Carrier = () => Promise.reject(new Error("out of memory"));
    await expect(outcomeOf(2, [...equals(1), failing])).rejects.toThrow("out of memory");
  });
});
