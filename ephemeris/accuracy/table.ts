/** The accuracy table: everything that `quasimoon check` prints and the tests hold. */
import { fitRows } from "./fits";
import { asteroidRows, centuryRows, planetRows, quasiMoonRows } from "./jpl";
import { lawRows } from "./laws";
import type { AccuracyRow } from "./row";

export type { AccuracyRow } from "./row";

/** The parts of the table, in order; each computes what it needs. About half a minute in all. */
export const accuracyParts: readonly {
  readonly name: string;
  readonly rows: () => AccuracyRow[] | Promise<AccuracyRow[]>;
}[] = [
  { name: "Kamoʻoalewa", rows: quasiMoonRows },
  { name: "asteroids", rows: asteroidRows },
  { name: "planets, fitted start", rows: () => planetRows("fitted") },
  { name: "planets, published start", rows: () => planetRows("de440") },
  { name: "two centuries", rows: centuryRows },
  { name: "conservation laws", rows: lawRows },
  { name: "Chebyshev fits", rows: fitRows },
];
