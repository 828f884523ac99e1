/**
 * The Plots drawer: which plot, over which stretch of time, what its curves say in words, and its numbers as a file.
 */
import { useId, useMemo, useRef, useState } from "react";
import { i18n } from "../language/i18n";
import { failureText } from "../language/problemText";
import "uplot/dist/uPlot.min.css";
import "../styles/plots.css";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { isoFromTdb } from "../../ephemeris/time";
import type { Span } from "../../ephemeris/types";
import { secondsPerDay } from "../../ephemeris/units";
import { addressNow } from "../address";
import { scaleText } from "../clockScales";
import { flightMarksOf } from "../flightMarks";
import { missionSpan } from "../missionSpan";
import { PlotTools } from "../plots/PlotTools";
import { PlotView } from "../plots/PlotView";
import { plotCsv } from "../plots/plotCsv";
import { type Plot, type PlotId, plots } from "../plots/plots";
import { shownPicture } from "../plots/shownPicture";
import { curveWords, summaryOf } from "../plots/summary";
import { useSamples } from "../plots/useSamples";
import { saveFile } from "../save";
import { setApp, useApp, useEphemeris } from "../store";
import { following, fractionOf, zoomed } from "../timeline/scale";
import { Drawer } from "./Drawer";

/** What was open last; the drawer opens so again. */
const kept: { plot: PlotId; window: Span | undefined; hidden: ReadonlySet<string>; isLog: boolean | undefined } = {
  plot: "distances",
  window: undefined,
  hidden: new Set(plots.flatMap(({ series }) => series.filter(({ isExtra }) => isExtra === true).map(({ id }) => id))),
  isLog: undefined,
};

/** Over a longer stretch the small burns would be one upright. */
const minorMarksS = 200 * secondsPerDay;

export default function PlotsDrawer(): React.JSX.Element {
  const ephemeris = useEphemeris();
  return (
    <Drawer title={i18n.t("Plots")} isWide>
      {ephemeris === undefined ? <p>{i18n.t("The ephemeris is being built.")}</p> : <Plots ephemeris={ephemeris} />}
    </Drawer>
  );
}

/** Widened so that it is not shorter than what the strip of time can show. */
const openingOf = ({ openingSpan }: Plot): Span => zoomed(openingSpan, 1, 0, missionSpan);

