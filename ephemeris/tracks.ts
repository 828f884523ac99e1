/**
 * How a body's path is stored: blocks of 32 days, each cut into 2^k equal Chebyshev segments, k as the fit error asks.
 *
 * In the one Float64Array of an ephemeris a track has a directory of two numbers a block (offset of its coefficients,
 * number of segments; offset −1 where the path does not exist) and its coefficients.
 */
import { type FitLayout, tailOf, writeFit } from "./chebyshev";
import type { PieceTable } from "./pieceTable";
import { secondsPerDay } from "./units";

export const blockDays = 32;
export const blockS = blockDays * secondsPerDay;
/** Segments a block at most: 11 minutes each, short enough for a passage just above Earth's surface. */
const mostSegments = 4096;

/** Where a track's numbers lie in the data of its ephemeris. */
export interface Track {
  readonly id: string;
  /** Chebyshev coefficients a component and segment. */
  readonly coefficients: number;
  /** Offset of the directory. */
  readonly directory: number;
  /** Offset of the 1-σ position uncertainties (km) at the blocks' ends, blocks + 1 of them; −1 when unknown. */
  readonly sigma: number;
  /** Present where the path is stored as uneven pieces instead of blocks; `pieceTable.ts` then says what lies where. */
  readonly pieces?: PieceTable;
}

/** How a path is fitted: coefficients a component, segments a block at least, and the error (km) that asks for more. */
export interface TrackLayout {
  readonly coefficients: number;
  readonly segments: number;
  readonly toleranceKm: number;
}

/** A path while it is made: its blocks by number, each a run of segments. */
export class TrackDraft {
  readonly id: string;
  readonly layout: TrackLayout;
  readonly blocks = new Map<number, Float64Array>();
  /** 1-σ (km) at the start of a block, by block number. */
  sigmaKm: Map<number, number> | undefined;
  private scratch: Float64Array;

  constructor(id: string, layout: TrackLayout) {
    this.id = id;
    this.layout = layout;
    this.scratch = new Float64Array(3 * layout.coefficients * layout.segments);
  }

  /**
   * Fits a block from equally spaced nodes (`nodes` = intervals + 1 states x y z vx vy vz, km, km/s, ICRF).
   * Returns false, storing nothing, when the nodes are too sparse for the error wanted: then offer twice as many.
   */
  fit(block: number, nodes: Float64Array, intervals: number): boolean {
    const { coefficients, toleranceKm } = this.layout;
    for (let segments = this.layout.segments; segments <= mostSegments; segments *= 2) {
      const each = intervals / segments;
      // 2·nodes values must outnumber the coefficients; below that a finer grid is needed.
      if (!Number.isInteger(each) || 2 * (each + 1) < coefficients + 1) return false;
      const fit: FitLayout = { coefficients, intervals: each };
      const size = 3 * coefficients * segments;
      if (this.scratch.length < size) this.scratch = new Float64Array(size);
      let tail = 0;
      for (let s = 0; s < segments; s++) {
        const at = 3 * coefficients * s;
        writeFit(fit, nodes, s * each, 1, blockS / segments / 2, this.scratch, at);
        tail = Math.max(tail, tailOf(coefficients, this.scratch, at));
      }
      if (tail <= toleranceKm) {
        this.blocks.set(block, this.scratch.slice(0, size));
        return true;
      }
    }
    return false;
  }
}

/** Puts drafts into one array. `firstBlock` … `firstBlock + blocks − 1` are kept; `base` (tracks and data made before) comes first. */
export function assembleTracks(
  drafts: readonly TrackDraft[],
  firstBlock: number,
  blocks: number,
  base: { readonly tracks: readonly Track[]; readonly data: Float64Array } = { tracks: [], data: new Float64Array(0) },
): { tracks: Track[]; data: Float64Array } {
  let size = base.data.length;
  for (const draft of drafts) {
    size += 2 * blocks + (draft.sigmaKm === undefined ? 0 : blocks + 1);
    for (let k = 0; k < blocks; k++) size += draft.blocks.get(firstBlock + k)?.length ?? 0;
  }
  const data = new Float64Array(size);
  data.set(base.data);
  const tracks = [...base.tracks];
  let end = base.data.length;
  for (const draft of drafts) {
    const { coefficients } = draft.layout;
    const directory = end;
    end += 2 * blocks;
    let sigma = -1;
    if (draft.sigmaKm !== undefined) {
      sigma = end;
      for (let k = 0; k <= blocks; k++) data[end++] = draft.sigmaKm.get(firstBlock + k) ?? Number.NaN;
    }
    for (let k = 0; k < blocks; k++) {
      const values = draft.blocks.get(firstBlock + k);
      data[directory + 2 * k] = values === undefined ? -1 : end;
      data[directory + 2 * k + 1] = values === undefined ? 0 : values.length / (3 * coefficients);
      if (values === undefined) continue;
      data.set(values, end);
      end += values.length;
    }
    tracks.push({ id: draft.id, coefficients, directory, sigma });
  }
  return { tracks, data };
}
