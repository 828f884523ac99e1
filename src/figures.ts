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
  readonly basis: string;
  /** Id of the topic in which its sources stand. */
  readonly topic: "distances" | "probe-path" | "engine";
}

/** What a basis means; what is not here says it itself. */
export const basisWords: Readonly<Record<string, string>> = {
  tracked: "tracked: an orbit fitted to observations, propagated here",
  reconstructed: "reconstructed from partial data",
  planned: "planned or announced, not observed",
  illustrative: "illustrative, not a prediction",
  "your own": "your own what-if, not the probe’s path",
};

/** In which axes and how all figures with a centre are measured. */
const framedHow = "ICRF axes, geometric, between centres";

const nameOf = ({ what, body, label }: ReadOutSpec): string => {
  if (what === "distance") return label;
  const { name } = bodyOf(body);
  return what === "speed" ? `Speed of ${name} past Earth` : `Light time ${name} – Earth`;
};

/** What of each read-out is the same at every instant: names are looked up once. */
const quasiMoonWords = readOutSpecs.map((spec) => ({ name: nameOf(spec), center: bodyOf(spec.center).name }));

function quasiMoonFigure(readOut: ReadOut, words: (typeof quasiMoonWords)[number], units: LengthUnit): Figure {
  const { spec, rangeKm, speedKmS, basis, sigmaKm } = readOut;
  const { id, label, what } = spec;
  const isSpeed = what === "speed";
  const isTime = what === "light-time";
  return {
    id,
    label,
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
  center: center === undefined ? undefined : bodyOf(center).name,
  sigma,
  basis: center === undefined ? `${basis}, by an assumed engine and mass` : basis,
  topic: center === undefined ? "engine" : "probe-path",
});

/** The figures of Kamoʻoalewa, Earth and Moon at `tTdb` (TDB seconds past J2000). */
export const quasiMoonFigures = (ephemeris: Ephemeris, tTdb: number, units: LengthUnit): Figure[] =>
  readOutsAt(ephemeris, tTdb).map((readOut, i) => quasiMoonFigure(readOut, quasiMoonWords[i], units));

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
  const way = hypothesisWords[other.hypothesis];
  return [
    ...figures,
    {
      id: "probe-ways-apart",
      label: `From where ${way} has it`,
      name: `Tianwen-2 – where it would be by ${way}`,
      ...lengthOf(apartKm, units),
      data: apartKm,
      dataUnit: "km",
      center: `Tianwen-2 by ${way}`,
      sigma: undefined,
      basis: "between two reconstructions",
      topic: "probe-path",
    },
  ];
}

const plusMinus = ({ sigma }: Figure): string => (sigma === undefined ? "" : `± ${sigma.value} ${sigma.unit} 1σ`);

/** From where and in which axes; empty for what the craft itself does and weighs. */
export const measuredHow = ({ center }: Figure): string =>
  center === undefined ? "" : `centre ${center}, ${framedHow}`;

/** "name = value unit (centre, frame; instant in `scale`, named; basis)". */
export function figureLine(figure: Figure, tTdb: number, scale: ClockScale): string {
  const { name, value, unit, data, dataUnit, basis } = figure;
  const all = dataUnit === "1" ? "" : `all digits ${data} ${dataUnit}`;
  const about = [plusMinus(figure), measuredHow(figure), timeText(tTdb, scale, 3), basis, all];
  return `${name} = ${`${value} ${unit}`.trim()} (${about.filter((text) => text !== "").join("; ")})`;
}

export interface FigureColumn {
  readonly title: string;
  readonly of: (figure: Figure) => string;
}

/** What is told of each figure in a table, after its name. */
export const figureColumns: readonly FigureColumn[] = [
  { title: "Value", of: ({ value, unit }) => `${value} ${unit}`.trim() },
  { title: "Uncertainty", of: plusMinus },
  { title: "Measured", of: measuredHow },
  { title: "Basis", of: ({ basis }) => basis },
];

/** Tab-separated, as spreadsheets take it when pasted: one row a figure, all digits beside the ones shown. */
export function figuresTsv(figures: readonly Figure[], tTdb: number): string {
  const instants = (["utc", "tdb"] as const).map((scale) => isoFromTdb(tTdb, { scale, digits: 3 }));
  const titles = ["Quantity", "Value", "All digits", "Unit", "Uncertainty", "Measured", "Basis", "UTC", "TDB"];
  const rows = figures.map((figure) => {
    const [value, uncertainty, measured, basis] = figureColumns.map(({ of }) => of(figure));
    const { name, data, dataUnit } = figure;
    return [name, value, String(data), dataUnit, uncertainty, measured, basis, ...instants];
  });
  return [titles, ...rows].map((row) => row.join("\t")).join("\n");
}
