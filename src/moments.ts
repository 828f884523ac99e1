/**
 * Moments of the mission worth seeing, each as the view that shows it: reached from the list of events, and by `#moment=…`.
 * A new moment is one entry here. Angles are of the camera as seen from the body followed, in the framing's axes.
 */
import type { FramingId, PinId } from "./framings";

export interface Moment {
  readonly id: string;
  readonly title: string;
  /** What is seen, in a sentence or two. */
  readonly text: string;
  readonly utc: string;
  /** The mission event it shows. */
  readonly event: string;
  readonly framing: FramingId;
  readonly follow: string;
  readonly azimuthDeg: number;
  readonly elevationDeg: number;
  readonly distanceKm: number;
  /** Field of view, where it is not the usual one. */
  readonly lensDeg?: number;
  readonly pinned?: PinId;
}

export const moments = [
  {
    id: "earth-and-moon",
    title: /*i18n*/ "Earth and Moon from 590,000 km",
    text: /*i18n*/ "As the probe saw them when its navigation sensor took both, each in a picture of its own. The field of view is assumed.",
    utc: "2025-05-30T03:35:00Z",
    event: "earth-moon-images",
    framing: "earth-moon",
    follow: "earth",
    azimuthDeg: 66.3,
    elevationDeg: -51.25,
    distanceKm: 589_989,
    lensDeg: 4,
    pinned: "moon-camera",
  },
  {
    id: "october-2025",
    title: /*i18n*/ "1 October 2025: between Earth and the asteroid",
    text: /*i18n*/ "43 million km from Earth, 45 million km from Kamoʻoalewa. Where exactly is not published: the tube is our own 1-σ.",
    utc: "2025-10-01T12:00:00Z",
    event: "range-43-million-km",
    framing: "probe",
    follow: "tianwen-2",
    azimuthDeg: 128,
    elevationDeg: 52,
    distanceKm: 1.5e8,
  },
  {
    id: "rendezvous-burn",
    title: /*i18n*/ "The burn of 7 June 2026",
    text: /*i18n*/ "Some 30,000 km from Kamoʻoalewa the main engine takes off 704 m/s. Seen in radio tracking, not announced at the time.",
    utc: "2026-06-07T08:10:00Z",
    event: "rendezvous-burn",
    framing: "approach",
    follow: "tianwen-2",
    azimuthDeg: 100,
    elevationDeg: 22,
    distanceKm: 0.034,
  },
  {
    id: "first-image",
    title: /*i18n*/ "The image of 2 July 2026",
    text: /*i18n*/ "Kamoʻoalewa from the side on which the probe is, 20 km away; in the corner, its size in an assumed navigation camera. Shape illustrative.",
    utc: "2026-07-02T12:00:00Z",
    event: "arrival",
    framing: "approach",
    follow: "kamooalewa",
    azimuthDeg: 63.59,
    elevationDeg: 9.82,
    distanceKm: 0.055,
    pinned: "camera",
  },
  {
    id: "departure",
    title: /*i18n*/ "On the way home, 2027",
    text: /*i18n*/ "From Kamoʻoalewa to Earth in seven months, by the plan that is known and our own optimiser.",
    utc: "2027-08-15T00:00:00Z",
    event: "departure",
    framing: "probe",
    follow: "sun",
    azimuthDeg: -100,
    elevationDeg: 62,
    distanceKm: 5.2e8,
  },
  {
    id: "entry",
    title: /*i18n*/ "Entry in November 2027",
    text: /*i18n*/ "The capsule comes in at about 12 km/s; the probe, which has turned away two days before, passes Earth and goes on to the comet. Planned; the glow of its shield is illustrative.",
    utc: "2027-11-29T03:46:00Z",
    event: "capsule-return",
    framing: "earth-moon",
    follow: "earth",
    azimuthDeg: -60,
    elevationDeg: 8,
    distanceKm: 62_000,
  },
  {
    id: "comet",
    title: /*i18n*/ "311P/PANSTARRS, 2035",
    text: /*i18n*/ "Seven years after leaving Earth the probe reaches the comet, an asteroid with tails beyond Mars. Planned; the path is ours.",
    utc: "2034-12-20T00:00:00Z",
    event: "comet-arrival",
    framing: "solar",
    follow: "sun",
    azimuthDeg: -75,
    elevationDeg: 64,
    distanceKm: 1.25e9,
  },
] as const satisfies readonly Moment[];

export type MomentId = (typeof moments)[number]["id"];

/** The moment that shows a mission event, if one does. */
export function momentOfEvent(event: string): Moment | undefined {
  return moments.find((moment) => moment.event === event);
}
