/** Classes of companions and their times in words, in the language shown. Pure but for that. */

import { auKm } from "../../ephemeris/constants";
import { type ClassInterval, type CoOrbitalClass, classAt } from "../../ephemeris/resonance/classes";
import { yearS } from "../../ephemeris/resonance/planetPath";
import { i18n } from "../language/i18n";
import { toldText } from "../language/problemText";
import { type LengthUnit, lunarDistanceKm, millionKmText } from "../quantities";

/** Messages. */
export interface ClassWords {
  readonly name: string;
  /** Where there is no room for the name. */
  readonly short: string;
  /** "In {year}, {name} is a quasi-moon of Earth." */
  readonly is: string;
}

export const classWords: Readonly<Record<CoOrbitalClass, ClassWords>> = {
  "quasi-satellite": {
    name: /*i18n*/ "Quasi-moon",
    short: /*i18n*/ "QM",
    is: /*i18n*/ "In {year}, {name} is a quasi-moon (quasi-satellite) of Earth.",
  },
  horseshoe: {
    name: /*i18n*/ "Horseshoe",
    short: /*i18n*/ "HS",
    is: /*i18n*/ "In {year}, {name} is on a horseshoe orbit.",
  },
  "tadpole-l4": {
    name: /*i18n*/ "Tadpole ahead, L4",
    short: "L4",
    is: /*i18n*/ "In {year}, {name} is on a tadpole orbit about L4, ahead of Earth.",
  },
  "tadpole-l5": {
    name: /*i18n*/ "Tadpole behind, L5",
    short: "L5",
    is: /*i18n*/ "In {year}, {name} is on a tadpole orbit about L5, behind Earth.",
  },
  compound: {
    name: /*i18n*/ "Compound",
    short: /*i18n*/ "C",
    is: /*i18n*/ "In {year}, {name} is on a compound orbit, two kinds in one.",
  },
  passing: {
    name: /*i18n*/ "Passing",
    short: /*i18n*/ "P",
    is: /*i18n*/ "In {year}, {name} is no companion of Earth; it passes by.",
  },
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
  const [from, to] = [yearText(fromTdb), yearText(toTdb)];
  if (isOpenBefore && isOpenAfter) return i18n.t("at least {from} to {to}", { from, to });
  if (isOpenBefore) return i18n.t("until {to}, since {from} or longer", { from, to });
  if (isOpenAfter) return i18n.t("from {from}, to {to} or longer", { from, to });
  return i18n.t("{from} to {to}", { from, to });
}

/** What a body is at an instant, and why; as far as the run has come. */
export function classSentence(name: string, classes: readonly ClassInterval[], tTdb: number): string {
  const interval = classAt(classes, tTdb);
  const year = yearAt(tTdb);
  if (interval === undefined) return i18n.t("What {name} is in {year} is not computed yet.", { name, year });
  const { kind, isSure, reason } = interval;
  const sentences = [i18n.t(classWords[kind].is, { name, year }), toldText(reason)];
  if (!isSure && kind !== "passing") sentences.push(i18n.t("So far: no whole swing has been seen yet."));
  return sentences.join(" ");
}

/** From when on the path is one of many; undefined where the run knows no such limit. */
export function limitText(pastTdb: number | undefined, futureTdb: number | undefined): string | undefined {
  const past = pastTdb === undefined ? undefined : yearText(pastTdb);
  const future = futureTdb === undefined ? undefined : yearText(futureTdb);
  if (past !== undefined && future !== undefined) {
    return i18n.t(
      "Before {past} and after {future} this path is one of many possible: small errors grow, and the same orbit in slightly coarser steps is more than 1° away.",
      { past, future },
    );
  }
  if (past !== undefined) {
    return i18n.t(
      "Before {past} this path is one of many possible: small errors grow, and the same orbit in slightly coarser steps is more than 1° away.",
      { past },
    );
  }
  if (future === undefined) return undefined;
  return i18n.t(
    "After {future} this path is one of many possible: small errors grow, and the same orbit in slightly coarser steps is more than 1° away.",
    { future },
  );
}

export const centreText = ({ centreDeg }: ClassInterval): string =>
  Number.isFinite(centreDeg) ? degrees(centreDeg) : i18n.t("none: it goes round");
export const amplitudeText = ({ amplitudeDeg }: ClassInterval): string =>
  Number.isFinite(amplitudeDeg) ? `${amplitudeDeg.toFixed(amplitudeDeg < 10 ? 1 : 0)}°` : i18n.t("none: it goes round");
export const periodText = ({ periodYr }: ClassInterval): string =>
  Number.isFinite(periodYr)
    ? i18n.t("{years} years", { years: Math.round(periodYr) })
    : i18n.t("no whole swing in the run");

/** A distance of the order of the loop, to the 0.01 million km that a long run's is good to. */
export function farText(km: number, unit: LengthUnit): string {
  if (unit === "au") return `${(km / auKm).toFixed(4)} au`;
  if (unit === "ld") return `${(km / lunarDistanceKm).toFixed(1)} LD`;
  return millionKmText(km, 2);
}
