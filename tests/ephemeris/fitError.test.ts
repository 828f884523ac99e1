/**
 * The row "Chebyshev fit against the integrator": stored paths at instants that were never fit nodes, against Gauss–Radau
 * runs of a few days from the integrator's own states; and the size of the stored planets.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { bodyOf, solutionOf } from "../../ephemeris/bodies";
import { buildEphemeris } from "../../ephemeris/build";
import { GaussRadau } from "../../ephemeris/integrators/gaussRadau";
import { soloIntegrator } from "../../ephemeris/massless";
import { fullModel } from "../../ephemeris/model";
import type { Ephemeris } from "../../ephemeris/paths";
import { Perturbers } from "../../ephemeris/perturbers";
import { SolarSystem } from "../../ephemeris/solarSystem";
import { SolarSystemStepper } from "../../ephemeris/solarSystemStepper";
import { stateOf } from "../../ephemeris/state";
import { asteroidCount, earth, moon, planetCount, planetIds } from "../../ephemeris/stateLayout";
import { blockS } from "../../ephemeris/tracks";
import { mission, startOf } from "./fixtures";
import { distance } from "./numeric";

const day = 86400;
/** Golden-section walk: instants that no uniform grid shares. */
const share = (k: number) => ((k + 1) * 0.6180339887498949) % 1;

describe("Sun, planets and Moon, from 2026-01-01 on", () => {
  const start = startOf();
  const spanDays = 380;
  let ephemeris: Ephemeris;
  beforeAll(() => {
    ephemeris = buildEphemeris({ fromTdb: start.tTdb, toTdb: start.tTdb + spanDays * day });
  });
  /** What is stored of planet `i` of the state vector, at `tTdb`. */
  const stored = (i: number, tTdb: number) => {
    if (i === moon) return stateOf(ephemeris, "moon", tTdb, { center: "earth" }).positionKm;
    return stateOf(ephemeris, i === earth ? "emb" : planetIds[i], tTdb).positionKm;
  };

  test("Sun and planets: within 1 cm of one Gauss–Radau run over 360 days, 3 instants a day", () => {
    const system = new SolarSystem(fullModel).asWhole();
    const run = new GaussRadau(system, { tolerance: 1e-10 });
    run.start(start.tTdb, start.position, start.velocity);
    const position = new Float64Array(system.dimension);
    const velocity = new Float64Array(system.dimension);
    const largest = new Float64Array(planetCount);
    for (let k = 0; k < 3 * 360; k++) {
      const tTdb = start.tTdb + (k + share(k)) * (day / 3);
      while (run.tTdb < tTdb) run.advance(start.tTdb + spanDays * day);
      run.stateAt(tTdb, position, velocity);
      for (let i = 0; i < planetCount; i++) {
        largest[i] = Math.max(largest[i], distance(stored(i, tTdb), position.subarray(3 * i)));
      }
    }
    // Reached, cm: Sun 0.006, Mercury 0.15, Venus 0.13, Earth–Moon 0.1, Mars, Jupiter 0.05, Saturn … Pluto 0.1–0.4 (their rounding).
    planetIds.forEach((id, i) => {
      if (i !== moon) expect(largest[i], id).toBeLessThan(1e-5);
    });
  });

  test("Moon: within 10 cm of Gauss–Radau arcs of 4 days from the stepper's own states, 24 instants each (reached 0.6 cm)", () => {
    const stepper = new SolarSystemStepper(new SolarSystem(fullModel), start.tTdb, start.position, start.velocity, 1);
    const system = new SolarSystem(fullModel).asWhole();
    const run = new GaussRadau(system, { firstStepS: day / 2 });
    const y = new Float64Array(system.dimension);
    const v = new Float64Array(system.dimension);
    const position = new Float64Array(system.dimension);
    const velocity = new Float64Array(system.dimension);
    const n = 3 * planetCount;
    let largest = 0;
    for (let arc = 0; arc < 30; arc++) {
      // 36 steps: an instant at which the asteroids, too, have just been evaluated.
      for (let step = 0; step < 36; step++) stepper.advance();
      stepper.fast.correctedPosition(0, n, y, 0);
      stepper.fast.correctedVelocity(0, n, v, 0);
      stepper.asteroids?.correctedPosition(0, 3 * asteroidCount, y, n);
      stepper.asteroids?.correctedVelocity(0, 3 * asteroidCount, v, n);
      const fromTdb = stepper.tTdb;
      run.start(fromTdb, y, v);
      const times = Array.from({ length: 24 }, (_, k) => fromTdb + 4 * day * share(24 * arc + k)).sort((a, b) => a - b);
      for (const tTdb of times) {
        while (run.tTdb < tTdb) run.advance(fromTdb + 4 * day);
        run.stateAt(tTdb, position, velocity);
        largest = Math.max(largest, distance(stored(moon, tTdb), position.subarray(3 * moon)));
      }
    }
    expect(largest).toBeLessThan(1e-4);
  });
});

test("Kamoʻoalewa 2025–2036: within 1 cm of Gauss–Radau from block end to block end, 16 instants a block (reached 0.8 cm)", () => {
  const ephemeris = mission();
  const perturbers = new Perturbers(ephemeris);
  const { a2AuD2 } = solutionOf(bodyOf("kamooalewa"));
  const position = new Float64Array(3);
  const velocity = new Float64Array(3);
  const run = soloIntegrator(perturbers, { a2AuD2 });
  let largest = 0;
  for (let block = 0; block < ephemeris.blocks; block += 7) {
    const fromTdb = ephemeris.firstBlockTdb + block * blockS;
    if (fromTdb < ephemeris.fromTdb || fromTdb + blockS > ephemeris.toTdb) continue;
    const state = stateOf(ephemeris, "kamooalewa", fromTdb);
    run.start(fromTdb, state.positionKm, state.velocityKmS);
    const times = Array.from({ length: 16 }, (_, k) => fromTdb + blockS * share(16 * block + k)).sort((a, b) => a - b);
    for (const tTdb of times) {
      while (run.tTdb < tTdb) run.advance(fromTdb + blockS);
      run.stateAt(tTdb, position, velocity);
      largest = Math.max(largest, distance(stateOf(ephemeris, "kamooalewa", tTdb).positionKm, position));
    }
  }
  expect(largest).toBeLessThan(1e-5);
});

test("Sun, planets, Moon take ≤ 10 MB per 100 years (reached 8.0, each block as large as the largest of 2025–2036)", () => {
  const ephemeris: Ephemeris = mission();
  const centuryBlocks = (36525 * day) / blockS;
  let numbers = 0;
  for (const track of ephemeris.tracks.slice(0, planetCount)) {
    let densest = 0;
    for (let block = 0; block < ephemeris.blocks; block++) {
      densest = Math.max(densest, ephemeris.data[track.directory + 2 * block + 1]);
    }
    numbers += (2 + 3 * track.coefficients * densest) * centuryBlocks;
  }
  expect((8 * numbers) / 1e6).toBeLessThan(10);
});
