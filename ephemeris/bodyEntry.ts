/**
 * Turns one entry of data/bodies.json into a `Body`: elements and au states become km states, defaults are filled in and named.
 */
import type { Body, BodyKind, ElementSigmas, OrbitSolution } from "./bodies";
import { auKm, gmKm3S2 } from "./constants";
import initialStates from "./data/initial-states.json";
import { meanMotionRadS, stateFromElements } from "./elements";
import { tdbFromJd } from "./timeScales";
import type { Basis, Source, Vector3 } from "./types";
import { radPerDegree, secondsPerDay } from "./units";

/** Elements as published: `aAu` or `qAu`, `meanAnomalyDeg` or `perihelionJdTdb`. */
export interface PublishedElements {
  readonly epochJdTdb: number;
  readonly aAu?: number;
  readonly qAu?: number;
  readonly e: number;
  readonly inclinationDeg: number;
  readonly nodeDeg: number;
  readonly argperiDeg: number;
  readonly meanAnomalyDeg?: number;
  readonly perihelionJdTdb?: number;
}

interface PublishedState {
  readonly epochJdTdb: number;
  readonly center: "ssb" | "sun";
  readonly positionAu: readonly number[];
  readonly velocityAuD: readonly number[];
}

interface SolutionEntry {
  readonly id: string;
  readonly label: string;
  /** Exactly one of the three: where the state comes from. */
  readonly elements?: PublishedElements;
  readonly state?: PublishedState;
  readonly from?: "initial-states";
  readonly precision?: "low";
  /** Absent where none is published. */
  readonly a2AuD2?: number;
  readonly assumptions?: string;
  readonly sigma?: ElementSigmas;
  readonly source?: Source;
}

export interface BodyEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: BodyKind;
  readonly basis: Basis;
  /** Number in the catalogue of minor planets. */
  readonly number?: number;
  /** Absent for minor planets: made from `number`. */
  readonly naifId?: number;
  readonly aliases?: readonly string[];
  readonly note?: string;
  /** Ids of solutions; see `Body.spreadOver`. */
  readonly spreadOver?: readonly string[];
  readonly radius?: Body["radius"];
  readonly source: Source;
  readonly solutions: readonly SolutionEntry[];
}

const gmById: Readonly<Record<string, number | undefined>> = gmKm3S2;

export function bodyFromEntry(entry: BodyEntry): Body {
  const { id, name, kind, basis, number, note, source } = entry;
  const isMassless = gmById[id] === undefined;
  return {
    id,
    name,
    aliases: [...(entry.aliases ?? []), ...(number === undefined ? [] : aliasesOfNumber(number, name))],
    number,
    naifId: entry.naifId ?? (number === undefined ? null : 2000000 + number),
    kind,
    gmKm3S2: gmById[id] ?? 0,
    radiusKm: entry.radius?.km ?? null,
    radius: entry.radius,
    basis,
    note,
    spreadOver: entry.spreadOver ?? [],
    solutions: entry.solutions.map((solution) => solutionFromEntry(solution, entry, isMassless)),
    source,
  };
}

/** Minor-planet numbers below 1000 need their brackets: bare, they are NAIF's ids of planets and moons. */
function aliasesOfNumber(number: number, name: string): string[] {
  const naifIds = [`${2000000 + number}`, `${20000000 + number}`];
  const bare = number >= 1000 ? [`${number}`] : [];
  return [`(${number})`, `${number} ${name}`, `(${number}) ${name}`, ...bare, ...naifIds];
}

function solutionFromEntry(entry: SolutionEntry, body: BodyEntry, isMassless: boolean): OrbitSolution {
  const isA2Assumed = isMassless && entry.a2AuD2 === undefined;
  const assumptions = [entry.assumptions, isA2Assumed ? "No A2 is published; taken as 0." : undefined]
    .filter((text) => text !== undefined)
    .join(" ");
  return {
    id: entry.id,
    label: entry.label,
    ...startOf(entry, body.id),
    a2AuD2: entry.a2AuD2 ?? 0,
    precision: entry.precision ?? "full",
    sigma: entry.sigma,
    assumptions: assumptions === "" ? undefined : assumptions,
    source: entry.source ?? sourceOfInitialState(body.id) ?? body.source,
  };
}

type Start = Pick<OrbitSolution, "center" | "epochTdb" | "positionKm" | "velocityKmS">;

function startOf({ id, elements, state, from }: SolutionEntry, bodyId: string): Start {
  if (elements !== undefined) {
    return { center: "sun", epochTdb: tdbFromJd(elements.epochJdTdb), ...stateFromPublished(elements) };
  }
  if (state !== undefined) {
    return {
      center: state.center,
      epochTdb: tdbFromJd(state.epochJdTdb),
      positionKm: scaled(state.positionAu, auKm),
      velocityKmS: scaled(state.velocityAuD, auKm / secondsPerDay),
    };
  }
  const initial = from === undefined ? undefined : initialStates.states.find((row) => row.id === bodyId);
  if (initial === undefined) throw new Error(`bodies.json: solution ${id} of ${bodyId} has no elements and no state`);
  return {
    center: "ssb",
    epochTdb: tdbFromJd(initialStates.epochJdTdb),
    positionKm: scaled(initial.positionKm, 1),
    velocityKmS: scaled(initial.velocityKmS, 1),
  };
}

/** Heliocentric ICRF state at the epoch of a published set. Where both M and the perihelion time are given, M counts. */
export function stateFromPublished(elements: PublishedElements) {
  const aAu = elements.aAu ?? (elements.qAu ?? Number.NaN) / (1 - elements.e);
  const sincePerihelionD = elements.epochJdTdb - (elements.perihelionJdTdb ?? Number.NaN);
  const meanAnomalyDeg =
    elements.meanAnomalyDeg ?? (meanMotionRadS(aAu) * sincePerihelionD * secondsPerDay) / radPerDegree;
  return stateFromElements({ ...elements, aAu, meanAnomalyDeg, epochTdb: tdbFromJd(elements.epochJdTdb) });
}

function sourceOfInitialState(bodyId: string): Source | undefined {
  const row = initialStates.states.find((state) => state.id === bodyId);
  return row === undefined
    ? undefined
    : (initialStates.sources[row.source as keyof typeof initialStates.sources] as Source);
}

function scaled(vector: readonly number[], factor: number): Vector3 {
  return [vector[0] * factor, vector[1] * factor, vector[2] * factor];
}
