/** The phases beside the asteroid and their waypoints, from data/probe/proximity.json: invented here, and labelled so. */
import data from "../data/probe/proximity.json";
import { tdbFromIso } from "../time";
import type { Basis, Span } from "../types";
import { secondsPerDay } from "../units";

/** A place where the probe rests, in the frame of `writeSunwardAxes`. */
export interface Waypoint {
  readonly tTdb: number;
  /** From the asteroid's centre, km. */
  readonly rangeKm: number;
  /** Direction: from the Sun's towards y, and towards z; or over the pole of the asteroid that then has daylight. */
  readonly towards: { readonly azimuthDeg: number; readonly elevationDeg: number } | "sunlit-pole";
  /** Further full turns of azimuth and of elevation on the way here. */
  readonly turns: number;
  readonly polarTurns: number;
}

/** A stretch of the stay, from the last waypoint of the phase before to its own last one. */
interface ProximityPhase extends Span {
  readonly name: string;
  readonly basis: Basis;
  readonly what: string;
  /** Nearest and farthest waypoint of the phase, km from the asteroid's centre. */
  readonly nearestKm: number;
  readonly farthestKm: number;
}

interface WaypointEntry {
  readonly utc: string;
  readonly rangeKm: number;
  readonly azimuthDeg?: number;
  readonly elevationDeg?: number;
  readonly above?: "sunlit-pole";
  readonly turns?: number;
  readonly polarTurns?: number;
}

const waypointOf = ({ utc, rangeKm, azimuthDeg = 0, elevationDeg = 0, ...rest }: WaypointEntry): Waypoint => ({
  tTdb: tdbFromIso(utc),
  rangeKm,
  towards: rest.above ?? { azimuthDeg, elevationDeg },
  turns: rest.turns ?? 0,
  polarTurns: rest.polarTurns ?? 0,
});

const entries = data.phases.map(({ waypoints, ...phase }) => ({
  ...phase,
  waypoints: (waypoints as readonly WaypointEntry[]).map(waypointOf),
}));

/** In order of time. */
export const waypoints: readonly Waypoint[] = entries.flatMap((entry) => entry.waypoints);

/** The waypoints of a stay that ends at `tTdb`: those more than a day before it, and the last of them again at its end. */
export function waypointsUntil(tTdb: number): readonly Waypoint[] {
  const kept = waypoints.slice(0, -1).filter((waypoint) => waypoint.tTdb < tTdb - secondsPerDay);
  const last = tTdb < waypoints[waypoints.length - 1].tTdb ? kept[kept.length - 1] : waypoints[waypoints.length - 1];
  return [...kept, { ...last, tTdb, turns: 0, polarTurns: 0 }];
}

/** In order of time, without gaps. */
export const proximityPhases: readonly ProximityPhase[] = entries.map(({ name, basis, what, ...entry }, k) => {
  const before = entries[k - 1]?.waypoints.at(-1);
  const own = before === undefined ? entry.waypoints : [before, ...entry.waypoints];
  const ranges = own.map(({ rangeKm }) => rangeKm);
  return {
    name,
    basis: basis as Basis,
    what,
    fromTdb: own[0].tTdb,
    toTdb: own[own.length - 1].tTdb,
    nearestKm: Math.min(...ranges),
    farthestKm: Math.max(...ranges),
  };
});

/** Specific impulse of the thrusters that hold the probe in place, s. */
export const thrusterImpulseS = data.thrusterImpulseS.value;
