/**
 * Builds an ephemeris without the probe: planets and Moon together once, then every massless body asked for against the finished
 * segments. Apart from build.ts, so that a page that shows planets first need not load the probe's flight.
 */
import { type Body, bodyOf, type OrbitSolution, solutionOf } from "./bodies";
import { InputError } from "./errors";
import type { Particle } from "./massless";
import { masslessTracks } from "./masslessTracks";
import { fullModel, type Model } from "./model";
import { type Ephemeris, instantOf, type Stop, writeBarycentric } from "./paths";
import { attractingIds, planetEphemeris } from "./planetEphemeris";
import { propagatePlanets } from "./planets";
import { writeSpread } from "./spread";
import { tdbFromIso } from "./time";
import { assembleTracks, blockS } from "./tracks";
import type { Span } from "./types";

export interface BodiesRequest extends Span {
  /** Ids (or any names) of massless bodies to include; Sun, planets and Moon are always there, the 16 asteroids when the model has them. */
  readonly bodies?: readonly string[];
  readonly model?: Partial<Model>;
  /** Orbit solution to use, by body id; default each body's first. */
  readonly solutions?: Readonly<Record<string, string>>;
  /** Hears the share done (0…1) and what is being done. */
  readonly onProgress?: (share: number, label: string) => void;
}

/** The span an ephemeris may cover: 1900 to 2100, where the model was measured against DE441. */
export const widestSpan: Span = {
  fromTdb: tdbFromIso("1900-01-01T00:00:00", "tdb"),
  toTdb: tdbFromIso("2101-01-01T00:00:00", "tdb"),
};

/** Blocks kept free at both ends for start-up and light time. */
const marginS = blockS;

/**
 * Propagates and fits Sun, planets, Moon and the massless bodies asked for; probes among them are left out. `flown`: the span to be
 * covered where it is more than the request's.
 * @throws InputError for a bad span, body or solution; PropagationError when the planets themselves cannot be computed.
 */
export function buildBodies(request: BodiesRequest, flown: Span = request): Ephemeris {
  const { onProgress } = request;
  assertSpan(request);
  const model: Model = { ...fullModel, ...request.model };
  const included = new Set(attractingIds(model));
  const needed = (request.bodies ?? []).map((name) => bodyOf(name));
  const massless = [...new Set(needed)].filter(({ id, kind }) => !included.has(id) && kind !== "probe");
  const chosen = chosenSolutions(massless, request.solutions ?? {});
  const flights = massless.flatMap((body) => flightsOf(body, chosen.get(body.id) as OrbitSolution));
  const epochs = flights.map(({ solution }) => solution.epochTdb);
  const span = {
    fromTdb: Math.min(flown.fromTdb, ...epochs) - marginS,
    toTdb: Math.max(flown.toTdb, ...epochs) + marginS,
  };
  const planetShare = flights.length === 0 ? 1 : 0.7;
  const planets = propagatePlanets(model, span, (share) =>
    onProgress?.(share * planetShare, /*i18n*/ "Sun, planets and Moon"),
  );
  const base = planetEphemeris(model, request, planets);
  if (flights.length === 0) return base;
  const particles = flights.map(({ trackId, solution }) => particleOf(base, trackId, solution));
  const stops: Stop[] = [];
  const drafts = masslessTracks(
    base,
    particles,
    (share) => onProgress?.(planetShare + share * (1 - planetShare), /*i18n*/ "quasi-moons and other small bodies"),
    ({ id }, { goodToTdb, message, phrase }) => stops.push({ id, goodToTdb, reason: message, phrase }),
  );
  const kept = drafts.slice(0, 0);
  for (const body of massless) {
    const own = drafts.filter((_, i) => flights[i].body === body);
    writeSpread(own, base.blocks);
    kept.push(own[0]);
  }
  return {
    ...base,
    ...assembleTracks(kept, 0, base.blocks, base),
    bodies: [...base.bodies, ...massless.map(({ id }) => id)],
    basis: { ...base.basis, ...Object.fromEntries(massless.map(({ id, basis }) => [id, basis])) },
    solutions: Object.fromEntries([...chosen].map(([id, solution]) => [id, solution.id])),
    stops: stops.filter(({ id }) => chosen.has(id)),
  };
}

/** The solution of each body: as asked, else its first. Keys of `asked` may be any name of a body. */
function chosenSolutions(
  massless: readonly Body[],
  asked: Readonly<Record<string, string>>,
): Map<string, OrbitSolution> {
  const byId = new Map(Object.entries(asked).map(([name, solution]) => [bodyOf(name).id, solution]));
  for (const [id, solution] of byId) {
    if (massless.some((body) => body.id === id)) continue;
    throw new InputError({
      argument: "solutions",
      value: `${id}: ${solution}`,
      accepted: "solutions of the massless bodies that are asked for",
      example: '{ bodies: ["kamooalewa"], solutions: { kamooalewa: "jpl-37" } }',
    });
  }
  return new Map(massless.map((body) => [body.id, solutionOf(body, byId.get(body.id))]));
}

interface Flight {
  readonly body: Body;
  readonly trackId: string;
  readonly solution: OrbitSolution;
}

/** The chosen solution first, then those whose spread is the body's uncertainty. */
function flightsOf(body: Body, solution: OrbitSolution): Flight[] {
  const others = body.spreadOver.filter((id) => id !== solution.id).map((id) => solutionOf(body, id));
  return [solution, ...others].map((flown, i) => ({
    body,
    solution: flown,
    trackId: i === 0 ? body.id : `${body.id}/${flown.id}`,
  }));
}

/** A solution as a particle, barycentric. */
function particleOf(ephemeris: Ephemeris, id: string, solution: OrbitSolution): Particle {
  const center = new Float64Array(6);
  if (solution.center === "sun") writeBarycentric(ephemeris, "sun", instantOf(solution.epochTdb), center);
  return {
    id,
    tTdb: solution.epochTdb,
    positionKm: solution.positionKm.map((value, c) => value + center[c]),
    velocityKmS: solution.velocityKmS.map((value, c) => value + center[c + 3]),
    a2AuD2: solution.a2AuD2,
  };
}

function assertSpan({ fromTdb, toTdb }: Span): void {
  const accepted = "TDB seconds past J2000 between 1900-01-01 and 2101-01-01";
  for (const [argument, value] of Object.entries({ fromTdb, toTdb })) {
    if (!(value >= widestSpan.fromTdb && value <= widestSpan.toTdb)) {
      throw new InputError({ argument, value, accepted, example: "820454400 (2026-01-01)" });
    }
  }
  if (!(fromTdb <= toTdb)) {
    throw new InputError({ argument: "toTdb", value: toTdb, accepted: `a time not before fromTdb, ${fromTdb}` });
  }
}
