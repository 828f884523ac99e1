/**
 * The ways to look: each framing names the centre and frame that trails are drawn in, what the camera turns about, from
 * where, and which paths are shown. A new framing is one entry here.
 * Azimuth and elevation are of the camera as seen from its target, in the frame of the framing; distances are km.
 */
import { auKm } from "../ephemeris/constants";
import type { Frame } from "../ephemeris/frames";
import { type LegId, probeId } from "../ephemeris/probe/flight";
import { secondsPerDay } from "../ephemeris/units";

/** A trail behind a body, sampled in the framing's own centre and frame. */
export interface TrailSpec {
  readonly body: string;
  readonly stepS: number;
  /** How far back the bright part reaches. */
  readonly brightS: number;
  /** Whether the whole mission span is drawn faintly beside it. */
  readonly whole: boolean;
}

/** The probe's path: which legs of it, and how far back the bright part reaches. */
export interface FlightSpec {
  readonly legs: readonly LegId[];
  readonly brightS: number;
  /** Farther from the centre than this it is not drawn, km; default: however far. */
  readonly reachKm?: number;
}

export type FramingId = "solar" | "loop" | "earth-moon" | "close" | "probe" | "approach";

/** What a second view can show: a framing, or what a camera of the probe would see. */
export type PinId = FramingId | "camera" | "moon-camera";

export interface Framing {
  readonly id: FramingId;
  readonly name: string;
  readonly shortName: string;
  readonly hint: string;
  readonly center: string;
  readonly frame: Frame;
  readonly frameName: string;
  readonly target: string;
  /** Whether the azimuth counts from the Sun as seen from Earth, so that the lit side is shown, or from the x axis. */
  readonly azimuthFrom: "sun" | "axis";
  readonly azimuthDeg: number;
  readonly elevationDeg: number;
  readonly distanceKm: number;
  /** Osculating ellipses [body, primary], drawn about where the primary is now. */
  readonly ellipses: readonly (readonly [string, string])[];
  readonly trails: readonly TrailSpec[];
  readonly flight?: FlightSpec;
  /** The Sun–Earth line and Earth's Hill sphere, which say what is a moon and what is not. */
  readonly sunEarthLine: boolean;
  readonly hillSphere: boolean;
  /** Circles of known distance about Kamoʻoalewa. */
  readonly rangeLadder?: boolean;
}

/** The distances of the range ladder, km: those at which the approach of the probe has its known or assumed steps. */
export const rangeLadderKm: readonly number[] = [10_000, 2000, 400, 80, 20];

const yearS = 365.25 * secondsPerDay;
const planets = ["mercury", "venus", "earth", "mars", "jupiter", "saturn", "uranus", "neptune"];
const aboutSun = [...planets, "kamooalewa"].map((body) => [body, "sun"] as const);

/** A trail with 360 samples a revolution, a third of a revolution long. */
const tail = (body: string, periodDays: number): TrailSpec => ({
  body,
  stepS: (periodDays * secondsPerDay) / 360,
  brightS: Math.min((periodDays * secondsPerDay) / 3, 6 * yearS),
  whole: false,
});

const toAsteroid: readonly LegId[] = ["outbound", "arrival", "approach", "proximity"];
const wholeFlight: readonly LegId[] = [...toAsteroid, "return", "comet"];
const flight = (legs: readonly LegId[], brightDays: number, reachKm?: number): FlightSpec => ({
  legs,
  brightS: brightDays * secondsPerDay,
  reachKm,
});

const moonTrail: TrailSpec = { body: "moon", stepS: 7200, brightS: 20 * secondsPerDay, whole: false };

