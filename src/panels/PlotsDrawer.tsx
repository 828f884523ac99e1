/**
 * The Plots drawer: which plot, over which stretch of time, what its curves say in words, and its numbers as a file.
 */
import { useId, useMemo, useRef, useState } from "react";
import "uplot/dist/uPlot.min.css";
import "../styles/plots.css";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { isoFromTdb } from "../../ephemeris/time";
import type { Span } from "../../ephemeris/types";
import { secondsPerDay } from "../../ephemeris/units";
import { scaleText } from "../clockScales";
import { flightMarksOf } from "../flightMarks";
import { missionSpan } from "../missionSpan";
import { PlotView } from "../plots/PlotView";
import { plotCsv } from "../plots/plotCsv";
import { plotPng } from "../plots/plotPicture";
import { unitOf } from "../plots/plotQuantities";
import { type Plot, type PlotId, plots } from "../plots/plots";
import { summaryOf } from "../plots/summary";
import { useSamples } from "../plots/useSamples";
import { lengthUnits } from "../quantities";
import { saveFile } from "../save";
import { chooseUnits, setApp, useApp, useEphemeris } from "../store";
import { following, zoomed } from "../timeline/scale";
import { Drawer } from "./Drawer";
import { Icon } from "./Icon";

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
    <Drawer title="Plots" isWide>
      {ephemeris === undefined ? <p>The ephemeris is being built.</p> : <Plots ephemeris={ephemeris} />}
    </Drawer>
  );
}

/** Widened so that it is not shorter than what the strip of time can show. */
const openingOf = ({ openingSpan }: Plot): Span => zoomed(openingSpan, 1, 0, missionSpan);

function Plots({ ephemeris }: { ephemeris: Ephemeris }): React.JSX.Element {
  const tTdb = useApp((state) => state.tTdb);
  const units = useApp((state) => state.units);
  const scale = useApp((state) => state.scale);
  const [plotId, setPlotId] = useState(kept.plot);
  const plot = plots.find(({ id }) => id === plotId) ?? plots[0];
  const [chosen, setChosen] = useState<Span>(() => kept.window ?? openingOf(plot));
  const [hidden, setHidden] = useState(kept.hidden);
  const [logChoice, setLogChoice] = useState(kept.isLog);
  const window = following(chosen, tTdb, missionSpan);
  Object.assign(kept, { plot: plotId, window: chosen, hidden, isLog: logChoice });

  const isLog = (pane: number): boolean => (pane === 0 ? (logChoice ?? plot.panes[0].isLog) : plot.panes[pane].isLog);
  const logKey = plot.series
    .map((_, i) => (isLog(plot.panes.findIndex(({ series }) => series.includes(i))) ? "l" : "-"))
    .join("");
  const { samples, isWhole } = useSamples(ephemeris, plot, window, logKey);
  const now = useMemo(() => plot.read(ephemeris, tTdb), [plot, ephemeris, tTdb]);
  const isShort = window.toTdb - window.fromTdb < minorMarksS;
  const marks = useMemo(
    () => flightMarksOf(ephemeris).filter(({ isMinor }) => isShort || !isMinor),
    [ephemeris, isShort],
  );
  const isLength = plot.series[plot.panes[0].series[0]].quantity === "length";
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
  const fileName = (extension: string): string =>
    `quasimoon-${plot.id}-${dayOf(window.fromTdb)}-to-${dayOf(window.toTdb)}.${extension}`;
  const savePng = async (): Promise<void> => {
    if (top.current === null) return;
    const shownSeries = (series: readonly number[]): number[] =>
      series.filter((index) => !hidden.has(plot.series[index].id));
    const panes = plot.panes.flatMap(({ label, series }, i) => {
      const canvas = canvases.current[i];
      const { label: unit } = unitOf(plot.series[series[0]].quantity, units);
      const lines = shownSeries(series).map((index) => ({ name: plot.series[index].label, color: index }));
      return canvas === undefined ? [] : [{ canvas, title: unit === "" ? label : `${label}, ${unit}`, lines }];
    });
    try {
      const blob = await plotPng({
        title: plot.name,
        note: plot.note,
        footer: `${scaleText(tTdb, scale)} · solid: tracked or reconstructed, dashed: planned, dotted: illustrative · Quasimoon · ${location.href}`,
        panes,
        styled: top.current,
      });
      saveFile(blob, fileName("png"));
    } catch (error) {
      setApp({ notice: error instanceof Error ? error.message : String(error) });
    }
  };

  return (
    <div className="plots" ref={top} data-whole={isWhole || undefined} data-testid="plots">
      <div className="plot-tools">
        <label>
          <span className="for-screen-readers">Plot</span>
          <select value={plotId} data-testid="plot-choice" onChange={(event) => choose(event.target.value as PlotId)}>
            {plots.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <fieldset className="segments" aria-label="Stretch of time">
          <button
            type="button"
            className="icon-button"
            aria-label="Longer stretch"
            onClick={() => change((before) => zoomed(before, 2, 0.5, missionSpan))}
          >
            <Icon name="minus" />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label="Shorter stretch about the instant shown"
            data-testid="plot-zoom-in"
            onClick={() =>
              change((before) =>
                zoomed(before, 0.5, (tTdb - before.fromTdb) / (before.toTdb - before.fromTdb), missionSpan),
              )
            }
          >
            <Icon name="plus" />
          </button>
          <button
            type="button"
            aria-label="All of the plot"
            data-testid="plot-whole"
            onClick={() => setChosen(openingOf(plot))}
          >
            All
          </button>
        </fieldset>
        {isLength && (
          <>
            <fieldset className="segments" aria-label="Unit of length in plots">
              {lengthUnits.map(({ id, label, name }) => (
                <button key={id} type="button" aria-pressed={units === id} title={name} onClick={() => chooseUnits(id)}>
                  {label}
                </button>
              ))}
            </fieldset>
            <button
              type="button"
              aria-pressed={isLog(0)}
              data-testid="plot-log"
              onClick={() => setLogChoice(!isLog(0))}
            >
              Log
            </button>
          </>
        )}
      </div>
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
        Times: {scaleText(tTdb, scale)}. {plot.note} <span className="plot-key plot-key-solid" /> tracked or
        reconstructed <span className="plot-key plot-key-dashed" /> planned{" "}
        <span className="plot-key plot-key-dotted" /> illustrative. Drag to move the clock, wheel or pinch to zoom,
        Shift and drag to pick a stretch.
      </p>
      <div className="actions">
        <button
          type="button"
          data-testid="plot-csv"
          disabled={!isWhole}
          onClick={() => {
            const pieces = [...plotCsv(ephemeris, plot, samples, now, units, location.href)];
            saveFile(new Blob(pieces, { type: "text/csv" }), fileName("csv"));
          }}
        >
          Save CSV
        </button>
        <button type="button" data-testid="plot-png" disabled={!isWhole} onClick={() => void savePng()}>
          Save PNG
        </button>
      </div>
      <h3>In words</h3>
      <ul className="plot-summary" id={summaryId} data-testid="plot-summary">
        {plot.series.map((series, i) =>
          hidden.has(series.id) ? null : <li key={series.id}>{summaryOf(series, i, samples, now.values[i], units)}</li>,
        )}
      </ul>
    </div>
  );
}

const dayOf = (tTdb: number): string => isoFromTdb(tTdb, { scale: "utc", digits: 0 }).slice(0, 10);
