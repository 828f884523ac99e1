/**
 * What the page and its export worker say to each other.
 */
import type { Ephemeris } from "../../ephemeris/ephemeris";
import type { ExportForm } from "../panels/exportForm";
import type { Failure } from "./failure";

export interface ExportJob {
  readonly ephemeris: Ephemeris;
  readonly form: ExportForm;
  /** The command that makes the same file, for its header. */
  readonly command: string;
}

export interface ExportProgress {
  readonly rows: number;
  readonly allRows: number;
  readonly bytes: number;
}

export type ExportReply =
  | ({ readonly kind: "progress" } & ExportProgress)
  | { readonly kind: "done"; readonly file: Blob; readonly rows: number }
  | ({ readonly kind: "failed" } & Failure);
