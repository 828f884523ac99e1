/**
 * Writes an export in the page: piece by piece with breath between, so that the window stays alive and can cancel.
 */
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { formatOf } from "../../ephemeris/export/formats";
import { headerOf } from "../../ephemeris/export/header";
import type { ExportRequest } from "../../ephemeris/export/request";
import { Rows } from "../../ephemeris/export/rows";
import { modelText } from "../../ephemeris/model";
import { version } from "../../package.json";

export interface ExportJob {
  readonly request: ExportRequest;
  readonly format: string;
  /** The command that makes the same file, for its header. */
  readonly command: string;
  readonly signal: AbortSignal;
  readonly onProgress: (fraction: number) => void;
}

const breathMs = 12;

/** The finished file. Rejects with the signal's reason when cancelled, and with the errors of `stateOf`. */
export async function exportedFile(ephemeris: Ephemeris, job: ExportJob): Promise<Blob> {
  const { request, signal, onProgress } = job;
  const format = formatOf(job.format);
  const rows = new Rows(ephemeris, request);
  const provenance = {
    version,
    model: modelText(ephemeris.model),
    solutions: ephemeris.solutions,
    probe: ephemeris.probe,
    command: job.command,
  };
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let breathedMs = performance.now();
  for (const piece of format.write(rows, request, headerOf(request, provenance))) {
    pieces.push(new Uint8Array(piece));
    if (performance.now() - breathedMs > breathMs) {
      onProgress(rows.done / rows.count);
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
      breathedMs = performance.now();
    }
  }
  return new Blob(pieces, { type: format.mediaType });
}
