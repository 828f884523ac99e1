/**
 * Has a worker write an export, so that the window stays alive however many rows there are.
 */
import { toldFailure } from "../language/problemText";
import type { ExportJob, ExportProgress, ExportReply } from "../workers/exportProtocol";
import { startedWorker } from "../workers/startedWorker";

export interface ExportEnds {
  readonly onProgress: (progress: ExportProgress) => void;
  readonly onDone: (file: Blob, rows: number) => void;
  readonly onFailure: (message: string) => void;
}

/** Starts writing; the returned function cancels it, and nothing is left of it. */
export function startExport(job: ExportJob, { onProgress, onDone, onFailure }: ExportEnds): () => void {
  const worker = new Worker(new URL("../workers/export.worker.ts", import.meta.url), { type: "module" });
  return startedWorker<ExportJob, ExportReply>(
    worker,
    job,
    (reply) => {
      if (reply.kind === "progress") onProgress(reply);
      else if (reply.kind === "done") onDone(reply.file, reply.rows);
      else onFailure(toldFailure(reply));
      return reply.kind === "progress";
    },
    onFailure,
  );
}
