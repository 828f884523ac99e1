/** What is known of the probe's path from outside, beside what the path says: each published or decoded number, one row. */
import speedData from "../data/probe/derived-speeds.json";
import distanceData from "../data/probe/published-distances.json";
import { eventOf } from "../events";
import type { Ephemeris } from "../paths";
import { newState, type State, stateOf } from "../state";
import { isoFromTdb, tdbFromIso } from "../time";
import type { Source, Span } from "../types";
import { secondsPerDay } from "../units";
import { probeId } from "./flight";
import { asteroidId } from "./relativeMotion";
import { type TelemetryState, telemetrySource, telemetryStates } from "./telemetry";

export interface EvidenceRow {
  /** Lower-case ASCII slug. */
  readonly id: string;
  /** Instant the path is compared at, ISO 8601 UTC; where only a day is published, its middle, or when the distance is passed. */
  readonly utc: string;
  readonly quantity: string;
  readonly unit: "km" | "m/s";
  /** The published or decoded number; of a deviation, 0. */
  readonly evidence: number;
  /** How it is stated: equal within `tolerance`, more than, passed within that day, or no more than `tolerance` off. */
  readonly relation: "approx" | "greater" | "crosses" | "deviation";
  /** null where none is given and none is asked: the row then only tells. */
  readonly tolerance: number | null;
  /** What the path has. */
  readonly value: number;
  /** `value` − `evidence`. */
  readonly residual: number;
  readonly verdict: "pass" | "fail" | "info";
  /** What the agreement is worth: the number had no part in how the path was made, or the path was fitted to it or planned to meet it. */
  readonly role: "independent" | "fitted" | "planned";
  readonly source: Source;
}

type Claim = Omit<EvidenceRow, "residual" | "verdict">;

/**
 * All evidence beside the path of the probe in `ephemeris`, which must hold it from launch to July 2026, in order of time.
 * @throws InputError (of `stateOf`) where the ephemeris has no probe or ends before the evidence does.
 */
export function evidenceRows(ephemeris: Ephemeris): readonly EvidenceRow[] {
  const rows = [...distanceRows(ephemeris), ...telemetryRows(ephemeris), ...speedRows(ephemeris)];
  return rows.sort((a, b) => tdbFromIso(a.utc) - tdbFromIso(b.utc));
}

const scratch = newState();
const probeAt = (ephemeris: Ephemeris, tTdb: number, center: string): State =>
  stateOf(ephemeris, probeId, tTdb, { center }, scratch);

function lengthOf(a: ArrayLike<number>, b: ArrayLike<number> = [0, 0, 0]): number {
  const [x, y, z] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
  return Math.sqrt(x * x + y * y + z * z);
}

/** Judges by tolerance; "greater" and "crosses" are judged where they are made. */
function judged(claim: Claim, isMet = Math.abs(claim.value - claim.evidence) <= (claim.tolerance ?? 0)): EvidenceRow {
  const isAsked = claim.tolerance !== null || claim.relation === "greater" || claim.relation === "crosses";
  const verdict = isAsked ? (isMet ? "pass" : "fail") : "info";
  return { ...claim, residual: claim.value - claim.evidence, verdict };
}

/** When a number is compared: at its own time, or at that of an event. */
function momentOf({ utc, event }: { readonly utc?: string; readonly event?: string }) {
  if (event !== undefined) return eventOf(event);
  if (utc === undefined) throw new Error("evidence without a time");
  return { utc, tTdb: tdbFromIso(utc) };
}

function distanceRows(ephemeris: Ephemeris): EvidenceRow[] {
  return distanceData.rows.map((row) => {
    const { utc, tTdb } = momentOf(row);
    const rangeAt = (t: number) => lengthOf(probeAt(ephemeris, t, row.body ?? "sun").positionKm);
    const value = row.body === null ? pathLengthKm(ephemeris, tTdb) : rangeAt(tTdb);
    const claim: Claim = {
      id: row.id,
      utc,
      quantity: row.body === null ? row.quantity : `${row.quantity}, ${row.body}`,
      unit: "km",
      evidence: row.valueKm,
      relation: row.relation as Claim["relation"],
      tolerance: row.toleranceKm ?? row.demandedKm,
      value,
      role: row.role as Claim["role"],
      source: row.source as Source,
    };
    if (claim.relation === "greater") return judged(claim, value > row.valueKm);
    if (claim.relation !== "crosses") return judged(claim);
    const day = { fromTdb: tTdb - secondsPerDay / 2, toTdb: tTdb + secondsPerDay / 2 };
    const crossingTdb = crossing(rangeAt, row.valueKm, day);
    const nearest = { ...claim, utc: isoFromTdb(crossingTdb, { digits: 0 }), value: rangeAt(crossingTdb) };
    return judged(nearest, crossingTdb > day.fromTdb && crossingTdb < day.toTdb);
  });
}

