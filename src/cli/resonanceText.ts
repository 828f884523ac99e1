/**
 * The file of `quasimoon resonance`: header, then rows clone by clone. Every part of it depends on the request without its shard, so that
 * the shards' files, one after the other, are the whole file.
 */
import { english } from "../../ephemeris/phrase";
import type { AngleSeries } from "../../ephemeris/resonance/angleSeries";
import { type ClassInterval, classesOf } from "../../ephemeris/resonance/classes";
import type { DistanceExtreme } from "../../ephemeris/resonance/extremes";
import { type OrbitStart, runStartTdb } from "../../ephemeris/resonance/orbitStart";
import { jdFromTdb } from "../../ephemeris/time";
import { secondsPerDay } from "../../ephemeris/units";
import packageFacts from "../../package.json";
import { commandText } from "./commandText";
import type { ResonanceFormat, ResonanceRequest, Table } from "./resonanceRequest";

const columns: Readonly<Record<Table, readonly string[]>> = {
  intervals: [
    "clone",
    "class",
    "from_jd_tdb",
    "from_year",
    "to_jd_tdb",
    "to_year",
    "open_before",
    "open_after",
    "sure",
    "centre_deg",
    "amplitude_deg",
    "period_yr",
    "run_closest_km",
  ],
  angle: ["clone", "jd_tdb", "year", "relative_mean_longitude_deg", "a_au", "e"],
  extremes: ["kind", "jd_tdb", "year", "range_km"],
};

/** A cell: text, a whole number or truth as it is; `undefined` where nothing is known. */
type Cell = string | number | boolean | undefined;

const yearS = 365.25 * secondsPerDay;
const yearOf = (tTdb: number): number => 2000 + tTdb / yearS;

/** A number with `digits` decimals, as short as it goes; nothing for NaN. */
const rounded = (value: number, digits: number): Cell =>
  Number.isFinite(value) ? Number(value.toFixed(digits)) : undefined;

/** Rows of one clone. In JSON a row begins with the comma after the one before; clone 0 opens the list. */
export function cloneText(clone: number, series: AngleSeries, table: Table, format: ResonanceFormat): string {
  const rows =
    table === "angle"
      ? Array.from(series.tTdb, (tTdb, k) => [
          clone,
          rounded(jdFromTdb(tTdb), 4),
          rounded(yearOf(tTdb), 3),
          rounded(series.angleDeg[k], 5),
          rounded(series.aAu[k], 9),
          rounded(series.e[k], 7),
        ])
      : classesOf(series).map((interval) => intervalRow(clone, interval, series));
  return rowsText(rows, table, format, clone === 0);
}

function intervalRow(clone: number, interval: ClassInterval, { closestKm }: AngleSeries): Cell[] {
  const { kind, fromTdb, toTdb, isOpenBefore, isOpenAfter, isSure, centreDeg, amplitudeDeg, periodYr } = interval;
  return [
    clone,
    kind,
    rounded(jdFromTdb(fromTdb), 2),
    rounded(yearOf(fromTdb), 2),
    rounded(jdFromTdb(toTdb), 2),
    rounded(yearOf(toTdb), 2),
    isOpenBefore,
    isOpenAfter,
    isSure,
    rounded(centreDeg, 3),
    rounded(amplitudeDeg, 3),
    rounded(periodYr, 2),
    rounded(closestKm, 0),
  ];
}

export function extremesText(extremes: readonly DistanceExtreme[], format: ResonanceFormat): string {
  const rows = extremes.map(({ kind, tTdb, rangeKm }) => [
    kind,
    rounded(jdFromTdb(tTdb), 2),
    rounded(yearOf(tTdb), 3),
    rounded(rangeKm, 0),
  ]);
  return rowsText(rows, "extremes", format, true);
}

function rowsText(rows: readonly (readonly Cell[])[], table: Table, format: ResonanceFormat, isFirst: boolean): string {
  if (format === "csv") return rows.map((row) => `${row.map((cell) => cell ?? "").join(",")}\n`).join("");
  const names = columns[table];
  const lines = rows.map((row) => `  {${names.map((name, k) => `"${name}":${cellJson(row[k])}`).join(",")}}`);
  return lines.map((line, k) => `${isFirst && k === 0 ? "" : ","}\n${line}`).join("");
}

