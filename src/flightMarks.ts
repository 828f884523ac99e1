/**
 * What is marked on the probe's path: the burns short enough to be points, and the states decoded from its telemetry. Pure.
 */
import type { Ephemeris } from "../ephemeris/ephemeris";
import { eventOf } from "../ephemeris/events";
import type { Basis } from "../ephemeris/types";
import type { ClockScale } from "./clockScales";
import { minuteText, shortDay } from "./eventTimes";
import { i18n } from "./language/i18n";
import { flightSpanOf, legAt } from "./probe";
import { smallSpeedOf } from "./quantities";

export interface FlightMark {
  readonly id: string;
  readonly kind: "burn" | "telemetry";
  /** A small correction: of interest from near, not in a picture of the solar system. */
  readonly isMinor: boolean;
  readonly tTdb: number;
  /** Short, for the picture: "7 Jun 2026 UTC · burn 704 m/s". */
  readonly label: string;
  /** What it is and when, to the minute, for a tooltip and a screen reader. */
  readonly text: string;
  readonly basis: Basis;
  /** The mission event it belongs to, if it is one. */
  readonly event: string | undefined;
}

const telemetryEvents = ["first-telemetry", "second-telemetry"] as const;

/** A burn in the picture, by what it rests on: said where it has not been flown. */
const burnLabels: Readonly<Record<Basis, string>> = {
  tracked: /*i18n*/ "burn {size}",
  reconstructed: /*i18n*/ "burn {size}",
  planned: /*i18n*/ "burn {size}, planned",
  illustrative: /*i18n*/ "burn {size}, illustrative",
};

/** Smaller burns are minor, m/s. */
const majorMS = 5;

/** The marks, most important first: telemetry, then burns by the size of their velocity change. Their times are told in `scale`. */
export function flightMarksOf(ephemeris: Ephemeris, scale: ClockScale): FlightMark[] {
  const span = flightSpanOf(ephemeris);
  const { probe } = ephemeris;
  if (span === undefined || probe === undefined) return [];
  const decoded = telemetryEvents
    .map((id) => eventOf(id))
    .filter(({ tTdb }) => tTdb >= span.fromTdb && tTdb <= span.toTdb)
    .map(
      ({ id, tTdb, label }): FlightMark => ({
        id: `mark-${id}`,
        kind: "telemetry",
        isMinor: false,
        tTdb,
        label: `${shortDay(tTdb, scale)} · ${i18n.t("telemetry")}`,
        text: i18n.t("{what}, {time}", { what: i18n.t(label), time: minuteText(tTdb, scale) }),
        basis: "tracked",
        event: id,
      }),
    );
  const burns = probe.impulses
    .filter(({ deltaVKmS }) => deltaVKmS.some((kmS) => kmS !== 0))
    .map(({ tTdb, deltaVKmS, label, basis }, i) => {
      const metresPerSecond = 1000 * Math.hypot(...deltaVKmS);
      const { value, unit } = smallSpeedOf(metresPerSecond / 1000);
      const size = `${value} ${unit}`;
      const what = i18n.t(label);
      const mark: FlightMark = {
        id: `mark-burn-${i}`,
        kind: "burn",
        isMinor: metresPerSecond < majorMS,
        tTdb,
        label: `${shortDay(tTdb, scale)} · ${i18n.t(burnLabels[basis], { size })}`,
        text: i18n.t("{what}: {size}, {basis}, {time}", {
          what,
          size,
          basis: i18n.t(basis),
          time: minuteText(tTdb, scale),
        }),
        basis,
        event: undefined,
      };
      return { mark, metresPerSecond };
    })
    .filter(({ mark }) => legAt(probe.legs, mark.tTdb) !== undefined)
    .sort((a, b) => b.metresPerSecond - a.metresPerSecond)
    .map(({ mark }) => mark);
  return [...decoded, ...burns];
}
