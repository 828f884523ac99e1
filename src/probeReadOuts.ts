/**
 * The figures of the probe: where it is by `stateOf`, what it does by `probeStateOf`, and in words what they rest on. Pure.
 */
import { cKmS } from "../ephemeris/constants";
import { type Ephemeris, newState, stateOf } from "../ephemeris/ephemeris";
import type { ProbePlan } from "../ephemeris/probe/build";
import { type LegId, probeId } from "../ephemeris/probe/flight";
import { propellantUsedKg } from "../ephemeris/probe/propellant";
import { newProbeState, type ProbeState, probeStateOf } from "../ephemeris/probe/state";
import type { Basis } from "../ephemeris/types";
import type { ClockScale } from "./clockScales";
import { minuteText } from "./eventTimes";
import { i18n } from "./language/i18n";
import { perLanguage } from "./language/perLanguage";
import { toldText } from "./language/problemText";
import { flightSpanOf, type ProbePresence, probePresence } from "./probe";
import {
  fixed,
  type LengthUnit,
  lengthOf,
  lightTimeOf,
  type Quantity,
  sigmaOf,
  smallSpeedOf,
  speedOf,
} from "./quantities";

export interface ProbeReading extends Quantity {
  readonly id: string;
  readonly label: string;
  /** Says without the heading above it what it is: "Thrust of Tianwen-2". */
  readonly name: string;
  /** Id of what it is measured from; undefined for what the craft itself does and weighs. */
  readonly center: string | undefined;
  /** All digits, in the unit that `dataUnit` names. */
  readonly data: number;
  readonly dataUnit: "N" | "1" | "kg" | "m/s" | "km" | "km/s" | "s";
  readonly sigma?: Quantity;
}

export interface ProbeReadings {
  readonly presence: ProbePresence;
  /** Undefined where the probe is not under way. */
  readonly state: ProbeState | undefined;
  readonly readings: readonly ProbeReading[];
}

const state = newState();
const operation = newProbeState();

interface Relative {
  readonly rangeKm: number;
  readonly speedKmS: number;
  readonly sigma: Quantity | undefined;
}

function relativeTo(ephemeris: Ephemeris, center: string, tTdb: number): Relative {
  const {
    positionKm: p,
    velocityKmS: v,
    sigmaKm,
  } = stateOf(ephemeris, probeId, tTdb, { center, frame: "icrf" }, state);
  return {
    rangeKm: Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]),
    speedKmS: Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]),
    sigma: Number.isFinite(sigmaKm) ? sigmaOf(sigmaKm) : undefined,
  };
}

/** Which engine pushes: the ion engine has a throttle, the small thrusters beside the asteroid have none. */
const isThrusters = (thrustN: number, throttle: number): boolean => thrustN > 0 && throttle === 0;

const thrustOf = (thrustN: number): Quantity => ({ value: fixed(1000 * thrustN, 1), unit: "mN" });

const throttleOf = (thrustN: number, throttle: number): Quantity =>
  isThrusters(thrustN, throttle) ? { value: "–", unit: "" } : { value: fixed(100 * throttle, 0), unit: "%" };

/** What the engines do, in words. */
export function engineText({ thrustN, throttle }: ProbeState): string {
  if (thrustN === 0) return i18n.t("coasting");
  return isThrusters(thrustN, throttle)
    ? i18n.t("small thrusters pushing")
    : i18n.t("ion engine pushing, throttle {percent} %", { percent: fixed(100 * throttle, 0) });
}

type Named = Pick<ProbeReading, "label" | "name">;

const distanceOf = (center: string, named: Named, { rangeKm, sigma }: Relative, units: LengthUnit): ProbeReading => ({
  id: center,
  ...named,
  center,
  ...lengthOf(rangeKm, units),
  data: rangeKm,
  dataUnit: "km",
  sigma,
});

const speedReading = (id: string, center: string, named: Named, { speedKmS }: Relative): ProbeReading => ({
  id,
  ...named,
  center,
  ...(speedKmS < 1 ? smallSpeedOf(speedKmS) : speedOf(speedKmS)),
  data: speedKmS,
  dataUnit: "km/s",
});

const massReading = (id: string, named: Named, kg: number): ProbeReading => ({
  id,
  ...named,
  center: undefined,
  value: fixed(kg, 1),
  unit: "kg",
  data: kg,
  dataUnit: "kg",
});

/** What each reading is called, in the language shown. */
const namesNow = perLanguage(() => ({
  thrust: { label: i18n.t("Thrust"), name: i18n.t("Thrust of Tianwen-2") },
  throttle: { label: i18n.t("Throttle"), name: i18n.t("Throttle of Tianwen-2") },
  mass: { label: i18n.t("Mass"), name: i18n.t("Mass of Tianwen-2") },
  propellant: { label: i18n.t("Propellant used"), name: i18n.t("Propellant used of Tianwen-2") },
  deltaV: { label: i18n.t("Δv used"), name: i18n.t("Δv used of Tianwen-2") },
  lightTime: { label: i18n.t("Light time to Earth"), name: i18n.t("Light time Tianwen-2 – Earth") },
  earth: { label: i18n.t("From Earth"), name: i18n.t("Tianwen-2 – Earth") },
  moon: { label: i18n.t("From the Moon"), name: i18n.t("Tianwen-2 – Moon") },
  sun: { label: i18n.t("From the Sun"), name: i18n.t("Tianwen-2 – Sun") },
  asteroid: { label: i18n.t("From Kamoʻoalewa"), name: i18n.t("Tianwen-2 – Kamoʻoalewa") },
  speedAboutSun: { label: i18n.t("Speed about the Sun"), name: i18n.t("Speed of Tianwen-2 about the Sun") },
  speedPastAsteroid: { label: i18n.t("Speed past Kamoʻoalewa"), name: i18n.t("Speed of Tianwen-2 past Kamoʻoalewa") },
}));

