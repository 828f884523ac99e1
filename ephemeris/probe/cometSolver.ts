/**
 * From the separation of the capsule past Earth to 311P: first from Earth's mere place, with an excess velocity of the size that
 * comes in, for seven years around the Sun; then from the burn that turns the probe away from the capsule's path, through the
 * swing-by; last as even thrust through the full propagator.
 */

import { massAfterKg } from "../forces/thrust";
import type { Ephemeris } from "../paths";
import type { Span } from "../types";
import { secondsPerDay } from "../units";
import { closedLeg } from "./closing";
import { firstLook, reach } from "./cometFirstLook";
import { swingByPerigee } from "./hyperbola";
import { EarthPassage } from "./optimiser/earthPassage";
import { controlsOf, ionBounds } from "./optimiser/engine";
import { ArcField } from "./optimiser/field";
import { equinoctial } from "./optimiser/measure";
import { fixedBoundary, Shooting } from "./optimiser/shooting";
import { optimise, type Stage } from "./optimiser/solver";
import { norm } from "./optimiser/vectors";
import { departingState, type RecorderStart } from "./recorder";
import { evenNodes } from "./segments";
import type { CometSolution, IonDrive } from "./solution";
import { chemicalImpulseS } from "./spacecraft";
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
const energyStages: readonly Stage[] = [{ boundFactor: 1, fuelWeight: 0, iterations: 80, settled: 3e-4, met: 1e-6 }];
const propellantStages: readonly Stage[] = [
  { boundFactor: 1, fuelWeight: 0.5, iterations: 20, settled: 0.01, met: 1e-3 },
  { boundFactor: 1, fuelWeight: 0.8, iterations: 20, settled: 0.01, met: 1e-3 },
  { boundFactor: 1, fuelWeight: 0.9, iterations: 20, settled: 0.01, met: 1e-3 },
  { boundFactor: 1, fuelWeight: 0.96, iterations: 60, settled: 1e-4, met: 1e-6 },
];
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
    }).iterations;
  }

  const { flown, leftKg } = closedLeg(
    ephemeris,
    {
      id: "comet",
      shooting,
      bounds,
      start: () => start,
      controls: () => ({
        drive,
        controls: controlsOf(shooting, drive, massKg),
        impulses: [{ tTdb: start.tTdb, deltaVKmS: burn, label: /*i18n*/ "Turn away from the capsule's path" }],
      }),
      toTdb: arrivalTdb,
      isInReach: first.isInReach,
      arrivedKm,
      arrivedMS,
    },
    (share) => onProgress?.(0.9 + 0.1 * share),
  );
  return {
    leg: "comet",
    goal,
    fromTdb: start.tTdb,
    toTdb: arrivalTdb,
    ...departingState(start),
    coasts,
    ...flown,
    xenonKg: massKg - leftKg,
    iterations,
    closesAtMN: first.closesAtMN,
    swingByTdb,
    ...passed,
  };
}

const stateOfStart = (start: RecorderStart): Float64Array =>
  Float64Array.of(...Array.from(start.positionKm), ...Array.from(start.velocityKmS));

/** The state of `start` once `burn` (km/s) is added. */
function stateAfter(start: RecorderStart, burn: ArrayLike<number>): Float64Array {
  const state = stateOfStart(start);
  for (let c = 0; c < 3; c++) state[c + 3] += burn[c];
  return state;
}
