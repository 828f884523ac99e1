/**
 * From the asteroid to the entry of the capsule: first to Earth's mere place with the excess velocity that the entry speed asks
 * for, then to the entry itself, carried back through Earth's gravity to ten days before; last as even thrust through the full propagator.
 */
import { type Ephemeris, instantOf, writeBarycentric } from "../paths";
import { sinOf } from "../trigonometry";
import type { Span, Vector3 } from "../types";
import { radPerDegree, secondsPerDay } from "../units";
import { closedLeg } from "./closing";
import { excessOfSize } from "./earthEnds";
import { entryOf, excessOf } from "./hyperbola";
import { EarthPassage, passageBoundary } from "./optimiser/earthPassage";
import { controlsOf, ionBounds } from "./optimiser/engine";
import { ArcField } from "./optimiser/field";
import { fixedBoundary, Shooting } from "./optimiser/shooting";
import { optimise, type Stage } from "./optimiser/solver";
import { cross, unitOf } from "./optimiser/vectors";
import { departingState, type RecorderStart } from "./recorder";
import { evenNodes } from "./segments";
import type { IonDrive, ReturnSolution } from "./solution";
import { entryAltitudeKm, entryAngleDeg } from "./spacecraft";

export interface ReturnProblem {
  /** Where the probe is when it leaves, and what it weighs. */
  readonly start: RecorderStart;
  readonly drive: IonDrive;
  readonly coasts: readonly Span[];
  readonly arrivalTdb: number;
  readonly entrySpeedKmS: number;
}

const segmentDays = 2;
/** Without thrust before the entry. */
const lastCoastDays = 10;
const stages: readonly Stage[] = [
  { boundFactor: 100, fuelWeight: 0, iterations: 6, settled: 0.3, met: 1e-2 },
  { boundFactor: 1, fuelWeight: 0, iterations: 8, settled: 1e-2, met: 1e-4 },
  { boundFactor: 1, fuelWeight: 0.5, iterations: 4, settled: 1e-2, met: 1e-3 },
];
const lastStages: readonly Stage[] = [
  { boundFactor: 1, fuelWeight: 0.9, iterations: 8, settled: 1e-2, met: 1e-4 },
  { boundFactor: 1, fuelWeight: 0.97, iterations: 6, settled: 1e-3, met: 1e-6 },
  { boundFactor: 1, fuelWeight: 0.99, iterations: 12, settled: 1e-5, met: 1e-8 },
];
const freeWeight = 1e-4;
/** A miss ten days before entry that still counts as arriving: km and m/s. */
const arrivedKm = 1;
const arrivedMS = 1e-3;

/** Solves the leg; `onProgress` hears the share done. The result says whether the entry is met with the thrust there is. */
export function solveReturn(
  ephemeris: Ephemeris,
  { start, drive, coasts, arrivalTdb, entrySpeedKmS }: ReturnProblem,
  onProgress?: (share: number) => void,
): ReturnSolution {
  const { tTdb, massKg } = start;
  const from = fixedBoundary([...Array.from(start.positionKm), ...Array.from(start.velocityKmS)]);
  const coastTdb = arrivalTdb - lastCoastDays * secondsPerDay;
  const nodes = evenNodes(tTdb, coastTdb, segmentDays);
  const bounds = ionBounds(drive, massKg, [...coasts, { fromTdb: coastTdb, toTdb: arrivalTdb }]);

  const earth = new Float64Array(6);
  writeBarycentric(ephemeris, "earth", instantOf(arrivalTdb), earth);
  const relative = [3, 4, 5].map((k) => start.velocityKmS[k - 3] - earth[k]);
  const withoutEarth = new Shooting(
    new ArcField(ephemeris, ["earth", "moon"]),
    Float64Array.of(...nodes, arrivalTdb),
    from,
    excessOfSize(ephemeris, arrivalTdb, excessOf(entrySpeedKmS, entryAltitudeKm), unitOf(relative)),
    massKg,
    1,
  );
  const common = { globalisation: "newton", freeWeight } as const;
  let { iterations } = optimise(withoutEarth, bounds, {
    ...common,
    stages,
    onProgress: (share) => onProgress?.(share / 3),
  });

  const passage = new EarthPassage(ephemeris, withoutEarth.massKg[withoutEarth.n - 1]);
  const speedOfEarth: Vector3 = [earth[3], earth[4], earth[5]];
  const sineBelow = sinOf(entryAngleDeg * radPerDegree);
  // Past Earth on the side from which the swing-by to the comet speeds the probe up.
  const entry = (direction: ArrayLike<number>) => {
    const inward = unitOf(direction);
    return entryOf(inward, unitOf(cross(inward, speedOfEarth)), entryAltitudeKm, entrySpeedKmS, sineBelow);
  };
  const end = passageBoundary(passage, withoutEarth.free.slice(), entry, arrivalTdb, coastTdb);
  const shooting = new Shooting(new ArcField(ephemeris), nodes, from, end, massKg, 1);
  shooting.impulses.set(withoutEarth.impulses.subarray(0, shooting.impulses.length));
  iterations += optimise(shooting, bounds, {
    ...common,
    stages: lastStages,
    onProgress: (share) => onProgress?.((1 + share) / 3),
  }).iterations;

  const { flown, leftKg } = closedLeg(
    ephemeris,
    {
      id: "return",
      shooting,
      bounds,
      start: () => start,
      controls: () => ({ drive, controls: controlsOf(shooting, drive, massKg), impulses: [] }),
      toTdb: coastTdb,
      isInReach: true,
      arrivedKm,
      arrivedMS,
    },
    (share) => onProgress?.((2 + share) / 3),
  );
  return {
    leg: "return",
    fromTdb: tTdb,
    toTdb: arrivalTdb,
    ...departingState(start),
    coasts,
    ...flown,
    xenonKg: massKg - leftKg,
    iterations,
    entryAltitudeKm,
    entrySpeedKmS,
    entryAngleDeg,
  };
}
