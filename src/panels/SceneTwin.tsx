/**
 * The picture in words, for those who do not see it: spoken when time stands still, so that playing is not chatter.
 */
import { useEffect, useState } from "react";
import { bodyOf } from "../../ephemeris/bodies";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { rateLabel } from "../clock";
import { timeText } from "../clockScales";
import { figureColumns, probeFigures, quasiMoonFigures } from "../figures";
import { framingOf } from "../framings";
import { useOtherWay } from "../otherWay";
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
    return `Tianwen-2: ${absenceText(ephemeris, state.tTdb, state.scale) ?? "its path is being computed."}`;
  const distance = readings.find(({ id }) => id === (state.framing === "approach" ? "kamooalewa" : "earth"));
  const { leg: id, legLabel, basis } = operation;
  const said = basisText(state.plan, { id, basis });
  return `Tianwen-2: ${legLabel}, ${said}, ${engineText(operation)}; ${distance?.label} ${distance?.value} ${distance?.unit}.`;
}

function sentenceOf(state: AppState): string {
  const { loading, framing, follow, tTdb, scale, units, playing, rate, distanceKm } = state;
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
    `${timeText(tTdb, scale)}, ${playing ? `running at ${rateLabel(rate)}` : "paused"}.`,
    `Kamoʻoalewa is ${words(earth.rangeKm)} from Earth, ${light.value} ${light.unit} of light, and ${words(sun.rangeKm)} from the Sun.`,
    probeSentence(state, loading.ephemeris),
  ].join(" ");
}

/** All figures as a table, for reading at leisure: as long as time runs it keeps those of the last stillness. */
function FigureTable({ state, ephemeris }: { state: AppState; ephemeris: Ephemeris }): React.JSX.Element {
  const { tTdb, scale, units, plan } = state;
  const other = useOtherWay(ephemeris);
  const figures = [
    ...quasiMoonFigures(ephemeris, tTdb, units),
    ...probeFigures(ephemeris, tTdb, { plan, units, other }),
  ];
  return (
    <table className="for-screen-readers" data-testid="figure-table" data-tdb={tTdb}>
      <caption>All read-outs at {timeText(tTdb, scale)}</caption>
      <thead>
        <tr>
          <th scope="col">Quantity</th>
          {figureColumns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.id} data-testid={`row-${figure.id}`}>
            <th scope="row">{figure.name}</th>
            {figureColumns.map(({ title, of }) => (
              <td key={title}>{of(figure)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function SceneTwin(): React.JSX.Element {
  const [settled, setSettled] = useState<AppState>();
  useEffect(() => {
    let timer = 0;
    const speakLater = (state: AppState): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setSettled(state), settleMs);
    };
    speakLater(useApp.getState());
    const stop = useApp.subscribe(speakLater);
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, []);
  const { loading } = settled ?? {};
  return (
    <>
      <p className="for-screen-readers" aria-live="polite" data-testid="twin">
        {settled && sentenceOf(settled)}
      </p>
      {settled && loading?.kind === "ready" && <FigureTable state={settled} ephemeris={loading.ephemeris} />}
    </>
  );
}
