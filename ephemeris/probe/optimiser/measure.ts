/**
 * How the end of a leg is compared with its target: as position and velocity, or as orbital elements. Elements answer almost
 * evenly to an impulse years before, and their mean longitude counts revolutions; positions do neither.
 */
import { auKm, gmKm3S2 } from "../../constants";
import { atan2Of } from "../../trigonometry";

/** Six numbers of order one for an end state, so that differences of 1e-9 are some hundred metres. */
export interface EndMeasure {
  /** Values of a state (x y z vx vy vz, km, km/s, heliocentric, ICRF) into `out`. */
  evaluate(state: Float64Array, out: Float64Array): void;
  /** Partial derivatives of the values by the state, 6×6, row by row. */
  partials(state: Float64Array, out: Float64Array): void;
  /** Index of a value that is an angle and counts turns; −1: none. */
  readonly angle: number;
}

/** Lengths and speeds that make positions and velocities of order one; km and km/s. */
export const lengthKm = 1.5e8;
export const speedKmS = 30;
const unit = (component: number): number => (component < 3 ? lengthKm : speedKmS);

export const cartesian: EndMeasure = {
  evaluate(state, out) {
    for (let k = 0; k < 6; k++) out[k] = state[k] / unit(k);
  },
  partials(_state, out) {
    out.fill(0);
    for (let k = 0; k < 6; k++) out[7 * k] = 1 / unit(k);
  },
  angle: -1,
};

/** Equinoctial elements a (au), h, k, p, q and mean longitude (Broucke & Cefola 1972, Celest. Mech. 5, 303), axes ICRF. */
export const equinoctial: EndMeasure = {
  evaluate: writeEquinoctial,
  partials(state, out) {
    // Central differences of a closed form: good to 1e-9, and only the direction of the next step hangs on them.
    const moved = state.slice();
    const plus = new Float64Array(6);
    const minus = new Float64Array(6);
    for (let column = 0; column < 6; column++) {
      const step = 1e-5 * unit(column);
      moved[column] = state[column] + step;
      writeEquinoctial(moved, plus);
      moved[column] = state[column] - step;
      writeEquinoctial(moved, minus);
      moved[column] = state[column];
      for (let k = 0; k < 6; k++) {
        const change = plus[k] - minus[k];
        out[6 * k + column] = (k === 5 ? withinTurn(change) : change) / (2 * step);
      }
    }
  },
  angle: 5,
};

/** An angle brought to (−π, π]. */
export const withinTurn = (angle: number): number => angle - 2 * Math.PI * Math.floor(angle / (2 * Math.PI) + 0.5);

function writeEquinoctial(state: Float64Array, out: Float64Array): void {
  const [x, y, z, vx, vy, vz] = state;
  const gm = gmKm3S2.sun;
  const r = Math.sqrt(x * x + y * y + z * z);
  const hx = y * vz - z * vy;
  const hy = z * vx - x * vz;
  const hz = x * vy - y * vx;
  const h = Math.sqrt(hx * hx + hy * hy + hz * hz);
  const a = 1 / (2 / r - (vx * vx + vy * vy + vz * vz) / gm);
  const p = hx / (h + hz);
  const q = -hy / (h + hz);
  const s = 1 / (1 + p * p + q * q);
  const f = [s * (1 - p * p + q * q), s * 2 * p * q, -s * 2 * p];
  const g = [s * 2 * p * q, s * (1 + p * p - q * q), s * 2 * q];
  const ex = (vy * hz - vz * hy) / gm - x / r;
  const ey = (vz * hx - vx * hz) / gm - y / r;
  const ez = (vx * hy - vy * hx) / gm - z / r;
  const k = ex * f[0] + ey * f[1] + ez * f[2];
  const eh = ex * g[0] + ey * g[1] + ez * g[2];
  const along = x * f[0] + y * f[1] + z * f[2];
  const across = x * g[0] + y * g[1] + z * g[2];
  const root = Math.sqrt(1 - k * k - eh * eh);
  const beta = 1 / (1 + root);
  const cosF = k + ((1 - k * k * beta) * along - eh * k * beta * across) / (a * root);
  const sinF = eh + ((1 - eh * eh * beta) * across - eh * k * beta * along) / (a * root);
  out[0] = a / auKm;
  out[1] = eh;
  out[2] = k;
  out[3] = p;
  out[4] = q;
  out[5] = atan2Of(sinF, cosF) + eh * cosF - k * sinF;
}
