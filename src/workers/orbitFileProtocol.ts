/** What the laboratory and the worker that writes its orbit's file say to each other. */
import type { Frame } from "../../ephemeris/frames";
import type { Span } from "../../ephemeris/types";
import type { Experiment } from "../laboratory/orbitForm";
import type { Failure } from "./failure";

export interface OrbitFileJob {
  readonly experiment: Experiment;
  readonly center: "earth" | "sun";
  readonly frame: Frame;
  readonly span: Span;
  readonly stepS: number;
  /** The link that leads back to it, for the header. */
  readonly link: string;
}

export type OrbitFileReply =
  | { readonly kind: "done"; readonly file: Blob; readonly rows: number }
  | ({ readonly kind: "failed" } & Failure);
