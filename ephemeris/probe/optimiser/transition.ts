/** State-transition matrices: how the end of an arc answers to its start, integrated along with the arc itself. */
import { GaussRadau } from "../../integrators/gaussRadau";
import type { ArcField } from "./field";

/** Partial derivatives are carried a millionth as large, so that the step of an adaptive run follows the path alone. */
const columnScale = 1e-6;

/** Flies arcs in one field; position and velocity are its state, `matrix` (6×6, row by row) ∂(end)/∂(start). */
export class ArcFlyer {
  readonly field: ArcField;
  readonly matrix = new Float64Array(36);
  private readonly fixed = new Map<number, GaussRadau>();
  private readonly position = new Float64Array(21);
  private readonly velocity = new Float64Array(21);

  constructor(field: ArcField) {
    this.field = field;
  }

  /**
   * Carries `state` (x y z vx vy vz, barycentric) from `fromTdb` to `toTdb` in place, in `steps` equal steps (0: adaptive),
   * and fills `matrix`.
   */
  fly(state: Float64Array, fromTdb: number, toTdb: number, steps: number): void {
    const { position, velocity, matrix } = this;
    position.fill(0);
    velocity.fill(0);
    for (let c = 0; c < 3; c++) {
      position[c] = state[c];
      velocity[c] = state[c + 3];
      position[3 + 3 * c + c] = columnScale;
      velocity[12 + 3 * c + c] = columnScale;
    }
    const solo = this.integrator(Math.abs(toTdb - fromTdb), steps);
    solo.start(fromTdb, position, velocity);
    while (solo.tTdb !== toTdb) solo.advance(toTdb);
    for (let c = 0; c < 3; c++) {
      state[c] = solo.position[c];
      state[c + 3] = solo.velocity[c];
    }
    for (let column = 0; column < 6; column++) {
      for (let c = 0; c < 3; c++) {
        matrix[6 * c + column] = solo.position[3 + 3 * column + c] / columnScale;
        matrix[6 * (c + 3) + column] = solo.velocity[3 + 3 * column + c] / columnScale;
      }
    }
  }

  private integrator(lengthS: number, steps: number): GaussRadau {
    if (steps === 0) {
      return new GaussRadau(this.field, { tolerance: 1e-9, firstStepS: 60 });
    }
    const stepS = lengthS / steps;
    const known = this.fixed.get(stepS);
    if (known !== undefined) return known;
    const made = new GaussRadau(this.field, { firstStepS: stepS, fixedStep: true });
    this.fixed.set(stepS, made);
    return made;
  }
}
