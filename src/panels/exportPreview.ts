/**
 * The first rows of an export and about how large its file will be, by the writers that write it. Pure.
 */
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { formatOf } from "../../ephemeris/export/formats";
import type { ExportRequest } from "../../ephemeris/export/request";
import { Rows } from "../../ephemeris/export/rows";
import type { TimeGrid } from "../../ephemeris/export/timeGrid";

const textOf = (ephemeris: Ephemeris, request: ExportRequest, format: string): string => {
  const decoder = new TextDecoder();
  let text = "";
  for (const piece of formatOf(format).write(new Rows(ephemeris, request), request, []))
    text += decoder.decode(piece, { stream: true });
  return text;
};

/** Column names and the first `rows` rows of the CSV, without the comment lines. */
export function previewOf(ephemeris: Ephemeris, request: ExportRequest, rows: number): string {
  const { times } = request;
  const count = Math.min(times.count, Math.ceil(rows / request.bodies.length));
  return textOf(ephemeris, { ...request, times: { ...times, count } }, "csv").trimEnd();
}

const sampledTimes = 12;

/** About how many bytes the file will have, from rows spread over the span. */
export function sizeOf(ephemeris: Ephemeris, request: ExportRequest, format: string): number {
  const { times } = request;
  const count = Math.min(times.count, sampledTimes);
  const spread: TimeGrid = {
    ...times,
    count,
    tTdbAt: (index) => times.tTdbAt(Math.floor((index * (times.count - 1)) / Math.max(1, count - 1))),
  };
  const lines = textOf(ephemeris, { ...request, times: spread }, format)
    .trimEnd()
    .split("\n");
  const rows = lines.slice(-count * request.bodies.length);
  const bytesPerRow = rows.reduce((sum, row) => sum + row.length + 1, 0) / rows.length;
  return bytesPerRow * times.count * request.bodies.length;
}