/** Instant within `span` at which the growing `rangeAt` passes `valueKm`, to a millisecond; the nearer end where it does not. */
function crossing(rangeAt: (tTdb: number) => number, valueKm: number, { fromTdb, toTdb }: Span): number {
  if (rangeAt(fromTdb) >= valueKm) return fromTdb;
  if (rangeAt(toTdb) <= valueKm) return toTdb;
  let [low, high] = [fromTdb, toTdb];
  while (high - low > 1e-3) {
    const middle = (low + high) / 2;
    if (rangeAt(middle) < valueKm) low = middle;
    else high = middle;
  }
  return low;
}

/** Heliocentric way since injection: the speed by Simpson's rule, every six hours; good to 1e-6. */
function pathLengthKm(ephemeris: Ephemeris, toTdb: number): number {
  const fromTdb = eventOf("injection").tTdb;
  const pairs = Math.floor((toTdb - fromTdb) / (secondsPerDay / 2)) + 1;
  const stepS = (toTdb - fromTdb) / (2 * pairs);
  let sum = 0;
  for (let k = 0; k <= 2 * pairs; k++) {
    const weight = k === 0 || k === 2 * pairs ? 1 : k % 2 === 1 ? 4 : 2;
    const tTdb = k === 2 * pairs ? toTdb : fromTdb + k * stepS;
    sum += weight * lengthOf(probeAt(ephemeris, tTdb, "sun").velocityKmS);
  }
  return (sum * stepS) / 3;
}

/** Half of the interval over which the velocity is differenced to see a burn, s. */
const besideBurnS = 1e-3;

function speedRows(ephemeris: Ephemeris): EvidenceRow[] {
  return speedData.rows.map(({ id, quantity, valueMS, toleranceMS, role, source, ...when }) => {
    const { utc, tTdb } = momentOf(when);
    const velocity = probeAt(ephemeris, tTdb, asteroidId).velocityKmS.slice();
    const isBurn = quantity === "burn";
    const before = isBurn ? probeAt(ephemeris, tTdb - besideBurnS, asteroidId).velocityKmS : undefined;
    return judged({
      id,
      utc,
      quantity: isBurn ? quantity : `${quantity}, ${asteroidId}`,
      unit: "m/s",
      evidence: valueMS,
      relation: "approx",
      tolerance: toleranceMS,
      value: 1000 * lengthOf(velocity, before),
      role: role as Claim["role"],
      source: source as Source,
    });
  });
}

/** What a telemetry row may be off, km and m/s: float32 rounds it to some 4 km and 1 mm/s, one orbit fits 20 h to 6 km. */
const telemetryTolerance = { positionKm: 30, velocityMS: 0.05 };

/** Deviations from the decoded states, day by day. The outbound leg ends in the first, the burn is solved from those after it. */
function telemetryRows(ephemeris: Ephemeris): EvidenceRow[] {
  const burnTdb = eventOf("rendezvous-burn").tTdb;
  const before = telemetryStates.filter(({ tTdb }) => tTdb < burnTdb);
  const after = telemetryStates.filter(({ tTdb }) => tTdb > burnTdb);
  return [
    ...deviationRows("position", before, positionDeviationsKm(ephemeris, before), "km", telemetryTolerance.positionKm),
    ...deviationRows("velocity", before, velocityDeviationsMS(ephemeris, before), "m/s", telemetryTolerance.velocityMS),
    ...deviationRows("velocity", after, velocityDeviationsMS(ephemeris, after), "m/s", telemetryTolerance.velocityMS),
    // Of this one only the part along the burn is used, for the hour of the burn: how far off the place is, is told, not asked.
    ...deviationRows("position", after, positionDeviationsKm(ephemeris, after), "km", null),
  ];
}

const positionDeviationsKm = (ephemeris: Ephemeris, states: readonly TelemetryState[]): number[] =>
  states.flatMap(({ tTdb, positionKm }) =>
    positionKm === null ? [] : [lengthOf(probeAt(ephemeris, tTdb, "sun").positionKm, positionKm)],
  );

const velocityDeviationsMS = (ephemeris: Ephemeris, states: readonly TelemetryState[]): number[] =>
  states.map(({ tTdb, velocityKmS }) => 1000 * lengthOf(probeAt(ephemeris, tTdb, "sun").velocityKmS, velocityKmS));

/** Root mean square and largest of several deviations; of one, itself. */
function deviationRows(
  what: "position" | "velocity",
  states: readonly TelemetryState[],
  deviations: readonly number[],
  unit: Claim["unit"],
  tolerance: number | null,
): EvidenceRow[] {
  const { utc, tTdb } = states[0];
  const day = isoFromTdb(tTdb, { digits: 0 }).slice(0, 10);
  const square = deviations.reduce((sum, value) => sum + value * value, 0) / deviations.length;
  const figures = [
    { name: "rms", value: Math.sqrt(square) },
    { name: "largest", value: Math.max(...deviations) },
  ];
  const count = deviations.length;
  return (count === 1 ? [{ name: "only", value: deviations[0] }] : figures).map(({ name, value }) =>
    judged({
      id: `telemetry-${what}-${name}-${day}`,
      utc,
      quantity: count === 1 ? `off the one ${what} decoded` : `off ${count} decoded ${what} values, ${name}`,
      unit,
      evidence: 0,
      relation: "deviation",
      tolerance,
      value,
      role: "fitted",
      source: telemetrySource,
    }),
  );
}
