/**
 * The address: what is seen and how it is written after `#` (`t=…&see=loop&…`). Pure: the app, the tests and an embedding page
 * share it. A link that cannot be read in part still gives a working view, and says so.
 */
import type { Phrase } from "../../ephemeris/phrase";
import { ladderRate } from "../clock";
import { clockScales } from "../clockScales";
import { type DrawerId, drawerIds } from "../drawers";
import { farthestCameraKm, framings, nearestCameraKm } from "../framings";
import type { Experiment } from "../laboratory/orbitForm";
import { usualExperiment } from "../laboratory/orbitForm";
import { type LanguageId, languageFor, languages } from "../language/languages";
import { layersText, parseLayers, type Shown } from "../layers";
import type { LessonPlace } from "../lessons/place";
import { shownBodies } from "../missionSpan";
import { type MomentId, moments } from "../moments";
import { lengthUnits } from "../quantities";
import { themes } from "../themes";
import type { TourMode } from "../tour/tourStore";
import { defaultView, framed, momentView, type PinId, pinnedWith, usualLensDeg, type View } from "../view";
import { defaultFlight, flightParts, readFlight, type SharedFlight } from "./flightLink";
import { linkKeys, linkVersion } from "./keys";
import { labParts, readLab } from "./labLink";
import { lessonParts, readLesson } from "./lessonLink";
import { quoted, type Reading, readingOf } from "./reading";
import { defaultSpin, readSpin, type SharedSpin, spinParts } from "./spinLink";
import { readTour, tourParts } from "./tourLink";
import { rounded, utcText } from "./writing";

/** All that a link says. */
export interface Link extends View {
  readonly panel: DrawerId | undefined;
  /** Whether the panels are hidden. */
  readonly hidden: boolean;
  /** The tour, where it is on. */
  readonly tour: TourMode | undefined;
  readonly spin: SharedSpin;
  readonly flight: SharedFlight;
  readonly experiment: Experiment;
  /** The step of a lesson that is open. */
  readonly lesson: LessonPlace | undefined;
  /** Whether a lesson is shown to a class: large, and paged by a clicker. */
  readonly presenting: boolean;
}

/** What an empty address says. */
export const defaultLink: Link = {
  ...defaultView,
  panel: undefined,
  hidden: false,
  tour: undefined,
  spin: defaultSpin,
  flight: defaultFlight,
  experiment: usualExperiment,
  lesson: undefined,
  presenting: false,
};

/** The address of a view, without `#`. Time to a millisecond of UTC, angles to 0.01°, distance to six digits. */
export function encodeLink(link: Link): string {
  const layers = layersText(link.layers);
  return [
    `t=${utcText(link.tTdb)}`,
    `see=${link.framing}`,
    `follow=${link.follow}`,
    `az=${rounded(link.azimuthDeg, 2)}`,
    `el=${rounded(link.elevationDeg, 2)}`,
    ...(Math.abs(link.rollDeg) < 0.005 ? [] : [`roll=${rounded(link.rollDeg, 2)}`]),
    `km=${Number(link.distanceKm.toPrecision(6))}`,
    ...(link.lensDeg === usualLensDeg ? [] : [`lens=${rounded(link.lensDeg, 2)}`]),
    `rate=${rounded(link.rate, 3)}`,
    ...(link.playing ? ["play=1"] : []),
    `units=${link.units}`,
    ...(link.scale === defaultView.scale ? [] : [`scale=${link.scale}`]),
    ...(link.theme === defaultView.theme ? [] : [`theme=${link.theme}`]),
    ...(link.language === defaultView.language ? [] : [`lang=${link.language}`]),
    ...(layers === "" ? [] : [`layers=${layers}`]),
    ...(link.pinned === pinnedWith(link.framing, undefined) ? [] : [`pin=${link.pinned ?? nothingPinned}`]),
    ...(link.panel === undefined ? [] : [`panel=${link.panel}`]),
    ...(link.hidden ? ["hide=1"] : []),
    ...tourParts(link.tour),
    ...spinParts(link.spin),
    ...flightParts(link.flight),
    ...labParts(link.experiment),
    ...lessonParts(link.lesson),
    ...(link.presenting ? ["present=1"] : []),
    `v=${linkVersion}`,
  ].join("&");
}

const [narrowestLensDeg, widestLensDeg] = [0.1, 100];
const nothingPinned = "none";
const pins: readonly (PinId | typeof nothingPinned)[] = [
  ...framings.map(({ id }) => id),
  "camera",
  "moon-camera",
  nothingPinned,
];
const closedPanels = "none";
const idsOf = <T extends string>(list: readonly { readonly id: T }[]): T[] => list.map(({ id }) => id);

/** What readers choose once for all views. */
export type ReadersChoice = Pick<View, "units" | "scale" | "theme" | "language">;

