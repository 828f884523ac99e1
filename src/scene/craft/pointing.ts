/**
 * What the flight asks of the craft at an instant: which thrusts it is turned to, and how bright each engine's plume is.
 * Burns are instants in the flight; here each is given the length that an assumed thrust needs for its velocity change. Pure.
 */
import { Vector3 } from "three";
import type { ProbeFlight } from "../../../ephemeris/probe/flight";
import type { Span } from "../../../ephemeris/types";
import { mainEngineN, shortestBurnS, slewS } from "./shape";

/** A stretch with one direction of thrust. */
export interface Push extends Span {
  readonly direction: Vector3;
  /** Ion throttle 0 … 1; a burn has 1. */
  readonly level: number;
}

export interface Pushes {
  readonly ion: readonly Push[];
  readonly burns: readonly Push[];
}

/** All pushes of a flight in order of time; a burn is centred on its instant. The small thrusters turn nothing. */
export function pushesOf({ arcs, impulses }: ProbeFlight): Pushes {
  const ion = arcs
    .filter(({ throttle }) => throttle > 0)
    .map(({ fromTdb, toTdb, thrustN, throttle }): Push => {
      return { fromTdb, toTdb, direction: new Vector3(...thrustN).normalize(), level: throttle };
    });
  const burns = impulses
    .filter(({ deltaVKmS }) => Math.hypot(...deltaVKmS) > 0)
    .map(({ tTdb, deltaVKmS, massBeforeKg, massAfterKg }): Push => {
      const direction = new Vector3(...deltaVKmS);
      const meanKg = (massBeforeKg + massAfterKg) / 2;
      const lengthS = Math.max(shortestBurnS, (1000 * direction.length() * meanKg) / mainEngineN);
      return { fromTdb: tTdb - lengthS / 2, toTdb: tTdb + lengthS / 2, direction: direction.normalize(), level: 1 };
    });
  return { ion, burns };
}

/** The four thrusts that may count at once: the ion push begun last and the next, the burn begun last and the next. */
export interface Pointing {
  readonly thrusts: readonly { readonly direction: Vector3; weight: number }[];
  ionLevel: number;
  burnLevel: number;
}

export function newPointing(): Pointing {
  const thrusts = Array.from({ length: 4 }, () => ({ direction: new Vector3(1, 0, 0), weight: 0 }));
  return { thrusts, ionLevel: 0, burnLevel: 0 };
}

/** Turned to a push: 1 while it lasts, rising and falling over one slew before and after it. */
function weightAt({ fromTdb, toTdb }: Push, tTdb: number): number {
  const outsideS = Math.max(fromTdb - tTdb, tTdb - toTdb, 0);
  const t = Math.max(0, 1 - outsideS / slewS);
  return t * t * (3 - 2 * t);
}

/** Index of the last push begun at `tTdb`, −1 for none. */
function begunAt(pushes: readonly Push[], tTdb: number): number {
  let low = 0;
  let high = pushes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pushes[middle].fromTdb <= tTdb) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function writeNearest(out: Pointing, first: number, pushes: readonly Push[], tTdb: number): number {
  const begun = begunAt(pushes, tTdb);
  let level = 0;
  for (let k = 0; k < 2; k++) {
    const push = pushes[begun + k];
    const thrust = out.thrusts[first + k];
    thrust.weight = push === undefined ? 0 : weightAt(push, tTdb);
    if (push === undefined) continue;
    thrust.direction.copy(push.direction);
    if (tTdb >= push.fromTdb && tTdb <= push.toTdb) level = push.level;
  }
  return level;
}

/** Writes what counts at `tTdb`, TDB seconds past J2000; directions are ICRF. */
export function writePointing(out: Pointing, { ion, burns }: Pushes, tTdb: number): void {
  out.ionLevel = writeNearest(out, 0, ion, tTdb);
  out.burnLevel = writeNearest(out, 2, burns, tTdb);
}
