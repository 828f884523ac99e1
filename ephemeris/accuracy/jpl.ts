/** Our propagation against JPL's: DE440, DE441, Horizons. */
import { bodyOf, solutionOf } from "../bodies";
import { buildEphemeris } from "../build";
import type { Model } from "../model";
import type { Ephemeris } from "../paths";
import { type ReferenceState, referenceStates } from "../reference";
import { newState, stateOf } from "../state";
import { secondsPerDay } from "../units";
import { type AccuracyRow, distance, rowOf } from "./row";

const yearS = 365.25 * secondsPerDay;
const state = newState();

/** Distance of our state from a reference, km. `center` replaces the reference's own centre when its place is given too. */
function deviation(
  ephemeris: Ephemeris,
  row: ReferenceState,
  center = row.center,
  centerKm?: ArrayLike<number>,
): number {
  stateOf(ephemeris, row.body, row.tTdb, { center }, state);
  const wanted = centerKm === undefined ? row.positionKm : row.positionKm.map((value, c) => value - centerKm[c]);
  return distance(state.positionKm, wanted);
}

/** Kamoʻoalewa 2010–2050 from 2026-01-01. */
export async function quasiMoonRows(): Promise<AccuracyRow[]> {
  const rows = await referenceStates("kamooalewa-horizons");
  const times = rows.map(({ tTdb }) => tTdb);
  const ephemeris = buildEphemeris({ bodies: ["kamooalewa"], fromTdb: Math.min(...times), toTdb: Math.max(...times) });
  const deviations = rows.map((row) => deviation(ephemeris, row));
  return [rowOf("Kamoʻoalewa, heliocentric, 2010–2050", "JPL Horizons 2026-08-05", "km", deviations, 1.5, 0.5)];
}

/** Eight asteroids from Atira to Albion, 30, 90 and 365 days. */
export async function asteroidRows(): Promise<AccuracyRow[]> {
  const rows = await referenceStates("asteroids-horizons");
  const ids = [...new Set(rows.map(({ body }) => body))];
  const times = rows.map(({ tTdb }) => tTdb);
  const startTdb = Math.min(...times);
  const ephemeris = buildEphemeris({
    bodies: ids,
    solutions: Object.fromEntries(ids.map((id) => [id, "horizons-2026-04"])),
    fromTdb: startTdb,
    toTdb: Math.max(...times),
  });
  return [
    [30, 10],
    [90, 50],
    [365, 500],
  ].map(([days, toleranceM]) => {
    const at = rows.filter(({ tTdb }) => tTdb === startTdb + days * secondsPerDay);
    const deviations = at.map((row) => 1000 * deviation(ephemeris, row));
    return rowOf(
      `${at.length} massless asteroids, barycentric, after ${days} d`,
      "JPL Horizons 2026-04",
      "m",
      deviations,
      toleranceM,
    );
  });
}

const within = (rows: readonly ReferenceState[], epochTdb: number, years: number) =>
  rows.filter(({ tTdb }) => Math.abs(tTdb - epochTdb) <= (years + 0.1) * yearS);

/** Sun, planets and Moon against DE440 around 2026, with the published and the fitted initial states. */
export async function planetRows(initialStates: Model["initialStates"]): Promise<AccuracyRow[]> {
  const rows = await referenceStates("de440");
  const late = (await referenceStates("de441")).filter(({ body }) => body === "moon");
  const { epochTdb } = solutionOf(bodyOf("sun"));
  const reach = [...rows, ...within(late, epochTdb, 25)].map(({ tTdb }) => tTdb);
  const ephemeris = buildEphemeris({
    fromTdb: Math.min(...reach),
    toTdb: Math.max(...reach),
    model: { initialStates },
  });
  const suns = new Map(rows.filter(({ body }) => body === "sun").map((row) => [row.tTdb, row.positionKm]));
  const heliocentric = (id: string, years: number) =>
    within(rows, epochTdb, years)
      .filter(({ body, tTdb }) => body === id && suns.has(tTdb))
      .map((row) => deviation(ephemeris, row, "sun", suns.get(row.tTdb)));
  const from = initialStates === "fitted" ? "fitted start" : "published start";
  const moons = rows.filter(({ body }) => body === "moon");
  const table: AccuracyRow[] = [];
  const earth = initialStates === "fitted" ? [0.02, 0.05, 0.3] : [0.05, 0.5, 1.5];
  [1, 10, 24].forEach((years, i) => {
    table.push(
      rowOf(`Earth, heliocentric, ±${years} yr, ${from}`, "DE440", "km", heliocentric("earth", years), earth[i]),
    );
  });
  const moonTolerances: [number, number][] = [
    [1, 5],
    [4, 10],
    [25, 60],
  ];
  for (const [years, toleranceM] of moonTolerances) {
    const lunar = [...within(moons, epochTdb, years), ...(years > 4 ? within(late, epochTdb, years) : [])];
    const deviations = lunar.map((row) => 1000 * deviation(ephemeris, row));
    const reference = years > 4 ? "DE440 to 2030, DE441 (±2 m)" : "DE440";
    table.push(rowOf(`Moon, geocentric, ±${years} yr, ${from}`, reference, "m", deviations, toleranceM));
  }
  const outer: [string, number | null][] = [
    ["mercury", 5],
    ["venus", 5],
    ["mars", 5],
    ["jupiter", 20],
    ["saturn", null],
    ["uranus", null],
    ["neptune", null],
    ["pluto", null],
  ];
  for (const [id, tolerance] of outer) {
    table.push(
      rowOf(`${bodyOf(id).name}, heliocentric, ±24 yr, ${from}`, "DE440", "km", heliocentric(id, 24), tolerance),
    );
  }
  const sunDeviations = within(rows, epochTdb, 24)
    .filter(({ body }) => body === "sun")
    .map((row) => deviation(ephemeris, row));
  table.push(rowOf(`Sun, barycentric, ±24 yr, ${from}`, "DE440", "km", sunDeviations, null));
  return table;
}

/** Two centuries: Earth and Moon, 1900–2100. */
export async function centuryRows(): Promise<AccuracyRow[]> {
  const rows = await referenceStates("de441");
  const times = rows.map(({ tTdb }) => tTdb);
  const ephemeris = buildEphemeris({ fromTdb: Math.min(...times), toTdb: Math.max(...times) });
  const of = (id: string) => rows.filter(({ body }) => body === id).map((row) => deviation(ephemeris, row));
  return [
    rowOf("Earth, heliocentric, 1900–2100", "DE441 compressed (±0.7 km)", "km", of("earth"), 12),
    rowOf("Moon, geocentric, 1900–2100", "DE441 compressed (±0.002 km)", "km", of("moon"), 0.6),
  ];
}
