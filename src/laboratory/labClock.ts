/**
 * The laboratory's instant: the app's clock, and beyond the mission, where the scene cannot follow, the laboratory alone. Whatever else moves
 * the clock takes the laboratory along.
 */
import { create } from "zustand";
import { clamped } from "../clock";
import { missionSpan } from "../missionSpan";
import { goTo, play } from "../simulation";
import { app, useApp } from "../store";

interface Beyond {
  readonly tTdb: number;
  /** Where the scene was left; once it stands elsewhere, it counts again. */
  readonly sceneTdb: number;
}

const useBeyond = create<{ beyond: Beyond | undefined }>()(() => ({ beyond: undefined }));

/** TDB seconds past J2000, and whether the scene shows it. */
export function useLabInstant(): { readonly tTdb: number; readonly isInScene: boolean } {
  const sceneTdb = useApp((state) => state.tTdb);
  const beyond = useBeyond((state) => state.beyond);
  const isBeyond = beyond !== undefined && beyond.sceneTdb === sceneTdb;
  return { tTdb: isBeyond ? beyond.tTdb : sceneTdb, isInScene: !isBeyond };
}

/** The laboratory's instant, for those outside its drawer. */
export function labTdb(): number {
  const { beyond } = useBeyond.getState();
  const sceneTdb = app().tTdb;
  return beyond?.sceneTdb === sceneTdb ? beyond.tTdb : sceneTdb;
}

/** Calls `listener` when the laboratory's instant parts from the app's. Returns how to stop. */
export const onLabInstant = (listener: () => void): (() => void) => useBeyond.subscribe(listener);

export function goToInstant(tTdb: number): void {
  const sceneTdb = clamped(tTdb, missionSpan);
  play(false);
  goTo(sceneTdb);
  useBeyond.setState({ beyond: sceneTdb === tTdb ? undefined : { tTdb, sceneTdb } });
}
