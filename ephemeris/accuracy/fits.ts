/** The stored Chebyshev segments against the integrators they come from, and their size. */
import { bodyOf, solutionOf } from "../bodies";
import { buildEphemeris } from "../build";
import { GaussRadau } from "../integrators/gaussRadau";
import { advanceSolo, soloIntegrator } from "../massless";
import { fullModel } from "../model";
import { type Ephemeris, instantOf, writeTrack } from "../paths";
import { Perturbers } from "../perturbers";
import { initialState } from "../planets";
import { SolarSystem } from "../solarSystem";
import { SolarSystemStepper } from "../solarSystemStepper";
import { asteroidCount, moon, planetCount } from "../stateLayout";
import { blockDays } from "../tracks";
import { secondsPerDay } from "../units";
import { type AccuracyRow, distance, rowOf } from "./row";

const days = 3648;
const daysPerCentury = 36525;
/** Arcs of Gauss–Radau from the stepper's own states, spread over the span: long enough to cross segments, short enough not to drift. */
const arcs = 60;
const arcDays = 4;
const instants = 24;

export function fitRows(): AccuracyRow[] {
  const { tTdb } = initialState(fullModel);
  const toTdb = tTdb + days * secondsPerDay;
  const ephemeris = buildEphemeris({ bodies: ["kamooalewa"], fromTdb: tTdb, toTdb });
  const deviations = planetDeviations(ephemeris);
  const planets = deviations.filter((_, i) => i !== moon).flat();
  const arcText = `Gauss–Radau, ${arcs} arcs of ${arcDays} d over 10 yr, between nodes`;
  const soloText = "Gauss–Radau on its own, 10 yr every 7 h";
  return [
    rowOf("Chebyshev fit, Sun and planets", arcText, "cm", planets, 1),
    rowOf("Chebyshev fit, Moon", arcText, "cm", deviations[moon], 10),
    rowOf("Chebyshev fit, Kamoʻoalewa", soloText, "cm", quasiMoonDeviations(ephemeris, toTdb), 1),
    rowOf("Size, Sun, planets and Moon, 100 yr", "–", "MB", [sizeOf(ephemeris)], 10),
  ];
}

/** Stored minus integrated, cm, for each body of the state vector. */
function planetDeviations(ephemeris: Ephemeris): number[][] {
  const { tTdb: startTdb, position, velocity } = initialState(fullModel);
  const stepper = new SolarSystemStepper(new SolarSystem(fullModel), startTdb, position, velocity, 1);
  const whole = new SolarSystem(fullModel).asWhole();
  const radau = new GaussRadau(whole, { firstStepS: secondsPerDay / 2 });
  const y = new Float64Array(whole.dimension);
  const v = new Float64Array(whole.dimension);
  const state = new Float64Array(6);
  const n = 3 * planetCount;
  // Steps of 8 h; every 12th is one at which the asteroids, too, have just been evaluated.
  const steps = 12 * Math.floor(((days - arcDays) * 3) / (12 * arcs));
  const deviations = Array.from({ length: planetCount }, (): number[] => []);
  for (let arc = 0; arc < arcs; arc++) {
    for (let step = 0; step < steps; step++) stepper.advance();
    stepper.fast.correctedPosition(0, n, y, 0);
    stepper.fast.correctedVelocity(0, n, v, 0);
    stepper.asteroids?.correctedPosition(0, 3 * asteroidCount, y, n);
    stepper.asteroids?.correctedVelocity(0, 3 * asteroidCount, v, n);
    const fromTdb = stepper.tTdb;
    radau.start(fromTdb, y, v);
    for (let k = 0; k < instants; k++) {
      // Half a grid off, and a little more each time: never a node of any fit.
      const tTdb = fromTdb + ((k + 0.5 + k / 100) * arcDays * secondsPerDay) / (instants + 1);
      while (radau.tTdb < tTdb) radau.advance(fromTdb + arcDays * secondsPerDay);
      radau.stateAt(tTdb, y, v);
      for (let i = 0; i < planetCount; i++) {
        writeTrack(ephemeris, i, instantOf(tTdb), state);
        deviations[i].push(1e5 * distance(state, y.subarray(3 * i, 3 * i + 3)));
      }
    }
  }
  return deviations;
}

/** Kamoʻoalewa's segments against one Gauss–Radau flight, cm. */
function quasiMoonDeviations(ephemeris: Ephemeris, toTdb: number): number[] {
  const perturbers = new Perturbers(ephemeris);
  const start = solutionOf(bodyOf("kamooalewa"));
  const solo = soloIntegrator(perturbers, start);
  solo.start(start.epochTdb, start.positionKm, start.velocityKmS);
  const track = ephemeris.tracks.findIndex(({ id }) => id === "kamooalewa");
  const state = new Float64Array(6);
  const position = new Float64Array(3);
  const velocity = new Float64Array(3);
  const deviations: number[] = [];
  for (let tTdb = start.epochTdb; tTdb < toTdb; tTdb += 7 * 3600) {
    while (solo.tTdb < tTdb) advanceSolo(solo, perturbers, "kamooalewa", toTdb);
    if (tTdb === start.epochTdb) continue;
    solo.stateAt(tTdb, position, velocity);
    writeTrack(ephemeris, track, instantOf(tTdb), state);
    deviations.push(1e5 * distance(state, position));
  }
  return deviations;
}

/** Megabytes that Sun, planets and Moon take for a century. */
function sizeOf({ tracks, blocks, data }: Ephemeris): number {
  let numbers = 0;
  for (const { directory, coefficients } of tracks.slice(0, planetCount)) {
    numbers += 2 * blocks;
    for (let k = 0; k < blocks; k++) numbers += 3 * coefficients * data[directory + 2 * k + 1];
  }
  return (numbers * 8 * daysPerCentury) / (blocks * blockDays) / 1e6;
}
