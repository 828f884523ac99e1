/**
 * The three ways of taking a sample, as short sequences beside the asteroid: chosen here, told step by step in words, and
 * marked for what they are.
 */
import { useEffect } from "react";
import { i18n } from "../language/i18n";
import { useSampling } from "../scene/sampling/samplingState";
import { showStep, startSampling, stopSampling } from "../scene/sampling/showSampling";
import { lengthS, stepAt, type Technique, techniques } from "../scene/sampling/techniques";
import { useApp, useEphemeris } from "../store";
import { Icon } from "./Icon";

function Sequence({ technique }: { technique: Technique }): React.JSX.Element {
  const startTdb = useSampling((state) => state.startTdb);
  const step = useApp((state) => stepAt(technique, state.tTdb - startTdb));
  const { steps } = technique;
  return (
    <>
      <p className="sampling-step" aria-live="polite" data-testid="sampling-step" data-step={step}>
        <strong>
          {step + 1}/{steps.length} {i18n.t(steps[step].title)}
        </strong>
        {i18n.t(steps[step].text)}
      </p>
      <p className="fine">
        {i18n.t(
          "Ten seconds of flight a second: {minutes} minutes in all, in which the asteroid turns by 39°. Illustrative rock, site and movements, staged on 15 April 2027.",
          { minutes: lengthS / 60 },
        )}
      </p>
      <div className="sampling-keys">
        <button type="button" disabled={step === 0} onClick={() => showStep(technique, step - 1)}>
          {i18n.t("Previous")}
        </button>
        <button type="button" disabled={step === steps.length - 1} onClick={() => showStep(technique, step + 1)}>
          {i18n.t("Next")}
        </button>
        <button type="button" onClick={() => stopSampling(true)} data-testid="sampling-stop">
          {i18n.t("Leave")}
        </button>
      </div>
    </>
  );
}

export default function SamplingPanel({ onClose }: { onClose: () => void }): React.JSX.Element | null {
  const ephemeris = useEphemeris();
  const chosen = useSampling((state) => state.technique);
  useEffect(() => () => stopSampling(false), []);
  if (ephemeris === undefined) return null;
  const technique = techniques.find(({ id }) => id === chosen);
  return (
    <>
      <header>
        <h2>{i18n.t("Taking a sample")}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={i18n.t("Close {title}", { title: i18n.t("Taking a sample") })}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <p className="sampling-mark">{i18n.t("Illustrative – no sampling has been reported")}</p>
      <div className="sampling-choice">
        {techniques.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === chosen}
            onClick={() => startSampling(id, ephemeris)}
            data-testid={`sampling-${id}`}
          >
            {i18n.t(name)}
          </button>
        ))}
      </div>
      {technique !== undefined && <Sequence technique={technique} />}
    </>
  );
}
