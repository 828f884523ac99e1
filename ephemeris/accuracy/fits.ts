/** The stored Chebyshev segments against the integrators they come from, and their size. */
import { bodyOf, solutionOf } from "../bodies";
import { buildEphemeris } from "../build";
import { advanceSolo, soloIntegrator } from "../massless";
import { fullModel } from "../model";
import { type Ephemeris, instantOf, writeTrack } from "../paths";
import { Perturbers } from "../perturbers";
import { initialState } from "../planets";
import { planetCount, SolarSystem } from "../solarSystem";
import { SolarSystemStepper } from "../solarSystemStepper";
import { blockDays } from "../tracks";
import { secondsPerDay } from "../units";
import { type AccuracyRow, distance, rowOf } from "./row";

const days = 3648;
const daysPerCentury = 36525;

export function fitRows(): AccuracyRow[] {
  const { tTdb, position, velocity } = initialState(fullModel);
  const toTdb = tTdb + days * secondsPerDay;
  const ephemeris = buildEphemeris({ bodies: ["kamooalewa"], fromTdb: tTdb, toTdb });
  const stepper = new SolarSystemStepper(new SolarSystem(fullModel), tTdb, position, velocity, 1);
  const deviations = Array.from({ length: planetCount }, (): number[] => []);
  const state = new Float64Array(6);
  const node = new Float64Array(3);
  while (stepper.tTdb < toTdb) {
    // Five of six ticks are no nodes of any planet's fit; the Moon's fit has a node at each, so it is met at its ends only there.
    stepper.advance();
    for (let i = 0; i < planetCount; i++) {
      stepper.fast.correctedPosition(3 * i, 3 * i + 3, node, 0);
      writeTrack(ephemeris, i, instantOf(stepper.tTdb), state);
      deviations[i].push(1e5 * distance(state, node));
    }
  }
  const moon = 4;
  const planets = deviations.filter((_, i) => i !== moon).map((values) => Math.max(...values));
  const reference = "the integrator's nodes, 10 yr every 8 h";
  return [
    rowOf("Chebyshev fit, Sun and planets", reference, "cm", planets, 1),
    rowOf("Chebyshev fit, Moon", reference, "cm", deviations[moon], 10),
    rowOf(
      "Chebyshev fit, Kamoʻoalewa",
      "Gauss–Radau on its own, 10 yr every 7 h",
      "cm",
      quasiMoonDeviations(ephemeris, toTdb),
      1,
    ),
    rowOf("Size, Sun, planets and Moon, 100 yr", "–", "MB", [sizeOf(ephemeris)], 10),
  ];
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
