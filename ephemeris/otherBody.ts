/** A massless body's path taken over from another ephemeris: one whose orbit starts outside this one's span, so that it was built apart. */
import { type Ephemeris, hasBody } from "./paths";
import { blockS } from "./tracks";

/**
 * `ephemeris` with body `id` of `other` as well, their data copied. `other` must have the same model and hold all blocks of `ephemeris`.
 * The body's 1-σ is not taken over.
 */
export function withBodyOf(ephemeris: Ephemeris, other: Ephemeris, id: string): Ephemeris {
  const track = other.tracks.find((one) => one.id === id);
  const skipped = Math.round((ephemeris.firstBlockTdb - other.firstBlockTdb) / blockS);
  const isWhole = other.firstBlockTdb + skipped * blockS === ephemeris.firstBlockTdb && skipped >= 0;
  if (track === undefined || !isWhole || skipped + ephemeris.blocks > other.blocks || hasBody(ephemeris, id)) {
    throw new Error(`the path of ${id} cannot be taken over: it is missing, twice there, or in other blocks`);
  }
  const { coefficients } = track;
  const directory = ephemeris.data.length;
  const sizes = Array.from({ length: ephemeris.blocks }, (_, k) => {
    const [at, segments] = other.data.subarray(track.directory + 2 * (skipped + k));
    return { at, segments, size: 3 * coefficients * segments };
  });
  const data = new Float64Array(directory + 2 * ephemeris.blocks + sizes.reduce((sum, { size }) => sum + size, 0));
  data.set(ephemeris.data);
  let end = directory + 2 * ephemeris.blocks;
  for (const [k, { at, segments, size }] of sizes.entries()) {
    data.set([at < 0 ? -1 : end, segments], directory + 2 * k);
    if (at >= 0) data.set(other.data.subarray(at, at + size), end);
    end += size;
  }
  return {
    ...ephemeris,
    data,
    tracks: [...ephemeris.tracks, { id, coefficients, directory, sigma: -1 }],
    bodies: [...ephemeris.bodies, id],
    basis: { ...ephemeris.basis, [id]: other.basis[id] },
    solutions: { ...ephemeris.solutions, [id]: other.solutions[id] },
  };
}
