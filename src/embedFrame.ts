/**
 * The embedded app's side of `embed.ts`: carries out what an allowed page asks for and tells the embedding page what is shown.
 */
import { events } from "../ephemeris/events";
import { english } from "../ephemeris/phrase";
import { isoFromTdb, parseTime } from "../ephemeris/time";
import { showLink, viewText } from "./address";
import { type EmbedCommand, type EmbedMessage, type EmbedOptions, type EmbedState, embedVersion } from "./embed";
import { commandOf } from "./embedCommand";
import { goTo, play, setRate, simulation } from "./simulation";
import { type AppState, app, useApp } from "./store";

const timeIntervalMs = 250;
const restMs = 500;

const utcOf = (tTdb: number): string => isoFromTdb(tTdb, { scale: "utc", digits: 3 });

function stateNow(): EmbedState {
  const { rate, playing } = app();
  const { tTdb } = simulation;
  return { utc: utcOf(tTdb), tTdb, rate, playing, view: viewText() };
}

/** Carries a command out; returns what of it could not be read. */
function carryOut(command: EmbedCommand): readonly string[] {
  switch (command.type) {
    case "get":
      return [];
    case "set-time":
      goTo(parseTime(command.time, "utc"));
      return [];
    case "set-rate":
      if (command.rate !== undefined) setRate(command.rate);
      if (command.playing !== undefined) play(command.playing);
      return [];
    case "set-view": {
      const hasTime = new URLSearchParams(command.view.replace(/^#/, "")).has("t");
      return showLink(hasTime ? command.view : `t=${utcOf(simulation.tTdb)}&${command.view.replace(/^#/, "")}`).map(
        english,
      );
    }
  }
}

/** Events between two instants, in the order in which they are reached. */
function eventsBetween(fromTdb: number, toTdb: number) {
  const passed = events.filter(({ tTdb }) => tTdb > Math.min(fromTdb, toTdb) && tTdb <= Math.max(fromTdb, toTdb));
  return toTdb < fromTdb ? passed.reverse() : passed;
}

/** Starts the conversation with the page that embeds this one. Returns how to end it. */
export function startEmbedFrame({ origins }: EmbedOptions): () => void {
  const host = window.parent;
  const tell = (message: EmbedMessage, origin = "*"): void => {
    if (host !== window) host.postMessage({ quasimoon: embedVersion, ...message }, origin);
  };

  const hear = ({ source, origin, data }: MessageEvent): void => {
    if (source !== host || host === window) return;
    const command = commandOf(data);
    if (command === undefined) return;
    const { id } = command;
    if (!origins.includes(origin)) {
      tell(
        { type: "refused", id, reason: `${origin} may not command: the frame’s address lists who may, &origin=…` },
        origin,
      );
    } else if ("refused" in command) {
      tell({ type: "refused", id, reason: command.refused }, origin);
    } else {
      const problems = carryOut(command);
      tell({ type: "state", id, problems, ...stateNow() }, origin);
    }
  };

  let timeTimer = 0;
  let restTimer = 0;
  let toldView = viewText();
  const tellTime = (): void => {
    timeTimer = 0;
    const { view: _, ...time } = stateNow();
    tell({ type: "time", ...time });
  };
  const tellView = (): void => {
    const view = viewText();
    if (view !== toldView) tell({ type: "view", view });
    toldView = view;
  };
  const follow = (now: AppState, before: AppState): void => {
    if (now.loading.kind === "ready" && before.loading.kind !== "ready") tell({ type: "ready", ...stateNow() });
    if (now.tTdb !== before.tTdb || now.rate !== before.rate || now.playing !== before.playing) {
      if (timeTimer === 0) timeTimer = window.setTimeout(tellTime, timeIntervalMs);
    }
    const reached = before.playing ? eventsBetween(before.tTdb, now.tTdb) : [];
    const goneTo = now.event === before.event ? [] : events.filter(({ id }) => id === now.event);
    for (const { id, label, utc } of new Set([...reached, ...goneTo])) tell({ type: "event", event: id, label, utc });
    window.clearTimeout(restTimer);
    restTimer = window.setTimeout(tellView, restMs);
  };

  window.addEventListener("message", hear);
  const stop = useApp.subscribe(follow);
  return () => {
    stop();
    window.removeEventListener("message", hear);
    window.clearTimeout(timeTimer);
    window.clearTimeout(restTimer);
  };
}
