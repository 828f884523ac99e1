/** What the laboratory has found, for those outside its drawer. */
import { create } from "zustand";
import { type CoOrbitalClass, classAt } from "../../ephemeris/resonance/classes";
import { runStartTdb } from "../../ephemeris/resonance/orbitStart";
import type { Followed } from "./futureLine";
import type { Experiment } from "./orbitForm";

interface Found {
  readonly experiment: Experiment;
  /** What it is on 2026-01-01, where its elements hold. */
  readonly kind: CoOrbitalClass | undefined;
}

export const useLabFound = create<{ readonly found: Found | undefined }>()(() => ({ found: undefined }));

/** Tells of an orbit that has been followed to the end of the run. */
export function tellFound({ experiment, classes, isWhole }: Followed): void {
  if (isWhole) useLabFound.setState({ found: { experiment, kind: classAt(classes, runStartTdb)?.kind } });
}
