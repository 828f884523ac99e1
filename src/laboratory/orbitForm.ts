/**
 * An orbit as the laboratory's fields say it, and what a reader asks: a body of the catalogue, and what of its orbit is to be otherwise. Pure.
 */
import { bodies } from "../../ephemeris/bodies";

/** Osculating elements about the Sun on 2026-01-01 (TDB), ecliptic and equinox J2000. */
export interface OrbitForm {
  readonly aAu: number;
  readonly e: number;
  readonly inclinationDeg: number;
  readonly nodeDeg: number;
  readonly argperiDeg: number;
  /** Mean longitude less that of the Earth–Moon barycentre, [−180, 180): how far the body is ahead. */
  readonly phaseDeg: number;
  /** Transverse acceleration at 1 au from the Sun, au/d². */
  readonly a2AuD2: number;
}

export type OrbitKey = keyof OrbitForm;

export interface Experiment {
  /** Id of the body whose published orbit it starts from. */
  readonly body: string;
  /** Empty: the orbit as published. */
  readonly changes: Readonly<Partial<OrbitForm>>;
}

type Limits = readonly [number, number];

export interface OrbitField {
  readonly key: OrbitKey;
  /** In a link. */
  readonly linkKey: string;
  readonly label: string;
  readonly symbol: string;
  readonly unit: string;
  /** Units shown in one of the form's. */
  readonly times: number;
  /** What can be typed, in the unit shown. */
  readonly limits: Limits;
  /** What the slider covers, and its step. */
  readonly slider: Limits;
  readonly step: number;
  readonly digits: number;
}

const angle = (key: OrbitKey, linkKey: string, label: string, symbol: string, limits: Limits, slider = limits) =>
  ({ key, linkKey, label, symbol, unit: "°", times: 1, limits, slider, step: 0.1, digits: 4 }) as const;

export const orbitFields: readonly OrbitField[] = [
  {
    key: "aAu",
    linkKey: "a",
    label: /*i18n*/ "Semi-major axis",
    symbol: "a",
    unit: "au",
    times: 1,
    limits: [0.7, 1.4],
    slider: [0.98, 1.02],
    step: 0.0001,
    digits: 7,
  },
  angle("phaseDeg", "phase", /*i18n*/ "Phase: ahead of Earth", "σ", [-180, 180]),
  {
    key: "e",
    linkKey: "e",
    label: /*i18n*/ "Eccentricity",
    symbol: "e",
    unit: "",
    times: 1,
    limits: [0, 0.9],
    slider: [0, 0.6],
    step: 0.001,
    digits: 6,
  },
  angle("inclinationDeg", "i", /*i18n*/ "Inclination", "i", [0, 170], [0, 60]),
  angle("nodeDeg", "node", /*i18n*/ "Node", "Ω", [0, 360]),
  angle("argperiDeg", "peri", /*i18n*/ "Perihelion from the node", "ω", [0, 360]),
  {
    key: "a2AuD2",
    linkKey: "a2",
    label: /*i18n*/ "Push along the orbit",
    symbol: "A2",
    unit: "10⁻¹³ au/d²",
    times: 1e13,
    limits: [-1000, 1000],
    slider: [-20, 20],
    step: 0.1,
    digits: 4,
  },
];

/** Bodies that keep Earth's pace: what an experiment can start from. */
export const companions = bodies.filter(
  ({ kind, solutions }) => (kind === "quasi-moon" || kind === "co-orbital") && solutions.length > 0,
);

export const publishedOrbit = (body: string): Experiment => ({ body, changes: {} });
export const usualExperiment = publishedOrbit("kamooalewa");

export const isOwn = ({ changes }: Experiment): boolean => Object.keys(changes).length > 0;

export function isSameExperiment(a: Experiment, b: Experiment): boolean {
  return a.body === b.body && orbitFields.every(({ key }) => a.changes[key] === b.changes[key]);
}

/** With one element otherwise, moved into what is allowed. */
export function withChange({ body, changes }: Experiment, key: OrbitKey, value: number): Experiment {
  const field = orbitFields.find((one) => one.key === key) as OrbitField;
  const [least, most] = field.limits.map((limit) => limit / field.times);
  return { body, changes: { ...changes, [key]: Math.min(most, Math.max(least, value)) } };
}

/** A typed number in the form's unit; undefined where it is none, or not allowed. */
export function typedValue({ times, limits }: OrbitField, text: string): number | undefined {
  const plain = text.trim().replaceAll("−", "-").replace(",", ".");
  const value = plain === "" ? Number.NaN : Number(plain);
  return value >= limits[0] && value <= limits[1] ? value / times : undefined;
}

/** A value as its field has it: without zeros that say nothing. */
export const shownText = ({ times, digits }: OrbitField, value: number): string =>
  String(Number((value * times).toFixed(digits)));
