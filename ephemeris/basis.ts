/** Which basis is the weaker one, and what a body's path rests on at an instant: the probe's changes from leg to leg. */
import type { Ephemeris, Instant } from "./paths";
import { probeId } from "./probe/flight";
import type { Basis } from "./types";

/** From the strongest to the weakest. */
const strength: readonly Basis[] = ["tracked", "reconstructed", "planned", "illustrative"];

export const weaker = (a: Basis, b: Basis): Basis => (strength.indexOf(a) >= strength.indexOf(b) ? a : b);

/** Basis of a body of the ephemeris at `instant`. At the border of two legs the later one counts. Allocates nothing. */
export function basisAt({ basis, probe }: Ephemeris, id: string, instant: Instant): Basis {
  if (id !== probeId || probe === undefined) return basis[id];
  const { legs } = probe;
  for (let i = legs.length - 1; i >= 0; i--) {
    if (instant[0] >= legs[i].fromTdb) return legs[i].basis;
  }
  return basis[id];
}
