/**
 * What kind of companion of Earth a body is, and when it changes, read from its relative mean longitude σ = λ − λ_Earth.
 *
 * The kinds: σ librates about 0° quasi-satellite, about ±60° tadpole, about 180° horseshoe, in a union of these compound, not at all passing
 * (Murray & Dermott 1999, Solar System Dynamics, 3.13; Namouni 1999, Icarus 137, 293; Christou 2000, Icarus 144, 1; σ as de la Fuente Marcos & de la
 * Fuente Marcos 2016, MNRAS 462, 3441). The rule, swing by swing between turning points of its annual mean:
 *   over 0° and not over 180°: quasi-satellite · over 180° and not over 0°: horseshoe · over neither: tadpole, L4 ahead, L5 behind
 *   over both: horseshoe up to where it enters or after it leaves a quasi-satellite episode, else compound
 *   over 0° far to one side only: tadpole up to the episode beside it, else compound · over a whole turn and more: passing
 * A quasi-satellite episode begins and ends where |σ| passes the edge of `episodeEdgeDeg`: that edge is our convention.
 */
import type { Phrase } from "../phrase";
import { secondsPerDay } from "../units";
import type { AngleSeries } from "./angleSeries";
import { crossingsOf, type Swing, swingsOf } from "./swings";

export type CoOrbitalClass = "quasi-satellite" | "horseshoe" | "tadpole-l4" | "tadpole-l5" | "compound" | "passing";

/** A stretch of one class. Angles in degrees, relative mean longitude. */
export interface ClassInterval {
  readonly kind: CoOrbitalClass;
  /** What a compound libration joins (a horseshoe that reaches past Earth: horseshoe, quasi-satellite); else the kind alone. */
  readonly parts: readonly CoOrbitalClass[];
  /** TDB seconds past J2000. */
  readonly fromTdb: number;
  readonly toTdb: number;
  /** Whether its beginning (its end) lies outside the run: it is then at least this long. */
  readonly isOpenBefore: boolean;
  readonly isOpenAfter: boolean;
  /** Whether a whole swing has been seen; else the class is what can be told so far. */
  readonly isSure: boolean;
  /** Middle of the libration, [−180, 180), and half its width; NaN when passing. */
  readonly centreDeg: number;
  readonly amplitudeDeg: number;
  /** A swing there and back, Julian years; NaN where no whole swing lies within. */
  readonly periodYr: number;
  /** Why it has this class, a sentence. */
  readonly reason: Phrase;
}

/** A swing, or what an episode leaves of it, before stretches of one class are joined. */
interface Piece {
  readonly kind: CoOrbitalClass;
  readonly from: AngleAt;
  readonly to: AngleAt;
  readonly swing: Swing;
}

interface AngleAt {
  readonly tTdb: number;
  readonly angleDeg: number;
}

const degPerRad = 180 / Math.PI;
const yearS = 365.25 * secondsPerDay;

/**
 * Edge of a quasi-satellite episode, degrees: 30°, for nearly circular orbits 300° e, and for very eccentric ones 2e (in radians), where
 * orbits in Earth's plane begin to cross (the equation of the centre; Namouni 1999). Beyond it the angle runs away within years.
 */
export const episodeEdgeDeg = (e: number): number => Math.min(300 * e, Math.max(30, 2 * e * degPerRad));

/** Classes of a series in order of time, without gaps; none for fewer than two entries. */
export function classesOf(series: AngleSeries): ClassInterval[] {
  if (series.tTdb.length < 2) return [];
  const swings = swingsOf(series.angleDeg);
  return joined(
    swings.flatMap((_, k) => piecesOf(series, swings, k)),
    series,
  );
}

/** The interval that holds `tTdb`. */
export function classAt(intervals: readonly ClassInterval[], tTdb: number): ClassInterval | undefined {
  return intervals.find(({ fromTdb, toTdb }) => tTdb >= fromTdb && tTdb <= toTdb);
}

/** The class of a swing by itself, by what it passes over. */
function kindOf({ fromDeg, toDeg }: Pick<Swing, "fromDeg" | "toDeg">): CoOrbitalClass | "both" {
  if (Math.abs(toDeg - fromDeg) >= 540) return "passing";
  const overEarth = crossingsOf(fromDeg, toDeg, 0);
  const overSun = crossingsOf(fromDeg, toDeg, 180);
  if (overEarth > 0 && overSun > 0) return "both";
  if (overSun > 0) return "horseshoe";
  if (overEarth > 0) return "quasi-satellite";
  return folded(0.5 * (fromDeg + toDeg)) > 0 ? "tadpole-l4" : "tadpole-l5";
}

