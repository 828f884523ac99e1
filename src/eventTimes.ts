/**
 * When something of the mission happened, as people read it: in the scale chosen, named, and no more exact than is known. Pure.
 */
import type { MissionEvent } from "../ephemeris/events";
import { type ClockScale, civilText, clockScales, clockWords, scaleText, type Zone } from "./clockScales";
import { i18n } from "./language/i18n";

const digitsOf = { second: 19, minute: 16, day: 10, month: 7 } as const;

/**
 * "2026-05-25 23:50:10 Beijing (UTC+8)"; a day or month is not moved to another scale, for nobody knows its hour: "2026-07-02
 * UTC".
 */
export function eventTimeText({ tTdb, utc, precision }: MissionEvent, scale: ClockScale, zone?: Zone): string {
  const digits = digitsOf[precision];
  if (precision === "day" || precision === "month") return `${utc.slice(0, digits)} UTC`;
  return `${civilText(tTdb, scale, 0, zone).slice(0, digits).replace("T", " ")} ${scaleText(tTdb, scale, zone)}`;
}

/** "2026-06-07 16:10 Beijing (UTC+8)", the minute that has begun. */
export const minuteText = (tTdb: number, scale: ClockScale, zone?: Zone): string =>
  `${civilText(tTdb, scale, 0, zone).slice(0, 16).replace("T", " ")} ${scaleText(tTdb, scale, zone)}`;

/** "2026-06-07 Beijing (UTC+8)" */
export const dayText = (tTdb: number, scale: ClockScale, zone?: Zone): string =>
  `${civilText(tTdb, scale, 0, zone).slice(0, 10)} ${scaleText(tTdb, scale, zone)}`;

/** "7 Jun 2026 UTC", where there is little room: the scale by its short name. */
export function shortDay(tTdb: number, scale: ClockScale, zone?: Zone): string {
  const name = scale === "local" ? i18n.t("local") : i18n.t(clockScales.find(({ id }) => id === scale)?.label ?? "");
  return `${clockWords(tTdb, scale, zone).date} ${name}`;
}
