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
const timeAxisPx = 26;

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

export function newChart(request: ChartRequest): uPlot {
  const { host, height, isLog, hasTimes, colors, windowOf, uprightsOf, onDraw } = request;
  const ink = (): string => colorOf(host, "--ink-soft");
  const grid = (): string => colorOf(host, "--plot-grid");
  const font = `12px ${getComputedStyle(host).fontFamily}`;
  const ticks = (chart: uPlot): ReturnType<typeof ticksOf> =>
    ticksOf(
      windowOf(),
      tickRoomPx / Math.max(tickRoomPx, chart.over.clientWidth || host.clientWidth - axisRoomPx),
      app().scale,
    );
  const drawUprights = (chart: uPlot): void => {
    const { ctx, bbox } = chart;
    const { fromTdb, toTdb } = windowOf();
    ctx.save();
    ctx.strokeStyle = colorOf(host, "--plot-upright");
    ctx.lineWidth = uPlot.pxRatio;
    ctx.setLineDash([3 * uPlot.pxRatio, 4 * uPlot.pxRatio]);
    ctx.beginPath();
    for (const tTdb of uprightsOf()) {
      if (tTdb < fromTdb || tTdb > toTdb) continue;
      const x = Math.round(chart.valToPos(tTdb, "x", true));
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bbox.top + bbox.height);
    }
    ctx.stroke();
    ctx.restore();
  };
  return new uPlot(
    {
      width: Math.max(120, host.clientWidth),
      height,
      padding: [8, endRoomPx, hasTimes ? 0 : 6, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: {
          time: false,
          range: () => {
            const { fromTdb, toTdb } = windowOf();
            return [fromTdb, toTdb];
          },
        },
        y: isLog ? { distr: 3, log: 10, range: (_, min, max) => decades(min, max) } : {},
      },
      axes: [
        {
          show: hasTimes,
          stroke: ink,
          font,
          size: timeAxisPx,
          splits: (chart) => ticks(chart).map(({ tTdb }) => tTdb),
          values: (chart) => ticks(chart).map(({ label }) => label),
          grid: { stroke: grid, width: 1 },
          ticks: { show: false },
        },
        {
          stroke: ink,
          font,
          size: axisRoomPx,
          gap: 6,
          values: (_, splits) => splits.map((value) => (value === null ? "" : axisText(value))),
          grid: { stroke: grid, width: 1 },
          ticks: { show: false },
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
      hooks: { drawAxes: [drawUprights], draw: [onDraw] },
    },
    [[], ...colors.flatMap(() => lineStyles.map(() => []))],
    host,
  );
}
