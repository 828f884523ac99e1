/**
 * What is marked on the probe's path: the burns short enough to be points, and the states decoded from its telemetry. Pure.
 */
import type { Ephemeris } from "../ephemeris/ephemeris";
import { eventOf } from "../ephemeris/events";
import { isoFromTdb } from "../ephemeris/time";
import type { Basis } from "../ephemeris/types";
import { flightSpanOf, legAt } from "./probe";
import { monthNames, smallSpeedOf } from "./quantities";

export interface FlightMark {
  readonly id: string;
  readonly kind: "burn" | "telemetry";
  /** A small correction: of interest from near, not in a picture of the solar system. */
  readonly isMinor: boolean;
  readonly tTdb: number;
  /** Short, for the picture: "7 Jun 2026 · burn 704 m/s". */
  readonly label: string;
  /** What it is, for a tooltip and a screen reader. */
  readonly text: string;
  readonly basis: Basis;
  /** The mission event it belongs to, if it is one. */
  readonly event: string | undefined;
}

const telemetryEvents = ["first-telemetry", "second-telemetry"] as const;

function dayOf(tTdb: number): string {
  const iso = isoFromTdb(tTdb, { scale: "utc", digits: 0 });
  return `${Number(iso.slice(8, 10))} ${monthNames[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;
}

/** Smaller burns are minor, m/s. */
const majorMS = 5;

/** The marks, most important first: telemetry, then burns by the size of their velocity change. */
export function flightMarksOf(ephemeris: Ephemeris): FlightMark[] {
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
        label: `${dayOf(tTdb)} · telemetry`,
        text: label,
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
      const said = basis === "planned" || basis === "illustrative" ? `, ${basis}` : "";
      const mark: FlightMark = {
        id: `mark-burn-${i}`,
        kind: "burn",
        isMinor: metresPerSecond < majorMS,
        tTdb,
        label: `${dayOf(tTdb)} · burn ${size}${said}`,
        text: `${label}: ${size}, ${basis}`,
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
