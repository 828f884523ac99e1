/** Run by resonance.bench.ts as a process of its own: one measurement by its name, printed as JSON. */
import { availableParallelism } from "node:os";
import { buildBodies } from "../../ephemeris/buildBodies";
import { splittingOf } from "../../ephemeris/integrators/splitting";
import { Flock } from "../../ephemeris/massless";
import { fullModel } from "../../ephemeris/model";
import { instantOf, writeBarycentric } from "../../ephemeris/paths";
import { planetEphemeris } from "../../ephemeris/planetEphemeris";
import { propagatePlanets } from "../../ephemeris/planets";
import { relativeMeanLongitudeDeg } from "../../ephemeris/resonance/angle";
import { folded } from "../../ephemeris/resonance/classes";
import { futureOf } from "../../ephemeris/resonance/future";
import { LongRun } from "../../ephemeris/resonance/longRun";
import { PlanetMap } from "../../ephemeris/resonance/planetMap";
import { KeptPaths, PlanetPath, yearS } from "../../ephemeris/resonance/planetPath";
import { solarStartAt, startStateOf } from "../../ephemeris/resonance/start";
import { stateOf } from "../../ephemeris/state";
import { tdbFromJd } from "../../ephemeris/time";
import { secondsPerDay } from "../../ephemeris/units";
import type { ResonanceTask } from "../../src/cli/resonanceTask";
import { carryOut } from "../../src/cli/resonanceThreads";

const [, , what, energyYears] = process.argv;
const startTdb = tdbFromJd(2461041.5);
const a2AuD2 = -1.3521e-13;
const near = buildBodies({ bodies: ["kamooalewa"], fromTdb: startTdb, toTdb: startTdb + 40 * secondsPerDay });
const start = solarStartAt(near, startTdb);
const state = startStateOf(near, "kamooalewa", startTdb);

/** Milliseconds of the processor. */
function cpuMs(act: () => void): number {
  const begin = process.cpuUsage().user;
  act();
  return (process.cpuUsage().user - begin) / 1000;
}

const setOf = (count: number) => ({
  states: Float64Array.from({ length: 6 * count }, (_, k) => state[k % 6] + (k % 6 === 0 ? Math.floor(k / 6) : 0)),
  a2AuD2: new Float64Array(count).fill(a2AuD2),
});

function curves(): Record<string, number> {
  // As the laboratory asks.
  const all = (years: number, paths: KeptPaths) => () => {
    for (const piece of futureOf({ start, state, a2AuD2 }, years, { paths, hasLimit: true })) piece.classes.at(0);
  };
  // The page's worker is warm from the orbit shown before, and has kept its planets.
  const paths = new KeptPaths();
  const firstThousand = cpuMs(all(1000, paths));
  return { fifty: cpuMs(all(50, paths)), thousand: cpuMs(all(1000, paths)), firstThousand };
}

function batch(): Record<string, number> {
  const flight = (count: number, years: number) => () => {
    const run = new LongRun(new PlanetPath(start, 1), setOf(count));
    for (let k = 0; k < 8 * years; k++) run.advance();
  };
  flight(8, 100)();
  flight(1, 200)();
  const ratios: number[] = [];
  let best = Number.POSITIVE_INFINITY;
  for (let n = 0; n < 5; n++) {
    const one = cpuMs(flight(1, 300)) / 300;
    const each = cpuMs(flight(64, 100)) / 6400;
    ratios.push(one / each);
    best = Math.min(best, each);
  }
  return { ratio: ratios.sort((a, b) => a - b)[2], bodyYearsPerS: 1000 / best };
}

async function threads(): Promise<Record<string, number>> {
  const cores = availableParallelism();
  const tasks = Array.from({ length: 4 * cores }, (_, k): ResonanceTask => {
    const span = { fromYears: 0, toYears: 1500 };
    return { start, bodies: setOf(32), span, firstClone: 32 * k, table: "intervals", format: "csv" };
  });
  const timesOn = async (count: number) => {
    const [begin, cpu] = [performance.now(), process.cpuUsage().user];
    await carryOut(tasks, count, { onDone() {}, onShare() {} });
    return { wall: performance.now() - begin, cpu: process.cpuUsage().user - cpu };
  };
  const one = await timesOn(1);
  const all = await timesOn(cores);
  // Beside other jobs the wall says little; the processor's time says what the threads cost each other.
  return { cores, ratio: one.wall / all.wall, cpuRatio: all.cpu / one.cpu };
}

/** Both are compared every eight years, where their steps meet. */
function accuracy(): Record<string, number> {
  const years = 1000;
  const span = { fromTdb: startTdb - 60 * secondsPerDay, toTdb: startTdb + years * yearS + 60 * secondsPerDay };
  const ephemeris = planetEphemeris(fullModel, span, propagatePlanets(fullModel, span));
  const { positionKm, velocityKmS } = stateOf(near, "kamooalewa", startTdb);
  const flock = new Flock(ephemeris, [{ a2AuD2 }], [Float64Array.of(...positionKm, ...velocityKmS)], startTdb, 2);
  const run = new LongRun(new PlanetPath(start, 1), setOf(1));
  const [body, sun, earth] = [new Float64Array(6), new Float64Array(6), new Float64Array(6)];
  const less = ([x, y, z, vx, vy, vz]: Float64Array) => ({
    positionKm: [x - sun[0], y - sun[1], z - sun[2]] as const,
    velocityKmS: [vx - sun[3], vy - sun[4], vz - sun[5]] as const,
  });
  let [toTransitionDeg, to1000Deg] = [0, 0];
  for (let year = 8; year <= years; year += 8) {
    for (let k = 0; k < 64; k++) run.advance();
    while (flock.tTdb < run.tTdb) flock.advance();
    const instant = instantOf(flock.tTdb);
    writeBarycentric(ephemeris, "sun", instant, sun);
    writeBarycentric(ephemeris, "emb", instant, earth);
    flock.writeState(0, body, 0);
    const miss = Math.abs(folded(run.angleDeg[0] - relativeMeanLongitudeDeg(less(body), less(earth), flock.tTdb)));
    to1000Deg = Math.max(to1000Deg, miss);
    if (year <= 305) toTransitionDeg = to1000Deg;
  }
  return { toTransitionDeg, to1000Deg };
}

function energy(): Record<string, number> {
  const years = Number(energyYears);
  const planets = new PlanetMap(start.planets);
  const { drifts, kicks } = splittingOf(48, yearS / 48);
  const begin = planets.energy();
  const tenth = years / 10;
  let [worst, first, last] = [0, 0, 0];
  for (let year = 0; year < years; year++) {
    for (let k = 0; k < kicks.length; k++) {
      planets.drift(drifts[k]);
      planets.locate();
      planets.kick(kicks[k]);
    }
    planets.drift(drifts[kicks.length]);
    planets.locate();
    const error = planets.energy() / begin - 1;
    worst = Math.max(worst, Math.abs(error));
    if (year < tenth) first += error;
    if (year >= years - tenth) last += error;
  }
  return { years, worst, firstMean: first / tenth, lastMean: last / tenth };
}

const measurements = { curves, batch, threads, accuracy, energy };
console.log(JSON.stringify(await measurements[what as keyof typeof measurements]()));
