/**
 * A published orbit made ready for a long run: brought in full physics to the instant where planets and clones start together,
 * with what is known of its uncertainty.
 */
import { type Body, bodyOf, type ElementSigmas, type OrbitSolution, solutionOf } from "../bodies";
import { buildBodies } from "../buildBodies";
import { elementsFromState, type HeliocentricState, type OrbitalElements, stateFromElements } from "../elements";
import { InputError } from "../errors";
import { particleAt } from "../massless";
import { type Ephemeris, instantOf, writeBarycentric } from "../paths";
import { Perturbers } from "../perturbers";
import type { Phrase } from "../phrase";
import { tdbFromJd } from "../time";
import { eclipticOf, type SolarStart, solarStartAt } from "./start";

/** Start of long runs: 2026-01-01 TDB, the epoch of the planets' initial states. */
export const runStartTdb = tdbFromJd(2461041.5);

/** 1-σ displacements of the start, each x y z vx vy vz (km, km/s, ecliptic J2000); a clone adds each times a normal deviate. */
export interface OrbitUncertainty {
  readonly columns: readonly Float64Array[];
  /** What it rests on, for file headers and legends. */
  readonly text: Phrase;
}

export interface OrbitStart {
  readonly body: Body;
  readonly solution: OrbitSolution;
  readonly start: SolarStart;
  /** Heliocentric, ecliptic J2000, km, km/s. */
  readonly state: Float64Array;
  /** Absent where none is published and none was given. */
  readonly uncertainty?: OrbitUncertainty;
}

/** Spread of several published orbits; else single elements' errors; else unknown. `assumed`: take these instead. */
export function orbitStartOf(name: string, solutionId?: string, assumed?: ElementSigmas): OrbitStart {
  const body = bodyOf(name);
  if (body.gmKm3S2 > 0 || body.solutions.length === 0) throw notMassless(body);
  const solution = solutionOf(body, solutionId);
  const others = body.spreadOver.filter((id) => id !== solution.id).map((id) => solutionOf(body, id));
  const epochs = [solution, ...others].map(({ epochTdb }) => epochTdb);
  const ephemeris = buildBodies({
    fromTdb: Math.min(runStartTdb, ...epochs),
    toTdb: Math.max(runStartTdb, ...epochs),
  });
  const perturbers = new Perturbers(ephemeris);
  const sun = new Float64Array(6);
  writeBarycentric(ephemeris, "sun", instantOf(runStartTdb), sun);
  const brought = (from: OrbitSolution, state: Float64Array): Float64Array => {
    const particle = { id: body.id, tTdb: from.epochTdb, a2AuD2: from.a2AuD2 };
    const [positionKm, velocityKmS] = [state.subarray(0, 3), state.subarray(3)];
    const there = particleAt(perturbers, { ...particle, positionKm, velocityKmS }, runStartTdb);
    return eclipticOf(there.map((value, c) => value - sun[c]));
  };
  const own = barycentricOf(ephemeris, solution);
  const state = brought(solution, own);
  const displaced = (other: Float64Array) => other.map((value, c) => value - state[c]);
  const sigma = assumed ?? solution.sigma;
  let uncertainty: OrbitUncertainty | undefined;
  if (assumed === undefined && others.length > 0) {
    const share = 1 / Math.sqrt(others.length);
    uncertainty = {
      columns: others.map((other) => displaced(brought(other, barycentricOf(ephemeris, other))).map((v) => v * share)),
      text: {
        text: /*i18n*/ "spread of the published orbits {orbits} (assumption: it is the 1-sigma error)",
        values: { orbits: [solution, ...others].map(({ id }) => id).join(", ") },
      },
    };
  } else if (sigma !== undefined) {
    uncertainty = {
      columns: sigmaColumns(ephemeris, solution, own, sigma).map((column) => displaced(brought(solution, column))),
      text: {
        text:
          assumed === undefined
            ? /*i18n*/ "published 1-sigma of single elements, {sigmas} (assumption: uncorrelated, for correlations are not published)"
            : /*i18n*/ "assumed 1-sigma of single elements, {sigmas} (assumption: uncorrelated, for correlations are not published)",
        values: { sigmas: sigmaText(sigma) },
      },
    };
  }
  return { body, solution, start: solarStartAt(ephemeris, runStartTdb), state, uncertainty };
}

/** Barycentric ICRF state of a solution at its epoch. */
function barycentricOf(
  ephemeris: Ephemeris,
  { center, epochTdb, positionKm, velocityKmS }: OrbitSolution,
): Float64Array {
  const origin = new Float64Array(6);
  if (center === "sun") writeBarycentric(ephemeris, "sun", instantOf(epochTdb), origin);
  return origin.map((value, c) => value + (c < 3 ? positionKm[c] : velocityKmS[c - 3]));
}

/** The barycentric state at the epoch with each element in turn moved by its σ. */
function sigmaColumns(
  ephemeris: Ephemeris,
  { epochTdb }: OrbitSolution,
  barycentric: Float64Array,
  sigma: ElementSigmas,
): Float64Array[] {
  const sun = new Float64Array(6);
  writeBarycentric(ephemeris, "sun", instantOf(epochTdb), sun);
  const [x, y, z, vx, vy, vz] = barycentric.map((value, c) => value - sun[c]);
  const elements = elementsFromState({ positionKm: [x, y, z], velocityKmS: [vx, vy, vz] }, epochTdb);
  return sigmaNames(sigma).map((name) => {
    const moved: OrbitalElements = { ...elements, [name]: elements[name] + (sigma[name] ?? 0) };
    const { positionKm, velocityKmS }: HeliocentricState = stateFromElements(moved);
    return sun.map((value, c) => value + (c < 3 ? positionKm[c] : velocityKmS[c - 3]));
  });
}

const sigmaNames = (sigma: ElementSigmas) =>
  (Object.keys(sigma) as (keyof ElementSigmas)[]).filter((name) => sigma[name] !== undefined);

const sigmaText = (sigma: ElementSigmas): string =>
  sigmaNames(sigma)
    .map((name) => `${name} ${sigma[name]}`)
    .join(", ");

function notMassless(body: Body): InputError {
  return new InputError({
    argument: "body",
    value: body.id,
    accepted: { text: /*i18n*/ "a small body with a published orbit" },
    example: "kamooalewa",
  });
}
