/** The uncertainty of a body with several published orbits: how far apart they run. */

import { writeSegmentState } from "./chebyshev";
import { blockS, type TrackDraft } from "./tracks";

/**
 * Gives the first draft its 1-σ position uncertainty (km) at the start of each block and the end of the last: the root mean
 * square distance of the other drafts (other solutions of the same body) from it, in single precision: the last boundary of one
 * ephemeris is inside another, where rounding differs. Nothing when there are no others.
 */
export function writeSpread([chosen, ...others]: readonly TrackDraft[], blocks: number): void {
  if (others.length === 0) return;
  const sigma = new Map<number, number>();
  const own = new Float64Array(6);
  const other = new Float64Array(6);
  for (let boundary = 0; boundary <= blocks; boundary++) {
    if (!writeBoundary(chosen, boundary, blocks, own)) continue;
    let sum = 0;
    let count = 0;
    for (const draft of others) {
      if (!writeBoundary(draft, boundary, blocks, other)) continue;
      for (let c = 0; c < 3; c++) sum += (other[c] - own[c]) * (other[c] - own[c]);
      count++;
    }
    if (count > 0) sigma.set(boundary, Math.fround(Math.sqrt(sum / count)));
  }
  chosen.sigmaKm = sigma;
}

/** State at the start of block `boundary` (or the end of the last), when the draft has it. */
function writeBoundary(draft: TrackDraft, boundary: number, blocks: number, out: Float64Array): boolean {
  const last = boundary === blocks;
  const values = draft.blocks.get(last ? boundary - 1 : boundary);
  if (values === undefined) return false;
  const { coefficients } = draft.layout;
  const segments = values.length / (3 * coefficients);
  const at = last ? 3 * coefficients * (segments - 1) : 0;
  writeSegmentState(coefficients, values, at, Float64Array.of(last ? 1 : -1, blockS / segments / 2), out);
  return true;
}
