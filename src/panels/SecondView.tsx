/**
 * The frame around the second view in the corner: what it shows, and for a camera of the probe how large its target is in it.
 * The picture itself is drawn by the scene, under the hole in this panel.
 */
import { useEffect, useRef } from "react";
import { bodyOf } from "../../ephemeris/bodies";
import { type Ephemeris, stateOf } from "../../ephemeris/ephemeris";
import { probeId } from "../../ephemeris/probe/flight";
import { addGestures } from "../camera/gestures";
import { flyToFraming } from "../camera/rig";
import { framingOf, type PinId } from "../framings";
import { i18n } from "../language/i18n";
import { probePresence } from "../probe";
import { type LengthUnit, lengthOf } from "../quantities";
import {
  cameraTargetOf,
  navigationCamera,
  orbitSecond,
  pinView,
  radiansPerCameraPixel,
  secondView,
  zoomSecond,
} from "../scene/secondView";
import { requestFrame } from "../simulation";
import { setApp, useApp, useEphemeris } from "../store";
import { cover } from "./cover";
import { Icon } from "./Icon";

/** How many of the camera's pixels the target spans, and from how far; undefined while there is no probe to look from. */
function sizeOf(
  ephemeris: Ephemeris | undefined,
  target: string,
  tTdb: number,
): { across: number; rangeKm: number } | undefined {
  if (ephemeris === undefined || probePresence(ephemeris, tTdb) !== "under-way") return undefined;
  const { positionKm } = stateOf(ephemeris, probeId, tTdb, { center: target });
  const rangeKm = Math.hypot(...positionKm);
  return { across: (2 * (bodyOf(target).radiusKm ?? 0)) / rangeKm / radiansPerCameraPixel, rangeKm };
}

/** Why the probe's camera has nothing to show. */
const blindWords = {
  absent: /*i18n*/ "The probe’s path is not there yet.",
  before: /*i18n*/ "The probe is still on the ground.",
  "under-way": "",
  after: /*i18n*/ "The probe’s path ended before this.",
} as const;

function blindText(ephemeris: Ephemeris | undefined, tTdb: number): string {
  const words = blindWords[ephemeris === undefined ? "absent" : probePresence(ephemeris, tTdb)];
  return words === "" ? "" : i18n.t(words);
}

function sizeText(
  { across, rangeKm }: NonNullable<ReturnType<typeof sizeOf>>,
  target: string,
  units: LengthUnit,
): string {
  const { value, unit } = lengthOf(rangeKm, units);
  const [body, distance] = [i18n.t(bodyOf(target).name), `${value} ${unit}`];
  if (across < 0.01) return i18n.t("{body}: under 0.01 pixels across, {distance} away", { body, distance });
  const pixels = String(Number(across.toPrecision(across < 1 ? 1 : 3)));
  return i18n.t("{body}: {pixels} pixels across, {distance} away", { body, pixels, distance });
}

/** Says where to look while the target is too small to strike the eye. */
const bracketedPx = 12;

function Brackets({ target }: { target: string }): React.JSX.Element | null {
  const ephemeris = useEphemeris();
  const isBlind = useApp(({ tTdb }) => blindText(ephemeris, tTdb) !== "");
  const isSmall = useApp(({ tTdb }) => (sizeOf(ephemeris, target, tTdb)?.across ?? bracketedPx) < bracketedPx);
  if (isBlind) return <span className="blind" />;
  return isSmall ? <span className="brackets" /> : null;
}

function CameraCaption({ target }: { target: string }): React.JSX.Element {
  const ephemeris = useEphemeris();
  const tTdb = useApp((state) => state.tTdb);
  const units = useApp((state) => state.units);
  const size = sizeOf(ephemeris, target, tTdb);
  return (
    <figcaption data-testid="camera-caption">
      {size === undefined ? blindText(ephemeris, tTdb) : sizeText(size, target, units)}
      <small>
        {i18n.t("assumed: {degrees}° on {pixels} pixels; its middle", {
          degrees: navigationCamera.fieldDeg.value,
          pixels: navigationCamera.pixelsAcross.value,
        })}
      </small>
    </figcaption>
  );
}

function Pinned({ pin }: { pin: PinId }): React.JSX.Element {
  const hole = useRef<HTMLDivElement>(null);
  const target = cameraTargetOf(pin);
  const name = i18n.t(target === undefined ? (framingOf(pin)?.name ?? "") : /*i18n*/ "Navigation camera");
  useEffect(() => {
    const element = hole.current;
    if (element === null) return;
    pinView(pin);
    const measure = (): void => {
      const { left, top, width, height } = element.getBoundingClientRect();
      Object.assign(secondView.rect, { left, top, width, height });
      requestFrame();
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(document.body);
    window.addEventListener("resize", measure);
    const removeGestures = addGestures(element, { orbitBy: orbitSecond, zoomBy: zoomSecond });
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", measure);
      removeGestures();
      pinView(undefined);
      secondView.rect.width = 0;
      requestFrame();
    };
  }, [pin]);
  return (
    <figure
      className="second-view"
      data-testid="second-view"
      aria-label={i18n.t("Second view: {name}", { name })}
      ref={cover}
    >
      <header>
        {target === undefined ? (
          <button type="button" title={i18n.t("Show this large")} onClick={() => flyToFraming(secondView.framing.id)}>
            {name}
          </button>
        ) : (
          <span>{name}</span>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={i18n.t("Close the second view")}
          onClick={() => setApp({ pinned: undefined })}
        >
          <Icon name="close" />
        </button>
      </header>
      <div className="hole" ref={hole}>
        {target !== undefined && <Brackets target={target} />}
      </div>
      {target !== undefined && <CameraCaption target={target} />}
    </figure>
  );
}

export default function SecondView(): React.JSX.Element | null {
  const pinned = useApp((state) => state.pinned);
  const ready = useApp((state) => state.picture === "drawn");
  return pinned === undefined || !ready ? null : <Pinned key={pinned} pin={pinned} />;
}
