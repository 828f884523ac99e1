/**
 * The plots there are: what each shows, in which panes, over which stretch it opens. A new plot is one entry here. Words are in
 * English, as files have them.
 */
import type { Ephemeris } from "../../ephemeris/ephemeris";
import { eventOf, events } from "../../ephemeris/events";
import { probeId } from "../../ephemeris/probe/flight";
import type { Span } from "../../ephemeris/types";
import { secondsPerDay } from "../../ephemeris/units";
import { missionSpan } from "../missionSpan";
import type { PlotQuantity } from "./plotQuantities";
import { engineOf, motionOf, orbitOf, type Reader, rangesOf, resonanceOf } from "./readers";

export interface PlotSeries {
  readonly id: string;
  readonly label: string;
  readonly quantity: PlotQuantity;
  /** What exactly it is, for the header of a file. */
  readonly meaning: string;
  /** Left out until the reader asks for it. */
  readonly isExtra?: boolean;
}

export interface PlotPane {
  readonly label: string;
  /** Indices into the plot's series. */
  readonly series: readonly number[];
  readonly isLog: boolean;
}

export type PlotId = "distances" | "approach" | "orbit-kamooalewa" | "orbit-probe" | "resonance" | "engine";

export interface Plot {
  readonly id: PlotId;
  readonly name: string;
  /** Frame, centre and what else holds for all of it, in a sentence. */
  readonly note: string;
  readonly series: readonly PlotSeries[];
  readonly panes: readonly PlotPane[];
  readonly openingSpan: Span;
  readonly read: Reader;
  /** Instants at which a curve may jump or bend sharply. */
  readonly knotsOf: (ephemeris: Ephemeris) => readonly number[];
}

const pairs = [
  ["kamooalewa", "earth", /*i18n*/ "Earth–Kamoʻoalewa"],
  [probeId, "earth", /*i18n*/ "Earth–Tianwen-2"],
  [probeId, "kamooalewa", /*i18n*/ "Tianwen-2–Kamoʻoalewa"],
  ["kamooalewa", "sun", /*i18n*/ "Sun–Kamoʻoalewa"],
  [probeId, "sun", /*i18n*/ "Sun–Tianwen-2"],
] as const;

const eventTimes = events.map(({ tTdb }) => tTdb);

const bordersOf = ({ probe }: Ephemeris): readonly number[] =>
  probe === undefined
    ? []
    : [
        ...probe.legs.map(({ fromTdb }) => fromTdb),
        ...probe.legs.slice(-1).map(({ toTdb }) => toTdb),
        ...probe.impulses.map(({ tTdb }) => tTdb),
        ...eventTimes,
      ];

const elementNames = [
  ["a", /*i18n*/ "Semi-major axis", "semi-axis"],
  ["e", /*i18n*/ "Eccentricity", "number"],
  ["inclination", /*i18n*/ "Inclination", "angle"],
  ["node", /*i18n*/ "Longitude of the ascending node", "angle"],
  ["perihelion", /*i18n*/ "Argument of perihelion", "angle"],
] as const satisfies readonly (readonly [string, string, PlotQuantity])[];

const orbitPlot = (
  id: PlotId,
  body: string,
  bodyName: string,
  { name, note }: Readonly<Record<"name" | "note", string>>,
): Plot => ({
  id,
  name,
  note,
  series: elementNames.map(([element, label, quantity]) => ({
    id: `${body}_${element}`,
    label,
    quantity,
    meaning: `osculating ${label.toLowerCase()} of ${bodyName} about the Sun, ecliptic and equinox J2000`,
  })),
  panes: elementNames.map(([, label], i) => ({ label, series: [i], isLog: false })),
  openingSpan: missionSpan,
  read: orbitOf(body),
  knotsOf: bordersOf,
});

