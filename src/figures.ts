/**
 * Every figure of the read-outs with all that makes it usable elsewhere: what it is, its unit and full digits, from where and in
 * which axes it is measured, what it rests on. As a list, as a line to copy and as a table. Pure.
 */
import { bodyOf } from "../ephemeris/bodies";
import { cKmS } from "../ephemeris/constants";
import type { Ephemeris } from "../ephemeris/ephemeris";
import type { ProbePlan } from "../ephemeris/probe/build";
import { isoFromTdb } from "../ephemeris/time";
import { type ClockScale, timeText } from "./clockScales";
import { i18n } from "./language/i18n";
import { perLanguage } from "./language/perLanguage";
import { hypothesisWords, type OtherWay, waysApartKm } from "./otherWay";
import { basisText, type ProbeReading, probeReadingsAt } from "./probeReadOuts";
import { type LengthUnit, lengthOf, type Quantity, sigmaOf } from "./quantities";
import { quantityOf, type ReadOut, type ReadOutSpec, readOutSpecs, readOutsAt } from "./readOuts";

export interface Figure extends Quantity {
  readonly id: string;
  /** Beside the figure, under the heading that says whose it is. */
  readonly label: string;
  /** Says what it is where nothing stands around it. */
  readonly name: string;
  /** All digits, in `dataUnit`. */
  readonly data: number;
  readonly dataUnit: string;
  /** What it is measured from; undefined for what the craft itself does and weighs. */
  readonly center: string | undefined;
  readonly sigma: Quantity | undefined;
  /** A message. */
  readonly basis: string;
  /** Id of the topic in which its sources stand. */
  readonly topic: "distances" | "probe-path" | "engine";
}

/** What a basis means, as messages; what is not here says it itself. */
export const basisWords: Readonly<Record<string, string>> = {
  tracked: /*i18n*/ "tracked: an orbit fitted to observations, propagated here",
  reconstructed: /*i18n*/ "reconstructed from partial data",
  planned: /*i18n*/ "planned or announced, not observed",
  illustrative: /*i18n*/ "illustrative, not a prediction",
  "your own": /*i18n*/ "your own what-if, not the probe’s path",
};

/** Bases of what the craft does and weighs; messages. */
const engineBases: Readonly<Record<string, string>> = {
  tracked: /*i18n*/ "tracked, by an assumed engine and mass",
  reconstructed: /*i18n*/ "reconstructed, by an assumed engine and mass",
  planned: /*i18n*/ "planned, by an assumed engine and mass",
  illustrative: /*i18n*/ "illustrative, by an assumed engine and mass",
  "your own": /*i18n*/ "your own, by an assumed engine and mass",
};

const nameOf = ({ what, body, label }: ReadOutSpec): string => {
  if (what === "distance") return i18n.t(label);
  const name = i18n.t(bodyOf(body).name);
  return what === "speed"
    ? i18n.t("Speed of {body} past Earth", { body: name })
    : i18n.t("Light time {body} – Earth", { body: name });
};

/** What of each read-out is the same at every instant: words are looked up once in a language. */
const quasiMoonWords = perLanguage(() =>
  readOutSpecs.map((spec) => ({
    label: i18n.t(spec.label),
    name: nameOf(spec),
    center: i18n.t(bodyOf(spec.center).name),
  })),
);

type FigureWords = Pick<Figure, "label" | "name"> & { readonly center: string };

function quasiMoonFigure(readOut: ReadOut, words: FigureWords, units: LengthUnit): Figure {
  const { spec, rangeKm, speedKmS, basis, sigmaKm } = readOut;
  const { id, what } = spec;
  const isSpeed = what === "speed";
  const isTime = what === "light-time";
  return {
    id,
    ...words,
    ...quantityOf(readOut, units),
    data: isSpeed ? speedKmS : isTime ? rangeKm / cKmS : rangeKm,
    dataUnit: isSpeed ? "km/s" : isTime ? "s" : "km",
    sigma: sigmaKm === undefined || what !== "distance" ? undefined : sigmaOf(sigmaKm),
    basis,
    topic: "distances",
  };
}

const probeFigure = ({ id, center, sigma, ...reading }: ProbeReading, basis: string): Figure => ({
  ...reading,
  id: `probe-${id}`,
  center: center === undefined ? undefined : i18n.t(bodyOf(center).name),
  sigma,
  basis: center === undefined ? (engineBases[basis] ?? basis) : basis,
  topic: center === undefined ? "engine" : "probe-path",
});

