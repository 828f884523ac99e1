/**
 * Where things lie on the picture of the frame that turns with Earth: origin Earth, the Sun to the left, Earth's motion upwards, seen from the
 * ecliptic's north. Pure.
 */
import { auKm } from "../../ephemeris/constants";
import { i18n } from "../language/i18n";
import { millionKmText } from "../quantities";

export interface LoopScale {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly kmPerPx: number;
  /** What lies in the middle of the picture, km from Earth away from the Sun. */
  readonly centreXKm: number;
}

/** As far as this from Earth, a loop is shown about Earth; farther, the whole ring about the Sun. */
const nearestReachKm = 20e6;
const farthestReachKm = 0.62 * auKm;
/** The scale goes by such steps, so that the picture stands still while an orbit is being changed. */
const stepRatio = 1.25;
const roomShare = 1.12;

const stepped = (km: number): number => stepRatio ** Math.ceil(Math.log(km) / Math.log(stepRatio));

/** The scale that shows all of a trail that reaches so far from Earth; `zoom` > 1 shows less of it, larger. */
export function fittedScale(reachKm: number, widthPx: number, heightPx: number, zoom = 1): LoopScale {
  const isNear = reachKm < farthestReachKm;
  const halfKm = isNear
    ? stepped(roomShare * Math.max(nearestReachKm, reachKm))
    : stepped(roomShare * Math.max(1.1 * auKm, reachKm - auKm));
  const kmPerPx = (2 * halfKm) / Math.min(widthPx, heightPx) / zoom;
  return { widthPx, heightPx, kmPerPx, centreXKm: isNear || zoom > 1 ? 0 : -auKm };
}

export function toPx({ widthPx, heightPx, kmPerPx, centreXKm }: LoopScale, xKm: number, yKm: number): [number, number] {
  return [widthPx / 2 + (xKm - centreXKm) / kmPerPx, heightPx / 2 - yKm / kmPerPx];
}

export function toKm({ widthPx, heightPx, kmPerPx, centreXKm }: LoopScale, xPx: number, yPx: number): [number, number] {
  return [centreXKm + (xPx - widthPx / 2) * kmPerPx, (heightPx / 2 - yPx) * kmPerPx];
}

/** A round length that takes at most the given pixels: 1, 2 or 5 times a power of ten, km. */
export function barKm({ kmPerPx }: LoopScale, mostPx: number): number {
  const most = kmPerPx * mostPx;
  const ten = 10 ** Math.floor(Math.log10(most));
  return ten * ([5, 2].find((n) => n * ten <= most) ?? 1);
}

/** "20 million km (0.13 au)" */
export const lengthText = (km: number): string =>
  i18n.t("{length} ({au} au)", {
    length: millionKmText(km),
    au: String(Number((km / auKm).toPrecision(2))),
  });

export type HandleId = "phase" | "e";

/** Where the hands of an orbit lie in the plane of the picture, km: the middle of the loop, and its far end. */
export function handlesKm(aAu: number, e: number, phaseDeg: number): Record<HandleId, [number, number]> {
  const angle = (phaseDeg * Math.PI) / 180;
  const at = (radiusAu: number): [number, number] => [
    auKm * (radiusAu * Math.cos(angle) - 1),
    auKm * radiusAu * Math.sin(angle),
  ];
  return { phase: at(aAu), e: at(aAu * (1 + e)) };
}

/** What dragging a hand to a place makes of its element: degrees for the phase. */
export function handleValue(id: HandleId, aAu: number, [xKm, yKm]: readonly [number, number]): number {
  const [x, y] = [xKm / auKm + 1, yKm / auKm];
  return id === "phase" ? (Math.atan2(y, x) * 180) / Math.PI : Math.max(0, Math.hypot(x, y) / aAu - 1);
}