export const plots: readonly Plot[] = [
  {
    id: "distances",
    name: /*i18n*/ "Distances",
    note: /*i18n*/ "Centre to centre, geometric; the same in every frame.",
    series: pairs.map(([body, center, label], i) => ({
      id: `${body}_${center}`,
      label,
      quantity: "length",
      meaning: `geometric distance between the centres of ${body} and ${center}`,
      isExtra: i > 2,
    })),
    panes: [{ label: /*i18n*/ "Distance", series: [0, 1, 2, 3, 4], isLog: false }],
    openingSpan: { fromTdb: missionSpan.fromTdb, toTdb: eventOf("capsule-return").tTdb + 60 * secondsPerDay },
    read: rangesOf(pairs.map(([body, center]) => [body, center])),
    knotsOf: bordersOf,
  },
  {
    id: "approach",
    name: /*i18n*/ "Approach: range and rate",
    note: /*i18n*/ "Tianwen-2 as seen from Kamoʻoalewa: centre to centre, geometric, axes that do not rotate (ICRF).",
    series: [
      {
        id: "range",
        label: /*i18n*/ "Range",
        quantity: "length",
        meaning: `geometric distance of ${probeId} from the centre of kamooalewa`,
      },
      {
        id: "sigma",
        label: /*i18n*/ "Uncertainty (1σ)",
        quantity: "length",
        meaning: `1-sigma uncertainty of the position of ${probeId} relative to kamooalewa`,
      },
      {
        id: "range_rate",
        label: /*i18n*/ "Range-rate",
        quantity: "speed",
        meaning: "rate of change of that distance, positive when parting",
      },
    ],
    panes: [
      { label: /*i18n*/ "Range, logarithmic", series: [0, 1], isLog: true },
      { label: /*i18n*/ "Range-rate", series: [2], isLog: false },
    ],
    openingSpan: {
      fromTdb: eventOf("rendezvous-burn").tTdb - 4 * secondsPerDay,
      toTdb: eventOf("exploration-begins").tTdb,
    },
    read: motionOf(probeId, "kamooalewa"),
    knotsOf: bordersOf,
  },
  orbitPlot("orbit-kamooalewa", "kamooalewa", "Kamoʻoalewa", {
    name: /*i18n*/ "Elements of Kamoʻoalewa",
    note: /*i18n*/ "Osculating elements of Kamoʻoalewa: about the Sun alone, ecliptic and equinox J2000, geometric; left out inside Earth’s Hill sphere.",
  }),
  orbitPlot("orbit-probe", probeId, "Tianwen-2", {
    name: /*i18n*/ "Elements of Tianwen-2",
    note: /*i18n*/ "Osculating elements of Tianwen-2: about the Sun alone, ecliptic and equinox J2000, geometric; left out inside Earth’s Hill sphere.",
  }),
  {
    id: "resonance",
    name: /*i18n*/ "Resonant angle",
    note: /*i18n*/ "How far Kamoʻoalewa is ahead of the Earth–Moon barycentre in mean longitude, osculating about the Sun, ecliptic J2000. A quasi-satellite stays about 0°: it drifts on while its semi-major axis is below 1 au, back while it is above.",
    series: [
      {
        id: "relative_mean_longitude",
        label: /*i18n*/ "λ − λ Earth",
        quantity: "angle",
        meaning: "mean longitude of kamooalewa less that of the Earth-Moon barycentre, -180 to 180",
      },
      {
        id: "a",
        label: /*i18n*/ "Semi-major axis",
        quantity: "semi-axis",
        meaning: "osculating semi-major axis of kamooalewa",
      },
    ],
    panes: [
      { label: /*i18n*/ "Relative mean longitude", series: [0], isLog: false },
      { label: /*i18n*/ "Semi-major axis", series: [1], isLog: false },
    ],
    openingSpan: missionSpan,
    read: resonanceOf("kamooalewa"),
    knotsOf: () => [],
  },
  {
    id: "engine",
    name: /*i18n*/ "Thrust and mass",
    note: /*i18n*/ "The engine of Tianwen-2. Thrust, masses and specific impulse are assumed: none is published.",
    series: [
      { id: "thrust", label: /*i18n*/ "Thrust", quantity: "force", meaning: `force of the engine of ${probeId}` },
      { id: "mass", label: /*i18n*/ "Mass", quantity: "mass", meaning: `mass of ${probeId}` },
      {
        id: "delta_v_used",
        label: /*i18n*/ "Δv used",
        quantity: "delta-v",
        meaning: "velocity change of all engines since launch",
      },
    ],
    panes: [
      { label: /*i18n*/ "Thrust", series: [0], isLog: false },
      { label: /*i18n*/ "Mass", series: [1], isLog: false },
      { label: /*i18n*/ "Δv used", series: [2], isLog: false },
    ],
    openingSpan: { fromTdb: eventOf("launch").tTdb - 30 * secondsPerDay, toTdb: missionSpan.toTdb },
    read: engineOf,
    knotsOf: (ephemeris) => [...bordersOf(ephemeris), ...(ephemeris.probe?.arcs ?? []).map(({ fromTdb }) => fromTdb)],
  },
];
