/**
 * One pane as uPlot draws it: axes of calendar time and of the quantity, lines, and the burns as faint uprights. Colours are
 * those of the page, asked for at every drawing, so that a change of theme needs only another drawing.
 */
import uPlot from "uplot";
import type { Span } from "../../ephemeris/types";
import { app } from "../store";
import { ticksOf } from "../timeline/scale";
import { lineStyles } from "./lines";
import { axisText } from "./plotQuantities";

/** Room for the numbers of the value axis and beyond the last instant, CSS pixels: the same in all panes, so that they align. */
export const axisRoomPx = 62;
export const endRoomPx = 10;

/** Room a tick label needs, CSS pixels. */
const tickRoomPx = 48;
export const timeAxisPx = 26;

export interface ChartRequest {
  readonly host: HTMLElement;
  readonly height: number;
  readonly isLog: boolean;
  /** Whether the calendar stands below this pane: it does below the last. */
  readonly hasTimes: boolean;
  /** Number of each series in the plot, from 0: its colour. */
  readonly colors: readonly number[];
  readonly windowOf: () => Span;
  readonly uprightsOf: () => readonly number[];
  /** After every drawing, when the scales are what they will be. */
  readonly onDraw: (chart: uPlot) => void;
}

/** Whole powers of ten about the values; one where there are none. */
const decades = (min: number | null, max: number | null): uPlot.Range.MinMax =>
  min === null || max === null ? [1, 10] : uPlot.rangeLog(min, max, 10, true);

/** A colour of the page as a canvas takes it. */
export function colorOf(element: Element, name: string): string {
  return getComputedStyle(element).getPropertyValue(name).trim();
}

/** Size of a chart in its host; legend and cursor are the page's own. */
export const plainFrame = (
  host: HTMLElement,
  height: number,
): Pick<uPlot.Options, "width" | "height" | "legend" | "cursor"> => ({
  width: Math.max(120, host.clientWidth),
  height,
  legend: { show: false },
  cursor: { show: false },
});

/** Time along the window, TDB seconds past J2000. */
export const timeScale = (windowOf: () => Span): uPlot.Scale => ({
  time: false,
  range: () => {
    const { fromTdb, toTdb } = windowOf();
    return [fromTdb, toTdb];
  },
});

const plainAxis = (host: HTMLElement): uPlot.Axis => ({
  stroke: () => colorOf(host, "--ink-soft"),
  font: `12px ${getComputedStyle(host).fontFamily}`,
  grid: { stroke: () => colorOf(host, "--plot-grid"), width: 1 },
  ticks: { show: false },
});

export const timeAxis = (
  host: HTMLElement,
  ticksOn: (chart: uPlot) => readonly { tTdb: number; label: string }[],
): uPlot.Axis => ({
  ...plainAxis(host),
  size: timeAxisPx,
  splits: (chart) => ticksOn(chart).map(({ tTdb }) => tTdb),
  values: (chart) => ticksOn(chart).map(({ label }) => label),
});

export const valueAxis = (host: HTMLElement): uPlot.Axis => ({ ...plainAxis(host), size: axisRoomPx, gap: 6 });

/** Instants of the window as dashed uprights, `widthPx` CSS pixels wide. */
export function drawUprights(
  chart: uPlot,
  { fromTdb, toTdb }: Span,
  uprights: readonly number[],
  color: string,
  widthPx: number,
): void {
  const { ctx, bbox } = chart;
  ctx.save();
  ctx.strokeStyle = color;
  ctx.lineWidth = widthPx * uPlot.pxRatio;
  ctx.setLineDash([3 * uPlot.pxRatio, 4 * uPlot.pxRatio]);
  ctx.beginPath();
  for (const tTdb of uprights) {
    if (tTdb < fromTdb || tTdb > toTdb) continue;
    const x = Math.round(chart.valToPos(tTdb, "x", true));
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
  }
  ctx.stroke();
  ctx.restore();
}

export function newChart(request: ChartRequest): uPlot {
  const { host, height, isLog, hasTimes, colors, windowOf, uprightsOf, onDraw } = request;
  const ticks = (chart: uPlot): ReturnType<typeof ticksOf> =>
    ticksOf(
      windowOf(),
      tickRoomPx / Math.max(tickRoomPx, chart.over.clientWidth || host.clientWidth - axisRoomPx),
      app().scale,
    );
  return new uPlot(
    {
      ...plainFrame(host, height),
      padding: [8, endRoomPx, hasTimes ? 0 : 6, 0],
      scales: {
        x: timeScale(windowOf),
        y: isLog ? { distr: 3, log: 10, range: (_, min, max) => decades(min, max) } : {},
      },
      axes: [
        { ...timeAxis(host, ticks), show: hasTimes },
        {
          ...valueAxis(host),
          values: (_, splits) => splits.map((value) => (value === null ? "" : axisText(value))),
        },
      ],
      series: [
        {},
        ...colors.flatMap((color) =>
          lineStyles.map(({ dash }) => ({
            stroke: () => colorOf(host, `--plot-${color + 1}`),
            width: 2,
            dash,
            points: { show: false },
          })),
        ),
      ],
      hooks: {
        drawAxes: [(chart) => drawUprights(chart, windowOf(), uprightsOf(), colorOf(host, "--plot-upright"), 1)],
        draw: [onDraw],
      },
    },
    [[], ...colors.flatMap(() => lineStyles.map(() => []))],
    host,
  );
}
