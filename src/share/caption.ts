/** The line below a picture or film: instant, framing, what each path rests on, and who computed it. Pure. */
import { bodyOf } from "../../ephemeris/bodies";
import { type Ephemeris, stateOf } from "../../ephemeris/ephemeris";
import { probeId } from "../../ephemeris/probe/flight";
import { type ClockScale, timeText } from "../clockScales";
import { type FramingId, framingOf } from "../framings";
import { probePresence } from "../probe";

export interface CaptionView {
  readonly framing: FramingId;
  readonly scale: ClockScale;
}

/** "Kamoʻoalewa: tracked · Tianwen-2: illustrative"; the probe only while it is under way. */
function basisText(ephemeris: Ephemeris, tTdb: number): string {
  const bodies = ["kamooalewa", ...(probePresence(ephemeris, tTdb) === "under-way" ? [probeId] : [])];
  return bodies
    .map((body) => `${bodyOf(body).name}: ${stateOf(ephemeris, body, tTdb, { center: "sun" }).basis}`)
    .join(" · ");
}

export function captionOf(ephemeris: Ephemeris, tTdb: number, { framing, scale }: CaptionView): string {
  return [
    timeText(tTdb, scale),
    framingOf(framing)?.name ?? framing,
    basisText(ephemeris, tTdb),
    "Quasimoon: own propagation from JPL DE440 and Horizons",
  ].join(" · ");
}
