/** The probe as the full propagator flies it: gravity of everything, sunlight, and an engine that pushes evenly while mass flows out. */
import type { SecondOrderSystem } from "../integrators/force";
import type { Perturbers } from "../perturbers";
import type { Vector3 } from "../types";
import { reflectivity, sunlightAreaM2 } from "./spacecraft";

/** One particle under thrust. Set `thrustN`, and mass and its flow from `fromTdb` on, before a stretch. */
export class PoweredSystem implements SecondOrderSystem {
  readonly dimension = 3;
  thrustN: Vector3 = [0, 0, 0];
  fromTdb = 0;
  massKg = 1;
  massFlowKgS = 0;
  private readonly perturbers: Perturbers;
  private readonly physics = { areaToMassM2Kg: 0, reflectivity };

  constructor(perturbers: Perturbers) {
    this.perturbers = perturbers;
  }

  accelerate(tTdb: number, position: Float64Array, velocity: Float64Array, out: Float64Array): void {
    const { thrustN, physics, perturbers } = this;
    const massKg = this.massKg - this.massFlowKgS * (tTdb - this.fromTdb);
    physics.areaToMassM2Kg = sunlightAreaM2 / massKg;
    perturbers.load(tTdb);
    perturbers.writeAcceleration(position, velocity, 0, physics, out);
    // N/kg = m/s²
    const perKg = 1e-3 / massKg;
    for (let c = 0; c < 3; c++) out[c] += thrustN[c] * perKg;
  }
}
