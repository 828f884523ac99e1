/**
 * The line below a picture or film: instant, framing, what is shown rests on what, and who computed it. Pure but for the language.
 */
import { bodyOf } from "../../ephemeris/bodies";
import { type Ephemeris, stateOf } from "../../ephemeris/ephemeris";
import { probeId } from "../../ephemeris/probe/flight";
import { type ClockScale, timeText } from "../clockScales";
import { type FramingId, framingOf } from "../framings";
import { i18n } from "../language/i18n";
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
    .map((body) => {
      const { basis } = stateOf(ephemeris, body, tTdb, { center: "sun" });
      return i18n.t("{body}’s path {basis}", { body: i18n.t(bodyOf(body).name), basis: i18n.t(basis) });
    })
    .join(" · ");
}

export function captionOf(ephemeris: Ephemeris, tTdb: number, view: CaptionView): string {
  const { framing, scale, follow, distanceKm } = view;
  const showsShape = follow === "kamooalewa" && distanceKm < shapeSeenKm;
  return [
    timeText(tTdb, scale),
    i18n.t(framingOf(framing)?.name ?? framing),
    basisText(ephemeris, tTdb),
    ...(showsShape ? [i18n.t("the asteroid’s shape illustrative")] : []),
    i18n.t("Quasimoon: own propagation from JPL DE440 and Horizons"),
  ].join(" · ");
}
