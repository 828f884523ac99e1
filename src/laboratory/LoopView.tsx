/** The loop beside the angle: the trail of chosen length in the frame that turns with Earth, and hands that change the orbit. */
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { bodyOf } from "../../ephemeris/bodies";
import { yearS } from "../../ephemeris/resonance/planetPath";
import { i18n } from "../language/i18n";
import { Icon } from "../panels/Icon";
import { useApp } from "../store";
import { changeOrbit, settleOrbit } from "./experiment";
import type { Followed } from "./futureLine";
import { drawLoop } from "./loopPicture";
import { fittedScale, type HandleId, handlesKm, handleValue, lengthText, toKm, toPx } from "./loopScale";
import { isOwn, type OrbitForm } from "./orbitForm";
import { useSceneTrail } from "./sceneTrail";
import { noTrail, placeAt, reachKm, trailBetween } from "./trails";
import { yearAt } from "./words";

const lengths = [1, 5, 10, 50, 100, 200, 500] as const;
const [leastZoom, mostZoom] = [0.5, 64];
/** Half a target of 44 px. */
const reachOfHandPx = 22;

export function LoopView(props: {
  followed: Followed | undefined;
  tTdb: number;
  /** The orbit whose hands can be dragged; undefined for none. */
  form: OrbitForm | undefined;
}): React.JSX.Element {
  const { followed, tTdb, form } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState({ width: 320, height: 320 });
  const [years, setYears] = useState<number>(50);
  const [chosenSide, setSide] = useState<"before" | "after">();
  const [zoom, setZoom] = useState(1);
  const [held, setHeld] = useState<HandleId>();
  // Another theme has other colours, another language other words.
  useApp((state) => state.theme);
  useApp((state) => state.language);
  const captionId = useId();

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = element;
      setSize({ width: Math.max(120, clientWidth), height: Math.max(120, clientHeight) });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const side = chosenSide ?? (followed !== undefined && isOwn(followed.experiment) ? "after" : "before");
  const trail = useMemo(() => {
    if (followed === undefined) return noTrail;
    const lengthS = years * yearS;
    return side === "after"
      ? trailBetween(followed.trail, tTdb, tTdb + lengthS)
      : trailBetween(followed.trail, tTdb - lengthS, tTdb);
  }, [followed, tTdb, years, side]);
  const isOwnOrbit = followed !== undefined && isOwn(followed.experiment);
  useEffect(() => {
    useSceneTrail.setState({ own: isOwnOrbit ? { trail, isAhead: side === "after" } : undefined });
  }, [isOwnOrbit, trail, side]);
  useEffect(() => () => useSceneTrail.setState({ own: undefined }), []);
  const place = followed && placeAt(followed.trail, tTdb);
  const handles = form && handlesKm(form.aAu, form.e, form.phaseDeg);
  const reach = reachKm(trail);
  const handReach = handles === undefined ? 0 : Math.hypot(...handles.e);
  // While a hand is held the picture stands still.
  const stillScale = useRef(fittedScale(0, 320, 320));
  if (held === undefined) stillScale.current = fittedScale(Math.max(reach, handReach), size.width, size.height, zoom);
  const scale = stillScale.current;
  const name =
    followed === undefined ? "" : isOwnOrbit ? i18n.t("Your orbit") : i18n.t(bodyOf(followed.experiment.body).name);

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const ratio = Math.min(3, window.devicePixelRatio || 1);
    const [width, height] = [Math.round(scale.widthPx * ratio), Math.round(scale.heightPx * ratio)];
    if (element.width !== width || element.height !== height) Object.assign(element, { width, height });
    drawLoop(element, { scale, trail, isAhead: side === "after", place, name, handles });
  });

  const pointAt = (event: React.PointerEvent<HTMLCanvasElement>): [number, number] => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const down = (event: React.PointerEvent<HTMLCanvasElement>): void => {
    if (handles === undefined || event.button !== 0) return;
    const [x, y] = pointAt(event);
    const near = (["e", "phase"] as const)
      .map((id) => {
        const [hx, hy] = toPx(scale, ...handles[id]);
        return { id, apartPx: Math.hypot(hx - x, hy - y) };
      })
      .sort((a, b) => a.apartPx - b.apartPx)[0];
    if (near.apartPx > reachOfHandPx) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setHeld(near.id);
  };
  const move = (event: React.PointerEvent<HTMLCanvasElement>): void => {
    if (held === undefined || form === undefined) return;
    const value = handleValue(held, form.aAu, toKm(scale, ...pointAt(event)));
    if (held === "phase") changeOrbit("phaseDeg", Number(value.toFixed(2)), "hand-phase");
    else changeOrbit("e", Number(value.toFixed(4)), "hand-e");
  };
  const up = (): void => {
    if (held === undefined) return;
    setHeld(undefined);
    settleOrbit();
  };

  const range = place && Math.hypot(...place);
  const caption =
    range === undefined
      ? i18n.t("The orbit is being followed.")
      : [
          i18n.t("{name} in {year}: {length} from Earth.", { name, year: yearAt(tTdb), length: lengthText(range) }),
          i18n.t(
            "Trail: {years, plural, one {# year} other {# years}} {side, select, before {before} other {after}} the instant, within {length} of Earth.",
            { years, side, length: lengthText(reach) },
          ),
        ].join(" ");
  return (
    <section className="lab-loop" aria-label={i18n.t("Loop in the frame that turns with Earth")}>
      <h3>{i18n.t("Loop: Earth at rest")}</h3>
      <canvas
        ref={canvas}
        role="img"
        aria-label={i18n.t("The loop, seen from the north of the ecliptic: Earth in the middle, the Sun to the left")}
        aria-describedby={captionId}
        data-testid="lab-loop"
        data-points={trail.tTdb.length}
        data-tdb={tTdb}
        data-held={held}
        data-hands={handles === undefined ? undefined : true}
        data-hand-phase={handles && toPx(scale, ...handles.phase).join(" ")}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
      />
      <div className="lab-tools">
        <label>
          <span className="for-screen-readers">{i18n.t("Length of the trail")}</span>
          <select value={years} data-testid="lab-trail" onChange={(event) => setYears(Number(event.target.value))}>
            {lengths.map((length) => (
              <option key={length} value={length}>
                {i18n.t("Trail: {length, plural, one {# year} other {# years}}", { length })}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="for-screen-readers">{i18n.t("Side of the trail")}</span>
          <select value={side} onChange={(event) => setSide(event.target.value as typeof side)}>
            <option value="before">{i18n.t("before")}</option>
            <option value="after">{i18n.t("after")}</option>
          </select>
        </label>
        <fieldset className="segments" aria-label={i18n.t("Size of the picture")}>
          <button
            type="button"
            className="icon-button"
            aria-label={i18n.t("Smaller")}
            disabled={zoom <= leastZoom}
            onClick={() => setZoom(zoom / 2)}
          >
            <Icon name="minus" />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={i18n.t("Larger")}
            disabled={zoom >= mostZoom}
            onClick={() => setZoom(zoom * 2)}
          >
            <Icon name="plus" />
          </button>
        </fieldset>
      </div>
      <p className="fine" id={captionId} data-testid="lab-loop-text">
        {caption}
      </p>
    </section>
  );
}