/** A swing as one piece, or as up to three where it runs into or out of a quasi-satellite episode. */
function piecesOf(series: AngleSeries, swings: readonly Swing[], k: number): Piece[] {
  const swing = swings[k];
  const kind = kindOf(judged(swings, k));
  const from: AngleAt = { tTdb: series.tTdb[swing.first], angleDeg: swing.fromDeg };
  const to: AngleAt = { tTdb: series.tTdb[swing.last], angleDeg: swing.toDeg };
  const one = (whole: CoOrbitalClass): Piece[] => [{ kind: whole, from, to, swing }];
  if (kind === "passing" || kind === "horseshoe" || kind === "tadpole-l4" || kind === "tadpole-l5") return one(kind);
  if (kind === "quasi-satellite" && isEpisode(series, swings, k)) return one(kind);
  const enter = isEpisode(series, swings, k + 1) ? edgeCrossing(series, swing, swing.last, -1) : undefined;
  const leave = isEpisode(series, swings, k - 1) ? edgeCrossing(series, swing, swing.first, 1) : undefined;
  if (enter === undefined && leave === undefined) return one("compound");
  // Between two episodes that touch there is nothing.
  if (enter !== undefined && leave !== undefined && enter.tTdb <= leave.tTdb) return one("quasi-satellite");
  const [start, end] = [leave ?? from, enter ?? to];
  const middle = kindOf({ fromDeg: start.angleDeg, toDeg: end.angleDeg });
  const cut: Piece[] = [{ kind: middle === "both" ? "compound" : middle, from: start, to: end, swing }];
  if (leave !== undefined) cut.unshift({ kind: "quasi-satellite", from, to: leave, swing });
  if (enter !== undefined) cut.push({ kind: "quasi-satellite", from: enter, to, swing });
  return cut;
}

/** What a swing is judged by: one cut short by the end of the run counts as the one beside it as long as it stays within what that covered. */
function judged(swings: readonly Swing[], k: number): Swing {
  const swing = swings[k];
  const beside = swings[k === 0 ? 1 : k - 1];
  if (swing.isWhole || beside === undefined) return swing;
  const low = Math.min(beside.fromDeg, beside.toDeg);
  const high = Math.max(beside.fromDeg, beside.toDeg);
  return [swing.fromDeg, swing.toDeg].every((deg) => deg >= low && deg <= high) ? beside : swing;
}

/** Whether swing k is one of a quasi-satellite: over 0°, not over 180°, and not only to one side, or else within the edge. */
function isEpisode({ e }: AngleSeries, swings: readonly Swing[], k: number): boolean {
  if (swings[k] === undefined) return false;
  const swing = judged(swings, k);
  if (kindOf(swing) !== "quasi-satellite") return false;
  const [a, b] = [Math.abs(folded(swing.fromDeg)), Math.abs(folded(swing.toDeg))];
  return Math.max(a, b) <= Math.max(episodeEdgeDeg(e[swing.first]), 2 * Math.min(a, b));
}

/** Where the angle last (`direction` −1: going back from the end) or first passes the edge about Earth's longitude, seen from the turning point at `end`. */
function edgeCrossing(
  { tTdb, angleDeg, e }: AngleSeries,
  swing: Swing,
  end: number,
  direction: 1 | -1,
): AngleAt | undefined {
  const centreDeg = 360 * Math.round(angleDeg[end] / 360);
  const edgeDeg = Math.max(episodeEdgeDeg(e[end]), 1.2 * Math.abs(angleDeg[end] - centreDeg));
  const other = direction > 0 ? swing.last : swing.first;
  for (let k = end; k !== other; k += direction) {
    const here = Math.abs(angleDeg[k] - centreDeg);
    const there = Math.abs(angleDeg[k + direction] - centreDeg);
    if (there < edgeDeg) continue;
    const part = (edgeDeg - here) / (there - here);
    return {
      tTdb: tTdb[k] + part * (tTdb[k + direction] - tTdb[k]),
      angleDeg: angleDeg[k] + part * (angleDeg[k + direction] - angleDeg[k]),
    };
  }
  return undefined;
}

/** Neighbouring pieces of one class as one interval. */
function joined(pieces: readonly Piece[], series: AngleSeries): ClassInterval[] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last !== undefined && last[0].kind === piece.kind) last.push(piece);
    else runs.push([piece]);
  }
  return runs.map((run, k) => {
    const [first, last] = [run[0], run[run.length - 1]];
    const halfYearS = 0.5 * (series.tTdb[1] - series.tTdb[0]);
    return {
      kind: first.kind,
      fromTdb: k === 0 ? first.from.tTdb - halfYearS : first.from.tTdb,
      toTdb: k === runs.length - 1 ? last.to.tTdb + halfYearS : last.to.tTdb,
      isOpenBefore: k === 0,
      isOpenAfter: k === runs.length - 1,
      ...librationOf(first.kind, run, series),
    };
  });
}