/** The figures of Kamoʻoalewa, Earth and Moon at `tTdb` (TDB seconds past J2000). */
export function quasiMoonFigures(ephemeris: Ephemeris, tTdb: number, units: LengthUnit): Figure[] {
  const words = quasiMoonWords();
  return readOutsAt(ephemeris, tTdb).map((readOut, i) => quasiMoonFigure(readOut, words[i], units));
}

/** What the probe's figures are taken from besides the ephemeris. */
export interface ProbeContext {
  readonly plan: ProbePlan;
  readonly units: LengthUnit;
  /** The way out not chosen, where it is shown as well. */
  readonly other: OtherWay | undefined;
}

/** The figures of the probe; none where it is not under way. */
export function probeFigures(ephemeris: Ephemeris, tTdb: number, { plan, units, other }: ProbeContext): Figure[] {
  const { state, readings } = probeReadingsAt(ephemeris, tTdb, units);
  if (state === undefined) return [];
  const basis = basisText(plan, { id: state.leg, basis: state.basis });
  const figures = readings.map((reading) => probeFigure(reading, basis));
  const apartKm = other?.ephemeris && waysApartKm(ephemeris, other.ephemeris, tTdb);
  if (other === undefined || apartKm === undefined) return figures;
  const way = i18n.t(hypothesisWords[other.hypothesis]);
  return [
    ...figures,
    {
      id: "probe-ways-apart",
      label: i18n.t("From where {way} has it", { way }),
      name: i18n.t("Tianwen-2 – where it would be by {way}", { way }),
      ...lengthOf(apartKm, units),
      data: apartKm,
      dataUnit: "km",
      center: i18n.t("Tianwen-2 by {way}", { way }),
      sigma: undefined,
      basis: /*i18n*/ "between two reconstructions",
      topic: "probe-path",
    },
  ];
}

const plusMinus = ({ sigma }: Figure): string => (sigma === undefined ? "" : `± ${sigma.value} ${sigma.unit} 1σ`);

/** From where and in which axes; empty for what the craft itself does and weighs. */
export const measuredHow = ({ center }: Figure): string =>
  center === undefined ? "" : i18n.t("centre {center}, ICRF axes, geometric, between centres", { center });

/** "name = value unit (centre, frame; instant in `scale`, named; basis)". */
export function figureLine(figure: Figure, tTdb: number, scale: ClockScale): string {
  const { name, value, unit, data, dataUnit, basis } = figure;
  const all = dataUnit === "1" ? "" : i18n.t("all digits {figure}", { figure: `${data} ${dataUnit}` });
  const about = [plusMinus(figure), measuredHow(figure), timeText(tTdb, scale, 3), i18n.t(basis), all];
  return `${name} = ${`${value} ${unit}`.trim()} (${about.filter((text) => text !== "").join("; ")})`;
}

export interface FigureColumn {
  /** A message. */
  readonly title: string;
  readonly of: (figure: Figure) => string;
}

/** What is told of each figure in a table, after its name. */
export const figureColumns: readonly FigureColumn[] = [
  { title: /*i18n*/ "Value", of: ({ value, unit }) => `${value} ${unit}`.trim() },
  { title: /*i18n*/ "Uncertainty", of: plusMinus },
  { title: /*i18n*/ "Measured", of: measuredHow },
  { title: /*i18n*/ "Basis", of: ({ basis }) => i18n.t(basis) },
];

/** Tab-separated, as spreadsheets take it when pasted: one row a figure, all digits beside the ones shown. */
export function figuresTsv(figures: readonly Figure[], tTdb: number): string {
  const instants = (["utc", "tdb"] as const).map((scale) => isoFromTdb(tTdb, { scale, digits: 3 }));
  const quantity = [i18n.t("Quantity"), i18n.t("Value"), i18n.t("All digits"), i18n.t("Unit"), i18n.t("Uncertainty")];
  const titles = [...quantity, i18n.t("Measured"), i18n.t("Basis"), "UTC", "TDB"];
  const rows = figures.map((figure) => {
    const [value, uncertainty, measured, basis] = figureColumns.map(({ of }) => of(figure));
    const { name, data, dataUnit } = figure;
    return [name, value, String(data), dataUnit, uncertainty, measured, basis, ...instants];
  });
  return [titles, ...rows].map((row) => row.join("\t")).join("\n");
}
