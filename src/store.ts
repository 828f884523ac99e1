/**
 * What the panels know: the view, the state of the ephemeris, which panels are open. React reads it through `useApp`.
 * While time runs, `tTdb` here follows the clock ten times a second; the scene reads `simulation` every frame instead.
 */
import { create } from "zustand";
import type { Ephemeris } from "../ephemeris/ephemeris";
import type { ProbePlan } from "../ephemeris/probe/build";
import type { LegSolution } from "../ephemeris/probe/solution";
import type { DrawerId } from "./drawers";
import type { LayerId } from "./layers";
import type { LessonPlace } from "./lessons/place";
import type { LengthUnit } from "./quantities";
import type { Theme } from "./themes";
import type { ReadOutTopic } from "./topic";
import { defaultView, type View } from "./view";

/** What is being computed comes as a message; what failed, as it is said. */
export type Loading =
  | { readonly kind: "building"; readonly fraction: number; readonly label: string }
  | { readonly kind: "ready"; readonly ephemeris: Ephemeris; readonly buildMs: number }
  | { readonly kind: "failed"; readonly message: string };

/** The probe's path comes after everything else; without it all the rest works. */
export type ProbeLoading =
  | { readonly kind: "building"; readonly fraction: number }
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly message: string };

/** The leg last solved again: under way, done (feasible or not), or refused, with the field that was wrong. */
export type Solving =
  | { readonly kind: "running"; readonly fraction: number; readonly label: string }
  | { readonly kind: "done"; readonly solution: LegSolution; readonly solveMs: number }
  | { readonly kind: "failed"; readonly message: string; readonly argument: string | undefined };

export interface AppState extends View {
  readonly loading: Loading;
  readonly probe: ProbeLoading;
  /** What the probe flies other than the default; empty for the default. */
  readonly plan: ProbePlan;
  readonly solving: Solving | undefined;
  /** Panels hidden with H. */
  readonly hidden: boolean;
  readonly drawer: DrawerId | undefined;
  /** The step of a lesson that is open; a new object each time one is entered. */
  readonly lesson: LessonPlace | undefined;
  /** Whether a lesson is shown to a class: large, and paged by a clicker. */
  readonly presenting: boolean;
  /** Id of the mission event last gone to. */
  readonly event: string | undefined;
  /** Whose figures the read-outs show. */
  readonly readOutsOf: ReadOutTopic;
  /** On a phone: whether the sheet of read-outs is up. */
  readonly sheetUp: boolean;
  /** A line for the reader that goes away when dismissed; undefined for none. */
  readonly notice: string | undefined;
  /** Whether the picture can be drawn; the read-outs work without it. */
  readonly picture: "starting" | "drawn" | "no-webgl" | "context-lost";
}

export const useApp = create<AppState>()(() => ({
  ...defaultView,
  loading: { kind: "building", fraction: 0, label: /*i18n*/ "starting" },
  probe: { kind: "building", fraction: 0 },
  plan: {},
  solving: undefined,
  hidden: false,
  drawer: undefined,
  lesson: undefined,
  presenting: false,
  event: undefined,
  readOutsOf: "quasi-moon",
  sheetUp: false,
  notice: undefined,
  picture: "starting",
}));

export const setApp = useApp.setState;
export const app = useApp.getState;

export function chooseUnits(units: LengthUnit): void {
  setApp({ units });
}

export function chooseTheme(theme: Theme): void {
  setApp({ theme });
}

/** Shows a layer, or leaves it out. */
export function toggleLayer(layer: LayerId): void {
  setApp((state) => {
    const shown = new Set(state.layers);
    if (!shown.delete(layer)) shown.add(layer);
    return { layers: shown };
  });
}

/** Whether a layer is shown. */
export function useLayer(layer: LayerId): boolean {
  return useApp((state) => state.layers.has(layer));
}

/** Opens a drawer, or closes it when it is the open one. */
export function toggleDrawer(drawer: DrawerId): void {
  setApp((state) => ({ drawer: state.drawer === drawer ? undefined : drawer }));
}

/** The finished ephemeris, or undefined while it is being built. */
export function useEphemeris(): Ephemeris | undefined {
  return useApp((state) => (state.loading.kind === "ready" ? state.loading.ephemeris : undefined));
}
