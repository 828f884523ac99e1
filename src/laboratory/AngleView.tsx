/** The resonant angle against time, its cursor the laboratory's clock; by mouse, finger and keyboard. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import "uplot/dist/uPlot.min.css";
import type uPlot from "uplot";
import { classAt } from "../../ephemeris/resonance/classes";
import type { Span } from "../../ephemeris/types";
import { i18n } from "../language/i18n";
import { axisRoomPx } from "../plots/chart";
import { addPlotGestures, type PlotGestures } from "../plots/gestures";
import { onPlotKey } from "../plots/plotKeys";
import { useApp } from "../store";
import { fractionOf, instantAt } from "../timeline/scale";
import { endRoomPx, newAngleChart } from "./angleChart";
import { angleAt, halfHeightDeg, placedWindow, zoomedWindow } from "./angleScale";
import { ClassStrip } from "./ClassStrip";
import type { Fan } from "./fan";
import type { Followed } from "./futureLine";
import { goToInstant } from "./labClock";
import { runYears } from "./useFuture";
import { classWords, tdbOfYear, yearOf } from "./words";

const height = 240;
const whole: Span = { fromTdb: tdbOfYear(2026 - runYears.past), toTdb: tdbOfYear(2026 + runYears.future) };
const stretches = [12, 100, 500, 1500] as const;
const opening: Span = { fromTdb: tdbOfYear(1900), toTdb: tdbOfYear(2400) };

export function AngleView(props: {
  name: string;
  followed: Followed | undefined;
  tTdb: number;
  fan: Fan | undefined;
}): React.JSX.Element {
  const { name, followed, tTdb, fan } = props;
  const [window, setWindow] = useState<Span>(opening);
  const [picked, setPicked] = useState<readonly [number, number]>();
  const [widthPx, setWidthPx] = useState(240);
  const host = useRef<HTMLDivElement>(null);
  const over = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot>(null);
  const theme = useApp((state) => state.theme);
  const language = useApp((state) => state.language);
  const series = followed?.series;
  const classes = useMemo(() => followed?.classes ?? [], [followed]);
  const half = series === undefined ? 180 : halfHeightDeg(series, window);
  const angleDeg = series === undefined ? undefined : angleAt(series, tTdb);
  const at = fractionOf(tTdb, window);

  const scrubTo = (to: number): void => goToInstant(Math.min(whole.toTdb, Math.max(whole.fromTdb, to)));
  const gestures: PlotGestures = {
    scrub: (fraction) => scrubTo(instantAt(fraction, window)),
    zoom: (factor, fraction) => setWindow((before) => zoomedWindow(before, factor, fraction, whole)),
    move: (share) =>
      setWindow((before) => {
        const length = before.toTdb - before.fromTdb;
        return placedWindow(before.fromTdb + share * length, length, whole);
      }),
    pick: (from, to) =>
      setWindow((before) =>
        zoomedWindow({ fromTdb: instantAt(from, before), toTdb: instantAt(to, before) }, 1, 0.5, whole),
      ),
    picking: setPicked,
    whole: () => setWindow(opening),
  };
  const show = (years: number): void =>
    setWindow(placedWindow(tTdb - tdbOfYear(2000 + years / 4), tdbOfYear(2000 + years), whole));

  const latest = useRef({ window, half, classes, fan, series, gestures, at, angleDeg });
  latest.current = { window, half, classes, fan, series, gestures, at, angleDeg };

  // biome-ignore lint/correctness/useExhaustiveDependencies: made anew in other letters, told of the rest below
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const made = newAngleChart({
      host: element,
      height,
      windowOf: () => latest.current.window,
      halfOf: () => latest.current.half,
      uprightsOf: () => latest.current.classes.slice(1).map(({ fromTdb }) => fromTdb),
      fanOf: () => latest.current.fan,
      seriesOf: () => latest.current.series,
      onDraw: (drawn) => placeCursor(drawn, over.current, latest.current),
    });
    chart.current = made;
    if (over.current !== null) made.over.append(over.current);
    const stop = addPlotGestures(made.over, {
      scrub: (fraction) => latest.current.gestures.scrub(fraction),
      zoom: (factor, fraction) => latest.current.gestures.zoom(factor, fraction),
      move: (share) => latest.current.gestures.move(share),
      pick: (from, to) => latest.current.gestures.pick(from, to),
      picking: (stretch) => latest.current.gestures.picking(stretch),
      whole: () => latest.current.gestures.whole(),
    });
    const resized = new ResizeObserver(() => {
      made.setSize({ width: Math.max(120, element.clientWidth), height });
      setWidthPx(Math.max(1, element.clientWidth - axisRoomPx - endRoomPx));
    });
    resized.observe(element);
    return () => {
      resized.disconnect();
      stop();
      if (over.current !== null) element.append(over.current);
      made.destroy();
      chart.current = null;
    };
  }, [language]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn again for another window, line, fan, theme or language
  useEffect(() => {
    chart.current?.setScale("x", { min: window.fromTdb, max: window.toTdb });
  }, [window, half, fan, series, theme, language]);

  useLayoutEffect(() => {
    if (chart.current !== null) placeCursor(chart.current, over.current, latest.current);
  });

  const now = classAt(classes, tTdb);
  const nowText = [
    yearOf(tTdb).toFixed(1),
    angleDeg === undefined ? i18n.t("not computed yet") : i18n.t("{deg} degrees", { deg: angleDeg.toFixed(1) }),
    now === undefined ? "" : i18n.t(classWords[now.kind].name),
  ].join(", ");
  return (
    <section className="lab-angle" aria-label={i18n.t("Resonant angle")}>
      <h3>{i18n.t("Resonant angle: degrees ahead of Earth, by year (TDB)")}</h3>
      <ClassStrip classes={classes} window={window} widthPx={widthPx} />
      <div className="plot-stack">
        <div
          className="plot-slider"
          role="slider"
          tabIndex={0}
          aria-label={i18n.t("Resonant angle of {name}: instant shown", { name })}
          aria-valuemin={Math.round(window.fromTdb)}
          aria-valuemax={Math.round(window.toTdb)}
          aria-valuenow={Math.round(Math.min(window.toTdb, Math.max(window.fromTdb, tTdb)))}
          aria-valuetext={nowText}
          data-testid="lab-angle"
          data-from-tdb={window.fromTdb}
          data-to-tdb={window.toTdb}
          data-years={series?.tTdb.length ?? 0}
          data-half={half}
          data-angle={angleDeg}
          onKeyDown={(event) => onPlotKey(event, { window, tTdb, scrubTo, gestures })}
        />
        <div ref={host} className="plot-pane" style={{ blockSize: height }}>
          <div ref={over} className="plot-over" aria-hidden="true">
            <span className="plot-cursor" />
            <span className="plot-dot plot-color-1" />
          </div>
        </div>
        {picked !== undefined && (
          <div
            className="plot-picked"
            style={{ left: axisRoomPx + picked[0] * widthPx, width: (picked[1] - picked[0]) * widthPx }}
          />
        )}
      </div>
      <fieldset className="segments lab-spread" aria-label={i18n.t("Stretch of time about the instant")}>
        {stretches.map((years) => (
          <button key={years} type="button" onClick={() => show(years)}>
            {i18n.t("{years} yr", { years: years.toLocaleString("en") })}
          </button>
        ))}
      </fieldset>
    </section>
  );
}

function placeCursor(
  chart: uPlot,
  layer: HTMLElement | null,
  { at, angleDeg }: { at: number; angleDeg: number | undefined },
): void {
  if (layer === null) return;
  layer.hidden = at < 0 || at > 1;
  const [cursor, dot] = [...layer.children] as HTMLElement[];
  const x = at * chart.over.clientWidth;
  cursor.style.transform = `translateX(${x}px)`;
  dot.hidden = angleDeg === undefined;
  if (angleDeg !== undefined) dot.style.transform = `translate(${x}px, ${chart.valToPos(angleDeg, "y")}px)`;
}
