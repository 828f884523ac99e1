/**
 * The simulation clock: where we are, how fast we run, which way. Pure, so that the timeline, the keyboard and the
 * tests share one definition. Times are TDB seconds past J2000, rates are simulated seconds per wall second.
 */
import type { Span } from "../ephemeris/types";
import { secondsPerDay } from "../ephemeris/units";
import { i18n } from "./language/i18n";

export interface Clock {
  readonly tTdb: number;
  /** Simulated seconds per wall second, negative backwards; its size is one of `rateLadder`. */
  readonly rate: number;
  readonly playing: boolean;
}

const secondsPerYear = 365.25 * secondsPerDay;

/** The sizes a rate can have, from real time to a (Julian) year a second, each with the words that name it. */
export const rateLadder: readonly { readonly rate: number; readonly label: string }[] = [
  { rate: 1, label: /*i18n*/ "real time" },
  { rate: 10, label: /*i18n*/ "10 s/s" },
  { rate: 60, label: /*i18n*/ "1 min/s" },
  { rate: 600, label: /*i18n*/ "10 min/s" },
  { rate: 3600, label: /*i18n*/ "1 h/s" },
  { rate: 6 * 3600, label: /*i18n*/ "6 h/s" },
  { rate: secondsPerDay, label: /*i18n*/ "1 day/s" },
  { rate: 4 * secondsPerDay, label: /*i18n*/ "4 days/s" },
  { rate: 15 * secondsPerDay, label: /*i18n*/ "15 days/s" },
  { rate: secondsPerYear / 12, label: /*i18n*/ "1 month/s" },
  { rate: secondsPerYear / 4, label: /*i18n*/ "3 months/s" },
  { rate: secondsPerYear, label: /*i18n*/ "1 year/s" },
];

/** The step of the ladder whose size is nearest to that of `rate`, by ratio. */
export function ladderStepOf(rate: number): number {
  const size = Math.abs(rate);
  let best = 0;
  for (let i = 1; i < rateLadder.length; i++) {
    if (Math.abs(Math.log(rateLadder[i].rate / size)) < Math.abs(Math.log(rateLadder[best].rate / size))) best = i;
  }
  return best;
}

/** A rate of the ladder with the sign of `rate`: what an address or a slider may ask for becomes what the clock can do. */
export function ladderRate(rate: number): number {
  if (!Number.isFinite(rate) || rate === 0) return rateLadder[6].rate;
  return Math.sign(rate) * rateLadder[ladderStepOf(rate)].rate;
}

/** The rate `steps` rungs up (down when negative), the direction kept; it stops at the ends of the ladder. */
export function rateShifted(rate: number, steps: number): number {
  const step = Math.min(rateLadder.length - 1, Math.max(0, ladderStepOf(rate) + steps));
  return Math.sign(rate) * rateLadder[step].rate;
}

/** A pace with a minus: beside its digits, inside the sign that keeps both in order in a text from right to left. */
const backwards = (pace: string): string => pace.replace(/^\u2066?/, "$&−");

/** "1 day/s", and "−1 day/s" backwards. */
export function rateLabel(rate: number): string {
  const step = ladderStepOf(rate);
  if (rate > 0) return i18n.t(rateLadder[step].label);
  return step === 0 ? i18n.t("real time, backwards") : backwards(i18n.t(rateLadder[step].label));
}

/** The rate a jog pulled by `pull` (−1 … 1) runs time at: a minute a second when just touched, a year a second at the stop, evenly by ratio. */
export function jogRate(pull: number): number {
  if (pull === 0) return 0;
  return Math.sign(pull) * slowestJog * (secondsPerYear / slowestJog) ** Math.min(1, Math.abs(pull));
}

const slowestJog = 60;

const paces = [
  { s: secondsPerYear, label: /*i18n*/ "{n, plural, one {# year/s} other {# years/s}}" },
  { s: secondsPerYear / 12, label: /*i18n*/ "{n, plural, one {# month/s} other {# months/s}}" },
  { s: secondsPerDay, label: /*i18n*/ "{n, plural, one {# day/s} other {# days/s}}" },
  { s: 3600, label: /*i18n*/ "{n} h/s" },
  { s: 60, label: /*i18n*/ "{n} min/s" },
] as const;

/** Any rate in words, to two digits: "2.5 days/s", "−3 h/s"; "at rest" for none. */
export function paceText(rate: number): string {
  if (rate === 0) return i18n.t("at rest");
  const size = Math.abs(rate);
  const { s, label } = paces.find((pace) => size >= 0.995 * pace.s) ?? paces[paces.length - 1];
  const pace = i18n.t(label, { n: Number((size / s).toPrecision(2)) });
  return rate < 0 ? backwards(pace) : pace;
}

/** The instant nearest to `tTdb` inside `span`. */
export function clamped(tTdb: number, span: Span): number {
  return Math.min(span.toTdb, Math.max(span.fromTdb, tTdb));
}

/**
 * The instant `wallS` wall seconds after `tTdb`, at most at an end of the span. A wall gap (a sleeping tab) counts for at most a
 * quarter of a second, so that nobody returns to another year.
 */
export function instantAfter(tTdb: number, rate: number, wallS: number, span: Span): number {
  return clamped(tTdb + rate * Math.min(Math.max(wallS, 0), 0.25), span);
}

/** Whether a clock that runs at `rate` has met the end of the span it runs to. */
export function isAtEnd(tTdb: number, rate: number, span: Span): boolean {
  return rate < 0 ? tTdb <= span.fromTdb : tTdb >= span.toTdb;
}

/**
 * What J (`direction` −1) and L (+1) do, as in a film editor: start that way, or if already running that way, one rung
 * faster.
 */
export function shuttled(clock: Clock, direction: 1 | -1): Clock {
  const sameWay = clock.playing && Math.sign(clock.rate) === direction;
  const rate = direction * Math.abs(sameWay ? rateShifted(clock.rate, 1) : clock.rate);
  return { tTdb: clock.tTdb, rate, playing: true };
}
