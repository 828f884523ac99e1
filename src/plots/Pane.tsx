/**
 * One pane of a plot: uPlot's canvas, and over it what moves with the clock, which needs no new drawing.
 */
import { useEffect, useLayoutEffect, useRef } from "react";
import type uPlot from "uplot";
import type { Span } from "../../ephemeris/types";
import type { LengthUnit } from "../quantities";
import { useApp } from "../store";
import { fractionOf } from "../timeline/scale";
import { newChart } from "./chart";
import { addPlotGestures, type PlotGestures } from "./gestures";
import { linesOf } from "./lines";
import { unitOf } from "./plotQuantities";
import type { Plot } from "./plots";
import type { Sample } from "./sampling";

export interface PaneProps {
  readonly plot: Plot;
  /** Which of the pane's series are shown. */
  readonly shown: readonly number[];
  readonly isLog: boolean;
  readonly height: number;
  readonly hasTimes: boolean;
  readonly samples: readonly Sample[];
  readonly window: Span;
  readonly uprights: readonly number[];
  readonly units: LengthUnit;
  /** At the instant shown. */
  readonly now: Sample | undefined;
  readonly gestures: PlotGestures;
  /** The canvas, for the picture of the plot. */
  readonly onCanvas: (canvas: HTMLCanvasElement | undefined) => void;
}

export function Pane(props: PaneProps): React.JSX.Element {
  const { plot, shown, isLog, height, hasTimes, samples, window, uprights, units, onCanvas } = props;
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot>(null);
  const over = useRef<HTMLDivElement>(null);
  const scale = useApp((state) => state.scale);
  const language = useApp((state) => state.language);
  /** What uPlot asks for while it draws: always the last. */
  const latest = useRef(props);
  latest.current = props;
  const shownKey = shown.join();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a chart is made anew for other lines, axes or letters, told of the rest below
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const made = newChart({
      host: element,
      height,
      isLog,
      hasTimes,
      colors: shown,
      windowOf: () => latest.current.window,
      uprightsOf: () => latest.current.uprights,
      onDraw: (drawn) => placeCursor(drawn, over.current, latest.current),
    });
    chart.current = made;
    onCanvas(made.ctx.canvas);
    if (over.current !== null) made.over.append(over.current);
    const stopGestures = addPlotGestures(made.over, {
      scrub: (at) => latest.current.gestures.scrub(at),
      zoom: (factor, at) => latest.current.gestures.zoom(factor, at),
      move: (share) => latest.current.gestures.move(share),
      pick: (from, to) => latest.current.gestures.pick(from, to),
      picking: (stretch) => latest.current.gestures.picking(stretch),
      whole: () => latest.current.gestures.whole(),
    });
    const resized = new ResizeObserver(() => made.setSize({ width: Math.max(120, element.clientWidth), height }));
    resized.observe(element);
    const themed = new MutationObserver(() => made.redraw(false));
    themed.observe(document.documentElement, { attributes: true });
    return () => {
      resized.disconnect();
      themed.disconnect();
      stopGestures();
      onCanvas(undefined);
      if (over.current !== null) element.append(over.current);
      made.destroy();
      chart.current = null;
    };
  }, [plot, shownKey, isLog, height, hasTimes, language]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` by its content
  useEffect(() => {
    chart.current?.setData(linesOf(samples, shown, plot.series, units));
  }, [samples, plot, shownKey, units, isLog, height, hasTimes, language]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn again for another window, other burns or another scale of times
  useEffect(() => {
    const made = chart.current;
    if (made !== null) made.setScale("x", { min: window.fromTdb, max: window.toTdb });
  }, [window, uprights, scale]);

  useLayoutEffect(() => {
    if (chart.current !== null) placeCursor(chart.current, over.current, latest.current);
  });

  return (
    <div ref={host} className="plot-pane" style={{ blockSize: height }}>
      <div ref={over} className="plot-over" aria-hidden="true">
        <span className="plot-cursor" />
        {shown.map((series) => (
          <span key={series} className={`plot-dot plot-color-${series + 1}`}>
            {shown.length > 1 ? series + 1 : ""}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Moves the upright to the instant shown and the dots to the values there. */
function placeCursor(chart: uPlot, layer: HTMLElement | null, { now, window, plot, shown, units }: PaneProps): void {
  if (layer === null) return;
  const fraction = now === undefined ? -1 : fractionOf(now.tTdb, window);
  layer.hidden = fraction < 0 || fraction > 1;
  if (now === undefined || layer.hidden) return;
  const [cursor, ...dots] = [...layer.children] as HTMLElement[];
  const x = fraction * chart.over.clientWidth;
  cursor.style.transform = `translateX(${x}px)`;
  shown.forEach((series, i) => {
    const y = chart.valToPos(now.values[series] / unitOf(plot.series[series].quantity, units).per, "y");
    dots[i].hidden = !(y >= 0 && y <= chart.over.clientHeight);
    dots[i].style.transform = `translate(${x}px, ${y}px)`;
  });
}
