/** Ends of legs at Earth, for the first look at a leg: Earth's own place, and a velocity relative to it. */
import { type Ephemeris, instantOf, writeBarycentric } from "../paths";
import type { Vector3 } from "../types";
import type { Boundary } from "./optimiser/shooting";
import { along, dot, norm, scaled, unitOf } from "./optimiser/vectors";

function stateOfEarth(ephemeris: Ephemeris, tTdb: number): Float64Array {
  const earth = new Float64Array(6);
  writeBarycentric(ephemeris, "earth", instantOf(tTdb), earth);
  return earth;
}

/** Leaves with any excess velocity: the three free variables, km/s. */
export function freeExcess(ephemeris: Ephemeris, tTdb: number): Boundary {
  const earth = stateOfEarth(ephemeris, tTdb);
  return {
    free: new Float64Array(3),
    evaluate(free, state, partials) {
      state.set(earth);
      partials.fill(0);
      for (let c = 0; c < 3; c++) {
        state[c + 3] += free[c];
        partials[3 * (c + 3) + c] = 1;
      }
    },
  };
}

/** Comes or leaves with the excess `excessKmS` in the direction of the three free variables, first that of `towards`. */
export function excessOfSize(
  ephemeris: Ephemeris,
  tTdb: number,
  excessKmS: number,
  towards: ArrayLike<number>,
): Boundary {
  const earth = stateOfEarth(ephemeris, tTdb);
  return {
    free: Float64Array.from(towards),
    evaluate(free, state, partials) {
      state.set(earth);
      partials.fill(0);
      const size = Math.sqrt(free[0] * free[0] + free[1] * free[1] + free[2] * free[2]);
      for (let c = 0; c < 3; c++) {
        state[c + 3] += (excessKmS * free[c]) / size;
        for (let d = 0; d < 3; d++) {
          const own = c === d ? 1 : 0;
          partials[3 * (c + 3) + d] = (excessKmS / size) * (own - (free[c] * free[d]) / (size * size));
        }
      }
    },
  };
}

/** Leaves with the excess `excessIn` (km/s) turned by an angle of cosine `cosBend`, to the side of the three free variables, first that of `towards`. */
export function excessTurned(
  ephemeris: Ephemeris,
  tTdb: number,
  excessIn: Vector3,
  cosBend: number,
  towards: ArrayLike<number>,
): Boundary {
  const earth = stateOfEarth(ephemeris, tTdb);
  const size = norm(excessIn);
  const axis = unitOf(excessIn);
  const sinBend = Math.sqrt(1 - cosBend * cosBend);
  return {
    free: Float64Array.from(towards),
    evaluate(free, state, partials) {
      state.set(earth);
      partials.fill(0);
      const side = along(free, -dot(free, axis), axis);
      const length = norm(side);
      const unit = scaled(side, 1 / length);
      for (let c = 0; c < 3; c++) {
        state[c + 3] += size * (cosBend * axis[c] + sinBend * unit[c]);
        for (let d = 0; d < 3; d++) {
          const own = c === d ? 1 : 0;
          partials[3 * (c + 3) + d] = ((size * sinBend) / length) * (own - unit[c] * unit[d] - axis[c] * axis[d]);
        }
      }
    },
  };
}
