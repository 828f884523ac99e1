/** The resonant angle as uPlot draws it: the line, changes of class as uprights, where the Sun and the Lagrange points are, and clones as a fan. */
import uPlot from "uplot";
import type { AngleSeries } from "../../ephemeris/resonance/angleSeries";
import type { Span } from "../../ephemeris/types";
import { colorOf, drawUprights, plainFrame, timeAxis, timeScale, valueAxis } from "../plots/chart";
import { degreeTicks, turnsOf, yearTicks } from "./angleScale";
import type { Fan } from "./fan";

const tickRoomPx = 56;
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
  const ticksOf = (chart: uPlot): ReturnType<typeof yearTicks> =>
    yearTicks(windowOf(), Math.max(1, Math.floor((chart.over.clientWidth || host.clientWidth) / tickRoomPx)));
  const below = (chart: uPlot): void => {
    clipped(chart, () => drawFan(chart, fanOf(), colorOf(host, "--plot-2")));
    drawUprights(chart, windowOf(), uprightsOf(), colorOf(host, "--plot-upright"), 1.5);
  };
  const line = (chart: uPlot): void => {
    clipped(chart, () => drawLine(chart, seriesOf(), colorOf(host, "--plot-1")));
  };
  return new uPlot(
    {
      ...plainFrame(host, height),
      padding: [8, endRoomPx, 0, 0],
      scales: {
        x: timeScale(windowOf),
        y: { range: () => [-halfOf(), halfOf()] },
      },
      axes: [
        timeAxis(host, ticksOf),
        {
          ...valueAxis(host),
          splits: () => degreeTicks(halfOf()),
          values: (_, splits) => splits.map((deg) => `${deg > 0 ? "+" : deg < 0 ? "−" : ""}${Math.abs(deg)}°`),
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
