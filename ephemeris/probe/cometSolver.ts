/**
 * From the separation of the capsule past Earth to 311P: first from Earth's mere place, with an excess velocity of the size that
 * comes in, for seven years around the Sun; then from the burn that turns the probe away from the capsule's path, through the
 * swing-by; last as even thrust through the full propagator.
 */

import { massAfterKg } from "../forces/thrust";
import { type Ephemeris, instantOf, writeBarycentric } from "../paths";
import type { Span, Vector3 } from "../types";
import { secondsPerDay } from "../units";
import { type Controls, flyControls } from "./controls";
import { excessOfSize, excessTurned } from "./earthEnds";
import { probeId } from "./flight";
import { cosBendAt, swingByPerigee } from "./hyperbola";
import { closeLeg, cutToBounds } from "./optimiser/closure";
import { EarthPassage } from "./optimiser/earthPassage";
import { controlsOf, ionBounds } from "./optimiser/engine";
import { ArcField } from "./optimiser/field";
import { equinoctial } from "./optimiser/measure";
import { type Boundary, fixedBoundary, Shooting } from "./optimiser/shooting";
import { optimise, type Stage } from "./optimiser/solver";
import { along, dot, norm, scaled, squareOf, unitOf } from "./optimiser/vectors";
import { departingState, FlightRecorder, type RecorderStart } from "./recorder";
import { evenNodes } from "./segments";
import type { CometSolution, IonDrive } from "./solution";
import { chemicalImpulseS, leastSwingByKm } from "./spacecraft";
import { divertTo } from "./swingBy";

export interface CometProblem {
  /** Where the probe is when the capsule has left it, and what it weighs. */
  readonly start: RecorderStart;
  readonly drive: IonDrive;
  readonly coasts: readonly Span[];
  readonly swingByTdb: number;
  readonly arrivalTdb: number;
  /** Barycentric state of the comet at the arrival: x y z vx vy vz. */
  readonly comet: ArrayLike<number>;
  readonly goal: "energy" | "propellant";
}

const segmentDays = 20;
/** Without thrust after the swing-by. */
const firstCoastDays = 10;
const firstStages: readonly Stage[] = [
  { boundFactor: 100, fuelWeight: 0, iterations: 40, settled: 0.03, met: 1e-2 },
  { boundFactor: 10, fuelWeight: 0, iterations: 20, settled: 0.03, met: 1e-2 },
  { boundFactor: 3, fuelWeight: 0, iterations: 20, settled: 0.03, met: 1e-2 },
  { boundFactor: 1, fuelWeight: 0, iterations: 60, settled: 3e-3, met: 1e-4 },
];
const heldStages: readonly Stage[] = [{ boundFactor: 1, fuelWeight: 0, iterations: 60, settled: 3e-3, met: 1e-4 }];
const energyStages: readonly Stage[] = [{ boundFactor: 1, fuelWeight: 0, iterations: 80, settled: 3e-4, met: 1e-6 }];
const propellantStages: readonly Stage[] = [
  { boundFactor: 1, fuelWeight: 0.5, iterations: 20, settled: 0.01, met: 1e-3 },
  { boundFactor: 1, fuelWeight: 0.8, iterations: 20, settled: 0.01, met: 1e-3 },
  { boundFactor: 1, fuelWeight: 0.9, iterations: 20, settled: 0.01, met: 1e-3 },
  { boundFactor: 1, fuelWeight: 0.96, iterations: 60, settled: 1e-4, met: 1e-6 },
];
/** Residual of the first look above which no other thrust within the bounds is in sight. */
const hopeless = 1e-2;
/** Longest way in orbital elements asked of one iteration. */
const reach = 1;
/** A miss at the comet that counts as arrived: km and m/s. */
const arrivedKm = 1000;
const arrivedMS = 0.1;

/** Solves the leg; `onProgress` hears the share done. The result says whether the comet is met with the thrust there is. */
export function solveComet(
  ephemeris: Ephemeris,
  problem: CometProblem,
  onProgress?: (share: number) => void,
): CometSolution {
  const { start, drive, coasts, swingByTdb, arrivalTdb, comet, goal } = problem;
  const legTdb = swingByTdb + firstCoastDays * secondsPerDay;
  const nodes = evenNodes(legTdb, arrivalTdb, segmentDays);
  const passage = new EarthPassage(ephemeris, start.massKg);
  const { excessIn } = passage.hyperbolaAt(stateOfStart(start), start.tTdb);
  const first = firstLook(ephemeris, problem, nodes, excessIn, (share) => onProgress?.(0.5 * share));

  const perigee = swingByPerigee(excessIn, first.excessOut);
  const burn = divertTo(passage, start, perigee, swingByTdb);
  const massKg = massAfterKg(start.massKg, 1000 * norm(burn), chemicalImpulseS);
  const behind = stateAfter(start, burn);
  const passed = passage.passageOf(behind, start.tTdb, swingByTdb);
  passage.fly(behind, start.tTdb, legTdb);
  const end = fixedBoundary(comet);
  const shooting = new Shooting(new ArcField(ephemeris), nodes, fixedBoundary(behind), end, massKg, 1, equinoctial);
  shooting.turns = first.shooting.turns;
  shooting.impulses.set(first.shooting.impulses);
  const bounds = ionBounds(drive, massKg, coasts);
  let { iterations } = first;
  if (first.isInReach) {
    iterations += optimise(shooting, bounds, {
      stages: goal === "energy" ? energyStages : [...energyStages, ...propellantStages],
      globalisation: "trust-region",
      freeWeight: 1,
      reach,
      onProgress: (share) => onProgress?.(0.5 + 0.4 * share),
    });
  }

  const controls = (): Controls => ({
    drive,
    controls: controlsOf(shooting, drive, massKg),
    impulses: [{ tTdb: start.tTdb, deltaVKmS: burn, label: "Turn away from the capsule's path" }],
  });
  let flown: FlightRecorder | undefined;
  let pass = 0;
  const flyFully = () => {
    onProgress?.(0.9 + 0.1 * (pass / (1 + pass++)));
    flown = new FlightRecorder(ephemeris, probeId, start);
    flown.beginLeg("comet", "To the comet", "planned");
    flyControls(flown, controls(), arrivalTdb);
    return [...flown.position, ...flown.velocity];
  };
  if (first.isInReach) closeLeg(shooting, bounds, flyFully);
  else {
    cutToBounds(shooting, bounds);
    shooting.compareEnd(flyFully());
  }
  const { miss } = shooting;
  const missKm = Math.sqrt(squareOf(miss));
  const missMS = 1000 * Math.sqrt(squareOf(miss, 3));
  return {
    leg: "comet",
    fromTdb: start.tTdb,
    toTdb: arrivalTdb,
    ...departingState(start),
    coasts,
    ...controls(),
    isFeasible: missKm <= arrivedKm && missMS <= arrivedMS,
    missKm,
    missMS,
    deltaVMS: flown?.deltaVUsedMS ?? Number.NaN,
    xenonKg: massKg - (flown?.massKg ?? Number.NaN),
    iterations,
    swingByTdb,
    ...passed,
  };
}

