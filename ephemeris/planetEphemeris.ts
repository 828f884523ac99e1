/** The planets' tracks as an ephemeris of their own, to which massless bodies can be added. */
import { bodyOf } from "./bodies";
import type { Model } from "./model";
import type { Ephemeris } from "./paths";
import { assemblePlanets, type PlanetTracks } from "./planets";
import { asteroidIds, planetIds } from "./stateLayout";
import { blockS } from "./tracks";
import type { Basis, Span } from "./types";

/** Ids that every ephemeris of a model answers for. */
export function attractingIds(model: Model): readonly string[] {
  return ["ssb", "emb", ...planetIds, ...(model.asteroids ? asteroidIds : [])];
}

/** `planets` as an ephemeris that answers within `span`. */
export function planetEphemeris(model: Model, span: Span, planets: PlanetTracks): Ephemeris {
  const bodies = attractingIds(model);
  return {
    format: "quasimoon-ephemeris",
    version: 1,
    fromTdb: span.fromTdb,
    toTdb: span.toTdb,
    firstBlockTdb: planets.epochTdb + planets.firstBlock * blockS,
    blocks: planets.blocks,
    model,
    bodies,
    basis: Object.fromEntries(bodies.map((id): [string, Basis] => [id, bodyOf(id).basis])),
    solutions: {},
    stops: [],
    ...assemblePlanets(planets),
  };
}
