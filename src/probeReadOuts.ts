/**
 * The figures of the probe: where it is by `stateOf`, what it does by `probeStateOf`, and in words what they rest on. Pure.
 */
import { bodyOf } from "../ephemeris/bodies";
import { cKmS } from "../ephemeris/constants";
import { type Ephemeris, newState, stateOf } from "../ephemeris/ephemeris";
import type { ProbePlan } from "../ephemeris/probe/build";
import { type LegId, probeId } from "../ephemeris/probe/flight";
import { propellantUsedKg } from "../ephemeris/probe/propellant";
import { newProbeState, type ProbeState, probeStateOf } from "../ephemeris/probe/state";
import type { Basis } from "../ephemeris/types";
import type { ClockScale } from "./clockScales";
import { minuteText } from "./eventTimes";
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
  if (thrustN === 0) return "coasting";
  return isThrusters(thrustN, throttle)
    ? "small thrusters pushing"
    : `ion engine pushing, throttle ${fixed(100 * throttle, 0)} %`;
}

const distanceOf = (center: string, label: string, { rangeKm, sigma }: Relative, units: LengthUnit): ProbeReading => ({
  id: center,
  label,
  name: `Tianwen-2 – ${bodyOf(center).name}`,
  center,
  ...lengthOf(rangeKm, units),
  data: rangeKm,
  dataUnit: "km",
  sigma,
});

const speedReading = (id: string, center: string, label: string, { speedKmS }: Relative): ProbeReading => ({
  id,
  label,
  name: label.replace("Speed", "Speed of Tianwen-2"),
  center,
  ...(speedKmS < 1 ? smallSpeedOf(speedKmS) : speedOf(speedKmS)),
  data: speedKmS,
  dataUnit: "km/s",
});

type CraftReading = Pick<ProbeReading, "id" | "label" | "value" | "unit" | "data" | "dataUnit">;
const ofCraft = (reading: CraftReading): ProbeReading => ({
  ...reading,
  name: `${reading.label} of Tianwen-2`,
  center: undefined,
});

const massReading = (id: string, label: string, kg: number): ProbeReading =>
  ofCraft({ id, label, value: fixed(kg, 1), unit: "kg", data: kg, dataUnit: "kg" });

/** Everything the panel shows at `tTdb` (TDB seconds past J2000, inside the ephemeris). */
export function probeReadingsAt(ephemeris: Ephemeris, tTdb: number, units: LengthUnit): ProbeReadings {
  const presence = probePresence(ephemeris, tTdb);
  if (presence !== "under-way" || ephemeris.probe === undefined) return { presence, state: undefined, readings: [] };
  const { thrustN, throttle, massKg, deltaVUsedMS } = probeStateOf(ephemeris, tTdb, operation);
  const earth = relativeTo(ephemeris, "earth", tTdb);
  const sun = relativeTo(ephemeris, "sun", tTdb);
  const asteroid = relativeTo(ephemeris, "kamooalewa", tTdb);
  const readings: ProbeReading[] = [
    ofCraft({ id: "thrust", label: "Thrust", ...thrustOf(thrustN), data: thrustN, dataUnit: "N" }),
    ofCraft({ id: "throttle", label: "Throttle", ...throttleOf(thrustN, throttle), data: throttle, dataUnit: "1" }),
    massReading("mass", "Mass", massKg),
    massReading("propellant", "Propellant used", propellantUsedKg(ephemeris.probe, tTdb)),
    ofCraft({
      id: "delta-v",
      label: "Δv used",
      value: fixed(deltaVUsedMS, 1),
      unit: "m/s",
      data: deltaVUsedMS,
      dataUnit: "m/s",
    }),
    {
      id: "light-time",
      label: "Light time to Earth",
      name: "Light time Tianwen-2 – Earth",
      center: "earth",
      ...lightTimeOf(earth.rangeKm),
      data: earth.rangeKm / cKmS,
      dataUnit: "s",
    },
    distanceOf("earth", "From Earth", earth, units),
    distanceOf("moon", "From the Moon", relativeTo(ephemeris, "moon", tTdb), units),
    distanceOf("sun", "From the Sun", sun, units),
    distanceOf("kamooalewa", "From Kamoʻoalewa", asteroid, units),
    speedReading("speed-sun", "sun", "Speed about the Sun", sun),
    speedReading("speed", "kamooalewa", "Speed past Kamoʻoalewa", asteroid),
  ];
  return { presence, state: { ...operation }, readings };
}

/** Whether the reader has solved this leg with other numbers: it is a what-if then, whatever the default rests on. */
export const isOwnLeg = (plan: ProbePlan, leg: LegId): boolean =>
  (leg === "outbound" || leg === "return" || leg === "comet") && plan[leg] !== undefined && plan[leg] !== null;

/** Whether any leg is the reader's own. */
export const isOwnFlight = (plan: ProbePlan): boolean =>
  isOwnLeg(plan, "outbound") || isOwnLeg(plan, "return") || isOwnLeg(plan, "comet");

/** What a leg rests on, in a word or two. */
export const basisText = (plan: ProbePlan, { id, basis }: { readonly id: LegId; readonly basis: Basis }): string =>
  isOwnLeg(plan, id) ? "your own" : basis;

/** What a leg's path rests on, for a reader. */
export const restsOn: Readonly<Record<Basis, string>> = {
  tracked: "Tracked.",
  reconstructed:
    "No ephemeris of the probe is published. This path is reconstructed: it ends in the states decoded from its telemetry and agrees with the announced distances.",
  planned: "Not observed: computed here from the announced plan.",
  illustrative: "Illustrative: how the probe moves here is not published.",
};

/** To the nearest minute. */
const halfMinuteS = 30;

/** Why there are no figures at this instant, times in `scale`; undefined where there are. */
export function absenceText(ephemeris: Ephemeris, tTdb: number, scale: ClockScale): string | undefined {
  const span = flightSpanOf(ephemeris);
  if (span === undefined) return undefined;
  if (tTdb < span.fromTdb) return `On the ground until ${minuteText(span.fromTdb + halfMinuteS, scale)}.`;
  const last = ephemeris.probe?.legs.at(-1);
  const end = last?.id === "comet" ? "with the planned arrival at 311P/PANSTARRS" : `with the leg “${last?.label}”`;
  const why = ephemeris.stops.find(({ id }) => id === probeId)?.reason ?? "";
  return tTdb > span.toTdb
    ? `Its path ends on ${minuteText(span.toTdb + halfMinuteS, scale)}, ${end}. ${why}`.trim()
    : undefined;
}