interface FirstLook {
  readonly shooting: Shooting;
  readonly excessOut: Vector3;
  readonly iterations: number;
  /** Whether the comet is within reach of the thrust there is. */
  readonly isInReach: boolean;
}

/**
 * The leg from Earth's mere place. As many turns about the Sun as lie nearest; where those do not close, one less. A swing-by
 * that would pass too low is held at the least altitude.
 */
function firstLook(
  ephemeris: Ephemeris,
  { start, drive, coasts, swingByTdb, comet }: CometProblem,
  nodes: Float64Array,
  excessIn: Vector3,
  onProgress: (share: number) => void,
): FirstLook {
  const excessKmS = norm(excessIn);
  const cosBend = cosBendAt(excessKmS, leastSwingByKm);
  const field = new ArcField(ephemeris, ["earth", "moon"]);
  const bounds = ionBounds(drive, start.massKg, coasts);
  const times = Float64Array.of(swingByTdb, ...nodes.slice(1));
  const common = { globalisation: "trust-region", freeWeight: 0.1, reach } as const;
  let iterations = 0;
  const shootingFrom = (from: Boundary): Shooting =>
    new Shooting(field, times, from, fixedBoundary(comet), start.massKg, 1, equinoctial);
  const look = (fewer: number): FirstLook => {
    const ahead = unitOf(velocityOfEarth(ephemeris, swingByTdb));
    let shooting = shootingFrom(excessOfSize(ephemeris, swingByTdb, excessKmS, ahead));
    shooting.fly();
    shooting.turns = shooting.nearestTurns - fewer;
    iterations += optimise(shooting, bounds, {
      ...common,
      stages: firstStages,
      onProgress: (share) => onProgress((fewer + 0.7 * share) / 2),
    });
    let direction = unitOf(shooting.free);
    if (dot(direction, excessIn) < cosBend * excessKmS) {
      const held = shootingFrom(excessTurned(ephemeris, swingByTdb, excessIn, cosBend, direction));
      held.turns = shooting.turns;
      held.impulses.set(shooting.impulses);
      iterations += optimise(held, bounds, {
        ...common,
        stages: heldStages,
        onProgress: (share) => onProgress((fewer + 0.7 + 0.3 * share) / 2),
      });
      shooting = held;
      const side = unitOf(along(held.free, -dot(held.free, excessIn) / (excessKmS * excessKmS), excessIn));
      direction = along(scaled(excessIn, cosBend / excessKmS), Math.sqrt(1 - cosBend * cosBend), side);
    }
    const isInReach = norm(shooting.residual) < hopeless;
    return { shooting, excessOut: scaled(direction, excessKmS), iterations, isInReach };
  };
  const nearest = look(0);
  if (nearest.isInReach) return nearest;
  const other = look(1);
  return norm(other.shooting.residual) < norm(nearest.shooting.residual) ? other : { ...nearest, iterations };
}

/** Heliocentric velocity of Earth, km/s. */
function velocityOfEarth(ephemeris: Ephemeris, tTdb: number): Vector3 {
  const earth = new Float64Array(6);
  const sun = new Float64Array(6);
  writeBarycentric(ephemeris, "earth", instantOf(tTdb), earth);
  writeBarycentric(ephemeris, "sun", instantOf(tTdb), sun);
  return [earth[3] - sun[3], earth[4] - sun[4], earth[5] - sun[5]];
}

const stateOfStart = (start: RecorderStart): Float64Array =>
  Float64Array.of(...Array.from(start.positionKm), ...Array.from(start.velocityKmS));

/** The state of `start` once `burn` (km/s) is added. */
function stateAfter(start: RecorderStart, burn: ArrayLike<number>): Float64Array {
  const state = stateOfStart(start);
  for (let c = 0; c < 3; c++) state[c + 3] += burn[c];
  return state;
}
