/** Laws that must hold exactly for point masses: energy, angular momentum, and the way back. */
import { bodyOf, solutionOf } from "../bodies";
import { newtonianModel } from "../model";
import { initialState } from "../planets";
import { SolarSystem } from "../solarSystem";
import { SolarSystemStepper } from "../solarSystemStepper";
import { resolve } from "../stateLayout";
import { secondsPerDay } from "../units";
import { type AccuracyRow, distance, rowOf } from "./row";

const century = 36524;
const stepDays = 1 / 3;

/** Newtonian state with Kamoʻoalewa as a massless extra body. */
function start() {
  const { tTdb, position, velocity } = initialState(newtonianModel);
  const kamooalewa = solutionOf(bodyOf("kamooalewa"), "jpl-vectors-2026-08");
  return {
    tTdb,
    position: Float64Array.of(...position, ...kamooalewa.positionKm),
    velocity: Float64Array.of(...velocity, ...kamooalewa.velocityKmS),
  };
}

/** Energy (GM-weighted, km⁵/s⁴) and angular momentum (km⁵/s³, 3) of a state in the layout of `SolarSystem`. */
function invariantsOf(system: SolarSystem, y: Float64Array, v: Float64Array): { energy: number; momentum: number[] } {
  const n = system.fastCount;
  const p = new Float64Array(3 * n);
  const u = new Float64Array(3 * n);
  resolve(y, p, 3 * n);
  resolve(v, u, 3 * n);
  let energy = 0;
  const momentum = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const gm = system.gm[i];
    const o = 3 * i;
    energy += 0.5 * gm * (u[o] * u[o] + u[o + 1] * u[o + 1] + u[o + 2] * u[o + 2]);
    for (let c = 0; c < 3; c++) {
      const d = (c + 1) % 3;
      const e = (c + 2) % 3;
      momentum[c] += gm * (p[o + d] * u[o + e] - p[o + e] * u[o + d]);
    }
    for (let j = 0; j < i; j++)
      energy -= (gm * system.gm[j]) / distance(p.subarray(o, o + 3), p.subarray(3 * j, 3 * j + 3));
  }
  return { energy, momentum };
}

/** A century forwards, conserved quantities sampled every year, and a century back to the start. */
export function lawRows(): AccuracyRow[] {
  const { tTdb, position, velocity } = start();
  const system = new SolarSystem(newtonianModel, 1);
  const first = invariantsOf(system, position, velocity);
  const size = Math.sqrt(first.momentum.reduce((sum, value) => sum + value * value, 0));
  const forward = new SolarSystemStepper(system, tTdb, position, velocity, 1, { stepDays });
  const y = new Float64Array(position.length);
  const v = new Float64Array(position.length);
  const steps = century / stepDays;
  const energy: number[] = [];
  const momentum: number[] = [];
  for (let step = 1; step <= steps; step++) {
    forward.advance();
    if (step % 1096 !== 0 && step !== steps) continue;
    forward.fast.correctedPosition(0, y.length, y, 0);
    forward.fast.correctedVelocity(0, v.length, v, 0);
    const now = invariantsOf(system, y, v);
    energy.push(Math.abs(now.energy / first.energy - 1));
    momentum.push(distance(now.momentum, first.momentum) / size);
  }
  const back = new SolarSystemStepper(system, tTdb + century * secondsPerDay, y, v, -1, { stepDays });
  for (let step = 1; step <= steps; step++) back.advance();
  back.fast.correctedPosition(0, y.length, y, 0);
  const o = position.length - 3;
  const home = 1000 * distance(y.subarray(o), position.subarray(o));
  return [
    rowOf("Energy, Newtonian, 100 yr", "its value at the start", "relative", energy, 1e-14),
    rowOf("Angular momentum, Newtonian, 100 yr", "its value at the start", "relative", momentum, 1e-14),
    rowOf("Kamoʻoalewa, 100 yr forwards and back, Newtonian", "where it started", "m", [home], 1),
  ];
}
