/**
 * The evidence beside a flight, computed where it does not hold up the page: a tenth of a second.
 */
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { InputError } from "../../ephemeris/errors";
import { type EvidenceRow, evidenceRows } from "../../ephemeris/probe/evidence";

/** None for a path that ends before the evidence does. */
export function evidenceOf(ephemeris: Ephemeris): readonly EvidenceRow[] {
  try {
    return evidenceRows(ephemeris);
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}
