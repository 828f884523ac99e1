/**
 * The second view in a corner of the window: where it stands and how its camera is turned. Written by its panel, read each frame.
 * A framing keeps a pose of its own; a camera of the probe looks from the probe at its target.
 */
import data from "../../ephemeris/data/display-facts.json";
import { probeId } from "../../ephemeris/probe/flight";
import { newQuaternion, orbit, type Quaternion, writeFromAxes } from "../camera/orientation";
import { type Pose, zoomedDistanceKm } from "../camera/pose";
import { writePose } from "../camera/rig";
import { type Framing, framingOf, framings, type PinId } from "../framings";
import { requestFrame } from "../simulation";
import { app } from "../store";
import { framed } from "../view";
import { pass } from "./pass";
import { bodyIndex, radiiKm, snapshot } from "./snapshot";

/** The navigation camera assumed here: none of its figures is published. */
export const navigationCamera = data.navigationCamera;
/** Radians that one of its pixels sees. */
export const radiansPerCameraPixel =
  (navigationCamera.fieldDeg.value * Math.PI) / 180 / navigationCamera.pixelsAcross.value;
/** CSS pixels that show one pixel of the camera, if its target is then seen whole. */
const usualMagnification = 2;

const cameraTargets: Readonly<Partial<Record<PinId, string>>> = { camera: "kamooalewa", "moon-camera": "moon" };

/** What a camera of the probe looks at; undefined for a framing. */
export const cameraTargetOf = (pin: PinId): string | undefined => cameraTargets[pin];

/** Whether the picture being made is that of a camera of the probe. */
export const isProbeCamera = (): boolean => pass.isSecond && cameraTargetOf(secondView.pin ?? "solar") !== undefined;

export const secondView = {
  /** CSS pixels; nothing is drawn while the width is 0. */
  rect: { left: 0, top: 0, width: 0, height: 0 },
  pin: undefined as PinId | undefined,
  framing: framings[0] as Framing,
  target: "earth",
  pose: { orientation: newQuaternion(), distanceKm: 1 } as Pose,
  /** CSS pixels that show one pixel of the probe's camera. */
  magnification: usualMagnification,
};

/** Begins to show `pin`; undefined for nothing. */
export function pinView(pin: PinId | undefined): void {
  secondView.pin = pin;
  if (pin === undefined) return;
  const target = cameraTargetOf(pin);
  secondView.framing = framingOf(target === undefined ? pin : "probe") ?? framings[0];
  secondView.target = target ?? secondView.framing.target;
  if (target === undefined) writePose(framed(app(), secondView.framing.id), secondView.pose);
  requestFrame();
}

/** Turns the second view about what it shows; a camera of the probe stays where it points. */
export function orbitSecond(sidewaysRad: number, upwardsRad: number): void {
  if (cameraTargetOf(secondView.pin ?? "solar") !== undefined) return;
  orbit(secondView.pose.orientation, sidewaysRad, upwardsRad);
  requestFrame();
}

export function zoomSecond(factor: number): void {
  secondView.pose.distanceKm = zoomedDistanceKm(secondView.pose.distanceKm, factor, secondView.target);
  requestFrame();
}

/** In front of the probe's middle, so that its wings are not in the picture, km. */
const aheadKm = 0.02;
const [right, up, back] = [new Float64Array(3), new Float64Array(3), new Float64Array(3)];

/** Writes the place and orientation of the probe's camera, its picture upright on the ecliptic, and how much it is magnified. */
export function writeProbeCamera(cameraKm: Float64Array, orientation: Quaternion): void {
  const p = snapshot.positionsKm;
  const probe = 3 * bodyIndex(probeId);
  const target = 3 * bodyIndex(secondView.target);
  let range = 0;
  for (let i = 0; i < 3; i++) {
    back[i] = p[probe + i] - p[target + i];
    range += back[i] * back[i];
  }
  range = Math.sqrt(range);
  const acrossPx = (2 * radiiKm[target / 3]) / range / radiansPerCameraPixel;
  const { rect } = secondView;
  secondView.magnification = usualMagnification * acrossPx > Math.min(rect.width, rect.height) ? 1 : usualMagnification;
  for (let i = 0; i < 3; i++) {
    back[i] /= range;
    cameraKm[i] = p[probe + i] - aheadKm * back[i];
  }
  const flat = Math.sqrt(back[0] * back[0] + back[1] * back[1]);
  right[0] = -back[1] / flat;
  right[1] = back[0] / flat;
  right[2] = 0;
  up[0] = -back[2] * right[1];
  up[1] = back[2] * right[0];
  up[2] = back[0] * right[1] - back[1] * right[0];
  writeFromAxes(right, up, back, orientation);
}
