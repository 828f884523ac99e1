/** The keys of a plot: arrows move the clock, others the stretch of time that is shown. */
import type { Span } from "../../ephemeris/types";
import { fractionOf } from "../timeline/scale";
import type { PlotGestures } from "./gestures";

/** Arrow keys move the clock by this part of the stretch shown; with Shift by ten times as much. */
const keyStep = 1 / 400;

export interface KeyedPlot {
  readonly window: Span;
  /** Instant shown. */
  readonly tTdb: number;
  readonly scrubTo: (tTdb: number) => void;
  readonly gestures: PlotGestures;
}

/** Acts on a key that is one of the plot's, and keeps it from the page. */
export function onPlotKey(event: React.KeyboardEvent, { window, tTdb, scrubTo, gestures }: KeyedPlot): void {
  const stepS = (window.toTdb - window.fromTdb) * keyStep * (event.shiftKey ? 10 : 1);
  const at = Math.min(1, Math.max(0, fractionOf(tTdb, window)));
  const acts: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => scrubTo(tTdb - stepS),
    ArrowRight: () => scrubTo(tTdb + stepS),
    Home: () => scrubTo(window.fromTdb),
    End: () => scrubTo(window.toTdb),
    PageUp: () => gestures.move(0.5),
    PageDown: () => gestures.move(-0.5),
    "+": () => gestures.zoom(0.5, at),
    "=": () => gestures.zoom(0.5, at),
    "-": () => gestures.zoom(2, at),
    "0": gestures.whole,
  };
  const act = acts[event.key];
  if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}
