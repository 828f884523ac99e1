/** The line below a picture or film: instant, framing, what is shown rests on what, and who computed it. Pure. */
import { bodyOf } from "../../ephemeris/bodies";
import { type Ephemeris, stateOf } from "../../ephemeris/ephemeris";
import { probeId } from "../../ephemeris/probe/flight";
import { type ClockScale, timeText } from "../clockScales";
import { type FramingId, framingOf } from "../framings";
import { probePresence } from "../probe";

export interface CaptionView {
  readonly framing: FramingId;
  readonly scale: ClockScale;
  readonly follow: string;
  readonly distanceKm: number;
}

/** From nearer than this the asteroid is more than a point. */
const shapeSeenKm = 50;

/** "Kamoʻoalewa’s path tracked · Tianwen-2’s path illustrative"; the probe only while it is under way. */
function basisText(ephemeris: Ephemeris, tTdb: number): string {
  const bodies = ["kamooalewa", ...(probePresence(ephemeris, tTdb) === "under-way" ? [probeId] : [])];
  return bodies
    .map((body) => `${bodyOf(body).name}’s path ${stateOf(ephemeris, body, tTdb, { center: "sun" }).basis}`)
    .join(" · ");
}

export function captionOf(ephemeris: Ephemeris, tTdb: number, view: CaptionView): string {
  const { framing, scale, follow, distanceKm } = view;
  const showsShape = follow === "kamooalewa" && distanceKm < shapeSeenKm;
  return [
    timeText(tTdb, scale),
    framingOf(framing)?.name ?? framing,
    basisText(ephemeris, tTdb),
    ...(showsShape ? ["the asteroid’s shape illustrative"] : []),
    "Quasimoon: own propagation from JPL DE440 and Horizons",
  ].join(" · ");
}
