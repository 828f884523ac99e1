/**
 * The figures beside the picture: distances between centres, relative speed, light time, each from `stateOf`. Pure.
 */
import { type Ephemeris, newState, stateOf } from "../ephemeris/ephemeris";
import type { Basis } from "../ephemeris/types";
import { type LengthUnit, lengthOf, lightTimeOf, type Quantity, speedOf } from "./quantities";

export interface ReadOutSpec {
  readonly id: string;
  readonly label: string;
  readonly what: "distance" | "speed" | "light-time";
  readonly body: string;
  readonly center: string;
}

/** What is read out, in order; a new figure is one entry. */
export const readOutSpecs: readonly ReadOutSpec[] = [
  {
    id: "kamooalewa-earth",
    label: /*i18n*/ "Kamoʻoalewa – Earth",
    what: "distance",
    body: "kamooalewa",
    center: "earth",
  },
  { id: "kamooalewa-sun", label: /*i18n*/ "Kamoʻoalewa – Sun", what: "distance", body: "kamooalewa", center: "sun" },
  { id: "kamooalewa-moon", label: /*i18n*/ "Kamoʻoalewa – Moon", what: "distance", body: "kamooalewa", center: "moon" },
  { id: "earth-moon", label: /*i18n*/ "Earth – Moon", what: "distance", body: "moon", center: "earth" },
  { id: "speed", label: /*i18n*/ "Speed past Earth", what: "speed", body: "kamooalewa", center: "earth" },
  { id: "light-time", label: /*i18n*/ "Light time to Earth", what: "light-time", body: "kamooalewa", center: "earth" },
];

export interface ReadOut {
  readonly spec: ReadOutSpec;
  /** Geometric distance between centres, km. */
  readonly rangeKm: number;
  /** Size of the relative velocity, km/s, non-rotating axes. */
  readonly speedKmS: number;
  readonly basis: Basis;
  /** 1-σ of the body's position, km, where known. */
  readonly sigmaKm: number | undefined;
}

/** The figure as it is shown, a length in the unit chosen. */
export function quantityOf({ spec, rangeKm, speedKmS }: ReadOut, units: LengthUnit): Quantity {
  if (spec.what === "speed") return speedOf(speedKmS);
  return spec.what === "light-time" ? lightTimeOf(rangeKm) : lengthOf(rangeKm, units);
}

const state = newState();

/** How one body moves past another; several figures are told of the same pair. */
type Motion = Omit<ReadOut, "spec">;

function motionOf(ephemeris: Ephemeris, body: string, center: string, tTdb: number): Motion {
  const {
    positionKm: p,
    velocityKmS: v,
    basis,
    sigmaKm,
  } = stateOf(ephemeris, body, tTdb, { center, frame: "icrf" }, state);
  const rangeKm = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
  const speedKmS = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
  return { rangeKm, speedKmS, basis, sigmaKm: Number.isFinite(sigmaKm) ? sigmaKm : undefined };
}

/** The read-outs at `tTdb` (TDB seconds past J2000, inside the ephemeris): geometric, ICRF axes. */
export function readOutsAt(ephemeris: Ephemeris, tTdb: number): ReadOut[] {
  const motions = new Map<string, Motion>();
  return readOutSpecs.map((spec) => {
    const pair = `${spec.body} ${spec.center}`;
    const motion = motions.get(pair) ?? motionOf(ephemeris, spec.body, spec.center, tTdb);
    motions.set(pair, motion);
    return { spec, ...motion };
  });
}
