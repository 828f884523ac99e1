/** How legs are cut into segments of thrust. */
import { secondsPerDay } from "../units";

/** Nodes of equal segments of about `days` from one instant to the other, both included. */
export function evenNodes(fromTdb: number, toTdb: number, days: number): Float64Array {
  const n = Math.max(2, Math.floor((toTdb - fromTdb) / (days * secondsPerDay) + 0.5));
  return Float64Array.from({ length: n + 1 }, (_, i) => (i === n ? toTdb : fromTdb + ((toTdb - fromTdb) * i) / n));
}

/** The same with an instant that is the middle of a segment. */
export function nodesAround(fromTdb: number, atTdb: number, toTdb: number, days: number): Float64Array {
  const halfS = (days / 2) * secondsPerDay;
  return Float64Array.of(...evenNodes(fromTdb, atTdb - halfS, days), ...evenNodes(atTdb + halfS, toTdb, days));
}
