/**
 * Which illustrated way of taking a sample is on show, and from when. While one is, the craft is drawn where the sequence has
 * it and not on its path. Small, because the picture asks it every frame.
 */
import { create } from "zustand";

export type TechniqueId = "hover" | "touch" | "anchor";

export interface SamplingState {
  readonly technique: TechniqueId | undefined;
  /** Start of the sequence, TDB seconds past J2000. */
  readonly startTdb: number;
}

export const useSampling = create<SamplingState>()(() => ({ technique: undefined, startTdb: 0 }));

export const isStaged = (): boolean => useSampling.getState().technique !== undefined;
