/** Builds an ephemeris of everything asked for, the probe included. */
import { bodyOf } from "./bodies";
import { type BodiesRequest, buildBodies } from "./buildBodies";
import type { Ephemeris } from "./paths";
import { addProbe, flightSpan, type ProbePlan } from "./probe/build";
import { asteroidId } from "./probe/relativeMotion";

export { widestSpan } from "./buildBodies";

export interface BuildRequest extends BodiesRequest {
  /** What Tianwen-2 is flown by, when it is among the bodies; default the solutions that come with this library. */
  readonly probe?: ProbePlan;
}

/**
 * Propagates and fits everything asked for; synchronous, so run it in a worker where something else must stay alive.
 * Deterministic: the same request gives the same bits in Node and browsers.
 * A path that ends (a collision) ends alone: what lies before is kept, `stops` says which, when and why.
 * @throws InputError for a bad span, body or solution; PropagationError when the planets themselves cannot be computed.
 */
export function buildEphemeris(request: BuildRequest): Ephemeris {
  const { bodies = [] } = request;
  if (!bodies.some((name) => bodyOf(name).kind === "probe")) return buildBodies(request);
  // The probe's last year is flown relative to the asteroid.
  const withAsteroid = { ...request, bodies: [...bodies, asteroidId] };
  return addProbe(buildBodies(withAsteroid, flightSpan(request, request.probe)), request.probe);
}
