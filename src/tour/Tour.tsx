/**
 * The bar of the tour over the timeline: what is told, how far it is, and its keys.
 */
import { useEffect, useLayoutEffect, useRef } from "react";
import { i18n } from "../language/i18n";
import { cover } from "../panels/cover";
import { Icon } from "../panels/Icon";
import { useApp } from "../store";
import "../styles/tour.css";
import { continueTour, handOver, pauseTour, runTour, turnOver } from "./run";
import { stops } from "./stops";
import { type SpokenText, useTourText } from "./texts";
import { endTour, type TourPhase, tour, useTour } from "./tourStore";

/** The one key that everybody needs: it takes the focus when the tour was started by hand. */
function MainKey({ phase }: { phase: TourPhase }): React.JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (!tour().takesFocus) return;
    const before = document.activeElement;
    // After the drawer, which is closing and gives its own focus back.
    requestAnimationFrame(() => button.current?.focus());
    return () => {
      const isLost = document.activeElement?.closest(".tour") !== null;
      if (isLost && before instanceof HTMLElement) requestAnimationFrame(() => before.focus());
    };
  }, []);
  if (phase === "running")
    return (
      <button
        ref={button}
        type="button"
        className="icon-button"
        aria-label={i18n.t("Pause the tour")}
        title={i18n.t("Pause the tour (space)")}
        onClick={pauseTour}
        data-testid="tour-pause"
      >
        <Icon name="pause" />
      </button>
    );
  return (
    <button ref={button} type="button" className="tour-continue" onClick={continueTour} data-testid="tour-continue">
      {phase === "waiting" ? i18n.t("Start the tour") : i18n.t("Continue")}
    </button>
  );
}

function Keys({ phase, stop }: { phase: TourPhase; stop: number }): React.JSX.Element {
  return (
    <div className="tour-keys">
      <span className="tour-count" data-testid="tour-count">
        {i18n.t("{stop} of {stops}", { stop: stop + 1, stops: stops.length })}
      </span>
      <button
        type="button"
        className="icon-button"
        disabled={stop === 0}
        aria-label={i18n.t("Back")}
        title={i18n.t("Back (←)")}
        onClick={() => turnOver(-1)}
        data-testid="tour-back"
      >
        <Icon name="backwards" />
      </button>
      <MainKey phase={phase} />
      <button
        type="button"
        className="icon-button"
        aria-label={i18n.t("Next")}
        title={i18n.t("Next (→)")}
        onClick={() => turnOver(1)}
        data-testid="tour-next"
      >
        <Icon name="forwards" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={i18n.t("End the tour")}
        title={i18n.t("End the tour (Esc)")}
        onClick={endTour}
        data-testid="tour-end"
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

/** Loop: any touch and any key would do; the button says so, and what a screen reader can press. */
function LoopKeys({ phase }: { phase: TourPhase }): React.JSX.Element {
  return (
    <div className="tour-keys">
      {phase === "waiting" && <MainKey phase={phase} />}
      <button type="button" onClick={handOver} data-testid="tour-hand-over">
        {i18n.t("Touch to explore")}
      </button>
    </div>
  );
}

function Caption({ text, stop }: { text: SpokenText; stop: number }): React.JSX.Element {
  const { id, sources } = stops[stop];
  const { tag, direction } = text.language;
  return (
    <div className="tour-text">
      <p className="tour-caption" lang={tag} dir={direction} aria-live="polite" data-testid="tour-caption">
        {text.captions[id]}
      </p>
      <p className="tour-sources" dir="ltr" lang="en">
        {sources.map((source) => source.text).join(" · ")}
      </p>
    </div>
  );
}

export default function Tour(): React.JSX.Element | null {
  const { mode, phase, stop } = useTour();
  const text = useTourText(useApp((state) => state.language));
  const done = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      runTour((share) => {
        if (done.current !== null) done.current.style.transform = `scaleX(${share})`;
      }),
    [],
  );
  if (mode === undefined || phase === "handed-over") return null;
  return (
    <section
      className="panel tour"
      aria-label={text?.title ?? i18n.t("Tour")}
      ref={cover}
      data-testid="tour"
      data-stop={stops[stop].id}
      data-phase={phase}
    >
      <div className="tour-done" ref={done} />
      {text !== undefined && <Caption text={text} stop={stop} />}
      {mode === "loop" ? <LoopKeys phase={phase} /> : <Keys phase={phase} stop={stop} />}
    </section>
  );
}
