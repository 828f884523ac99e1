/**
 * Where the probe's path ends before its plan does, why, and which leg solved again would carry it on. Pure.
 */
import type { Ephemeris } from "../../ephemeris/ephemeris";
import type { Phrase } from "../../ephemeris/phrase";
import { type LegId, probeId } from "../../ephemeris/probe/flight";
import { probeStateOf } from "../../ephemeris/probe/state";
import type { SolvedLeg } from "./trajectoryForm";

export interface FlightStop {
  /** A sentence in English. */
  readonly reason: string;
  /** The same for readers of any language, where it can be told in others. */
  readonly phrase?: Phrase;
  /** What to solve from where the path ends; undefined where solving does not help. */
  readonly next?: {
    readonly leg: SolvedLeg;
    /** All the mass there is for it, kg; undefined where the solver takes what the leg before leaves. */
    readonly availableKg: number | undefined;
    readonly label: string;
  };
}

/** The solved leg that comes after another one: only a solution can be made for another start. */
const solvedAfter: Partial<Readonly<Record<LegId, "return" | "comet">>> = { proximity: "return", return: "comet" };

const nextLabels = {
  return: /*i18n*/ "Solve the return again from where the probe is",
  comet: /*i18n*/ "Solve the comet leg from what the return leaves",
} as const;

/** Undefined where the path goes as far as the plan. */
export function flightStopOf(ephemeris: Ephemeris): FlightStop | undefined {
  const stop = ephemeris.stops.find(({ id }) => id === probeId);
  const last = ephemeris.probe?.legs.at(-1);
  if (stop === undefined) return undefined;
  const { reason, phrase } = stop;
  // A path that ends inside a leg has struck something; only at the end of one is the next leg missing.
  if (last === undefined || stop.goodToTdb !== last.toTdb) return { reason, phrase };
  const leg = solvedAfter[last.id];
  if (leg === undefined) return { reason, phrase };
  const availableKg = leg === "return" ? probeStateOf(ephemeris, last.toTdb).massKg : undefined;
  return { reason, phrase, next: { leg, availableKg, label: nextLabels[leg] } };
}
