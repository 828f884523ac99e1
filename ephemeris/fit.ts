/**
 * Adjusts our initial states to the published DE440: what is missing in our model (327 small asteroids, the Kuiper belt) is
 * taken up by metres in where the planets start. Anyone can re-run it: `quasimoon fit`.
 *
 * Gauss–Newton on heliocentric (the Moon: geocentric) positions. A body's start moves its own path a thousand times more
 * than any other's, so one run with all bodies nudged gives one column of every body's Jacobian: seven runs an iteration.
 */
import { bodyOf, solutionOf } from "./bodies";
import type { Model } from "./model";
import { type Ephemeris, instantOf, writeBarycentric } from "./paths";
import { planetEphemeris } from "./planetEphemeris";
import { type Adjustment, propagatePlanets } from "./planets";
import { type ReferenceState, referenceStates } from "./reference";
import { blockS } from "./tracks";
import { secondsPerDay } from "./units";

export interface FitResult {
  readonly adjustments: readonly Adjustment[];
  /** Weighted root mean square distance from DE440 before and after, km, by body. */
  readonly rmsKm: Readonly<Record<string, { readonly before: number; readonly after: number }>>;
}

/**
 * Bodies that are adjusted. Uranus and beyond are not: half an orbit or less lies in the data, so a fit would buy its few
 * kilometres in 2050 with as many at the epoch.
 */
const fittedIds: readonly string[] = ["mercury", "venus", "emb", "moon", "mars", "jupiter", "saturn"];
const iterations = 3;
/** Nudges for the finite differences, as a share of distance and speed: linear to 1e-3 over 26 years. */
const nudge = 1e-9;

/** What the model misses grows with the distance from the epoch, so an observation this far away (s) weighs half. */
const halfWeightS = 4 * 365.25 * secondsPerDay;

interface Observation {
  readonly tTdb: number;
  readonly weight: number;
  readonly center: string;
  readonly positionKm: Float64Array;
}

/** Fits to DE440 over all its reference rows (2000–2050, the Moon to 2030). `onProgress` hears the iteration and the rms of Earth, km. */
export async function fitInitialStates(
  model: Model,
  onProgress?: (iteration: number, rmsEmbKm: number) => void,
): Promise<FitResult> {
  const observations = observationsOf(await referenceStates("de440"));
  let adjustments: Adjustment[] = fittedIds.map((id) => ({ id, positionKm: [0, 0, 0], velocityKmS: [0, 0, 0] }));
  const rms: Record<string, { before: number; after: number }> = {};
  for (let iteration = 0; iteration <= iterations; iteration++) {
    const residuals = residualsOf(ephemerisFrom(model, adjustments, observations), observations);
    for (const id of fittedIds) {
      const after = rmsOf(residuals.get(id) as Float64Array);
      rms[id] = { before: rms[id]?.before ?? after, after };
    }
    onProgress?.(iteration, rms.emb.after);
    if (iteration === iterations) break;
    adjustments = improved(model, adjustments, observations, residuals);
  }
  return { adjustments, rmsKm: rms };
}

/** One Gauss–Newton step for every body. */
function improved(
  model: Model,
  adjustments: readonly Adjustment[],
  observations: ReadonlyMap<string, readonly Observation[]>,
  residuals: ReadonlyMap<string, Float64Array>,
): Adjustment[] {
  const columns: ReadonlyMap<string, Float64Array>[] = [];
  for (let k = 0; k < 6; k++) {
    const nudged = adjustments.map((adjustment) => shifted(adjustment, k, stepOf(adjustment.id, k)));
    columns.push(residualsOf(ephemerisFrom(model, nudged, observations), observations));
  }
  return adjustments.map((adjustment) => {
    const { id } = adjustment;
    const residual = residuals.get(id) as Float64Array;
    const jacobian = columns.map((column) => (column.get(id) as Float64Array).map((value, i) => value - residual[i]));
    const solution = leastSquares(jacobian, residual);
    return solution.reduce((moved, value, k) => shifted(moved, k, -value * stepOf(id, k)), adjustment);
  });
}

/** Size of the nudge of component k (0–2 position km, 3–5 velocity km/s) of a body. */
function stepOf(id: string, k: number): number {
  const { positionKm, velocityKmS } = startOf(id);
  return nudge * Math.sqrt((k < 3 ? positionKm : velocityKmS).reduce((sum, value) => sum + value * value, 0));
}

