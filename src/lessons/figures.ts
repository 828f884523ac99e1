/** The numbers that texts of lessons name as `{name}`: computed when they are shown, never written down. */
import { auKm } from "../../ephemeris/constants";
import { type Ephemeris, stateOf } from "../../ephemeris/ephemeris";
import { criticalPeriodS } from "../../ephemeris/spinDynamics";
import { secondsPerDay } from "../../ephemeris/units";
import { hillRadiusKm } from "../hillRadius";
import { i18n } from "../language/i18n";
import { missionSpan } from "../missionSpan";
import { forcesAt } from "../panels/spinReadings";
import { fixed, millionKmText } from "../quantities";
import { lengthsM } from "../scene/rock/shape";
import { measuredPeriodS } from "../spin";

type Figure = (ephemeris: Ephemeris, tTdb: number) => string;

function rangeKm(ephemeris: Ephemeris, tTdb: number): number {
  const { positionKm } = stateOf(ephemeris, "kamooalewa", tTdb, { center: "earth" });
  return Math.hypot(...positionKm);
}

const nearest = new WeakMap<Ephemeris, number>();

/** The least distance of Kamoʻoalewa in the mission's span, from samples a day apart: they err by 100 km at most. */
function nearestKm(ephemeris: Ephemeris): number {
  let known = nearest.get(ephemeris);
  if (known === undefined) {
    known = Number.POSITIVE_INFINITY;
    for (let tTdb = missionSpan.fromTdb; tTdb <= missionSpan.toTdb; tTdb += secondsPerDay)
      known = Math.min(known, rangeKm(ephemeris, tTdb));
    nearest.set(ephemeris, known);
  }
  return known;
}

/** At the long end of the rock as measured; what the spin panel says too. */
const atEnd = () => forcesAt("end", measuredPeriodS, lengthsM[0]);
const microText = (umS2: number): string => `${fixed(umS2, 1)} µm/s²`;

export const figures: Readonly<Record<string, Figure>> = {
  hillRadiusMillionKm: () => millionKmText(hillRadiusKm(auKm), 1),
  kamooalewaNowMillionKm: (ephemeris, tTdb) => millionKmText(rangeKm(ephemeris, tTdb), 1),
  nearestMillionKm: (ephemeris) => millionKmText(nearestKm(ephemeris), 2),
  spinBarrierHours: () => i18n.t("{n} hours", { n: fixed(criticalPeriodS / 3600, 1) }),
  gravityAtEnd: () => microText(atEnd().gravityUmS2),
  centrifugalAtEnd: () => microText(atEnd().centrifugalUmS2),
};

const place = /\{(\w+)\}/g;

/** The names of figures in a text. */
export const figureNames = (text: string): string[] => [...text.matchAll(place)].map(([, name]) => name);

/** A text with its numbers, for an instant; with … for each until the ephemeris is there. */
export function withFigures(text: string, ephemeris: Ephemeris | undefined, tTdb: number): string {
  return text.replace(place, (_, name: string) => (ephemeris && figures[name]?.(ephemeris, tTdb)) ?? "…");
}
