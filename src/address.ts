/**
 * Keeps the address and the view the same: reads it at the start and when it changes (by hand, by back and forward), writes it when
 * the view has come to rest. What a reader chooses is a step in the history, what moves by itself is not (historySteps.ts).
 */
import type { Phrase } from "../ephemeris/phrase";
import { cutTo } from "./camera/rig";
import { openFlight, sharedFlightOf } from "./flightShown";
import { historyWriteOf, newWriteBudget, type StepState } from "./historySteps";
import { experiment, openExperiment, useExperiment } from "./laboratory/experiment";
import { showLanguage } from "./language/chooseLanguage";
import { i18n } from "./language/i18n";
import { toldText } from "./language/problemText";
import { awaitingView, type LessonPlace } from "./lessons/place";
import { flightText } from "./link/flightLink";
import { lessonParts } from "./link/lessonLink";
import { type DecodedLink, decodeLink, encodeLink, type Link } from "./link/link";
import { simulation } from "./simulation";
import { useSpin } from "./spin";
import { openSpin, sharedSpinAt } from "./spinSharing";
import { type AppState, app, setApp, useApp } from "./store";
import { topicOf } from "./topic";
import { openTour, tour, useTour } from "./tour/tourStore";

const writeIntervalMs = 500;
/** Problems of a link named in the note; the rest are counted. */
const namedProblems = 4;

const linkOf = (state: AppState, tTdb: number): Link => ({
  ...state,
  tTdb,
  panel: state.drawer,
  tour: tour().mode,
  spin: sharedSpinAt(tTdb),
  flight: sharedFlightOf(state.plan),
  experiment: experiment(),
});

/** What is seen now, as a link says it. */
const linkNow = (): Link => linkOf(app(), simulation.tTdb);

/** The view as it is now, as text: what an address has after `#`. */
export const viewText = (): string => encodeLink(linkNow());

const appAddress = (): string => `${location.origin}${location.pathname}`;

/** The address of the view as it is now. */
export const addressNow = (): string => `${appAddress()}${location.search}#${viewText()}`;

/** The link that is handed on, and its parts: what is seen, without the panel that hands it on. */
export function sharedLink(): { readonly app: string; readonly view: string; readonly link: string } {
  const view = encodeLink({ ...linkNow(), panel: undefined });
  return { app: appAddress(), view, link: `${appAddress()}#${view}` };
}

function noticeOf(problems: readonly Phrase[]): string | undefined {
  if (problems.length === 0) return undefined;
  const n = problems.length - namedProblems;
  const named = problems
    .slice(0, namedProblems)
    .map(toldText)
    .reduce((first, second) => i18n.t("{first}; {second}", { first, second }));
  return n > 0
    ? i18n.t(
        "Part of this link could not be read: {named}; {n, plural, one {and # more} other {and # more}}. The rest is shown.",
        { named, n },
      )
    : i18n.t("Part of this link could not be read: {named}. The rest is shown.", { named });
}

/** Shows what the part of a link after `#` describes. Returns what of it could not be read. */
export function showLink(text: string): readonly Phrase[] {
  const decoded = decodeLink(text, { language: app().language });
  showDecoded(decoded);
  const { lesson } = decoded.link;
  if (decoded.isOnlyLesson && lesson !== undefined) {
    awaitingView.add(lesson);
    void import("./lessons/openStep").then(({ openStepOfLink }) => openStepOfLink(lesson));
  }
  return decoded.problems;
}

/**
 * Shows a view that comes with a text, as in a lesson: units, clock, theme and language stay as chosen unless it names others.
 * @param place the step of a lesson whose view it is, if it is one.
 */
export function showView(text: string, place: LessonPlace | undefined): void {
  const { units, scale, theme, language, presenting } = app();
  const decoded = decodeLink(text, { units, scale, theme, language });
  showDecoded({ ...decoded, link: { ...decoded.link, lesson: place, presenting: presenting && place !== undefined } });
}