/** Everything the panel shows at `tTdb` (TDB seconds past J2000, inside the ephemeris). */
export function probeReadingsAt(ephemeris: Ephemeris, tTdb: number, units: LengthUnit): ProbeReadings {
  const presence = probePresence(ephemeris, tTdb);
  if (presence !== "under-way" || ephemeris.probe === undefined) return { presence, state: undefined, readings: [] };
  const { thrustN, throttle, massKg, deltaVUsedMS } = probeStateOf(ephemeris, tTdb, operation);
  const earth = relativeTo(ephemeris, "earth", tTdb);
  const sun = relativeTo(ephemeris, "sun", tTdb);
  const asteroid = relativeTo(ephemeris, "kamooalewa", tTdb);
  const names = namesNow();
  const ofCraft = { center: undefined } as const;
  const readings: ProbeReading[] = [
    { id: "thrust", ...names.thrust, ...ofCraft, ...thrustOf(thrustN), data: thrustN, dataUnit: "N" },
    { id: "throttle", ...names.throttle, ...ofCraft, ...throttleOf(thrustN, throttle), data: throttle, dataUnit: "1" },
    massReading("mass", names.mass, massKg),
    massReading("propellant", names.propellant, propellantUsedKg(ephemeris.probe, tTdb)),
    {
      id: "delta-v",
      ...names.deltaV,
      ...ofCraft,
      value: fixed(deltaVUsedMS, 1),
      unit: "m/s",
      data: deltaVUsedMS,
      dataUnit: "m/s",
    },
    {
      id: "light-time",
      ...names.lightTime,
      center: "earth",
      ...lightTimeOf(earth.rangeKm),
      data: earth.rangeKm / cKmS,
      dataUnit: "s",
    },
    distanceOf("earth", names.earth, earth, units),
    distanceOf("moon", names.moon, relativeTo(ephemeris, "moon", tTdb), units),
    distanceOf("sun", names.sun, sun, units),
    distanceOf("kamooalewa", names.asteroid, asteroid, units),
    speedReading("speed-sun", "sun", names.speedAboutSun, sun),
    speedReading("speed", "kamooalewa", names.speedPastAsteroid, asteroid),
  ];
  return { presence, state: { ...operation }, readings };
}

/** Whether the reader has solved this leg with other numbers: it is a what-if then, whatever the default rests on. */
export const isOwnLeg = (plan: ProbePlan, leg: LegId): boolean =>
  (leg === "outbound" || leg === "return" || leg === "comet") && plan[leg] !== undefined && plan[leg] !== null;

/** Whether any leg is the reader's own. */
export const isOwnFlight = (plan: ProbePlan): boolean =>
  isOwnLeg(plan, "outbound") || isOwnLeg(plan, "return") || isOwnLeg(plan, "comet");

/** What a leg rests on, in a word or two; a message. */
export const basisText = (plan: ProbePlan, { id, basis }: { readonly id: LegId; readonly basis: Basis }): string =>
  isOwnLeg(plan, id) ? /*i18n*/ "your own" : basis;

/** What a leg's path rests on, for a reader; messages. */
export const restsOn: Readonly<Record<Basis, string>> = {
  tracked: /*i18n*/ "Tracked.",
  reconstructed:
    /*i18n*/ "No ephemeris of the probe is published. This path is reconstructed: it ends in the states decoded from its telemetry and agrees with the announced distances.",
  planned: /*i18n*/ "Not observed: computed here from the announced plan.",
  illustrative: /*i18n*/ "Illustrative: how the probe moves here is not published.",
};

/** To the nearest minute. */
const halfMinuteS = 30;

/** Why there are no figures at this instant, times in `scale`; undefined where there are. */
export function absenceText(ephemeris: Ephemeris, tTdb: number, scale: ClockScale): string | undefined {
  const span = flightSpanOf(ephemeris);
  if (span === undefined) return undefined;
  if (tTdb < span.fromTdb)
    return i18n.t("On the ground until {time}.", { time: minuteText(span.fromTdb + halfMinuteS, scale) });
  if (tTdb <= span.toTdb) return undefined;
  const last = ephemeris.probe?.legs.at(-1);
  const time = minuteText(span.toTdb + halfMinuteS, scale);
  const end =
    last?.id === "comet"
      ? i18n.t("Its path ends on {time}, with the planned arrival at 311P/PANSTARRS.", { time })
      : i18n.t("Its path ends on {time}, with the leg “{leg}”.", { time, leg: i18n.t(last?.label ?? "") });
  const stop = ephemeris.stops.find(({ id }) => id === probeId);
  return stop === undefined ? end : `${end} ${toldText(stop.phrase ?? stop.reason)}`;
}
