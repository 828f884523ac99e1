/** The resonant angle as uPlot draws it: the line, changes of class as uprights, where the Sun and the Lagrange points are, and clones as a fan. */
import uPlot from "uplot";
import type { AngleSeries } from "../../ephemeris/resonance/angleSeries";
import type { Span } from "../../ephemeris/types";
import { axisRoomPx, colorOf } from "../plots/chart";
import { degreeTicks, turnsOf, yearTicks } from "./angleScale";
import type { Fan } from "./fan";

const tickRoomPx = 56;
const timeAxisPx = 26;
/** Beyond the last instant, CSS pixels: half a year’s number. */
export const endRoomPx = 18;

export interface AngleChartRequest {
  readonly host: HTMLElement;
  readonly height: number;
  readonly windowOf: () => Span;
  readonly halfOf: () => number;
  readonly uprightsOf: () => readonly number[];
  readonly fanOf: () => Fan | undefined;
  readonly seriesOf: () => AngleSeries | undefined;
  readonly onDraw: (chart: uPlot) => void;
}

export function newAngleChart(request: AngleChartRequest): uPlot {
  const { host, height, windowOf, halfOf, uprightsOf, fanOf, seriesOf, onDraw } = request;
  const ink = (): string => colorOf(host, "--ink-soft");
  const grid = { stroke: (): string => colorOf(host, "--plot-grid"), width: 1 };
  const font = `12px ${getComputedStyle(host).fontFamily}`;
  const ticksOf = (chart: uPlot): ReturnType<typeof yearTicks> =>
    yearTicks(windowOf(), Math.max(1, Math.floor((chart.over.clientWidth || host.clientWidth) / tickRoomPx)));
  const below = (chart: uPlot): void => {
    clipped(chart, () => {
      drawFan(chart, fanOf(), colorOf(host, "--plot-2"));
      drawUprights(chart, uprightsOf(), colorOf(host, "--plot-upright"));
    });
  };
  const line = (chart: uPlot): void => {
    clipped(chart, () => drawLine(chart, seriesOf(), colorOf(host, "--plot-1")));
  };
  return new uPlot(
    {
      width: Math.max(120, host.clientWidth),
      height,
      padding: [8, endRoomPx, 0, 0],
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
        y: { range: () => [-halfOf(), halfOf()] },
      },
      axes: [
        {
          stroke: ink,
          font,
          size: timeAxisPx,
          splits: (chart) => ticksOf(chart).map(({ tTdb }) => tTdb),
          values: (chart) => ticksOf(chart).map(({ label }) => label),
          grid,
          ticks: { show: false },
        },
        {
          stroke: ink,
          font,
          size: axisRoomPx,
          gap: 6,
          splits: () => degreeTicks(halfOf()),
          values: (_, splits) => splits.map((deg) => `${deg > 0 ? "+" : deg < 0 ? "−" : ""}${Math.abs(deg)}°`),
          grid,
          ticks: { show: false },
        },
      ],
      // Drawn below: a line that goes round leaves at one edge and comes in at the other.
      series: [{}, { paths: () => null, points: { show: false } }],
      hooks: { drawAxes: [below], draw: [line, onDraw] },
    },
    // Two instants far apart: a chart without any has no axes.
    [
      [-1e12, 1e12],
      [0, 0],
    ],
    host,
  );
}

function clipped({ ctx, bbox }: uPlot, draw: () => void): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  draw();
  ctx.restore();
}

function drawUprights(chart: uPlot, uprights: readonly number[], color: string): void {
  const { ctx, bbox } = chart;
  ctx.strokeStyle = color;
  ctx.lineWidth = 1.5 * uPlot.pxRatio;
  ctx.setLineDash([3 * uPlot.pxRatio, 4 * uPlot.pxRatio]);
  ctx.beginPath();
  for (const tTdb of uprights) {
    const x = Math.round(chart.valToPos(tTdb, "x", true));
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
  }
  ctx.stroke();
  ctx.setLineDash([]);
}

function drawLine(chart: uPlot, series: AngleSeries | undefined, color: string): void {
  if (series === undefined) return;
  const { ctx } = chart;
  const { tTdb, angleDeg } = series;
  ctx.strokeStyle = color;
  ctx.lineWidth = 2 * uPlot.pxRatio;
  ctx.lineJoin = "round";
  for (const turn of turnsOf(angleDeg)) {
    ctx.beginPath();
    for (let k = 0; k < tTdb.length; k++) ctx.lineTo(...at(chart, tTdb[k], angleDeg[k] + turn));
    ctx.stroke();
  }
}

/** Least to most of all clones faint, the middle half stronger. */
function drawFan(chart: uPlot, fan: Fan | undefined, color: string): void {
  if (fan === undefined) return;
  const { ctx } = chart;
  ctx.fillStyle = color;
  for (const [low, high, alpha] of [
    [fan.least, fan.most, 0.22],
    [fan.lowQuartile, fan.highQuartile, 0.4],
  ] as const) {
    ctx.globalAlpha = alpha;
    for (const turn of turnsOf(fan.least, fan.most)) {
      ctx.beginPath();
      const years = fan.tTdb.length;
      for (let k = 0; k < years; k++) ctx.lineTo(...at(chart, fan.tTdb[k], high[k] + turn));
      for (let k = years - 1; k >= 0; k--) ctx.lineTo(...at(chart, fan.tTdb[k], low[k] + turn));
      ctx.fill();
    }
  }
  ctx.globalAlpha = 1;
}

const at = (chart: uPlot, tTdb: number, deg: number): [number, number] => [
  chart.valToPos(tTdb, "x", true),
  chart.valToPos(deg, "y", true),
];
