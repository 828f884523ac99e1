/** The path of the reader's own orbit, for the loop scene as long as the laboratory is open. */
import { create } from "zustand";
import type { Trail } from "../../ephemeris/resonance/future";

export interface SceneTrail {
  /** x y z, km, from Earth in the frame that turns with it. */
  readonly trail: Trail;
  /** Whether it begins at the instant, and does not end there. */
  readonly isAhead: boolean;
}

/** Undefined: there is none. */
export const useSceneTrail = create<{ readonly own: SceneTrail | undefined }>()(() => ({ own: undefined }));
