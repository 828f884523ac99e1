/** Run by clones.bench.ts as a process of its own: seconds a body for a century, by our flock, by Gauss–Radau N-body, by astronomy-engine. */
import { type AstroTime, Body, GravitySimulator, MakeTime, StateVector } from "astronomy-engine";
import { bodyOf, solutionOf } from "../../ephemeris/bodies";
import { buildEphemeris } from "../../ephemeris/build";
import { auKm } from "../../ephemeris/constants";
import { GaussRadau } from "../../ephemeris/integrators/gaussRadau";
import { Flock, type Particle, particleAt } from "../../ephemeris/massless";
import { newtonianModel } from "../../ephemeris/model";
import { Perturbers } from "../../ephemeris/perturbers";
import { initialState } from "../../ephemeris/planets";
import { SolarSystem } from "../../ephemeris/solarSystem";
import { secondsPerDay } from "../../ephemeris/units";

const days = 36524;
const clones = 100;
const kamooalewa = solutionOf(bodyOf("kamooalewa"));
const startTdb = kamooalewa.epochTdb;
const endTdb = startTdb - days * secondsPerDay;
const ephemeris = buildEphemeris({ fromTdb: endTdb, toTdb: startTdb + 90 * secondsPerDay });

/** Clones of Kamoʻoalewa a kilometre apart along x. */
const particles: readonly Particle[] = Array.from({ length: clones }, (_, i) => ({
  id: `clone-${i}`,
  tTdb: startTdb,
  positionKm: kamooalewa.positionKm.map((value, c) => (c === 0 ? value + i : value)),
  velocityKmS: kamooalewa.velocityKmS,
  a2AuD2: kamooalewa.a2AuD2,
}));
const states = particles.map(({ positionKm, velocityKmS }) =>
  Float64Array.of(...Array.from(positionKm), ...Array.from(velocityKmS)),
);

function secondsOf(run: () => void): number {
  const begin = performance.now();
  run();
  return (performance.now() - begin) / 1000;
}

const end = new Float64Array(6);
function flock(): void {
  const flight = new Flock(ephemeris, particles, states, startTdb, -2);
  while (flight.tTdb > endTdb) flight.advance();
  flight.writeState(0, end, 0);
}

function gaussRadau(): void {
  const { position, velocity } = initialState(newtonianModel);
  const radau = new GaussRadau(new SolarSystem(newtonianModel, 1).asWhole());
  radau.start(
    startTdb,
    Float64Array.of(...position, ...kamooalewa.positionKm),
    Float64Array.of(...velocity, ...kamooalewa.velocityKmS),
  );
  while (radau.tTdb !== endTdb) radau.advance(endTdb);
}

/** astronomy-engine at a quarter of a day, the step that keeps it within 30,000 km of Horizons over nine years; a tenth of the way, times ten. */
function gravitySimulator(): void {
  const time: AstroTime = MakeTime(9496.5);
  const au = (values: readonly number[], factor: number) => values.map((value) => (value * factor) / auKm);
  const [x, y, z] = au(kamooalewa.positionKm, 1);
  const [vx, vy, vz] = au(kamooalewa.velocityKmS, secondsPerDay);
  const simulator = new GravitySimulator(Body.SSB, time, [new StateVector(x, y, z, vx, vy, vz, time)]);
  for (let step = 1; step <= (4 * days) / 10; step++) simulator.Update(time.AddDays(-step / 4));
}

secondsOf(flock);
const flockSeconds = Math.min(secondsOf(flock), secondsOf(flock)) / clones;
const solo = particleAt(new Perturbers(ephemeris), particles[0], endTdb);
console.log(
  JSON.stringify({
    flock: flockSeconds,
    radau: secondsOf(gaussRadau),
    simulator: 10 * secondsOf(gravitySimulator),
    errorM: 1000 * Math.hypot(end[0] - solo[0], end[1] - solo[1], end[2] - solo[2]),
  }),
);