export interface DecodedLink {
  readonly link: Link;
  /** The mission event whose moment it is, if it is one. */
  readonly event: string | undefined;
  /** Whether it names a step of a lesson and nothing of the view: that step's own view is meant. */
  readonly isOnlyLesson: boolean;
  /** What could not be read, in words for the reader; empty when all was well. */
  readonly problems: readonly Phrase[];
}

/**
 * What an address says (with or without `#`), moved to the nearest that can be shown, and what was wrong with it. Never throws.
 * @param chosen what the reader has chosen for all views, taken where the address names nothing else.
 */
export function decodeLink(address: string, chosen: Partial<ReadersChoice> = {}): DecodedLink {
  const usual: View = { ...defaultView, ...chosen };
  const reading = readingOf(address);
  noteVersion(reading);
  const momentId = reading.choice<MomentId | "">("moment", idsOf(moments), "");
  const moment = moments.find(({ id }) => id === momentId);
  const opening = moment === undefined ? usual : momentView(usual, moment);
  const framing = reading.choice("see", idsOf(framings), opening.framing);
  const tTdb = reading.instant("t", opening.tTdb);
  const base = framing === opening.framing && moment !== undefined ? opening : framed({ ...opening, tTdb }, framing);
  const pinned = reading.choice("pin", pins, base.pinned ?? nothingPinned);
  const panel = reading.choice<DrawerId | typeof closedPanels>("panel", [...drawerIds, closedPanels], closedPanels);
  const link: Link = {
    tTdb,
    framing,
    follow: reading.choice("follow", shownBodies, base.follow),
    azimuthDeg: reading.number("az", -1e6, 1e6, base.azimuthDeg),
    elevationDeg: reading.number("el", -90, 90, base.elevationDeg),
    rollDeg: reading.number("roll", -180, 180, base.rollDeg),
    distanceKm: reading.number("km", nearestCameraKm, farthestCameraKm, base.distanceKm),
    lensDeg: reading.number("lens", narrowestLensDeg, widestLensDeg, base.lensDeg),
    rate: rateOf(reading, base.rate),
    playing: reading.flag("play"),
    units: reading.choice("units", idsOf(lengthUnits), base.units),
    scale: reading.choice("scale", idsOf(clockScales), base.scale),
    theme: reading.choice("theme", idsOf(themes), base.theme),
    language: languageIn(reading, base.language),
    layers: layersOf(reading, base.layers),
    pinned: pinned === nothingPinned ? undefined : pinned,
    panel: panel === closedPanels ? undefined : panel,
    hidden: reading.flag("hide"),
    tour: readTour(reading),
    spin: readSpin(reading, tTdb),
    flight: readFlight(reading),
    experiment: readLab(reading),
    lesson: readLesson(reading),
    presenting: reading.flag("present"),
  };
  reading.noteUnknown(knownKeys);
  const isOnlyLesson = link.lesson !== undefined && !viewKeys.some((key) => reading.has(key));
  return { link, event: moment?.event, isOnlyLesson, problems: reading.problems };
}

/** Keys that say nothing of what is seen. */
const apart = ["v", "lang", "theme", "units", "scale", "lesson", "present"];
const viewKeys = Object.keys(linkKeys).filter((key) => !apart.includes(key));

const knownKeys: ReadonlySet<string> = new Set(Object.keys(linkKeys));

/** A link without a version is of the first. */
function noteVersion(reading: Reading): void {
  const version = reading.number("v", 1, 1e6, linkVersion);
  if (version !== linkVersion)
    reading.note(/*i18n*/ "it is of version {version}, this app reads version {known}; reload for a newer one", {
      version: String(version),
      known: String(linkVersion),
    });
}

/** A language by its id or as browsers name it: zh, zh-CN. */
function languageIn(reading: Reading, fallback: LanguageId): LanguageId {
  const asked = reading.text("lang");
  if (asked === undefined) return fallback;
  const found = languageFor([asked]);
  if (!asked.toLowerCase().startsWith(found))
    reading.note(/*i18n*/ "lang {asked} is unknown, {languages} are spoken; English is shown", {
      asked: quoted(asked),
      languages: languages.map(({ id }) => id).join(", "),
    });
  return found;
}

/** The nearest step of the ladder of rates. */
function rateOf(reading: Reading, fallback: number): number {
  const asked = reading.number("rate", -1e9, 1e9, fallback);
  const rate = ladderRate(asked);
  if (Math.abs(rate / asked - 1) > 1e-3)
    reading.note(/*i18n*/ "rate {asked} is no step of the clock, {rate} is taken", {
      asked: String(rounded(asked, 3)),
      rate: String(rate),
    });
  return rate;
}

function layersOf(reading: Reading, fallback: Shown): Shown {
  const { shown, unknown } = parseLayers(reading.list("layers") ?? layersText(fallback));
  for (const part of unknown) reading.note(/*i18n*/ "layer {part} is unknown", { part: quoted(part) });
  return shown;
}
