/**
 * The panels follow the clock ten times a second: what they are told is made for them, not for every frame of the picture.
 */
import { app, setApp } from "./store";
import { noticeAt } from "./timeline/limits";

const intervalMs = 100;
let lastMs = 0;
/** Handed over anew each time: the store copies it. */
const told: { tTdb: number; playing: boolean; notice: string | undefined } = {
  tTdb: 0,
  playing: false,
  notice: undefined,
};

/** Tells the panels where the clock is, when it is time or `isLast`. `wantedTdb`: where it would be if the span had no ends. */
export function letPanelsFollow(
  nowMs: number,
  tTdb: number,
  wantedTdb: number,
  playing: boolean,
  isLast: boolean,
): void {
  if (!isLast && nowMs - lastMs < intervalMs) return;
  lastMs = nowMs;
  told.tTdb = tTdb;
  told.playing = playing;
  told.notice = noticeAt(wantedTdb, app().notice);
  setApp(told);
}
