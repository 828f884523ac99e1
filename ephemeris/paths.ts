/**
 * The Ephemeris as it is stored: paths of bodies over a span as Chebyshev segments in one transferable Float64Array, and
 * their evaluation. A plain object, so it passes through `postMessage` as it is (transfer `data.buffer`).
 */
import { writeSegmentState } from "./chebyshev";
import type { Model } from "./model";
import type { Phrase } from "./phrase";
import { writeKnotSigma, writePiece } from "./pieceTable";
import type { ProbeFlight } from "./probe/flight";
import { earthShare, moonShare } from "./stateLayout";
import { blockS, type Track } from "./tracks";
import type { Basis, Span } from "./types";

/** A path that ended before the span did: a collision, or a bend too sharp to be stored. */
export interface Stop {
  readonly id: string;
  /** Last good instant, TDB seconds past J2000 (the first one, for a flight backwards). */
  readonly goodToTdb: number;
  /** A sentence in English. */
  readonly reason: string;
  /** The same for readers of any language, where it can be told in others. */
  readonly phrase?: Phrase;
}

export interface Ephemeris extends Span {
  readonly format: "quasimoon-ephemeris";
  readonly version: 1;
  /** Start of the first block, TDB seconds past J2000, and how many blocks of 32 days follow. */
  readonly firstBlockTdb: number;
  readonly blocks: number;
  readonly model: Model;
  /** Ids that `stateOf` answers for. */
  readonly bodies: readonly string[];
  readonly tracks: readonly Track[];
  /** Basis by body id. */
  readonly basis: Readonly<Record<string, Basis>>;
  /** Orbit solution by id of massless body. */
  readonly solutions: Readonly<Record<string, string>>;
  /** Massless bodies whose path ends within the span. */
  readonly stops: readonly Stop[];
  /** Legs, thrust and mass of the probe, where it is among the bodies. */
  readonly probe?: ProbeFlight;
  /** Coefficients and directories; km, ICRF, solar-system barycentre (the Moon: geocentric; pieces: their own centres). */
  readonly data: Float64Array;
}

/** How a body's barycentric state is made from tracks. */
interface Recipe {
  /** Track of the body, or of the Earth–Moon barycentre for Earth and Moon; −1 for the solar-system barycentre. */
  readonly track: number;
  /** Share of the geocentric Moon to be added. */
  readonly moonFactor: number;
}

interface Index {
  readonly recipes: ReadonlyMap<string, Recipe>;
  readonly moonTrack: number;
}

const indices = new WeakMap<Ephemeris, Index>();

let lastEphemeris: Ephemeris | undefined;
let lastIndex: Index | undefined;

/** The index of an ephemeris, made once; the last one asked for is at hand without a look-up. */
function indexOf(ephemeris: Ephemeris): Index {
  if (ephemeris === lastEphemeris && lastIndex !== undefined) return lastIndex;
  lastIndex = indices.get(ephemeris) ?? makeIndex(ephemeris);
  lastEphemeris = ephemeris;
  return lastIndex;
}

function makeIndex(ephemeris: Ephemeris): Index {
  const numbers = new Map(ephemeris.tracks.map((track, i) => [track.id, i]));
  const emb = numbers.get("emb") ?? -1;
  const recipes = new Map<string, Recipe>();
  for (const id of ephemeris.bodies) {
    if (id === "earth") recipes.set(id, { track: emb, moonFactor: -earthShare });
    else if (id === "moon") recipes.set(id, { track: emb, moonFactor: moonShare });
    else recipes.set(id, { track: numbers.get(id) ?? -1, moonFactor: 0 });
  }
  const index = { recipes, moonTrack: numbers.get("moon") ?? -1 };
  indices.set(ephemeris, index);
  return index;
}

/** Whether an ephemeris answers for a body id. */
export function hasBody(ephemeris: Ephemeris, id: string): boolean {
  return indexOf(ephemeris).recipes.has(id);
}

/** Whether a body's path is stored as uneven pieces: a probe's. */
export function hasPieces(ephemeris: Ephemeris, id: string): boolean {
  const recipe = indexOf(ephemeris).recipes.get(id);
  return recipe !== undefined && recipe.track >= 0 && ephemeris.tracks[recipe.track].pieces !== undefined;
}

/**
 * A time as one cell, TDB seconds past J2000. A number handed from function to function is put on the heap by the engine; a
 * cell is not, and a million states shall allocate nothing.
 */
export type Instant = Float64Array;

