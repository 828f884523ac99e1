/**
 * Runs the tour while it is on: its clock, its keys, and what becomes of it when the viewer does something else. Pausing it stops
 * the app's clock as well.
 */
import { takeKeys } from "../keyboard";
import { play } from "../simulation";
import { app, useApp } from "../store";
import { afterIdle } from "./idle";
import { putAside, runPicture, showStop } from "./stage";
import { secondsOf, stops } from "./stops";
import { onStraying } from "./straying";
import { placeAfter, shareDone } from "./tourClock";
import { endTour, goToStop, type TourState, tour, useTour } from "./tourStore";

/** A museum's screen that nobody has touched for so long starts again. */
const idleMs = 90_000;

export function pauseTour(): void {
  play(false);
  useTour.setState({ phase: "paused" });
}

/** Starts, or goes on; where the viewer has looked elsewhere, with the stop shown again. */
export function continueTour(): void {
  const { stop, isStrayed } = tour();
  if (isStrayed) goToStop(stop, "running");
  else {
    useTour.setState({ phase: "running" });
    runPicture(stops[stop]);
  }
}

/** Goes on by so many stops, or back; a tour that is paused stays so. Beyond its last stop it is over. */
export function turnOver(by: 1 | -1): void {
  const { stop, phase } = tour();
  if (stop + by >= stops.length) endTour();
  else goToStop(Math.max(0, stop + by), phase);
}

/** Loop: gives the app to the visitor. */
export const handOver = (): void => useTour.setState({ phase: "handed-over" });

const keys: ReadonlyMap<string, () => void> = new Map([
  [" ", () => (tour().phase === "running" ? pauseTour() : continueTour())],
  ["arrowleft", () => turnOver(-1)],
  ["arrowright", () => turnOver(1)],
  ["escape", endTour],
]);

/** The app's own play button takes the clock over as it finds it. */
const isTransport = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(".transport") !== null;

function stray(event: Event): void {
  if (tour().mode === "loop") {
    if (tour().phase === "handed-over") return;
    // The key only wakes the screen.
    if (event instanceof KeyboardEvent) {
      event.preventDefault();
      event.stopPropagation();
    }
    handOver();
  } else {
    if (tour().phase === "running" && !isTransport(event.target)) play(false);
    useTour.setState({ phase: tour().phase === "waiting" ? "waiting" : "paused", isStrayed: true });
  }
}

const canRun = (): boolean => app().loading.kind === "ready" && app().picture !== "starting";

/**
 * Runs the tour until the returned function is called.
 * @param tell hears how much of the whole is done, 0 … 1, in every frame in which that changes.
 */
export function runTour(tell: (share: number) => void): () => void {
  let giveBack = putAside();
  let intoS = 0;
  let frame = 0;
  let lastMs = 0;
  let stopWaiting: (() => void) | undefined;

  const tick = (nowMs: number): void => {
    frame = 0;
    const wallS = (nowMs - lastMs) / 1000;
    lastMs = nowMs;
    const { stop, mode } = tour();
    const next = placeAfter({ stop, intoS }, wallS, secondsOf, mode === "loop");
    if (next === undefined) {
      endTour();
      return;
    }
    if (next.stop !== stop) goToStop(next.stop, "running");
    else {
      intoS = next.intoS;
      tell(shareDone(next, secondsOf));
    }
    wake();
  };
  const wake = (): void => {
    if (frame !== 0 || tour().phase !== "running" || tour().mode === undefined || !canRun()) return;
    lastMs = performance.now();
    frame = requestAnimationFrame(tick);
  };
  const show = (): void => {
    intoS = 0;
    tell(shareDone({ stop: tour().stop, intoS }, secondsOf));
    void showStop(stops[tour().stop]);
  };
  const follow = (now: TourState, before: TourState): void => {
    if (now.mode === undefined) return;
    if (now.phase === "handed-over" && before.phase !== "handed-over") {
      giveBack();
      stopWaiting = afterIdle(window, idleMs, () => goToStop(0, "running"));
    } else if (before.phase === "handed-over" && now.phase !== "handed-over") {
      stopWaiting?.();
      // What the visitor set is put right.
      giveBack();
      giveBack = putAside();
    }
    if (now.showing !== before.showing) show();
    wake();
  };
  const stopsOfAll = [
    useTour.subscribe(follow),
    useApp.subscribe(wake),
    takeKeys(keys, () => tour().phase !== "handed-over"),
    tour().mode === "loop"
      ? onStraying(".tour button", new Set(), stray)
      : onStraying(".tour, .language", new Set(keys.keys()), stray),
  ];
  show();
  wake();
  return () => {
    for (const stop of stopsOfAll) stop();
    cancelAnimationFrame(frame);
    stopWaiting?.();
    giveBack();
  };
}
