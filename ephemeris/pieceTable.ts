/**
 * How a path of uneven pieces is stored and read: the probe's, whose steps are hours beside a planet and weeks in between,
 * and which near the asteroid is known to metres only relative to it.
 *
 * In the data of an ephemeris, from `Track.directory` on: the start of each piece and the end of the last (TDB seconds past
 * J2000), the number of each piece's centre, then `coefficients` × 3 Chebyshev coefficients a piece (km). From `Track.sigma`
 * on, where there is an uncertainty: pairs of instant and 1-σ (km).
 */
import { writeSegmentState } from "./chebyshev";
import type { Instant } from "./paths";
import type { Track } from "./tracks";

/** What a piece's coefficients are relative to. */
export type PieceCenter = "ssb" | "earth" | "kamooalewa";
export const pieceCenters: readonly PieceCenter[] = ["ssb", "earth", "kamooalewa"];

/** The part of a `Track` that only a path of pieces has. */
export interface PieceTable {
  readonly count: number;
  /** Pairs of instant and 1-σ. */
  readonly sigmaKnots: number;
}

/** Cells that a table takes, without its uncertainties. */
export const tableCells = (count: number, coefficients: number): number => 2 * count + 1 + 3 * coefficients * count;

/**
 * Number of the piece at `instant`, −1 outside the path. The border of two pieces belongs to the later one (after a burn),
 * the end of the last to the last.
 */
function pieceAt(data: Float64Array, { directory, pieces }: Track, instant: Instant): number {
  const count = pieces === undefined ? 0 : pieces.count;
  const tTdb = instant[0];
  if (!(tTdb >= data[directory] && tTdb <= data[directory + count])) return -1;
  let low = 0;
  let high = count;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (data[directory + middle] <= tTdb) low = middle;
    else high = middle;
  }
  return low;
}

const place = new Float64Array(2);

/**
 * Writes the state of the piece at `instant` into `out` (six cells, or nine with the acceleration) and returns what it is
 * relative to; NaN and "ssb" outside the path. Allocates nothing.
 */
export function writePiece(data: Float64Array, track: Track, instant: Instant, out: Float64Array): PieceCenter {
  const piece = pieceAt(data, track, instant);
  if (piece < 0 || track.pieces === undefined) {
    out.fill(Number.NaN);
    return "ssb";
  }
  const { directory, coefficients, pieces } = track;
  const fromTdb = data[directory + piece];
  const halfS = (data[directory + piece + 1] - fromTdb) / 2;
  place[0] = (instant[0] - fromTdb - halfS) / halfS;
  place[1] = halfS;
  const centers = directory + pieces.count + 1;
  const at = centers + pieces.count + 3 * coefficients * piece;
  writeSegmentState(coefficients, data, at, place, out);
  return pieceCenters[data[centers + piece]];
}

/** Writes the 1-σ position uncertainty (km) at `instant` into `out[at]`, linear between its knots; NaN outside them. */
export function writeKnotSigma(
  data: Float64Array,
  track: Track,
  instant: Instant,
  out: Float64Array,
  at: number,
): void {
  const tTdb = instant[0];
  const knots = track.pieces === undefined ? 0 : track.pieces.sigmaKnots;
  out[at] = Number.NaN;
  for (let i = 1; i < knots; i++) {
    const o = track.sigma + 2 * i;
    if (!(tTdb >= data[o - 2] && tTdb <= data[o])) continue;
    const part = (tTdb - data[o - 2]) / (data[o] - data[o - 2]);
    out[at] = data[o - 1] * (1 - part) + data[o + 1] * part;
    return;
  }
}

/** First and last instant of a path of pieces. */
export const pieceSpanOf = (data: Float64Array, { directory, pieces }: Track) => ({
  fromTdb: data[directory],
  toTdb: data[directory + (pieces === undefined ? 0 : pieces.count)],
});