/** An `Instant` at `tTdb`. */
export const instantOf = (tTdb: number): Instant => Float64Array.of(tTdb);

const segmentPlace = new Float64Array(2);
const share = new Float64Array(6);
const wideShare = new Float64Array(9);
const pieceOrigin = new Float64Array(6);
const widePieceOrigin = new Float64Array(9);

/**
 * Writes the barycentric geometric state of body `id` at `instant` into `out`: x y z km, vx vy vz km/s and, when `out` has
 * nine cells, ax ay az km/s². ICRF. Allocates nothing. The caller checks id and span; a missing stretch gives NaN.
 */
export function writeBarycentric(ephemeris: Ephemeris, id: string, instant: Instant, out: Float64Array): void {
  const index = indexOf(ephemeris);
  const recipe = index.recipes.get(id);
  if (recipe === undefined || recipe.track < 0) {
    out.fill(recipe === undefined ? Number.NaN : 0);
    return;
  }
  const track = ephemeris.tracks[recipe.track];
  if (track.pieces !== undefined) {
    writePieces(ephemeris, track, instant, out);
    return;
  }
  writeTrack(ephemeris, recipe.track, instant, out);
  const factor = recipe.moonFactor;
  if (factor === 0) return;
  const moon = out.length === 9 ? wideShare : share;
  writeTrack(ephemeris, index.moonTrack, instant, moon);
  for (let c = 0; c < out.length; c++) out[c] += factor * moon[c];
}

/** A state relative to the centre of its piece, plus that of the centre. */
function writePieces(ephemeris: Ephemeris, track: Track, instant: Instant, out: Float64Array): void {
  const center = writePiece(ephemeris.data, track, instant, out);
  if (center === "ssb") return;
  const origin = out.length === 9 ? widePieceOrigin : pieceOrigin;
  writeBarycentric(ephemeris, center, instant, origin);
  for (let c = 0; c < out.length; c++) out[c] += origin[c];
}

/** State of one track that is stored in blocks (the Moon's is geocentric); `out` as in `writeBarycentric`. NaN outside the stored blocks. */
export function writeTrack(ephemeris: Ephemeris, number: number, instant: Instant, out: Float64Array): void {
  const tTdb = instant[0];
  const track = ephemeris.tracks[number];
  const data = ephemeris.data;
  const place = (tTdb - ephemeris.firstBlockTdb) / blockS;
  // The end of the last block belongs to it.
  const block = place === ephemeris.blocks ? ephemeris.blocks - 1 : Math.floor(place);
  const offset = block >= 0 && block < ephemeris.blocks ? data[track.directory + 2 * block] : -1;
  if (offset < 0) {
    out.fill(Number.NaN);
    return;
  }
  const segments = data[track.directory + 2 * block + 1];
  const lengthS = blockS / segments;
  // Seconds within the block are exact, so the local argument keeps full precision.
  const sinceS = tTdb - ephemeris.firstBlockTdb - block * blockS;
  let segment = Math.floor(sinceS / lengthS);
  if (segment >= segments) segment = segments - 1;
  const halfS = lengthS / 2;
  segmentPlace[0] = (sinceS - segment * lengthS - halfS) / halfS;
  segmentPlace[1] = halfS;
  writeSegmentState(track.coefficients, data, offset + 3 * track.coefficients * segment, segmentPlace, out);
}

/** Writes the 1-σ position uncertainty (km) of a body at `instant` into `out[at]`, linear between block ends (of pieces, between knots); NaN where none is known. */
export function writeSigma(ephemeris: Ephemeris, id: string, instant: Instant, out: Float64Array, at: number): void {
  const recipe = indexOf(ephemeris).recipes.get(id);
  out[at] = Number.NaN;
  if (recipe === undefined || recipe.track < 0) return;
  const track = ephemeris.tracks[recipe.track];
  const { sigma } = track;
  if (track.pieces !== undefined) {
    writeKnotSigma(ephemeris.data, track, instant, out, at);
    return;
  }
  if (sigma < 0 || recipe.moonFactor !== 0) return;
  const place = (instant[0] - ephemeris.firstBlockTdb) / blockS;
  const block = Math.min(Math.max(Math.floor(place), 0), ephemeris.blocks - 1);
  // From the block's start, so that the rounding does not depend on where the ephemeris begins.
  const part = (instant[0] - (ephemeris.firstBlockTdb + block * blockS)) / blockS;
  out[at] = ephemeris.data[sigma + block] * (1 - part) + ephemeris.data[sigma + block + 1] * part;
}
