/** A massless body of somebody's own beside those of an ephemeris: flown in full physics from the state it is given, and marked as invented. */
import type { Particle } from "./massless";
import { masslessTracks } from "./masslessTracks";
import type { Ephemeris } from "./paths";
import { assembleTracks } from "./tracks";

/**
 * `ephemeris`, which holds the planets, with the body of `particle` (barycentric, ICRF, at an instant inside the ephemeris) under its id.
 * @throws PropagationError when it strikes another body inside the span.
 */
export function withOwnOrbit(ephemeris: Ephemeris, particle: Particle): Ephemeris {
  const drafts = masslessTracks(ephemeris, [particle]);
  return {
    ...ephemeris,
    ...assembleTracks(drafts, 0, ephemeris.blocks, ephemeris),
    bodies: [...ephemeris.bodies, particle.id],
    basis: { ...ephemeris.basis, [particle.id]: "illustrative" },
  };
}