export const framings: readonly Framing[] = [
  {
    id: "solar",
    name: /*i18n*/ "Solar system",
    shortName: /*i18n*/ "Solar",
    hint: /*i18n*/ "Axes fixed to the stars. Kamoʻoalewa and Earth go round the Sun on two nearly equal ellipses, in the same year. Coloured by its engine: the path of Tianwen-2.",
    center: "sun",
    frame: "ecliptic",
    frameName: /*i18n*/ "ecliptic J2000, Sun at rest",
    target: "sun",
    azimuthFrom: "axis",
    azimuthDeg: -75,
    elevationDeg: 38,
    distanceKm: 4.6 * auKm,
    ellipses: aboutSun,
    trails: [
      tail("mercury", 87.97),
      tail("venus", 224.7),
      tail("earth", 365.25),
      tail("kamooalewa", 366),
      tail("mars", 686.98),
      tail("jupiter", 4332.6),
      tail("saturn", 10759),
      tail("uranus", 30687),
      tail("neptune", 60190),
    ],
    flight: flight(wholeFlight, 240),
    sunEarthLine: false,
    hillSphere: false,
  },
  {
    id: "loop",
    name: /*i18n*/ "Quasi-moon loop",
    shortName: /*i18n*/ "Loop",
    hint: /*i18n*/ "The Sun–Earth line is held fixed, so Earth rests and the quasi-moon draws its yearly loop. Bright: the last year; faint: 2025 to 2035. Dashed: Earth’s Hill sphere, where real moons live.",
    center: "earth",
    frame: "sun-earth",
    frameName: /*i18n*/ "Sun–Earth rotating frame, Earth at rest",
    target: "earth",
    azimuthFrom: "axis",
    azimuthDeg: -112,
    elevationDeg: 42,
    distanceKm: 1.3e8,
    ellipses: [],
    trails: [{ body: "kamooalewa", stepS: secondsPerDay, brightS: yearS, whole: true }, moonTrail],
    flight: flight([...toAsteroid, "return"], 240),
    sunEarthLine: true,
    hillSphere: true,
  },
  {
    id: "earth-moon",
    name: /*i18n*/ "Earth and Moon",
    shortName: /*i18n*/ "Earth, Moon",
    hint: /*i18n*/ "Sizes and distances are true. The quasi-moon is forty to a hundred times farther out than the Moon. Dashed: Earth’s Hill sphere.",
    center: "earth",
    frame: "ecliptic",
    frameName: /*i18n*/ "ecliptic J2000, Earth at rest",
    target: "earth",
    azimuthFrom: "sun",
    azimuthDeg: -42,
    elevationDeg: 22,
    distanceKm: 1.12e6,
    ellipses: [["moon", "earth"]],
    trails: [moonTrail, { body: "kamooalewa", stepS: secondsPerDay, brightS: yearS, whole: false }],
    flight: flight(["outbound", "return", "comet"], 30, 6e6),
    sunEarthLine: false,
    hillSphere: true,
  },
  {
    id: "close",
    name: /*i18n*/ "Asteroid",
    shortName: /*i18n*/ "Asteroid",
    hint: /*i18n*/ "About 18 m across, turning once in 28 minutes: slow time down to see it. Shape illustrative; size, pole and period as measured.",
    center: "kamooalewa",
    frame: "ecliptic",
    frameName: /*i18n*/ "ecliptic J2000, Kamoʻoalewa at rest",
    target: "kamooalewa",
    azimuthFrom: "sun",
    azimuthDeg: -48,
    elevationDeg: 16,
    distanceKm: 0.06,
    ellipses: [
      ["earth", "sun"],
      ["kamooalewa", "sun"],
    ],
    trails: [],
    sunEarthLine: false,
    hillSphere: false,
  },
  {
    id: "probe",
    name: /*i18n*/ "Probe",
    shortName: /*i18n*/ "Probe",
    hint: /*i18n*/ "Tianwen-2 on its way, axes fixed to the stars. Bright: where its ion engine pushes, by throttle. Dashed: planned. No position is published; the path is reconstructed.",
    center: "sun",
    frame: "ecliptic",
    frameName: /*i18n*/ "ecliptic J2000, Sun at rest",
    target: probeId,
    azimuthFrom: "sun",
    azimuthDeg: -60,
    elevationDeg: 34,
    distanceKm: 1.9 * auKm,
    ellipses: [
      ["earth", "sun"],
      ["kamooalewa", "sun"],
    ],
    trails: [tail("earth", 365.25), tail("kamooalewa", 366)],
    flight: flight(wholeFlight, 240),
    sunEarthLine: false,
    hillSphere: false,
  },
  {
    id: "approach",
    name: /*i18n*/ "Approach",
    shortName: /*i18n*/ "Approach",
    hint: /*i18n*/ "The last 30,000 km to 20 km, Kamoʻoalewa at rest: zoom in as the probe does. Solid: reconstructed from telemetry. Dotted: illustrative, through the announced 20 km.",
    center: "kamooalewa",
    frame: "ecliptic",
    frameName: /*i18n*/ "ecliptic J2000, Kamoʻoalewa at rest",
    target: "kamooalewa",
    azimuthFrom: "axis",
    azimuthDeg: -120,
    elevationDeg: 24,
    distanceKm: 60_000,
    ellipses: [],
    trails: [],
    flight: flight(["arrival", "approach", "proximity", "return"], 20, 2e6),
    sunEarthLine: false,
    hillSphere: false,
    rangeLadder: true,
  },
];

/** The framing called `id`, or undefined. */
export function framingOf(id: string): Framing | undefined {
  return framings.find((framing) => framing.id === id);
}

/** The nearest and farthest the camera goes from its target, km: 10 m to 60 au. */
export const nearestCameraKm = 0.01;
export const farthestCameraKm = 60 * auKm;