function showDecoded({ link, event, problems }: DecodedLink): void {
  const { panel, spin, flight, experiment: shown, tour: opened, language, ...view } = link;
  simulation.tTdb = view.tTdb;
  const notice = noticeOf(problems);
  setApp({ ...view, drawer: panel, notice, readOutsOf: topicOf(view), event });
  void showLanguage(language).then(() => {
    if (notice !== undefined && app().notice === notice) setApp({ notice: noticeOf(problems) });
  });
  openSpin(spin, view.tTdb);
  openExperiment(shown);
  void openFlight(flight);
  cutTo(link);
  openTour(opened);
}

const stepStateOf = (state: AppState): StepState => ({
  ...state,
  lesson: lessonParts(state.lesson).join(),
  flight: flightText(sharedFlightOf(state.plan)),
});

/** All of the state that decides on a step. */
const deciding = ["framing", "follow", "pinned", "drawer", "event", "lesson", "plan"] as const;

/** Whether nothing changed that could be a step, as when a pointer moves on the strip of time. */
const staysInStep = (state: AppState, previous: AppState): boolean =>
  deciding.every((key) => state[key] === previous[key]);

interface EntryMark {
  /** A panel was closed in this entry: the next one opened takes its place. */
  readonly panelClosed?: true;
}

/** Starts keeping them together. Returns how to stop. */
export function keepAddress(): () => void {
  // The history of a page that embeds this one is not ours to fill.
  const hasSteps = window.parent === window;
  const mayWrite = newWriteBudget();
  let timer = 0;
  let written = location.hash;
  /** The state before what is happening now. */
  let before: AppState | undefined;
  let isFollowing = false;
  /** Under a pressed pointer the view goes on changing: an address costs milliseconds, and a drag needs them. */
  let isHeld = false;

  const later = (): void => {
    if (timer === 0) timer = window.setTimeout(rest, writeIntervalMs);
  };
  const write = (how: "pushState" | "replaceState", hash: string, mark: EntryMark | null): void => {
    if (hash === written && how === "replaceState" && mark === history.state) return;
    if (mayWrite(performance.now())) {
      written = hash;
      history[how](mark, "", hash);
    } else later();
  };
  const rest = (): void => {
    timer = 0;
    if (isHeld) later();
    else write("replaceState", `#${viewText()}`, history.state);
  };
  /** At the end of the task in which something changed: all of it is one step, or none. */
  const judge = (left: AppState): void => {
    // What the tour shows is no choice of the reader's.
    const kind =
      !hasSteps || isFollowing || tour().mode !== undefined
        ? "follow"
        : historyWriteOf(stepStateOf(left), stepStateOf(app()));
    isFollowing = false;
    if (kind === "follow") {
      later();
      return;
    }
    const hash = `#${viewText()}`;
    const mark = history.state as EntryMark | null;
    if (kind === "close") write("replaceState", hash, { panelClosed: true });
    else if (kind === "open" && mark?.panelClosed) write("replaceState", hash, null);
    else {
      write("replaceState", `#${encodeLink(linkOf(left, left.tTdb))}`, null);
      write("pushState", hash, null);
    }
  };
  const stops = [
    useApp.subscribe((state, previous) => {
      if (before !== undefined) return;
      if (!isFollowing && staysInStep(state, previous)) {
        later();
        return;
      }
      before = previous;
      queueMicrotask(() => {
        const left = before;
        before = undefined;
        if (left !== undefined) judge(left);
      });
    }),
    useSpin.subscribe(later),
    useExperiment.subscribe(later),
    useTour.subscribe(later),
  ];
  const show = (event?: HashChangeEvent): void => {
    // The view may have come to rest, and been written over the new address, before the page hears of it.
    const hash = event === undefined ? location.hash : new URL(event.newURL).hash;
    if (hash.length < 2) return;
    isFollowing = true;
    written = location.hash;
    showLink(hash);
  };
  const press = (): void => {
    isHeld = true;
  };
  const release = (): void => {
    isHeld = false;
  };
  cutTo(app());
  show();
  window.addEventListener("hashchange", show);
  window.addEventListener("pointerdown", press, true);
  window.addEventListener("pointerup", release, true);
  window.addEventListener("pointercancel", release, true);
  return () => {
    for (const stop of stops) stop();
    window.clearTimeout(timer);
    window.removeEventListener("hashchange", show);
    window.removeEventListener("pointerdown", press, true);
    window.removeEventListener("pointerup", release, true);
    window.removeEventListener("pointercancel", release, true);
  };
}
