/**
 * The one moving thing: the instant shown and the pose of the camera, advanced on animation frames and read by the scene
 * without allocation. It runs only while something moves; the panels hear of it through the store.
 */
import { clamped, instantAfter, isAtEnd, ladderRate, shuttled } from "./clock";
import { missionSpan } from "./missionSpan";
import { letPanelsFollow } from "./panelsFollow";
import { app, setApp } from "./store";
import { noticeAt } from "./timeline/limits";

/** The instant shown, TDB seconds past J2000. The scene reads it each frame; only this file writes it. */
export const simulation = { tTdb: app().tTdb };

type FrameListener = (wallS: number) => boolean;
/** Made anew when it changes: a frame goes through the one it began with. */
let listeners: readonly FrameListener[] = [];
let draw: (() => void) | undefined;
let frame = 0;
let lastMs = 0;
/** Rate at which a pulled jog runs time, simulated seconds per wall second; 0 at rest. */
let jogRate = 0;

/**
 * Calls `listener` on every animation frame while anything moves, with the wall seconds since the last. It returns
 * whether it still moves by itself (a flight); the returned function takes it off.
 */
export function onFrame(listener: FrameListener): () => void {
  listeners = [...listeners, listener];
  requestFrame();
  return () => {
    listeners = listeners.filter((other) => other !== listener);
  };
}

/** Has `picture` drawn last in every frame, in the frame itself: what is seen is what the panels say. Returns how to stop. */
export function drawWith(picture: () => void): () => void {
  draw = picture;
  requestFrame();
  return () => {
    if (draw === picture) draw = undefined;
  };
}

/** Asks for a frame: something has changed that the scene should show. */
export function requestFrame(): void {
  if (frame !== 0) return;
  lastMs = performance.now();
  frame = requestAnimationFrame(step);
}

function step(nowMs: number): void {
  frame = 0;
  const wallS = Math.max(0, nowMs - lastMs) / 1000;
  lastMs = nowMs;
  let moving = advanceClock(wallS, nowMs);
  const called = listeners;
  for (let i = 0; i < called.length; i++) moving = called[i](wallS) || moving;
  draw?.();
  if (moving && frame === 0) frame = requestAnimationFrame(step);
}

function advanceClock(wallS: number, nowMs: number): boolean {
  const { playing, rate } = app();
  if (!playing && jogRate === 0) return false;
  const running = jogRate === 0 ? rate : jogRate;
  const tTdb = instantAfter(simulation.tTdb, running, wallS, missionSpan);
  const runs = !isAtEnd(tTdb, running, missionSpan);
  simulation.tTdb = tTdb;
  letPanelsFollow(nowMs, tTdb, runs ? tTdb : tTdb + Math.sign(running), playing && runs, !runs);
  return runs;
}

/** Goes to an instant and shows it at once; beyond an end of the mission span to that end, and says so. */
export function goTo(tTdb: number): void {
  simulation.tTdb = clamped(tTdb, missionSpan);
  setApp({ tTdb: simulation.tTdb, notice: noticeAt(tTdb, app().notice) });
  requestFrame();
}

/** Runs time at `rate` (simulated seconds per wall second) for as long as the jog is pulled; 0 lets time stand. */
export function jog(rate: number): void {
  if (rate === jogRate) return;
  jogRate = rate;
  setApp({ playing: false, tTdb: simulation.tTdb });
  requestFrame();
}

export function play(playing: boolean): void {
  setApp({ playing, tTdb: simulation.tTdb });
  requestFrame();
}

export function togglePlay(): void {
  play(!app().playing);
}

export function setRate(rate: number): void {
  setApp({ rate: ladderRate(rate), tTdb: simulation.tTdb });
}

/** Runs forwards or backwards; again, one rung faster. */
export function shuttle(direction: 1 | -1): void {
  const { rate, playing } = app();
  const next = shuttled({ tTdb: simulation.tTdb, rate, playing }, direction);
  setApp({ rate: next.rate, playing: next.playing });
  requestFrame();
}
