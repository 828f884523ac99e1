/** Run by probe.bench.ts as a process of its own, as users run it: seconds that the solvers take, and that a fixed propagation takes. */
import { buildEphemeris } from "../../ephemeris/build";
import { eventOf } from "../../ephemeris/events";
import type { SolveRequest } from "../../ephemeris/probe/solve";
import { solveLeg } from "../../ephemeris/probe/solve";
import { parseTime } from "../../ephemeris/time";

const span = { fromTdb: parseTime("2025-01-01"), toTdb: parseTime("2036-01-01") };
const [fromTdb, toTdb] = [eventOf("injection").tTdb, eventOf("comet-arrival").tTdb];
const ephemeris = buildEphemeris({ bodies: ["kamooalewa", "311p"], fromTdb, toTdb });

function secondsOf(run: () => unknown): number {
  const begin = performance.now();
  run();
  return (performance.now() - begin) / 1000;
}

const reference = (): number => secondsOf(() => buildEphemeris(span));
const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Seconds of a solution, and how many reference propagations that is, both medians; the two are run in turn. */
function timed(name: string, request: SolveRequest, runs: number) {
  solveLeg(ephemeris, request);
  const seconds: number[] = [];
  const ratios: number[] = [];
  for (let k = 0; k < runs; k++) {
    const before = reference();
    const own = secondsOf(() => solveLeg(ephemeris, request));
    seconds.push(own);
    ratios.push((2 * own) / (before + reference()));
  }
  return { name, seconds: median(seconds), ratio: median(ratios) };
}

reference();
const weak = { drive: { thrustMN: 60, plateauAu: 1 } };
const weaker = { drive: { thrustMN: 90, plateauAu: 1 } };
const runs = [
  timed("outbound, ion drive", { leg: "outbound" }, 7),
  timed("outbound, one burn", { leg: "outbound", hypothesis: "impulse" }, 7),
  timed("return", { leg: "return" }, 7),
  timed("comet, energy", { leg: "comet" }, 5),
  timed("comet, propellant", { leg: "comet", goal: "propellant" }, 3),
  timed("comet, 60 mN with 1/r² from 1 au: infeasible", { leg: "comet", ...weak }, 1),
  timed("comet, 90 mN with 1/r² from 1 au: infeasible", { leg: "comet", ...weaker }, 1),
];
const infeasible = [weak, weaker].map((request) => solveLeg(ephemeris, { leg: "comet", ...request }).isFeasible);
console.log(JSON.stringify({ reference: median([reference(), reference(), reference()]), runs, infeasible }));
