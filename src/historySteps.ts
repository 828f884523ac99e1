/**
 * What becomes a step that the browser's back button undoes, and when the history may be written. Pure. Discrete choices (framing,
 * body followed, moment, event, step of a lesson, panel, second view, another flight) are steps; time, scrubbing and the camera are not.
 */

/** What of the app decides. */
export interface StepState {
  readonly framing: string;
  readonly follow: string;
  readonly pinned: string | undefined;
  readonly drawer: string | undefined;
  /** Id of the mission event or mark last gone to. */
  readonly event: string | undefined;
  /** The step of a lesson, as a link says it; empty for none. */
  readonly lesson: string;
  /** The flight shown, as a link says it. */
  readonly flight: string;
}

export type HistoryWrite =
  /** The entry follows the view. */
  | "follow"
  /** The entry keeps the view it had; a new one begins. */
  | "step"
  /** Nothing but a panel was opened: a step, or the place of an entry whose panel was closed. */
  | "open"
  /** A panel was closed: the entry goes on without it. */
  | "close";

/** What a change means for the history. */
export function historyWriteOf(before: StepState, after: StepState): HistoryWrite {
  const isElsewhere =
    before.framing !== after.framing ||
    before.follow !== after.follow ||
    before.flight !== after.flight ||
    (after.lesson !== "" && before.lesson !== after.lesson) ||
    (after.pinned !== undefined && before.pinned !== after.pinned) ||
    (after.event !== undefined && before.event !== after.event);
  if (isElsewhere) return "step";
  if (before.drawer === after.drawer) return "follow";
  return after.drawer === undefined ? "close" : "open";
}

/** Safari refuses the hundredth write in 30 s; others drop them. */
const mostWrites = 80;
const withinMs = 30_000;

/** Counts writes. The function returned says whether one may be made at `nowMs`, and counts it if so. */
export function newWriteBudget(): (nowMs: number) => boolean {
  const madeMs: number[] = [];
  return (nowMs) => {
    while (madeMs.length > 0 && nowMs - madeMs[0] >= withinMs) madeMs.shift();
    if (madeMs.length >= mostWrites) return false;
    madeMs.push(nowMs);
    return true;
  };
}
