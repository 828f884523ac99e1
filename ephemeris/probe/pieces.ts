/** A path of pieces while it is flown, and its place in an ephemeris. A piece is one step's own polynomial: nothing is fitted. */
import { weaker } from "../basis";
import { bodyOf } from "../bodies";
import type { GaussRadau } from "../integrators/gaussRadau";
import type { Ephemeris } from "../paths";
import { type PieceCenter, pieceCenters, tableCells } from "../pieceTable";
import { probeId } from "./flight";

/** Chebyshev coefficients a component: those of a Gauss–Radau step. */
export const pieceCoefficients = 10;

/** 1-σ position uncertainty at an instant. */
export interface SigmaKnot {
  readonly tTdb: number;
  readonly sigmaKm: number;
}

export class PieceDraft {
  readonly id: string;
  /** Start of each piece, number of its centre, its coefficients. */
  readonly starts: number[] = [];
  readonly centers: number[] = [];
  readonly coefficients: Float64Array[] = [];
  /** End of the last piece. */
  toTdb = Number.NaN;

  constructor(id: string) {
    this.id = id;
  }

  /**
   * Adds a piece, which begins where the one before ended. `coefficients`: 30, km, relative to `center`, x y z of T_0, then of
   * T_1, … over fromTdb … toTdb (`writeSegmentState`); they are kept, not copied.
   */
  add(center: PieceCenter, fromTdb: number, toTdb: number, coefficients: Float64Array): void {
    const isNext = this.starts.length === 0 || fromTdb === this.toTdb;
    if (!isNext || !(toTdb > fromTdb)) {
      throw new Error(
        `${this.id}: a piece from ${fromTdb} to ${toTdb} does not follow the one that ends at ${this.toTdb}`,
      );
    }
    if (coefficients.length !== 3 * pieceCoefficients) {
      throw new Error(`${this.id}: a piece has ${3 * pieceCoefficients} coefficients, not ${coefficients.length}`);
    }
    this.starts.push(fromTdb);
    this.centers.push(pieceCenters.indexOf(center));
    this.coefficients.push(coefficients);
    this.toTdb = toTdb;
  }

  /** Adds the last step of a run whose positions are relative to `center`. */
  addStep(center: PieceCenter, solo: GaussRadau): void {
    const coefficients = new Float64Array(3 * pieceCoefficients);
    solo.writeStepChebyshev(coefficients, 0);
    const { lastStartTdb, tTdb } = solo;
    this.add(center, Math.min(lastStartTdb, tTdb), Math.max(lastStartTdb, tTdb), coefficients);
  }
}

/**
 * The ephemeris with the path of `draft` as one more body, its data copied. `sigmaKnots`, by time: the uncertainty is linear
 * between them and unknown outside. The basis is the catalogue's; of the probe the
 * weakest of the legs in `ephemeris.probe`, which therefore comes before.
 */
export function appendPieces(
  ephemeris: Ephemeris,
  draft: PieceDraft,
  sigmaKnots: readonly SigmaKnot[] = [],
): Ephemeris {
  const { id, starts, centers, coefficients, toTdb } = draft;
  const directory = ephemeris.data.length;
  const sigma = directory + tableCells(starts.length, pieceCoefficients);
  const data = new Float64Array(sigma + 2 * sigmaKnots.length);
  data.set(ephemeris.data);
  data.set([...starts, toTdb, ...centers], directory);
  coefficients.forEach((piece, i) => {
    data.set(piece, directory + 2 * starts.length + 1 + 3 * pieceCoefficients * i);
  });
  data.set(
    sigmaKnots.flatMap(({ tTdb, sigmaKm }) => [tTdb, sigmaKm]),
    sigma,
  );
  const track = {
    id,
    coefficients: pieceCoefficients,
    directory,
    sigma: sigmaKnots.length === 0 ? -1 : sigma,
    pieces: { count: starts.length, sigmaKnots: sigmaKnots.length },
  };
  const legs = id === probeId ? (ephemeris.probe?.legs ?? []) : [];
  const bases = legs.length === 0 ? [bodyOf(id).basis] : legs.map(({ basis }) => basis);
  return {
    ...ephemeris,
    data,
    tracks: [...ephemeris.tracks, track],
    bodies: [...ephemeris.bodies, id],
    basis: { ...ephemeris.basis, [id]: bases.reduce(weaker) },
  };
}
