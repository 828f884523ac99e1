/**
 * Jumping to a mission event: time stops there and the event is marked in the list.
 */
import type { MissionEvent } from "../../ephemeris/events";
import { goTo, play } from "../simulation";
import { chooseSources } from "../sources";
import { setApp } from "../store";

export function goToEvent({ id, tTdb }: MissionEvent): void {
  play(false);
  goTo(tTdb);
  setApp({ event: id });
  chooseSources("events");
}
