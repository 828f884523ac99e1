/**
 * Jumps of the clock that keys and buttons share: to now, and to the mission event before or after.
 */
import { parseTime } from "../../ephemeris/time";
import { i18n } from "../language/i18n";
import { goTo, play, simulation } from "../simulation";
import { setApp } from "../store";
import { goToEvent } from "./goToEvent";
import { eventBeyond } from "./nearestEvent";

/** To the instant by this machine's clock; time runs on if it ran. */
export function goToNow(): void {
  goTo(parseTime(new Date().toISOString(), "utc"));
}

/** To the next event after (1) or before (−1) the instant, which stops there; past the last, says so. */
export function goToNeighbour(direction: 1 | -1): void {
  const event = eventBeyond(simulation.tTdb, direction);
  if (event !== undefined) goToEvent(event);
  else {
    play(false);
    setApp({
      notice:
        direction === 1
          ? i18n.t("No mission event is known after this instant.")
          : i18n.t("No mission event is known before this instant."),
    });
  }
}
