/**
 * Writes an export away from the page, by the writers of the command line. Lives for one file; cancelling is ending it.
 */
import { formatOf } from "../../ephemeris/export/formats";
import { headerOf } from "../../ephemeris/export/header";
import { Rows } from "../../ephemeris/export/rows";
import { modelText } from "../../ephemeris/model";
import { version } from "../../package.json";
import { requestOf } from "../panels/exportForm";
import type { ExportJob, ExportReply } from "./exportProtocol";
import { failureOf } from "./failure";

const reply = (message: ExportReply): void => postMessage(message);

const reportMs = 100;
/** What is handed to the browser at a time; it keeps large files on disk, so that memory does not grow with the file. */
const handedBytes = 8_000_000;

function write({ ephemeris, form, command }: ExportJob): void {
  const request = requestOf(form);
  const format = formatOf(form.format);
  const rows = new Rows(ephemeris, request);
  const provenance = {
    version,
    model: modelText(ephemeris.model),
    solutions: ephemeris.solutions,
    probe: ephemeris.probe,
    command,
  };
  const handed: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let pieceBytes = 0;
  let bytes = 0;
  let reportedMs = performance.now();
  const hand = (): void => {
    handed.push(new Blob(pieces));
    pieces = [];
    pieceBytes = 0;
  };
  for (const piece of format.write(rows, request, headerOf(request, provenance))) {
    pieces.push(new Uint8Array(piece));
    pieceBytes += piece.length;
    bytes += piece.length;
    if (pieceBytes > handedBytes) hand();
    if (performance.now() - reportedMs < reportMs) continue;
    reportedMs = performance.now();
    reply({ kind: "progress", rows: rows.done, allRows: rows.count, bytes });
  }
  hand();
  reply({ kind: "done", file: new Blob(handed, { type: format.mediaType }), rows: rows.count });
}

addEventListener("message", ({ data }: MessageEvent<ExportJob>) => {
  try {
    write(data);
  } catch (error) {
    reply({ kind: "failed", ...failureOf(error) });
  }
});
