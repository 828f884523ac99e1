/**
 * Whether the tour is on, and where it is. Small: the address asks it; what the tour says and does is loaded when it is on.
 */
import { create } from "zustand";
import { setApp } from "../store";

/** `once`: it ends after its last stop. `loop`: for a screen in a museum, it goes on for ever. */
export type TourMode = "once" | "loop";

export type TourPhase =
  /** Opened by a link where less motion is preferred: until somebody starts it. */
  | "waiting"
  | "running"
  | "paused"
  /** Loop: a visitor has the app, until the screen is left alone. */
  | "handed-over";

export interface TourState {
  readonly mode: TourMode | undefined;
  readonly phase: TourPhase;
  /** Counted from 0. */
  readonly stop: number;
  /** Grows whenever a stop is to be shown anew, be it the same one. */
  readonly showing: number;
  /** Paused because the viewer looked elsewhere: to go on, the stop is shown again. */
  readonly isStrayed: boolean;
  /** Started by its button, whose focus it takes over. */
  readonly takesFocus: boolean;
}

export const useTour = create<TourState>()(() => ({
  mode: undefined,
  phase: "running",
  stop: 0,
  showing: 0,
  isStrayed: false,
  takesFocus: false,
}));

export const tour = useTour.getState;

/** Shows a stop from its beginning. */
export function goToStop(stop: number, phase: TourPhase): void {
  useTour.setState(({ showing }) => ({ stop, phase, showing: showing + 1, isStrayed: false }));
}

/** Starts the tour from its first stop, as its button does. */
export function startTour(): void {
  setApp({ drawer: undefined, lesson: undefined, presenting: false });
  useTour.setState({ mode: "once", takesFocus: true });
  goToStop(0, "running");
}

/** Does what a link says of the tour; undefined ends it. Where less motion is preferred it waits to be started. */
export function openTour(mode: TourMode | undefined): void {
  if (mode === undefined) {
    endTour();
    return;
  }
  useTour.setState({ mode, takesFocus: false });
  goToStop(0, matchMedia("(prefers-reduced-motion: reduce)").matches ? "waiting" : "running");
}

export function endTour(): void {
  useTour.setState({ mode: undefined });
}
