/**
 * Where a curve is computed: evenly over the span, at instants where it may jump, and between where it bends. Pure.
 */
import type { Basis, Span } from "../../ephemeris/types";

/** What one instant has: a value per series, NaN where there is none, and what it rests on. */
export interface Sample {
  readonly tTdb: number;
  readonly values: Float64Array;
  readonly basis: readonly Basis[];
}

export interface Sampling {
  readonly span: Span;
  /** Instants at which something may jump; outside the span they are left out. */
  readonly knots: readonly number[];
  readonly sampleAt: (tTdb: number) => Sample;
  /** Per series: whether its scale is logarithmic, which is where it must be smooth. */
  readonly isLog: readonly boolean[];
}

const evenSteps = 240;
const passes = 6;
const mostSamples = 4000;
/** A curve bends where it leaves the straight line by more than this part of its range: half a pixel of 250. */
const tolerance = 0.002;
/** The shortest interval, as a part of the span: narrower than a pixel. */
const shortest = 1 / 16384;

/** The samples, in order of time. Yields after every few of them. */
export function* sampled({ span, knots, sampleAt, isLog }: Sampling): Generator<void, readonly Sample[]> {
  const lengthS = span.toTdb - span.fromTdb;
  const instants = instantsOf(span, knots);
  let samples: Sample[] = [];
  for (const tTdb of instants) {
    samples.push(sampleAt(tTdb));
    if (samples.length % 8 === 0) yield;
  }
  const heights = isLog.map((log, series) => heightOf(samples, series, log));
  /** Samples after which the curve is still to be looked at. */
  let open = new Set(samples);
  for (let pass = 0; pass < passes && open.size > 0; pass++) {
    const denser: Sample[] = [];
    const stillOpen = new Set<Sample>();
    let room = mostSamples - samples.length;
    for (let i = 0; i < samples.length; i++) {
      const left = samples[i];
      const right = samples[i + 1];
      denser.push(left);
      if (right === undefined || room <= 0 || !open.has(left)) continue;
      if (right.tTdb - left.tTdb < 2 * shortest * lengthS) continue;
      const middle = sampleAt((left.tTdb + right.tTdb) / 2);
      if (room % 8 === 0) yield;
      if (!heights.some((height, series) => bends(left, middle, right, series, isLog[series], height))) continue;
      denser.push(middle);
      stillOpen.add(left).add(middle);
      room--;
    }
    samples = denser;
    open = stillOpen;
  }
  return samples;
}

/** Evenly spaced instants and, for every knot inside, the knot and the instant just before it; in order, none twice. */
function instantsOf({ fromTdb, toTdb }: Span, knots: readonly number[]): number[] {
  const lengthS = toTdb - fromTdb;
  const justBeforeS = Math.max(1e-3, 1e-7 * lengthS);
  const even = Array.from({ length: evenSteps + 1 }, (_, i) => fromTdb + (i / evenSteps) * lengthS);
  const inside = knots.flatMap((knot) => [knot - justBeforeS, knot]).filter((tTdb) => tTdb > fromTdb && tTdb < toTdb);
  return [...new Set([...even, ...inside])].sort((a, b) => a - b);
}

const onScale = (value: number, log: boolean): number => (log ? Math.log10(Math.abs(value)) : value);

/** Highest less lowest value of a series on its scale; 0 where it has none. */
function heightOf(samples: readonly Sample[], series: number, log: boolean): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { values } of samples) {
    const value = onScale(values[series], log);
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return Math.max(0, high - low);
}

function bends(a: Sample, middle: Sample, b: Sample, series: number, log: boolean, height: number): boolean {
  const [left, between, right] = [a, middle, b].map(({ values }) => onScale(values[series], log));
  const there = [left, between, right].filter(Number.isFinite).length;
  if (there < 3) return there > 0;
  if (a.basis[series] !== b.basis[series]) return true;
  return Math.abs(between - (left + right) / 2) > tolerance * height;
}