/** Centre, amplitude and period from the swings that lie in the interval from turn to turn; where there is none, from what there is. */
function librationOf(
  kind: CoOrbitalClass,
  run: readonly Piece[],
  series: AngleSeries,
): Pick<ClassInterval, "parts" | "isSure" | "centreDeg" | "amplitudeDeg" | "periodYr" | "reason"> {
  const whole = run.filter(({ swing, from, to }) => {
    return swing.isWhole && from.tTdb === series.tTdb[swing.first] && to.tTdb === series.tTdb[swing.last];
  });
  const isSure = run.some(({ swing }) => swing.isWhole);
  if (kind === "passing") {
    const none = Number.NaN;
    const reason = {
      text: /*i18n*/ "Year by year it drifts all the way round, past Earth and past the far side of the Sun.",
    };
    return { parts: [kind], isSure, centreDeg: none, amplitudeDeg: none, periodYr: none, reason };
  }
  const seen = whole.length > 0 ? whole : run;
  const mean = (of: (piece: Piece) => number) => seen.reduce((sum, piece) => sum + of(piece), 0) / seen.length;
  const amplitudeDeg = mean(({ from, to }) => 0.5 * Math.abs(to.angleDeg - from.angleDeg));
  // Middles are compared modulo a turn: a run may have gone round in between.
  const middleOf = ({ from, to }: Piece) => 0.5 * (from.angleDeg + to.angleDeg);
  const reference = middleOf(seen[0]);
  const centreDeg = folded(reference + mean((piece) => folded(middleOf(piece) - reference)));
  const parts = kind === "compound" ? partsOf(centreDeg, amplitudeDeg) : [kind];
  return {
    parts,
    isSure,
    centreDeg,
    amplitudeDeg,
    periodYr: whole.length > 0 ? (2 * mean(({ from, to }) => to.tTdb - from.tTdb)) / yearS : Number.NaN,
    reason: reasonOf(parts, centreDeg, amplitudeDeg),
  };
}

/** The simple librations that a compound one joins, by what it passes over. */
function partsOf(centreDeg: number, amplitudeDeg: number): CoOrbitalClass[] {
  const overSun = crossingsOf(centreDeg - amplitudeDeg, centreDeg + amplitudeDeg, 180) > 0;
  return [overSun ? "horseshoe" : centreDeg > 0 ? "tadpole-l4" : "tadpole-l5", "quasi-satellite"];
}

/** For readers who have never met a mean longitude: where the body is along the way round the Sun, seen from Earth. */
function reasonOf([kind, second]: readonly CoOrbitalClass[], centreDeg: number, amplitudeDeg: number): Phrase {
  const [low, high] = [folded(centreDeg - amplitudeDeg), folded(centreDeg + amplitudeDeg)];
  const values = { from: placeOf(low), to: placeOf(high) };
  if (second !== undefined) {
    const text =
      kind === "horseshoe"
        ? /*i18n*/ "Averaged over each year, it swings from {from} to {to}, past Earth and past the far side of the Sun: a horseshoe and a quasi-satellite in one."
        : /*i18n*/ "Averaged over each year, it swings from {from} to {to}, past Earth: a tadpole and a quasi-satellite in one.";
    return { text, values };
  }
  if (kind === "quasi-satellite") {
    const text =
      /*i18n*/ "Averaged over each year, it swings from {from} to {to} and back, and never comes to the far side of the Sun.";
    return { text, values };
  }
  if (kind === "horseshoe") {
    const text =
      /*i18n*/ "Averaged over each year, it swings from {from}, round by the far side of the Sun, to {to} and back, and never passes Earth.";
    return { text, values };
  }
  const [least, most] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b);
  return {
    text: /*i18n*/ "Averaged over each year, it stays {least}° to {most}.",
    values: { least: least.toFixed(0), most: placeOf(centreDeg > 0 ? most : -most) },
  };
}

/** "8° behind Earth", of an angle in [−180, 180). */
function placeOf(deg: number): Phrase {
  const rounded = Math.abs(deg).toFixed(0);
  if (rounded === "0") return { text: /*i18n*/ "level with Earth" };
  return {
    text: deg > 0 ? /*i18n*/ "{deg}° ahead of Earth" : /*i18n*/ "{deg}° behind Earth",
    values: { deg: rounded },
  };
}

/** Into [−180, 180). */
export function folded(deg: number): number {
  return deg - 360 * Math.floor((deg + 180) / 360);
}
