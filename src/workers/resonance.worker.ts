/**
 * Follows the laboratory's orbit: the next 50 years at once, then past and future in turn, a piece at a time; between two it hears whether
 * something else is asked.
 */
import { type AngleSeries, joinedSeries } from "../../ephemeris/resonance/angleSeries";
import { classesOf } from "../../ephemeris/resonance/classes";
import { type FuturePiece, futureOf } from "../../ephemeris/resonance/future";
import { type OrbitStart, orbitStartOf } from "../../ephemeris/resonance/orbitStart";
import { KeptPaths } from "../../ephemeris/resonance/planetPath";
import { followedOrbit, formOf } from "../laboratory/ownOrbit";
import { failureOf } from "./failure";
import type { ResonanceQuestion, ResonanceReply, StartFacts } from "./resonanceProtocol";

const reply = (message: ResonanceReply, transfer: Transferable[] = []): void => postMessage(message, { transfer });

const firstYears = 50;
const mostYears = 50;
const starts = new Map<string, OrbitStart>();
/** All orbits here start with the planets of one instant: theirs is computed once, 57 MB for 1,500 years with two lengths of step. */
const paths = new KeptPaths();
let current = 0;

function startOf(body: string): OrbitStart {
  const known = starts.get(body);
  if (known !== undefined) return known;
  const start = orbitStartOf(body);
  starts.set(body, start);
  return start;
}

function factsOf(start: OrbitStart): StartFacts {
  const { label, source, precision } = start.solution;
  return {
    body: start.body.id,
    form: formOf(start),
    orbit: `${label}; ${source.text}`,
    isLowPrecision: precision === "low",
  };
}

const nothing: AngleSeries = {
  tTdb: new Float64Array(0),
  angleDeg: new Float64Array(0),
  aAu: new Float64Array(0),
  e: new Float64Array(0),
  closestKm: Number.POSITIVE_INFINITY,
};

/** Lets what was asked meanwhile be heard. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function follow({ id, experiment, futureYears, pastYears, trailYears }: ResonanceQuestion): Promise<void> {
  const start = startOf(experiment.body);
  reply({ id, kind: "start", facts: factsOf(start) });
  const orbit = followedOrbit(start, experiment);
  const options = { firstYears, mostYears, trailYears, hasLimit: true, paths };
  const waiting = [
    { direction: 1 as const, run: futureOf(orbit, futureYears, options) },
    ...(pastYears === 0 ? [] : [{ direction: -1 as const, run: futureOf(orbit, -pastYears, options) }]),
  ];
  const latest: { [direction: number]: FuturePiece | undefined } = {};
  while (waiting.length > 0) {
    const side = waiting.shift();
    const piece = side?.run.next().value;
    if (side === undefined || piece === undefined) continue;
    const { direction } = side;
    if (piece.years !== piece.ofYears) waiting.push(side);
    latest[direction] = piece;
    const series = joinedSeries(latest[-1]?.series ?? nothing, latest[1]?.series ?? nothing);
    const extremes = [...[...(latest[-1]?.extremes ?? [])].reverse(), ...(latest[1]?.extremes ?? [])];
    const { trail } = piece;
    const isWhole = waiting.length === 0;
    const [pastPartedTdb, futurePartedTdb] = [latest[-1]?.partedTdb, latest[1]?.partedTdb];
    const shown = { experiment, direction, series, classes: classesOf(series), extremes, trail };
    reply(
      { id, kind: "piece", piece: { ...shown, pastPartedTdb, futurePartedTdb, isWhole } },
      [series.tTdb, series.angleDeg, series.aAu, series.e, trail.tTdb, trail.positionKm].map(
        ({ buffer }) => buffer as ArrayBuffer,
      ),
    );
    await breath();
    if (current !== id) return;
  }
}

addEventListener("message", ({ data }: MessageEvent<ResonanceQuestion>) => {
  current = data.id;
  follow(data).catch((error) => {
    reply({ id: data.id, kind: "failed", ...failureOf(error) });
  });
});
