/** Legs solved once for all tests of a file, and what flying them by the full propagator gives. */
import { buildEphemeris } from "../../../ephemeris/build";
import { eventOf } from "../../../ephemeris/events";
import { massFlowKgS } from "../../../ephemeris/forces/thrust";
import { GaussRadau } from "../../../ephemeris/integrators/gaussRadau";
import type { Ephemeris } from "../../../ephemeris/paths";
import { Perturbers } from "../../../ephemeris/perturbers";
import type { LegSolution } from "../../../ephemeris/probe/solution";
import { type SolveHooks, type SolveRequest, solveLeg } from "../../../ephemeris/probe/solve";
import { reflectivity, sunlightAreaM2 } from "../../../ephemeris/probe/spacecraft";
import { secondsPerDay } from "../../../ephemeris/units";

const built = new Map<string, Ephemeris>();

/** Planets, Kamoʻoalewa and, if asked, other bodies, from the launch to the event named. */
export function ephemerisTo(event: string, bodies: readonly string[] = []): Ephemeris {
  const key = [event, ...bodies].join(" ");
  const span = { fromTdb: eventOf("injection").tTdb, toTdb: eventOf(event).tTdb };
  const made = built.get(key) ?? buildEphemeris({ bodies: ["kamooalewa", ...bodies], ...span });
  built.set(key, made);
  return made;
}

const solved = new Map<string, LegSolution>();

/** The answer of `solveLeg`, found once a file. */
export function solutionOf<Request extends SolveRequest>(ephemeris: Ephemeris, request: Request, hooks?: SolveHooks) {
  const key = JSON.stringify(request);
  const made = solved.get(key) ?? solveLeg(ephemeris, request, hooks);
  solved.set(key, made);
  return made as Extract<LegSolution, { leg: Request["leg"] }>;
}

/** As it is kept in a file, where −0 is 0. */
export const asKept = (solution: LegSolution): unknown => JSON.parse(JSON.stringify(solution));

/**
 * The barycentric state at `toTdb` to which controls and burns lead, by a run of its own and ten to a hundred times tighter steps
 * than the recorder's.
 */
export function reflown(ephemeris: Ephemeris, solution: LegSolution, toTdb: number): Float64Array {
  const perturbers = new Perturbers(ephemeris);
  const { drive, controls, impulses } = solution;
  let { massKg, fromTdb } = solution;
  let [position, velocity] = [Float64Array.from(solution.positionKm), Float64Array.from(solution.velocityKmS)];
  const fly = (untilTdb: number, thrustN: ArrayLike<number>) => {
    if (untilTdb <= fromTdb) return;
    const start = { tTdb: fromTdb, massKg };
    const flow = massFlowKgS(Math.hypot(thrustN[0], thrustN[1], thrustN[2]), drive.specificImpulseS);
    const system = {
      dimension: 3,
      accelerate(tTdb: number, r: Float64Array, v: Float64Array, out: Float64Array) {
        const mass = start.massKg - flow * (tTdb - start.tTdb);
        perturbers.load(tTdb);
        perturbers.writeAcceleration(r, v, 0, { areaToMassM2Kg: sunlightAreaM2 / mass, reflectivity }, out);
        for (let c = 0; c < 3; c++) out[c] += (1e-3 * thrustN[c]) / mass;
      },
    };
    const run = new GaussRadau(system, { tolerance: 1e-11, firstStepS: secondsPerDay / 4 });
    run.start(fromTdb, position, velocity);
    while (run.tTdb < untilTdb) run.advance(untilTdb);
    [position, velocity] = [run.position.slice(), run.velocity.slice()];
    massKg -= flow * (untilTdb - fromTdb);
    fromTdb = untilTdb;
  };
  const pushes = [
    ...controls.map((control) => ({ at: control.fromTdb, control, impulse: undefined })),
    ...impulses.map((impulse) => ({ at: impulse.tTdb, control: undefined, impulse })),
  ].sort((a, b) => a.at - b.at);
  for (const { at, control, impulse } of pushes) {
    fly(Math.min(at, toTdb), [0, 0, 0]);
    if (control !== undefined) fly(Math.min(control.toTdb, toTdb), control.thrustN);
    if (impulse === undefined) continue;
    const size = Math.hypot(...impulse.deltaVKmS);
    for (let c = 0; c < 3; c++) velocity[c] += impulse.deltaVKmS[c];
    massKg *= Math.exp((-1000 * size) / (315 * 9.80665));
  }
  fly(toTdb, [0, 0, 0]);
  return Float64Array.of(...position, ...velocity);
}
