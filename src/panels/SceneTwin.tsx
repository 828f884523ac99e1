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
import { i18n } from "../language/i18n";
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
    return i18n.t("Tianwen-2: {why}", {
      why: absenceText(ephemeris, state.tTdb, state.scale) ?? i18n.t("its path is being computed."),
    });
  const center = state.framing === "approach" ? "kamooalewa" : "earth";
  const { value = "", unit = "" } = readings.find(({ id }) => id === center) ?? {};
  const { leg: id, legLabel, basis } = operation;
  const words = {
    leg: i18n.t(legLabel),
    basis: i18n.t(basisText(state.plan, { id, basis })),
    engine: engineText(operation),
    distance: `${value} ${unit}`,
  };
  return center === "earth"
    ? i18n.t("Tianwen-2: {leg}, {basis}, {engine}; From Earth {distance}.", words)
    : i18n.t("Tianwen-2: {leg}, {basis}, {engine}; From Kamoʻoalewa {distance}.", words);
}

function sentenceOf(state: AppState): string {
  const { loading, framing, follow, tTdb, scale, units, playing, rate, distanceKm } = state;
  if (loading.kind !== "ready")
    return loading.kind === "failed" ? i18n.t("The ephemeris could not be built.") : i18n.t("Building the ephemeris.");
  const [earth, sun] = readOutsAt(loading.ephemeris, tTdb);
  const words = (km: number): string => {
    const { value, unit } = lengthOf(km, units);
    return `${value} ${unit}`;
  };
  const light = lightTimeOf(earth.rangeKm);
  return [
    i18n.t("{framing}, following {body} from {distance}.", {
      framing: i18n.t(framingOf(framing)?.name ?? ""),
      body: i18n.t(bodyOf(follow).name),
      distance: roughLength(distanceKm),
    }),
    playing
      ? i18n.t("{time}, running at {rate}.", { time: timeText(tTdb, scale), rate: rateLabel(rate) })
      : i18n.t("{time}, paused.", { time: timeText(tTdb, scale) }),
    i18n.t("Kamoʻoalewa is {earth} from Earth, {light} of light, and {sun} from the Sun.", {
      earth: words(earth.rangeKm),
      light: `${light.value} ${light.unit}`,
      sun: words(sun.rangeKm),
    }),
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
      <caption>{i18n.t("All read-outs at {time}", { time: timeText(tTdb, scale) })}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t("Quantity")}</th>
          {figureColumns.map(({ title }) => (
            <th key={title} scope="col">
              {i18n.t(title)}
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

export default function SceneTwin(): React.JSX.Element {
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