const cellJson = (cell: Cell): string => (cell === undefined ? "null" : JSON.stringify(cell));

/** What comes before the first clone: in the first shard only. */
export function openingText(request: ResonanceRequest, start: OrbitStart): string {
  const header = headerOf(request, start);
  const names = columns[request.table];
  if (request.format === "csv") return `${header.map((line) => `# ${line}\n`).join("")}${names.join(",")}\n`;
  const opening = JSON.stringify({ header, columns: names }, null, 1);
  return `${opening.slice(0, -2)},\n "rows": [`;
}

/** What comes after the last clone: in the last shard only. */
export function closingText({ format }: ResonanceRequest): string {
  return format === "csv" ? "" : "\n ]\n}\n";
}

function headerOf(request: ResonanceRequest, { body, solution, uncertainty }: OrbitStart): string[] {
  const { fromYears, toYears, table, clones, seed } = request;
  const who = `${body.name} (${body.id})`;
  return [
    `Quasimoon ${packageFacts.version}: ${table === "extremes" ? "turns of the distance from Earth" : "relative mean longitude"} of ${who}`,
    `span: ${fromYears} to ${toYears} Julian years from JD ${jdFromTdb(runStartTdb)} TDB; year = 2000 + (jd_tdb - 2451545) / 365.25`,
    "method: Wisdom-Holman map (SABA2, 48 steps a year) of eight planets, Earth and Moon as one with the quadrupole of the Moon's orbit, relativity of the Sun, A2 where published",
    "limit: the steps do not shrink near a planet; after passes close to Earth or Venus one path is one of many, so compare clones",
    `orbit of ${body.id}: ${solution.label}; ${solution.source.text}${solution.assumptions === undefined ? "" : `; assumed: ${solution.assumptions}`}`,
    ...(clones > 0
      ? [
          `clones: 0 is the orbit itself, 1 to ${clones} are drawn with seed ${seed} from the ${english(uncertainty?.text ?? "")}`,
        ]
      : []),
    ...tableLines[table],
    `command: ${commandOf(request)}`,
  ].map((line) => line.replace(/\s+/g, " "));
}

const angleLine =
  "angle: mean longitude less that of the Earth-Moon barycentre, osculating, ecliptic J2000, mean over a Julian year, followed without jumps";

const tableLines: Readonly<Record<Table, readonly string[]>> = {
  intervals: [
    angleLine,
    "class: quasi-satellite librates about 0, tadpole about +-60 (l4 ahead, l5 behind), horseshoe about 180, compound about a union of these, passing not at all (Namouni 1999; Christou 2000)",
    "edge of a quasi-satellite episode (our convention): |angle| = 30 deg, 300 deg * e where nearly circular, 2 e rad where very eccentric",
    "open_before, open_after: it began before, ends after the span; sure: a whole swing was seen; run_closest_km: least distance from Earth in the whole run, seen every four days",
  ],
  angle: [angleLine, "a_au, e: osculating, means over the year"],
  extremes: ["range_km: from the Earth-Moon barycentre, good to 10,000 km and half a day"],
};

/** The command without what does not change the file. */
function commandOf({
  body,
  solution,
  fromYears,
  toYears,
  table,
  clones,
  seed,
  sigma,
  format,
}: ResonanceRequest): string {
  const sigmas = {
    a: sigma?.aAu,
    e: sigma?.e,
    i: sigma?.inclinationDeg,
    node: sigma?.nodeDeg,
    peri: sigma?.argperiDeg,
    M: sigma?.meanAnomalyDeg,
  };
  const pairs = Object.entries(sigmas).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  return commandText([
    "resonance",
    "--body",
    body,
    ...(solution === undefined ? [] : ["--solution", `${body}=${solution}`]),
    `--years=${fromYears}..${toYears}`,
    ...(table === "intervals" ? [] : ["--table", table]),
    ...(clones === 0 ? [] : ["--clones", String(clones), "--seed", String(seed)]),
    ...(pairs.length === 0 ? [] : ["--sigma", pairs.join(",")]),
    "--format",
    format,
  ]);
}
