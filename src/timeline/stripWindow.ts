/**
 * The stretch of time the strip shows: it follows the instant, so that the cursor never leaves it, and is drawn anew only when it
 * changes itself.
 */
import { create } from "zustand";
import type { Span } from "../../ephemeris/types";
import { secondsPerDay } from "../../ephemeris/units";
import { app, useApp } from "../store";
import { drawnSpan } from "./limits";
import { centred, following } from "./scale";

/** The stretch shown at first: a year and a half around the instant on either side. */
const openingWindowS = 3 * 365.25 * secondsPerDay;

/** TDB seconds past J2000. */
export const useStripWindow = create<Span>()(() => centred(app().tTdb, openingWindowS, drawnSpan));

export const stripWindow = useStripWindow.getState;

/** Shows another stretch; as far as the instant allows, which stays in it. */
export function showStretch(window: Span): void {
  useStripWindow.setState(following(window, app().tTdb, drawnSpan), true);
}

useApp.subscribe((state, previous) => {
  if (state.tTdb !== previous.tTdb) showStretch(stripWindow());
});
