/** One task of `quasimoon resonance`, a run of consecutive clones, as it is sent to a thread; and how it is carried out there or here. */

import { runClones, type YearSpan } from "../../ephemeris/resonance/cloneRun";
import type { BodySet } from "../../ephemeris/resonance/longRun";
import type { SolarStart } from "../../ephemeris/resonance/start";
import type { ResonanceFormat, Table } from "./resonanceRequest";
import { cloneText } from "./resonanceText";

export interface ResonanceTask {
  readonly start: SolarStart;
  readonly bodies: BodySet;
  readonly span: YearSpan;
  readonly firstClone: number;
  readonly table: Table;
  readonly format: ResonanceFormat;
}

/** Yields the share done; returns the rows of each clone. */
export function* carriedOut({
  start,
  bodies,
  span,
  firstClone,
  table,
  format,
}: ResonanceTask): Generator<number, string[], void> {
  const all = yield* runClones(start, bodies, span);
  return all.map((series, k) => cloneText(firstClone + k, series, table, format));
}
