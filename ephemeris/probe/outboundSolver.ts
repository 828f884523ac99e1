/**
 * Launch to the telemetry state of 25 May 2026. First with Earth as a mere starting point, which finds the shape; then from the
 * perigee of injection through the gravity of Earth and Moon; last as even thrust through the full propagator.
 */
import type { Ephemeris } from "../paths";
import { instantOf, writeBarycentric } from "../paths";
import type { Span } from "../types";
import { secondsPerDay } from "../units";
import { closedLeg } from "./closing";
import { freeExcess } from "./earthEnds";
import type { Hypothesis } from "./flight";
import type { GeocentricState } from "./hyperbola";
import { injectionAt } from "./launch";
import { EarthPassage, passageBoundary } from "./optimiser/earthPassage";
import { controlsOf, ionBounds } from "./optimiser/engine";
import { ArcField } from "./optimiser/field";
import { fixedBoundary, Shooting } from "./optimiser/shooting";
import { type Bounds, optimise, type Stage } from "./optimiser/solver";
import { squareOf } from "./optimiser/vectors";
import { departingState, type RecorderStart } from "./recorder";
import { evenNodes, nodesAround } from "./segments";
import type { IonDrive, OutboundSolution, SolvedImpulse } from "./solution";
import { launchCoastDays } from "./spacecraft";
import { telemetryStates } from "./telemetry";

export interface OutboundProblem {
  readonly hypothesis: Hypothesis;
  readonly drive: IonDrive;
  readonly coasts: readonly Span[];
  readonly massKg: number;
  readonly launchTdb: number;
  /** Of hypothesis "impulse". */
  readonly burnTdb: number;
}

const segmentDays = 3;
/** Large enough for the one burn of the main engine, km/s. */
const chemicalBound = 3;
const stages: readonly Stage[] = [
  { boundFactor: 100, fuelWeight: 0, iterations: 6, settled: 0.3, met: 1e-2 },
  { boundFactor: 10, fuelWeight: 0, iterations: 8, settled: 0.1, met: 1e-3 },
  { boundFactor: 1, fuelWeight: 0, iterations: 8, settled: 1e-2, met: 1e-4 },
  { boundFactor: 1, fuelWeight: 0.5, iterations: 4, settled: 1e-2, met: 1e-3 },
  { boundFactor: 1, fuelWeight: 0.9, iterations: 4, settled: 1e-2, met: 1e-4 },
];
const lastStages: readonly Stage[] = [
  { boundFactor: 1, fuelWeight: 0.9, iterations: 12, settled: 1e-2, met: 1e-4 },
  { boundFactor: 1, fuelWeight: 0.97, iterations: 6, settled: 1e-3, met: 1e-6 },
  { boundFactor: 1, fuelWeight: 0.99, iterations: 12, settled: 1e-5, met: 1e-8 },
];
const burnStages: readonly Stage[] = [{ boundFactor: 1, fuelWeight: 0, iterations: 20, settled: 1e-5, met: 1e-8 }];
const freeWeight = 1e-6;
/** A miss that counts as arrived: km and m/s. */
const arrivedKm = 1;
const arrivedMS = 1e-3;

