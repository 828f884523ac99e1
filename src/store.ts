/**
 * What the panels know: the view, the state of the ephemeris, which panels are open. React reads it through `useApp`.
 * While time runs, `tTdb` here follows the clock ten times a second; the scene reads `simulation` every frame instead.
 */
import { create } from "zustand";
import type { Ephemeris } from "../ephemeris/ephemeris";
import type { LengthUnit } from "./quantities";
import { defaultView, type View } from "./view";

export type Loading =
  | { readonly kind: "building"; readonly fraction: number; readonly label: string }
  | { readonly kind: "ready"; readonly ephemeris: Ephemeris; readonly buildMs: number }
  | { readonly kind: "failed"; readonly message: string };

export type DrawerId = "events" | "export" | "keys";

export interface AppState extends View {
  readonly loading: Loading;
  /** Panels hidden with H. */
  readonly hidden: boolean;
  readonly drawer: DrawerId | undefined;
  /** Id of the mission event last gone to. */
  readonly event: string | undefined;
  /** On a phone: whether the sheet of read-outs is up. */
  readonly sheetUp: boolean;
  /** A line for the reader that goes away when dismissed; undefined for none. */
  readonly notice: string | undefined;
  /** Whether the picture can be drawn; the read-outs work without it. */
  readonly picture: "starting" | "drawn" | "no-webgl" | "context-lost";
}

export const useApp = create<AppState>()(() => ({
  ...defaultView,
  loading: { kind: "building", fraction: 0, label: "starting" },
  hidden: false,
  drawer: undefined,
  event: undefined,
  sheetUp: false,
  notice: undefined,
  picture: "starting",
}));

export const setApp = useApp.setState;
export const app = useApp.getState;

export function chooseUnits(units: LengthUnit): void {
  setApp({ units });
}

/** Opens a drawer, or closes it when it is the open one. */
export function toggleDrawer(drawer: DrawerId): void {
  setApp((state) => ({ drawer: state.drawer === drawer ? undefined : drawer }));
}

/** The finished ephemeris, or undefined while it is being built. */
export function useEphemeris(): Ephemeris | undefined {
  return useApp((state) => (state.loading.kind === "ready" ? state.loading.ephemeris : undefined));
}