function startOf(id: string): { positionKm: readonly number[]; velocityKmS: readonly number[] } {
  const own = solutionOf(bodyOf(id));
  if (id !== "moon") return own;
  const earth = solutionOf(bodyOf("earth"));
  return {
    positionKm: own.positionKm.map((value, c) => value - earth.positionKm[c]),
    velocityKmS: own.velocityKmS.map((value, c) => value - earth.velocityKmS[c]),
  };
}

function shifted({ id, positionKm, velocityKmS }: Adjustment, k: number, by: number): Adjustment {
  return {
    id,
    positionKm: positionKm.map((value, c) => (c === k ? value + by : value)),
    velocityKmS: velocityKmS.map((value, c) => (c + 3 === k ? value + by : value)),
  };
}

function ephemerisFrom(
  model: Model,
  adjustments: readonly Adjustment[],
  observations: ReadonlyMap<string, readonly Observation[]>,
): Ephemeris {
  const times = [...observations.values()].flat().map(({ tTdb }) => tTdb);
  const span = { fromTdb: Math.min(...times) - blockS, toTdb: Math.max(...times) + blockS };
  const planets = propagatePlanets(model, span, undefined, adjustments);
  return planetEphemeris(model, span, planets);
}

/** DE440's rows as heliocentric positions, the Moon's geocentric, by body. */
function observationsOf(rows: readonly ReferenceState[]): Map<string, Observation[]> {
  const { epochTdb } = solutionOf(bodyOf("sun"));
  const weightAt = (tTdb: number) => 1 / (1 + Math.abs(tTdb - epochTdb) / halfWeightS);
  const suns = new Map(rows.filter(({ body }) => body === "sun").map((row) => [row.tTdb, row.positionKm]));
  const observations = new Map<string, Observation[]>(fittedIds.map((id) => [id, []]));
  for (const { body, center, tTdb, positionKm } of rows) {
    const list = observations.get(body);
    const sun = suns.get(tTdb);
    if (list === undefined) continue;
    if (body === "moon") list.push({ tTdb, weight: weightAt(tTdb), center, positionKm: Float64Array.from(positionKm) });
    else if (sun !== undefined) {
      const heliocentricKm = Float64Array.from(positionKm, (value, c) => value - sun[c]);
      list.push({ tTdb, weight: weightAt(tTdb), center: "sun", positionKm: heliocentricKm });
    }
  }
  return observations;
}

/** Computed minus observed, weighted, km, three components a row, by body. */
function residualsOf(
  ephemeris: Ephemeris,
  observations: ReadonlyMap<string, readonly Observation[]>,
): Map<string, Float64Array> {
  const own = new Float64Array(6);
  const center = new Float64Array(6);
  return new Map(
    [...observations].map(([id, rows]) => {
      const out = new Float64Array(3 * rows.length);
      rows.forEach((row, i) => {
        writeBarycentric(ephemeris, id, instantOf(row.tTdb), own);
        writeBarycentric(ephemeris, row.center, instantOf(row.tTdb), center);
        for (let c = 0; c < 3; c++) out[3 * i + c] = row.weight * (own[c] - center[c] - row.positionKm[c]);
      });
      return [id, out];
    }),
  );
}

const rmsOf = (values: Float64Array): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / (values.length / 3));

/** x that minimises |J x − r|², J given by columns: normal equations by Cholesky, columns scaled to unit length. */
export function leastSquares(columns: readonly Float64Array[], target: Float64Array): number[] {
  const n = columns.length;
  const scale = columns.map((column) => Math.sqrt(column.reduce((sum, value) => sum + value * value, 0)));
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i], 0);
  const factor = columns.map(() => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = dot(columns[i], columns[j]) / (scale[i] * scale[j]);
      for (let k = 0; k < j; k++) sum -= factor[i][k] * factor[j][k];
      factor[i][j] = i === j ? Math.sqrt(sum) : sum / factor[j][j];
    }
  }
  const x = columns.map((column, i) => dot(column, target) / scale[i]);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] -= factor[i][k] * x[k];
    x[i] /= factor[i][i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] -= factor[k][i] * x[k];
    x[i] /= factor[i][i];
  }
  return x.map((value, i) => value / scale[i]);
}
