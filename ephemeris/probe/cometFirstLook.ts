/**
 * The first look at the way to the comet: from Earth's mere place, with an excess velocity of the size that comes in, seven years
 * around the Sun; from a hundred times the thrust down to what there is.
 */
import { type Ephemeris, instantOf, writeBarycentric } from "../paths";
import type { Vector3 } from "../types";
import type { CometProblem } from "./cometSolver";
import { excessOfSize, excessTurned } from "./earthEnds";
import { cosBendAt } from "./hyperbola";
import { ionBounds } from "./optimiser/engine";
import { ArcField } from "./optimiser/field";
import { equinoctial } from "./optimiser/measure";
import { type Boundary, fixedBoundary, Shooting } from "./optimiser/shooting";
import { optimise, type Stage } from "./optimiser/solver";
import { along, dot, norm, scaled, unitOf } from "./optimiser/vectors";
import { leastSwingByKm } from "./spacecraft";

export interface FirstLook {
  readonly shooting: Shooting;
  /** Excess velocity after the swing-by, km/s. */
  readonly excessOut: Vector3;
  readonly iterations: number;
  /** Whether the comet is within reach of the thrust there is. */
  readonly isInReach: boolean;
  /** The least thrust of the walk that still closed, mN; undefined where none did. */
  readonly closesAtMN: number | undefined;
}

/** Longest way in orbital elements asked of one iteration. */
export const reach = 1;
/** Residual above which a step of the walk has failed, and with it all below. */
const hopeless = 1e-2;

/** With plenty of thrust, where any start will do: the way around the Sun and the side on which Earth is passed. */
const easyStages: readonly Stage[] = [
  { boundFactor: 100, fuelWeight: 0, iterations: 40, settled: 0.03, met: 1e-2 },
  { boundFactor: 10, fuelWeight: 0, iterations: 20, settled: 0.03, met: 1e-2 },
];
/** Down to the thrust there is, in steps small enough that each begins near its answer. */
const walkStages: readonly Stage[] = [
  ...[4, 3, 2, 1.6, 1.3, 1.15, 1.05].map((boundFactor) => ({
    boundFactor,
    fuelWeight: 0,
    iterations: 25,
    settled: 0.03,
    met: 1e-3,
  })),
  { boundFactor: 1, fuelWeight: 0, iterations: 60, settled: 3e-3, met: 1e-4 },
];

/**
 * The leg as first seen. As many turns about the Sun as lie nearest; where those do not close, one less. A swing-by that would
 * pass too low is held at the least altitude. `onProgress` hears the share done.
 */
export function firstLook(
  ephemeris: Ephemeris,
  { start, drive, coasts, swingByTdb, comet }: CometProblem,
  nodes: Float64Array,
  excessIn: Vector3,
  onProgress: (share: number) => void,
): FirstLook {
  const excessKmS = norm(excessIn);
  const cosBend = cosBendAt(excessKmS, leastSwingByKm);
  const ahead = unitOf(velocityOfEarth(ephemeris, swingByTdb));
  const field = new ArcField(ephemeris, ["earth", "moon"]);
  const bounds = ionBounds(drive, start.massKg, coasts);
  const times = Float64Array.of(swingByTdb, ...nodes.slice(1));
  const common = { globalisation: "trust-region", freeWeight: 0.1, reach } as const;
  const shootingFrom = (from: Boundary): Shooting =>
    new Shooting(field, times, from, fixedBoundary(comet), start.massKg, 1, equinoctial);

  const look = (fewer: number): FirstLook => {
    const wide = shootingFrom(excessOfSize(ephemeris, swingByTdb, excessKmS, ahead));
    wide.fly();
    wide.turns = wide.nearestTurns - fewer;
    const onEasy = (share: number) => onProgress((fewer + 0.3 * share) / 2);
    let { iterations } = optimise(wide, bounds, { ...common, stages: easyStages, onProgress: onEasy });
    const isHeld = dot(unitOf(wide.free), excessIn) < cosBend * excessKmS;
    const from = isHeld
      ? excessTurned(ephemeris, swingByTdb, excessIn, cosBend, unitOf(wide.free))
      : excessOfSize(ephemeris, swingByTdb, excessKmS, unitOf(wide.free));
    const shooting = shootingFrom(from);
    shooting.turns = wide.turns;
    shooting.impulses.set(wide.impulses);
    const onWalk = (share: number) => onProgress((fewer + 0.3 + 0.7 * share) / 2);
    const walk = optimise(shooting, bounds, { ...common, stages: walkStages, hopeless, onProgress: onWalk });
    iterations += walk.iterations;
    return {
      shooting,
      excessOut: scaled(isHeld ? turned(shooting.free, excessIn, cosBend) : unitOf(shooting.free), excessKmS),
      iterations,
      isInReach: walk.stagesDone === walkStages.length,
      closesAtMN: walk.stagesDone === 0 ? undefined : walkStages[walk.stagesDone - 1].boundFactor * drive.thrustMN,
    };
  };
  const nearest = look(0);
  if (nearest.isInReach) return nearest;
  const other = look(1);
  const iterations = nearest.iterations + other.iterations;
  const isBetter = (other.closesAtMN ?? Number.POSITIVE_INFINITY) < (nearest.closesAtMN ?? Number.POSITIVE_INFINITY);
  return { ...(isBetter ? other : nearest), iterations };
}

/** The direction of `excessIn` turned by the bend to the side of `free`. */
function turned(free: ArrayLike<number>, excessIn: Vector3, cosBend: number): Vector3 {
  const axis = unitOf(excessIn);
  const side = unitOf(along(free, -dot(free, axis), axis));
  return along(scaled(axis, cosBend), Math.sqrt(1 - cosBend * cosBend), side);
}

/** Heliocentric velocity of Earth, km/s. */
function velocityOfEarth(ephemeris: Ephemeris, tTdb: number): Vector3 {
  const earth = new Float64Array(6);
  const sun = new Float64Array(6);
  writeBarycentric(ephemeris, "earth", instantOf(tTdb), earth);
  writeBarycentric(ephemeris, "sun", instantOf(tTdb), sun);
  return [earth[3] - sun[3], earth[4] - sun[4], earth[5] - sun[5]];
}
