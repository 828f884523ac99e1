/**
 * What sets the clock: a time or an event typed, the scale times are shown in, steps, the events before and after, now.
 */
import { type FormEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { InputError } from "../../ephemeris/errors";
import { assumptionOf } from "../../ephemeris/time";
import { secondsPerDay } from "../../ephemeris/units";
import { civilText, clockScales, scaleText } from "../clockScales";
import { Icon } from "../panels/Icon";
import { goTo, simulation } from "../simulation";
import { setApp, useApp } from "../store";
import "../styles/clockPanel.css";
import { closeClockPanel } from "./clockPanelState";
import { goToNeighbour, goToNow } from "./jumps";
import { computedText } from "./limits";
import { typedTime } from "./typedTime";

const steps = [
  { label: "day", s: secondsPerDay },
  { label: "hour", s: 3600 },
  { label: "min", s: 60 },
] as const;

/** The time as a form: what cannot be read stays, with the reason below it. */
function GoTo(): React.JSX.Element {
  const scale = useApp((state) => state.scale);
  const shown = useApp((state) => civilText(state.tTdb, state.scale).replace("T", " "));
  const unit = useApp((state) => scaleText(state.tTdb, state.scale));
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState<string>();
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
      setProblem(error.message);
      input.current?.focus();
    }
  };
  return (
    <form className="go-to" onSubmit={go} noValidate>
      <label htmlFor={`${id}-time`}>Time or event, in {unit}</label>
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
          Go
        </button>
      </div>
      <p
        id={`${id}-help`}
        className={problem === undefined ? "fine" : "problem"}
        role="status"
        data-testid="typed-time-help"
      >
        {problem ?? "2026-07-06 08:00, 6 Jul 2026, JD2461227.5, or an event: launch, arrival …"}
      </p>
    </form>
  );
}

function ScaleSwitch(): React.JSX.Element {
  const scale = useApp((state) => state.scale);
  const assumption = useApp((state) => assumptionOf(state.tTdb));
  return (
    <>
      <fieldset className="segments scales" aria-label="Scale of times shown">
        {clockScales.map(({ id, label, name }) => (
          <button
            key={id}
            type="button"
            aria-pressed={scale === id}
            title={name}
            data-testid={`scale-${id}`}
            onClick={() => setApp({ scale: id })}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <p className="fine">
        {clockScales.find(({ id }) => id === scale)?.name}. Files have UTC and TDB.
        {assumption !== undefined && scale !== "tdb" && ` ${assumption}.`}
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
    <section className="panel clock-panel" role="dialog" aria-label="Clock">
      <header>
        <h2>Clock</h2>
        <button type="button" className="icon-button" aria-label="Close clock" onClick={closeClockPanel}>
          <Icon name="close" />
        </button>
      </header>
      <GoTo />
      <ScaleSwitch />
      <fieldset className="steps" aria-label="Step">
        {[
          ...steps.map((step) => ({ ...step, sign: -1 })),
          ...steps.map((step) => ({ ...step, sign: 1 })).reverse(),
        ].map(({ label, s, sign }) => (
          <button
            key={`${sign}-${label}`}
            type="button"
            aria-label={`One ${label === "min" ? "minute" : label} ${sign < 0 ? "back" : "on"}`}
            data-testid={`step-${sign < 0 ? "back" : "on"}-${label}`}
            onClick={() => goTo(simulation.tTdb + sign * s)}
          >
            {sign < 0 ? "−" : "+"}1 {label}
          </button>
        ))}
      </fieldset>
      <fieldset className="jumps" aria-label="Jump">
        <button type="button" data-testid="event-before" onClick={() => goToNeighbour(-1)}>
          ‹ Event before
        </button>
        <button type="button" data-testid="now" onClick={goToNow}>
          Now
        </button>
        <button type="button" data-testid="event-after" onClick={() => goToNeighbour(1)}>
          Next event ›
        </button>
      </fieldset>
      <p className="fine">Positions are computed for {computedText}.</p>
    </section>
  );
}
