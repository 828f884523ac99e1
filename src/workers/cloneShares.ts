/** Clones shared out among workers: each is given the next share as soon as it is done with one. Knows no worker; whoever carries a share is a function. */
import type { AngleSeries } from "../../ephemeris/resonance/angleSeries";
import { cloneShareSize, runClones, type YearSpan } from "../../ephemeris/resonance/cloneRun";
import { clonesOf } from "../../ephemeris/resonance/clones";
import type { BodySet } from "../../ephemeris/resonance/longRun";
import type { OrbitStart } from "../../ephemeris/resonance/orbitStart";
import type { SolarStart } from "../../ephemeris/resonance/start";

/** Neighbouring clones, run together. */
export interface CloneShare {
  readonly start: SolarStart;
  readonly bodies: BodySet;
  readonly span: YearSpan;
}

/** An orbit and `clones` clones of it, in order, in shares for so many workers. */
export function sharesOf(
  orbit: OrbitStart,
  clones: number,
  seed: number,
  span: YearSpan,
  workers: number,
): CloneShare[] {
  const all = clones + 1;
  const size = cloneShareSize(span, all, workers);
  return Array.from({ length: Math.ceil(all / size) }, (_, place) => {
    const first = place * size;
    return { start: orbit.start, span, bodies: clonesOf(orbit, seed, first, Math.min(size, all - first)) };
  });
}

/** What a worker says of the share it was given. */
export type CloneShareReply =
  | { readonly kind: "progress"; readonly part: number }
  | { readonly kind: "done"; readonly series: readonly AngleSeries[] }
  | { readonly kind: "failed"; readonly message: string };

/** Runs a share, somewhere; `onProgress` hears the part done, 0…1. */
export type Carrier = (share: CloneShare, onProgress: (part: number) => void) => Promise<readonly AngleSeries[]>;

export interface SharesHooks {
  /** Part of everything, 0…1. */
  readonly onProgress: (part: number) => void;
  /** A share is done: its place among the shares, and a series for each of its clones. */
  readonly onDone: (place: number, series: readonly AngleSeries[]) => void;
}

/** Resolves when all shares are done. What each gives does not depend on who carries it, nor on when. */
export async function runShares(
  shares: readonly CloneShare[],
  carriers: readonly Carrier[],
  { onProgress, onDone }: SharesHooks,
): Promise<void> {
  const sizes = shares.map(({ bodies }) => bodies.a2AuD2.length);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const parts = shares.map(() => 0);
  let next = 0;
  const work = async (carry: Carrier): Promise<void> => {
    while (next < shares.length) {
      const place = next++;
      const series = await carry(shares[place], (part) => {
        parts[place] = part;
        onProgress(parts.reduce((sum, one, k) => sum + one * sizes[k], 0) / all);
      });
      parts[place] = 1;
      onDone(place, series);
    }
  };
  await Promise.all(carriers.map(work));
}

/** Runs a share here. */
export function carriedHere({ start, bodies, span }: CloneShare, onProgress: (part: number) => void): AngleSeries[] {
  const steps = runClones(start, bodies, span);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    onProgress(step.value);
  }
}

/** Has the worker at the other end of a port run shares, one at a time. */
export const carrierAt =
  (port: MessagePort): Carrier =>
  (share, onProgress) =>
    new Promise((resolve, reject) => {
      port.onmessage = ({ data }: MessageEvent<CloneShareReply>) => {
        if (data.kind === "progress") onProgress(data.part);
        else if (data.kind === "done") resolve(data.series);
        else reject(new Error(data.message));
      };
      port.postMessage(share);
    });
