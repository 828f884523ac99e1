/** Run by integrators.bench.ts as a process of its own, as users run it: prints seconds and the Moon's error of each method as JSON. */
import { createRequire } from "node:module";
import { bodyOf, solutionOf } from "../../ephemeris/bodies";
import { buildEphemeris } from "../../ephemeris/build";
import { GaussRadau, type GaussRadauOptions } from "../../ephemeris/integrators/gaussRadau";
import { newtonianModel } from "../../ephemeris/model";
import { initialState } from "../../ephemeris/planets";
import { SolarSystem } from "../../ephemeris/solarSystem";
import { SolarSystemStepper } from "../../ephemeris/solarSystemStepper";
import { secondsPerDay } from "../../ephemeris/units";

/** What is used of npm's odex, whose own types do not pass a strict compiler. */
interface OdexSolver {
  absoluteTolerance: number;
  relativeTolerance: number;
  maxSteps: number;
  initialStepSize: number;
  solve(
    rates: (t: number, y: number[]) => number[],
    t0: number,
    y0: readonly number[],
    t1: number,
  ): { readonly y: readonly number[] };
}
const { Solver } = createRequire(import.meta.url)("odex") as { Solver: new (dimension: number) => OdexSolver };

/** Divisible by every step used, in days. */
const days = 36528;
const moon = 12;

interface Run {
  readonly seconds: number;
  readonly position: Float64Array;
}

const start = (() => {
  const { tTdb, position, velocity } = initialState(newtonianModel);
  const kamooalewa = solutionOf(bodyOf("kamooalewa"));
  return {
    tTdb,
    position: Float64Array.of(...position, ...kamooalewa.positionKm),
    velocity: Float64Array.of(...velocity, ...kamooalewa.velocityKmS),
  };
})();
const endTdb = start.tTdb + days * secondsPerDay;

function timed(run: () => Float64Array): Run {
  const begin = performance.now();
  const position = run();
  return { seconds: (performance.now() - begin) / 1000, position };
}

const gaussRadau = (options: GaussRadauOptions): Run =>
  timed(() => {
    const radau = new GaussRadau(new SolarSystem(newtonianModel, 1).asWhole(), options);
    radau.start(start.tTdb, start.position, start.velocity);
    while (radau.tTdb !== endTdb) radau.advance(endTdb);
    return radau.position;
  });

const gaussJackson = (stepDays: number): Run =>
  timed(() => {
    const system = new SolarSystem(newtonianModel, 1);
    const stepper = new SolarSystemStepper(system, start.tTdb, start.position, start.velocity, 1, { stepDays });
    for (let step = 0; step < days / stepDays; step++) stepper.advance();
    const position = new Float64Array(start.position.length);
    stepper.fast.correctedPosition(0, position.length, position, 0);
    return position;
  });

function odex(): Run {
  const n = start.position.length;
  const whole = new SolarSystem(newtonianModel, 1).asWhole();
  const position = new Float64Array(n);
  const velocity = new Float64Array(n);
  const acceleration = new Float64Array(n);
  const rates = (_t: number, y: number[]) => {
    for (let c = 0; c < n; c++) {
      position[c] = y[c];
      velocity[c] = y[n + c];
    }
    whole.accelerate(start.tTdb, position, velocity, acceleration);
    return [...velocity, ...acceleration];
  };
  return timed(() => {
    const solver = new Solver(2 * n);
    solver.absoluteTolerance = 1e-13;
    solver.relativeTolerance = 1e-13;
    solver.maxSteps = 1e7;
    solver.initialStepSize = secondsPerDay;
    const { y } = solver.solve(rates, 0, [...start.position, ...start.velocity], days * secondsPerDay);
    return Float64Array.from(y.slice(0, n));
  });
}

const errorM = (run: Run, reference: Run): number =>
  1000 * Math.hypot(...[0, 1, 2].map((c) => run.position[moon + c] - reference.position[moon + c]));

function median(run: () => Run): Run {
  const runs = [run(), run(), run()];
  return runs.sort((a, b) => a.seconds - b.seconds)[1];
}

const fullPhysics = (): Run =>
  timed(() => buildEphemeris({ fromTdb: start.tTdb - 36525 * secondsPerDay, toTdb: start.tTdb }).data.subarray(0, 3));

gaussJackson(1 / 3);
const reference = gaussRadau({ tolerance: 1e-10 });
const report = (name: string, run: Run) => ({ name, seconds: run.seconds, moonErrorM: errorM(run, reference) });
console.log(
  JSON.stringify({
    radau: report(
      "Gauss–Radau 15, adaptive, 1e-9",
      median(() => gaussRadau({})),
    ),
    fixed: report(
      "Gauss–Radau 15, fixed 2.5 d",
      median(() => gaussRadau({ firstStepS: 2.5 * secondsPerDay, fixedStep: true })),
    ),
    jackson: report(
      "Gauss–Jackson 13, 0.375 d",
      median(() => gaussJackson(0.375)),
    ),
    odex: report("odex 2.0.4, 1e-13", odex()),
    full: {
      name: "full physics, 27 bodies, with Chebyshev fit",
      seconds: median(fullPhysics).seconds,
      moonErrorM: null,
    },
  }),
);