/** Solves the leg; `onProgress` hears the share done. The result says whether the telemetry state is met. */
export function solveOutbound(
  ephemeris: Ephemeris,
  problem: OutboundProblem,
  onProgress?: (share: number) => void,
): OutboundSolution {
  const { hypothesis, drive, coasts, massKg, launchTdb, burnTdb } = problem;
  const toTdb = telemetryStates[0].tTdb;
  const target = fixedBoundary(telemetryBarycentric(ephemeris));
  const coastEndTdb = launchTdb + launchCoastDays * secondsPerDay;
  const isIon = hypothesis === "ion";
  const ion = ionBounds(drive, massKg, coasts);
  const bounds: Bounds = isIon ? ion : burnBounds(burnTdb);
  const nodes = isIon
    ? evenNodes(coastEndTdb, toTdb, segmentDays)
    : nodesAround(coastEndTdb, burnTdb, toTdb, segmentDays);

  const withoutEarth = new Shooting(
    new ArcField(ephemeris, ["earth", "moon"]),
    Float64Array.of(launchTdb, ...nodes.slice(1)),
    freeExcess(ephemeris, launchTdb),
    target,
    massKg,
    1,
  );
  const common = { globalisation: "newton", freeWeight } as const;
  // One burn has as many unknowns as there are conditions: it is found from where a strong, steady thrust leads.
  let { iterations } = optimise(withoutEarth, ion, {
    ...common,
    stages: isIon ? stages : stages.slice(0, 1),
    onProgress: (share) => onProgress?.(0.4 * share),
  });
  const onBurn = (share: number) => onProgress?.(0.4 + 0.1 * share);
  if (!isIon)
    iterations += optimise(withoutEarth, bounds, { ...common, stages: burnStages, onProgress: onBurn }).iterations;

  const injection = injectionAt(launchTdb);
  const passage = new EarthPassage(ephemeris, massKg);
  const start = passageBoundary(passage, withoutEarth.free.slice(), injection, launchTdb, coastEndTdb);
  const shooting = new Shooting(new ArcField(ephemeris), nodes, start, target, massKg, 1);
  shooting.impulses.set(withoutEarth.impulses);
  iterations += optimise(shooting, bounds, {
    ...common,
    stages: isIon ? lastStages : burnStages,
    onProgress: (share) => onProgress?.(0.5 + 0.3 * share),
  }).iterations;

  const { flown, leftKg } = closedLeg(
    ephemeris,
    {
      id: "outbound",
      shooting,
      bounds,
      start: () => injected(passage, injection(shooting.free), launchTdb, massKg),
      controls: () => ({
        drive,
        controls: isIon ? controlsOf(shooting, drive, massKg) : [],
        impulses: isIon ? [] : burnsOf(shooting),
      }),
      toTdb,
      isInReach: true,
      arrivedKm,
      arrivedMS,
    },
    (share) => onProgress?.(0.8 + 0.2 * share),
  );
  return {
    leg: "outbound",
    hypothesis,
    fromTdb: launchTdb,
    toTdb,
    ...departingState(injected(passage, injection(shooting.free), launchTdb, massKg)),
    coasts,
    ...flown,
    xenonKg: isIon ? massKg - leftKg : 0,
    iterations,
    c3Km2S2: squareOf(shooting.free),
  };
}

/** The state at injection, barycentric. */
function injected(passage: EarthPassage, state: GeocentricState, tTdb: number, massKg: number): RecorderStart {
  const out = new Float64Array(6);
  passage.writeBarycentric(state, tTdb, out);
  return { tTdb, positionKm: out.slice(0, 3), velocityKmS: out.slice(3), massKg };
}

/** All the main engine can give at one instant, and nothing before or after. */
function burnBounds(burnTdb: number): Bounds {
  return ({ n, nodesTdb }, out) => {
    for (let i = 0; i < n; i++)
      out[i] = Math.abs((nodesTdb[i] + nodesTdb[i + 1]) / 2 - burnTdb) < 1 ? chemicalBound : 0;
  };
}

/** The first decoded state, barycentric. */
function telemetryBarycentric(ephemeris: Ephemeris): Float64Array {
  const [{ tTdb, positionKm, velocityKmS }] = telemetryStates;
  const state = new Float64Array(6);
  writeBarycentric(ephemeris, "sun", instantOf(tTdb), state);
  for (let c = 0; c < 3; c++) {
    state[c] += positionKm?.[c] ?? Number.NaN;
    state[c + 3] += velocityKmS[c];
  }
  return state;
}

function burnsOf({ n, nodesTdb, impulses }: Shooting): SolvedImpulse[] {
  const burns: SolvedImpulse[] = [];
  for (let i = 0; i < n; i++) {
    if (squareOf(impulses, 3 * i) === 0) continue;
    burns.push({
      tTdb: (nodesTdb[i] + nodesTdb[i + 1]) / 2,
      deltaVKmS: [impulses[3 * i], impulses[3 * i + 1], impulses[3 * i + 2]],
      label: /*i18n*/ "Deep-space manoeuvre",
    });
  }
  return burns;
}
