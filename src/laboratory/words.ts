/** Classes of companions and their times in words. Pure. */

import { auKm } from "../../ephemeris/constants";
import { type ClassInterval, type CoOrbitalClass, classAt } from "../../ephemeris/resonance/classes";
import { yearS } from "../../ephemeris/resonance/planetPath";
import { type LengthUnit, lunarDistanceKm } from "../quantities";

export interface ClassWords {
  readonly name: string;
  /** Where there is no room for the name. */
  readonly short: string;
  /** "… is a quasi-moon of Earth". */
  readonly is: string;
}

export const classWords: Readonly<Record<CoOrbitalClass, ClassWords>> = {
  "quasi-satellite": { name: "Quasi-moon", short: "QM", is: "is a quasi-moon (quasi-satellite) of Earth" },
  horseshoe: { name: "Horseshoe", short: "HS", is: "is on a horseshoe orbit" },
  "tadpole-l4": { name: "Tadpole ahead, L4", short: "L4", is: "is on a tadpole orbit about L4, ahead of Earth" },
  "tadpole-l5": { name: "Tadpole behind, L5", short: "L5", is: "is on a tadpole orbit about L5, behind Earth" },
  compound: { name: "Compound", short: "C", is: "is on a compound orbit, two kinds in one" },
  passing: { name: "Passing", short: "P", is: "is no companion of Earth; it passes by" },
};

/** Julian year: 2026.5. */
export const yearOf = (tTdb: number): number => 2000 + tTdb / yearS;
export const tdbOfYear = (year: number): number => (year - 2000) * yearS;

/** The year of a transition, to which it is known. */
export const yearText = (tTdb: number): string => String(Math.round(yearOf(tTdb)));

/** The year an instant lies in. */
export const yearAt = (tTdb: number): string => String(Math.floor(yearOf(tTdb)));

const degrees = (deg: number): string => `${deg < -0.5 ? "−" : ""}${Math.abs(Math.round(deg))}°`;

/** "1913 to 2331"; an end outside the run is "at least". */
export function spanText({ fromTdb, toTdb, isOpenBefore, isOpenAfter }: ClassInterval): string {
  if (isOpenBefore && isOpenAfter) return `at least ${yearText(fromTdb)} to ${yearText(toTdb)}`;
  if (isOpenBefore) return `until ${yearText(toTdb)}, since ${yearText(fromTdb)} or longer`;
  if (isOpenAfter) return `from ${yearText(fromTdb)}, to ${yearText(toTdb)} or longer`;
  return `${yearText(fromTdb)} to ${yearText(toTdb)}`;
}

/** What a body is at an instant, and why; as far as the run has come. */
export function classSentence(name: string, classes: readonly ClassInterval[], tTdb: number): string {
  const interval = classAt(classes, tTdb);
  if (interval === undefined) return `What ${name} is in ${yearAt(tTdb)} is not computed yet.`;
  const { kind, isSure, reason } = interval;
  const soFar = isSure || kind === "passing" ? "" : " So far: no whole swing has been seen yet.";
  return `In ${yearAt(tTdb)}, ${name} ${classWords[kind].is}. ${reason}${soFar}`;
}

/** From when on the path is one of many; undefined where the run knows no such limit. */
export function limitText(pastTdb: number | undefined, futureTdb: number | undefined): string | undefined {
  const sides = [
    ...(pastTdb === undefined ? [] : [`before ${yearText(pastTdb)}`]),
    ...(futureTdb === undefined ? [] : [`after ${yearText(futureTdb)}`]),
  ];
  if (sides.length === 0) return undefined;
  const when = sides.join(" and ");
  return `${when[0].toUpperCase()}${when.slice(1)} this path is one of many possible: small errors grow, and the same orbit in slightly coarser steps is more than 1° away.`;
}

export const centreText = ({ centreDeg }: ClassInterval): string =>
  Number.isFinite(centreDeg) ? degrees(centreDeg) : "none: it goes round";
export const amplitudeText = ({ amplitudeDeg }: ClassInterval): string =>
  Number.isFinite(amplitudeDeg) ? `${amplitudeDeg.toFixed(amplitudeDeg < 10 ? 1 : 0)}°` : "none: it goes round";
export const periodText = ({ periodYr }: ClassInterval): string =>
  Number.isFinite(periodYr) ? `${periodYr.toFixed(0)} years` : "no whole swing in the run";

/** A distance of the order of the loop, to the 0.01 million km that a long run's is good to. */
export function farText(km: number, unit: LengthUnit): string {
  if (unit === "au") return `${(km / auKm).toFixed(4)} au`;
  if (unit === "ld") return `${(km / lunarDistanceKm).toFixed(1)} LD`;
  return `${(km / 1e6).toFixed(2)} million km`;
}
