/** The turn away from the capsule's way: the burn at separation that makes the probe pass Earth as the way to the comet asks. */
import type { Vector3 } from "../types";
import type { GeocentricState } from "./hyperbola";
import type { EarthPassage } from "./optimiser/earthPassage";
import type { RecorderStart } from "./recorder";

/** The burn is aimed at the place this long before perigee: near enough to fix the passage, far enough to be nearly straight. */
const aimS = 6 * 3600;
const rounds = 6;

/** Velocity change (km/s) at `start` that leads to the perigee of a swing-by at `perigeeTdb`, from the state there carried back. */
export function divertTo(
  passage: EarthPassage,
  start: RecorderStart,
  perigee: GeocentricState,
  perigeeTdb: number,
): Vector3 {
  const wanted = new Float64Array(6);
  const aimTdb = perigeeTdb - aimS;
  passage.writeBarycentric(perigee, perigeeTdb, wanted);
  passage.fly(wanted, perigeeTdb, aimTdb);
  const burn: [number, number, number] = [0, 0, 0];
  const state = new Float64Array(6);
  for (let round = 0; round < rounds; round++) {
    state.set(start.positionKm);
    for (let c = 0; c < 3; c++) state[c + 3] = start.velocityKmS[c] + burn[c];
    const matrix = passage.fly(state, start.tTdb, aimTdb);
    const miss: Vector3 = [wanted[0] - state[0], wanted[1] - state[1], wanted[2] - state[2]];
    const column = (c: number): Vector3 => [matrix[c], matrix[6 + c], matrix[12 + c]];
    const change = solved(column(3), column(4), column(5), miss);
    for (let c = 0; c < 3; c++) burn[c] += change[c];
  }
  return burn;
}

/** x with a x₀ + b x₁ + c x₂ = d, by Cramer's rule. */
function solved(a: Vector3, b: Vector3, c: Vector3, d: Vector3): Vector3 {
  const volume = (p: Vector3, q: Vector3, r: Vector3) =>
    p[0] * (q[1] * r[2] - q[2] * r[1]) + p[1] * (q[2] * r[0] - q[0] * r[2]) + p[2] * (q[0] * r[1] - q[1] * r[0]);
  const whole = volume(a, b, c);
  return [volume(d, b, c) / whole, volume(a, d, c) / whole, volume(a, b, d) / whole];
}
