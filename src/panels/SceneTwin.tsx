/**
 * The picture in words, for those who do not see it: spoken when time stands still, so that playing is not chatter.
 */
import { useEffect, useState } from "react";
import { bodyOf } from "../../ephemeris/bodies";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { isoFromTdb } from "../../ephemeris/time";
import { rateLabel } from "../clock";
import { framingOf } from "../framings";
import { absenceText, basisText, engineText, probeReadingsAt } from "../probeReadOuts";
import { lengthOf, lightTimeOf, roughLength } from "../quantities";
import { readOutsAt } from "../readOuts";
import { type AppState, useApp } from "../store";

/** Stillness after which the twin speaks. */
const settleMs = 700;

/** The probe: its leg, its engine and its distance, or why it is not under way. */
function probeSentence(state: AppState, ephemeris: Ephemeris): string {
  const { state: operation, readings } = probeReadingsAt(ephemeris, state.tTdb, state.units);
  if (operation === undefined)
    return `Tianwen-2: ${absenceText(ephemeris, state.tTdb) ?? "its path is being computed."}`;
  const distance = readings.find(({ id }) => id === (state.framing === "approach" ? "kamooalewa" : "earth"));
  const { leg: id, legLabel, basis } = operation;
  const said = basisText(state.plan, { id, basis });
  return `Tianwen-2: ${legLabel}, ${said}, ${engineText(operation)}; ${distance?.label} ${distance?.value} ${distance?.unit}.`;
}

function sentenceOf(state: AppState): string {
  const { loading, framing, follow, tTdb, units, playing, rate, distanceKm } = state;
  if (loading.kind !== "ready")
    return loading.kind === "failed" ? "The ephemeris could not be built." : "Building the ephemeris.";
  const [earth, sun] = readOutsAt(loading.ephemeris, tTdb);
  const words = (km: number): string => {
    const { value, unit } = lengthOf(km, units);
    return `${value} ${unit}`;
  };
  const light = lightTimeOf(earth.rangeKm);
  return [
    `${framingOf(framing)?.name}, following ${bodyOf(follow).name} from ${roughLength(distanceKm)}.`,
    `${isoFromTdb(tTdb, { scale: "utc", digits: 0 })}, ${playing ? `running at ${rateLabel(rate)}` : "paused"}.`,
    `Kamoʻoalewa is ${words(earth.rangeKm)} from Earth, ${light.value} ${light.unit} of light, and ${words(sun.rangeKm)} from the Sun.`,
    probeSentence(state, loading.ephemeris),
  ].join(" ");
}

export function SceneTwin(): React.JSX.Element {
  const [sentence, setSentence] = useState("");
  useEffect(() => {
    let timer = 0;
    const speakLater = (state: AppState): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setSentence(sentenceOf(state)), settleMs);
    };
    speakLater(useApp.getState());
    const stop = useApp.subscribe(speakLater);
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, []);
  return (
    <p className="for-screen-readers" aria-live="polite" data-testid="twin">
      {sentence}
    </p>
  );
}
