/**
 * A plot as comma-separated values: the very numbers that are drawn, one row an instant, with a header that lets a stranger use
 * them, written as exports are. Lengths are in the unit shown; the rest is in the units that the column names say. Pure.
 */
import { bodyOf, solutionOf } from "../../ephemeris/bodies";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { flightText } from "../../ephemeris/export/flightText";
import { TextBuffer } from "../../ephemeris/export/textBuffer";
import { UtcWriter } from "../../ephemeris/export/utcWriter";
import { modelText } from "../../ephemeris/model";
import { jdFromTdb } from "../../ephemeris/time";
import type { Span } from "../../ephemeris/types";
import { version } from "../../package.json";
import type { LengthUnit } from "../quantities";
import { unitOf } from "./plotQuantities";
import type { Plot } from "./plots";
import type { Sample } from "./sampling";

function headerOf(ephemeris: Ephemeris, plot: Plot, columns: readonly string[], span: Span, link: string): string[] {
  const orbits = ephemeris.bodies
    .map(bodyOf)
    .filter(({ solutions, kind }) => solutions.length > 0 && kind !== "probe")
    .map((body) => {
      const { label, source } = solutionOf(body, ephemeris.solutions[body.id]);
      return `orbit of ${body.id}: ${label}; ${source.text}`;
    });
  return [
    `Quasimoon ${version}: plot "${plot.name}"`,
    plot.note,
    ...plot.series.map(({ meaning }, i) => `${columns[i]}: ${meaning}`),
    "time: jd_tdb in TDB, a double in steps of about 40 us; utc in UTC to 1 us; rows are denser where the curves bend, and one is the instant shown",
    `model: ${modelText(ephemeris.model)}`,
    ...orbits,
    ...(ephemeris.probe === undefined ? [] : flightText(ephemeris.probe, span)),
    "basis: tracked = fit to observations; reconstructed = recomputed from partial data; planned; illustrative = invented; empty where there is no value",
    `link: ${link}`,
  ].map((line) => `# ${line.replace(/\s+/g, " ")}`);
}

const comma = 44;
const newline = 10;

/** `now` becomes one of the rows. `link` is the address that shows the same. Bytes of UTF-8, a chunk at a time. */
export function* plotCsv(
  ephemeris: Ephemeris,
  plot: Plot,
  samples: readonly Sample[],
  now: Sample,
  units: LengthUnit,
  link: string,
): Generator<Uint8Array<ArrayBuffer>> {
  const perOf = plot.series.map(({ quantity }) => unitOf(quantity, units).columnPer);
  const columns = plot.series.map(({ id, quantity }) => {
    const { column } = unitOf(quantity, units);
    return `${id.replaceAll("-", "_")}${column === "" ? "" : `_${column}`}`;
  });
  const rows = [...samples.filter(({ tTdb }) => tTdb !== now.tTdb), now].sort((a, b) => a.tTdb - b.tTdb);
  const span = { fromTdb: rows[0].tTdb, toTdb: rows[rows.length - 1].tTdb };
  const names = columns.flatMap((column, i) => [column, `basis_${plot.series[i].id.replaceAll("-", "_")}`]);
  const header = headerOf(ephemeris, plot, columns, span, link);
  yield new TextEncoder().encode(`${[...header, ["jd_tdb", "utc", ...names].join(",")].join("\n")}\n`);

  const text = new TextBuffer();
  const utc = new UtcWriter();
  for (const { tTdb, values, basis } of rows) {
    text.putNumber(jdFromTdb(tTdb));
    text.putByte(comma);
    utc.put(text, tTdb);
    values.forEach((value, i) => {
      text.putByte(comma);
      if (!Number.isNaN(value)) text.putNumber(value / perOf[i]);
      text.putByte(comma);
      if (!Number.isNaN(value)) text.putAscii(basis[i]);
    });
    text.putByte(newline);
    if (text.isFull) yield new Uint8Array(text.take());
  }
  yield new Uint8Array(text.take());
}
