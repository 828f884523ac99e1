/**
 * What sets the clock: a time or an event typed, the scale times are shown in, steps, the events before and after, now.
 */
import { type FormEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { InputError } from "../../ephemeris/errors";
import { assumptionOf } from "../../ephemeris/time";
import { secondsPerDay } from "../../ephemeris/units";
import { civilText, clockScales, scaleText } from "../clockScales";
import { i18n } from "../language/i18n";
import { problemText, toldText } from "../language/problemText";
import { Icon } from "../panels/Icon";
import { goTo, simulation } from "../simulation";
import { setApp, useApp } from "../store";
import "../styles/clockPanel.css";
import { closeClockPanel } from "./clockPanelState";
import { goToNeighbour, goToNow } from "./jumps";
import { computedText } from "./limits";
import { typedTime } from "./typedTime";

/** In the order of their buttons. */
const steps = [
  { id: "back-day", s: -secondsPerDay, label: /*i18n*/ "−1 day", does: /*i18n*/ "One day back" },
  { id: "back-hour", s: -3600, label: /*i18n*/ "−1 hour", does: /*i18n*/ "One hour back" },
  { id: "back-min", s: -60, label: /*i18n*/ "−1 min", does: /*i18n*/ "One minute back" },
  { id: "on-min", s: 60, label: /*i18n*/ "+1 min", does: /*i18n*/ "One minute on" },
  { id: "on-hour", s: 3600, label: /*i18n*/ "+1 hour", does: /*i18n*/ "One hour on" },
  { id: "on-day", s: secondsPerDay, label: /*i18n*/ "+1 day", does: /*i18n*/ "One day on" },
] as const;

/** The time as a form: what cannot be read stays, with the reason below it. */
function GoTo(): React.JSX.Element {
  const scale = useApp((state) => state.scale);
  const shown = useApp((state) => civilText(state.tTdb, state.scale).replace("T", " "));
  const unit = useApp((state) => scaleText(state.tTdb, state.scale));
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState<InputError>();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    // On a touch screen its keyboard would cover what was opened.
    if (window.matchMedia("(pointer: coarse)").matches) return;
    input.current?.focus();
    input.current?.select();
  }, []);

  const go = (event: FormEvent): void => {
    event.preventDefault();
    try {
      goTo(typedTime(typed ?? shown, scale));
      setTyped(undefined);
      setProblem(undefined);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      setProblem(error);
      input.current?.focus();
    }
  };
  return (
    <form className="go-to" onSubmit={go} noValidate>
      <label htmlFor={`${id}-time`}>{i18n.t("Time or event, in {scale}", { scale: unit })}</label>
      <div>
        <input
          ref={input}
          id={`${id}-time`}
          type="text"
          autoComplete="off"
          spellCheck={false}
          data-testid="typed-time"
          value={typed ?? shown}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            setTyped(event.target.value);
            setProblem(undefined);
          }}
        />
        <button type="submit" data-testid="go-to-time">
          {i18n.t("Go")}
        </button>
      </div>
      <p
        id={`${id}-help`}
        className={problem === undefined ? "fine" : "problem"}
        role="status"
        data-testid="typed-time-help"
      >
        {problem === undefined
          ? i18n.t("2026-07-06 08:00, 6 Jul 2026, JD2461227.5, or an event: launch, arrival …")
          : problemText(problem.problem)}
      </p>
    </form>
  );
}

function ScaleSwitch(): React.JSX.Element {
  const scale = useApp((state) => state.scale);
  const assumption = useApp((state) => assumptionOf(state.tTdb));
  return (
    <>
      <fieldset className="segments scales" aria-label={i18n.t("Scale of times shown")}>
        {clockScales.map(({ id, label, name }) => (
          <button
            key={id}
            type="button"
            aria-pressed={scale === id}
            title={i18n.t(name)}
            data-testid={`scale-${id}`}
            onClick={() => setApp({ scale: id })}
          >
            {i18n.t(label)}
          </button>
        ))}
      </fieldset>
      <p className="fine">
        {i18n.t("{scale}. Files have UTC and TDB.", {
          scale: i18n.t(clockScales.find(({ id }) => id === scale)?.name ?? ""),
        })}
        {assumption !== undefined && scale !== "tdb" && ` ${toldText(assumption)}.`}
      </p>
    </>
  );
}

export default function ClockPanel(): React.JSX.Element {
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(
    () => () => {
      const opener = document.querySelector<HTMLElement>("[data-testid=clock-button]");
      if (before instanceof HTMLElement && before !== document.body) before.focus();
      else opener?.focus();
    },
    [before],
  );
  return (
    <section className="panel clock-panel" role="dialog" aria-label={i18n.t("Clock")}>
      <header>
        <h2>{i18n.t("Clock")}</h2>
        <button type="button" className="icon-button" aria-label={i18n.t("Close clock")} onClick={closeClockPanel}>
          <Icon name="close" />
        </button>
      </header>
      <GoTo />
      <ScaleSwitch />
      <fieldset className="steps" aria-label={i18n.t("Step")}>
        {steps.map(({ id, s, label, does }) => (
          <button
            key={id}
            type="button"
            aria-label={i18n.t(does)}
            data-testid={`step-${id}`}
            onClick={() => goTo(simulation.tTdb + s)}
          >
            {i18n.t(label)}
          </button>
        ))}
      </fieldset>
      <fieldset className="jumps" aria-label={i18n.t("Jump")}>
        <button type="button" data-testid="event-before" onClick={() => goToNeighbour(-1)}>
          {i18n.t("‹ Event before")}
        </button>
        <button type="button" data-testid="now" onClick={goToNow}>
          {i18n.t("Now")}
        </button>
        <button type="button" data-testid="event-after" onClick={() => goToNeighbour(1)}>
          {i18n.t("Next event ›")}
        </button>
      </fieldset>
      <p className="fine">{i18n.t("Positions are computed for {span}.", { span: computedText() })}</p>
    </section>
  );
}