function Plots({ ephemeris }: { ephemeris: Ephemeris }): React.JSX.Element {
  const tTdb = useApp((state) => state.tTdb);
  const units = useApp((state) => state.units);
  const scale = useApp((state) => state.scale);
  const language = useApp((state) => state.language);
  const [plotId, setPlotId] = useState(kept.plot);
  const plot = plots.find(({ id }) => id === plotId) ?? plots[0];
  const [chosen, setChosen] = useState<Span>(() => kept.window ?? openingOf(plot));
  const [hidden, setHidden] = useState(kept.hidden);
  const [logChoice, setLogChoice] = useState(kept.isLog);
  const window = following(chosen, tTdb, missionSpan);
  // Kept, or a stretch that the instant has left would be another one, and sampled anew, at every drawing.
  if (window !== chosen) setChosen(window);
  Object.assign(kept, { plot: plotId, window: chosen, hidden, isLog: logChoice });

  const isLog = (pane: number): boolean => (pane === 0 ? (logChoice ?? plot.panes[0].isLog) : plot.panes[pane].isLog);
  const logKey = plot.series
    .map((_, i) => (isLog(plot.panes.findIndex(({ series }) => series.includes(i))) ? "l" : "-"))
    .join("");
  const { samples, isWhole } = useSamples(ephemeris, plot, window, logKey);
  const now = useMemo(() => plot.read(ephemeris, tTdb), [plot, ephemeris, tTdb]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told anew in another language
  const words = useMemo(
    () => plot.series.map((series, i) => curveWords(series, i, samples, units, scale)),
    [plot, samples, units, scale, language],
  );
  const isShort = window.toTdb - window.fromTdb < minorMarksS;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told anew in another language
  const marks = useMemo(
    () => flightMarksOf(ephemeris, scale).filter(({ isMinor }) => isShort || !isMinor),
    [ephemeris, isShort, scale, language],
  );
  const summaryId = useId();
  const canvases = useRef<(HTMLCanvasElement | undefined)[]>([]);
  const top = useRef<HTMLDivElement>(null);

  const choose = (id: PlotId): void => {
    const next = plots.find((one) => one.id === id) ?? plots[0];
    setPlotId(id);
    setChosen(openingOf(next));
    setLogChoice(undefined);
  };
  const change = (how: (window: Span) => Span): void => setChosen(how(window));
  const toggle = (series: string): void => {
    const next = new Set(hidden);
    if (!next.delete(series)) next.add(series);
    setHidden(next);
  };
  const [file, openingSpan] = [fileOf(plot, window), openingOf(plot)];
  const savePng = (): void => {
    if (top.current === null) return;
    const request = { plot, units, scale, tTdb, hidden, canvases: canvases.current, styled: top.current };
    shownPicture(request).then(
      (blob) => saveFile(blob, `${file}.png`),
      (error) => setApp({ notice: failureText(error) }),
    );
  };

  return (
    <div className="plots" ref={top} data-whole={isWhole || undefined} data-testid="plots">
      <PlotTools
        plot={plot}
        onPlot={choose}
        onLonger={() => change((before) => zoomed(before, 2, 0.5, missionSpan))}
        onShorter={() => change((before) => zoomed(before, 0.5, fractionOf(tTdb, before), missionSpan))}
        onWhole={() => setChosen(openingSpan)}
        isLog={isLog(0)}
        onLog={setLogChoice}
      />
      <PlotView
        ephemeris={ephemeris}
        plot={plot}
        samples={samples}
        now={now}
        units={units}
        window={window}
        onWindow={change}
        hidden={hidden}
        onToggle={toggle}
        isLog={isLog}
        marks={marks}
        summaryId={summaryId}
        canvases={canvases.current}
      />
      <p className="fine">
        {i18n.t("Times: {scale}.", { scale: scaleText(tTdb, scale) })} {i18n.t(plot.note)}{" "}
        <span className="plot-key plot-key-solid" /> {i18n.t("tracked or reconstructed")}{" "}
        <span className="plot-key plot-key-dashed" /> {i18n.t("planned")} <span className="plot-key plot-key-dotted" />{" "}
        {i18n.t("illustrative.")}{" "}
        {i18n.t("Drag to move the clock, wheel or pinch to zoom, Shift and drag to pick a stretch.")}
      </p>
      <div className="actions">
        <button
          type="button"
          data-testid="plot-csv"
          disabled={!isWhole}
          onClick={() => {
            const pieces = [...plotCsv(ephemeris, plot, samples, now, units, addressNow())];
            saveFile(new Blob(pieces, { type: "text/csv" }), `${file}.csv`);
          }}
        >
          {i18n.t("Save CSV")}
        </button>
        <button type="button" data-testid="plot-png" disabled={!isWhole} onClick={savePng}>
          {i18n.t("Save PNG")}
        </button>
      </div>
      <h3>{i18n.t("In words")}</h3>
      <ul className="plot-summary" id={summaryId} data-testid="plot-summary">
        {plot.series.map((series, i) =>
          hidden.has(series.id) ? null : <li key={series.id}>{summaryOf(words[i], now.values[i], units)}</li>,
        )}
      </ul>
    </div>
  );
}

/** What a file of a plot is called, without its ending. */
function fileOf({ id }: Plot, { fromTdb, toTdb }: Span): string {
  const [from, to] = [fromTdb, toTdb].map((tTdb) => isoFromTdb(tTdb, { scale: "utc", digits: 0 }).slice(0, 10));
  return `quasimoon-${id}-${from}-to-${to}`;
}
