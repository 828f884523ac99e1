/**
 * A plot: its panes below each other over one stretch of time, whose cursor is the clock; by mouse, finger and keyboard.
 */
import { useEffect, useMemo, useRef, useState } from "react";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import type { Span } from "../../ephemeris/types";
import { timeText } from "../clockScales";
import type { FlightMark } from "../flightMarks";
import { i18n } from "../language/i18n";
import { missionSpan } from "../missionSpan";
import type { LengthUnit } from "../quantities";
import { goTo, play } from "../simulation";
import { useApp } from "../store";
import { instantAt, zoomed } from "../timeline/scale";
import { axisRoomPx, endRoomPx, timeAxisPx } from "./chart";
import type { PlotGestures } from "./gestures";
import { Legend } from "./Legend";
import { Marks } from "./Marks";
import { Pane } from "./Pane";
import { onPlotKey } from "./plotKeys";
import { shownValue, unitOf } from "./plotQuantities";
import type { Plot } from "./plots";
import type { Sample } from "./sampling";

export interface PlotViewProps {
  readonly ephemeris: Ephemeris;
  readonly plot: Plot;
  readonly samples: readonly Sample[];
  readonly now: Sample;
  readonly units: LengthUnit;
  readonly window: Span;
  readonly onWindow: (change: (window: Span) => Span) => void;
  readonly hidden: ReadonlySet<string>;
  readonly onToggle: (series: string) => void;
  readonly isLog: (pane: number) => boolean;
  readonly marks: readonly FlightMark[];
  readonly summaryId: string;
  /** Where the canvases of the panes are kept for the picture. */
  readonly canvases: (HTMLCanvasElement | undefined)[];
}

/** Heights of the panes of a plot with one, two, or more of them, CSS pixels. */
const paneHeights = [250, 160, 104];

export function PlotView(props: PlotViewProps): React.JSX.Element {
  const { plot, samples, now, units, window, onWindow, hidden, onToggle, isLog, marks, summaryId, canvases } = props;
  const scale = useApp((state) => state.scale);
  const [picked, setPicked] = useState<readonly [number, number]>();
  const [widthPx, setWidthPx] = useState(400);
  const stack = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = stack.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidthPx(Math.max(1, element.clientWidth - axisRoomPx - endRoomPx)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const moveBy = (share: number): void =>
    onWindow((before) => {
      const lengthS = before.toTdb - before.fromTdb;
      const room = Math.min(
        Math.max(share * lengthS, missionSpan.fromTdb - before.fromTdb),
        missionSpan.toTdb - before.toTdb,
      );
      return { fromTdb: before.fromTdb + room, toTdb: before.toTdb + room };
    });
  const scrubTo = (tTdb: number): void => {
    play(false);
    goTo(Math.min(window.toTdb, Math.max(window.fromTdb, tTdb)));
  };
  const gestures: PlotGestures = {
    scrub: (fraction) => scrubTo(instantAt(fraction, window)),
    zoom: (factor, fraction) => onWindow((before) => zoomed(before, factor, fraction, missionSpan)),
    move: moveBy,
    pick: (from, to) =>
      onWindow((before) =>
        zoomed({ fromTdb: instantAt(from, before), toTdb: instantAt(to, before) }, 1, 0, missionSpan),
      ),
    picking: setPicked,
    whole: () => onWindow(() => plot.openingSpan),
  };
  const valueText = plot.series
    .filter(({ id }, i) => !hidden.has(id) && Number.isFinite(now.values[i]))
    .map((series) => {
      const { value, unit } = shownValue(now.values[plot.series.indexOf(series)], series.quantity, units);
      return `${i18n.t(series.label)} ${value} ${unit}`.trim();
    });
  const height = paneHeights[Math.min(plot.panes.length, paneHeights.length) - 1];
  const uprights = useMemo(() => marks.map(({ tTdb }) => tTdb), [marks]);

  return (
    <div className="plot" ref={stack}>
      <Marks marks={marks} window={window} widthPx={widthPx} />
      <div className="plot-stack">
        {/* Beside the legends and over the panes, not around them: a slider may hold nothing that can be pressed. */}
        <div
          className="plot-slider"
          role="slider"
          tabIndex={0}
          aria-label={i18n.t("{plot}: instant shown", { plot: i18n.t(plot.name) })}
          aria-describedby={summaryId}
          aria-valuemin={Math.round(window.fromTdb)}
          aria-valuemax={Math.round(window.toTdb)}
          aria-valuenow={Math.round(now.tTdb)}
          aria-valuetext={`${timeText(now.tTdb, scale)}. ${valueText.join(", ")}`}
          data-testid="plot"
          data-from-tdb={window.fromTdb}
          data-to-tdb={window.toTdb}
          data-samples={samples.length}
          onKeyDown={(event) => onPlotKey(event, { window, tTdb: now.tTdb, scrubTo, gestures })}
        />
        {plot.panes.map((pane, i) => {
          const shown = pane.series.filter((index) => !hidden.has(plot.series[index].id));
          const isLast = i === plot.panes.length - 1;
          const { label } = unitOf(plot.series[pane.series[0]].quantity, units);
          return (
            <section key={pane.label} aria-label={i18n.t(pane.label)}>
              <header className="plot-heading">
                <h3>
                  {label === ""
                    ? i18n.t(pane.label)
                    : i18n.t("{label}, {unit}", { label: i18n.t(pane.label), unit: i18n.t(label) })}
                </h3>
                <Legend
                  plot={plot}
                  series={pane.series}
                  shown={shown}
                  now={now}
                  units={units}
                  onToggle={(index) => onToggle(plot.series[index].id)}
                />
              </header>
              <Pane
                plot={plot}
                shown={shown}
                isLog={isLog(i)}
                height={height + (isLast ? timeAxisPx : 0)}
                hasTimes={isLast}
                samples={samples}
                window={window}
                uprights={uprights}
                units={units}
                now={now}
                gestures={gestures}
                onCanvas={(canvas) => {
                  canvases[i] = canvas;
                }}
              />
            </section>
          );
        })}
        {picked !== undefined && (
          <div
            className="plot-picked"
            style={{
              left: axisRoomPx + picked[0] * widthPx,
              width: (picked[1] - picked[0]) * widthPx,
            }}
          />
        )}
      </div>
    </div>
  );
}
