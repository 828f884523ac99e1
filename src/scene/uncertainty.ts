/**
 * The 1-σ of the probe's place along its path, as a line of points for a tube: where one is known, close enough that the tube
 * bends as the path does. Sampled once from `stateOf`.
 */
import { type Ephemeris, newState, stateOf } from "../../ephemeris/ephemeris";
import type { Frame } from "../../ephemeris/frames";
import { type LegId, probeId } from "../../ephemeris/probe/flight";
import { secondsPerDay } from "../../ephemeris/units";

export interface UncertaintyLine {
  readonly count: number;
  readonly timesTdb: Float64Array;
  /** Three numbers a point, km, in the centre and frame asked for. */
  readonly positionsKm: Float64Array;
  /** Unit vectors along the path. */
  readonly tangents: Float64Array;
  readonly sigmasKm: Float64Array;
}

/** After its beginning and after a burn, and at most: the first day away from Earth bends sharply. */
const [firstStepS, longestStepS] = [1800, 2 * secondsPerDay];

/** The points of the legs named that have a 1-σ. */
export function uncertaintyLineOf(
  ephemeris: Ephemeris,
  options: { readonly center: string; readonly frame: Frame },
  legIds: readonly LegId[],
): UncertaintyLine {
  const [times, places, tangents, sigmas]: number[][] = [[], [], [], []];
  const state = newState();
  const add = (tTdb: number): void => {
    const { positionKm, velocityKmS, sigmaKm } = stateOf(ephemeris, probeId, tTdb, options, state);
    if (!(sigmaKm > 0)) return;
    const speed = Math.hypot(...velocityKmS);
    times.push(tTdb);
    places.push(...positionKm);
    tangents.push(...velocityKmS.map((kmS) => kmS / speed));
    sigmas.push(sigmaKm);
  };
  for (const leg of (ephemeris.probe?.legs ?? []).filter(({ id }) => legIds.includes(id))) {
    const burns = (ephemeris.probe?.impulses ?? [])
      .map(({ tTdb }) => tTdb)
      .filter((t) => t > leg.fromTdb && t < leg.toTdb);
    let fromTdb = leg.fromTdb;
    for (const toTdb of [...burns, leg.toTdb]) {
      let stepS = firstStepS;
      for (let tTdb = fromTdb; tTdb < toTdb - stepS; tTdb += stepS) {
        add(tTdb);
        stepS = Math.min(longestStepS, 1.3 * stepS);
      }
      // Before and after a burn, so that the tube has the corner that the path has.
      add(toTdb - 1);
      fromTdb = toTdb;
    }
  }
  return {
    count: times.length,
    timesTdb: Float64Array.from(times),
    positionsKm: Float64Array.from(places),
    tangents: Float64Array.from(tangents),
    sigmasKm: Float64Array.from(sigmas),
  };
}
