/**
 * Jumping to a mark on the probe's path: time stops there; the mission event it belongs to, if any, is the selected one.
 */
import type { FlightMark } from "../flightMarks";
import { goTo, play } from "../simulation";
import { setApp } from "../store";

export function goToMark({ tTdb, event }: FlightMark): void {
  play(false);
  goTo(tTdb);
  setApp({ event });
}
