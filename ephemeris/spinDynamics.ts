/**
 * Forces on the surface of a small spinning body, and the flight of a loose pebble: held down by gravity, thrown off by the spin.
 * The body is a homogeneous ellipsoid that turns uniformly about its z axis. Metres, seconds, body-fixed frame unless said.
 *
 * Gravity: −GM x_i R_D(…, a_i² + λ), λ the largest root of Σ x_i²/(a_i² + λ) = 1, 0 inside (MacMillan 1930; in Carlson's integrals).
 * In the frame that turns with the body ½v² + Φ − ½ω²(x² + y²) is conserved (Jacobi).
 */
import { carlsonRD, carlsonRF } from "./carlson";
import { asteroidGmM3S2 } from "./data/probe/approach.json";
import data from "./data/spin.json";
import { GaussRadau } from "./integrators/gaussRadau";
import { sinCosInto } from "./trigonometry";

export interface SpinningBody {
  /** Semi-axes along x, y, z, m; z is the spin axis. */
  readonly semiAxesM: readonly number[];
  readonly gmM3S2: number;
  /** Sidereal period, s. */
  readonly periodS: number;
}

const radiusM = data.meanDiameterM.value / 2;
/** G times density, 1/s²: GM over the volume of the 18 m sphere it was derived for. */
const gDensity = asteroidGmM3S2.value / ((4 / 3) * Math.PI * radiusM * radiusM * radiusM);

/** Mean density assumed for Kamoʻoalewa, kg/m³. */
export const densityKgM3 = gDensity / data.gravitationalConstant.value;

/** Kamoʻoalewa as an ellipsoid of these whole lengths (m), with the density assumed for it, turning once in `periodS`. */
export function spinningBlock(lengthsM: readonly number[], periodS: number): SpinningBody {
  const gmM3S2 = (gDensity * Math.PI * lengthsM[0] * lengthsM[1] * lengthsM[2]) / 6;
  return { semiAxesM: lengthsM.map((length) => length / 2), gmM3S2, periodS };
}

/**
 * The period below which a loose stone leaves the equator of a sphere of the assumed density, whatever its size: √(3π/Gρ), s.
 * A long block loses stones from its ends at slower spins already.
 */
export const criticalPeriodS = Math.sqrt((3 * Math.PI) / gDensity);

const spinRate = (body: SpinningBody): number => (2 * Math.PI) / body.periodS;

/** Σ x_i²/a_i²: 1 on the ellipsoid, more outside. */
export function levelOf({ semiAxesM: a }: SpinningBody, x: number, y: number, z: number): number {
  return (x * x) / (a[0] * a[0]) + (y * y) / (a[1] * a[1]) + (z * z) / (a[2] * a[2]);
}

/** λ of the confocal ellipsoid through a point outside; 0 inside. Newton from below on a convex function: it never overshoots. */
function confocal(body: SpinningBody, x: number, y: number, z: number): number {
  if (levelOf(body, x, y, z) <= 1) return 0;
  const a = body.semiAxesM[0];
  const b = body.semiAxesM[1];
  const c = body.semiAxesM[2];
  // From the smallest root any axis alone would have.
  let lambda = Math.max(0, x * x - a * a, y * y - b * b, z * z - c * c);
  for (let k = 0; k < 60; k++) {
    const p = a * a + lambda;
    const q = b * b + lambda;
    const r = c * c + lambda;
    const u = (x * x) / p;
    const v = (y * y) / q;
    const w = (z * z) / r;
    const step = (u + v + w - 1) / (u / p + v / q + w / r);
    lambda += step;
    if (step <= 1e-16 * (lambda + c * c)) break;
  }
  return lambda;
}

/** Writes the acceleration of gravity at a body-fixed point into `out`, m/s². */
export function writeGravity(body: SpinningBody, x: number, y: number, z: number, out: Float64Array): void {
  const lambda = confocal(body, x, y, z);
  const a = body.semiAxesM;
  const p = a[0] * a[0] + lambda;
  const q = a[1] * a[1] + lambda;
  const r = a[2] * a[2] + lambda;
  out[0] = -body.gmM3S2 * x * carlsonRD(q, r, p);
  out[1] = -body.gmM3S2 * y * carlsonRD(p, r, q);
  out[2] = -body.gmM3S2 * z * carlsonRD(p, q, r);
}

/** Potential of gravity at a body-fixed point, m²/s²; 0 at infinity. */
export function potentialOf(body: SpinningBody, x: number, y: number, z: number): number {
  const lambda = confocal(body, x, y, z);
  const [a, b, c] = body.semiAxesM;
  const [p, q, r] = [a * a + lambda, b * b + lambda, c * c + lambda];
  const tide = x * x * carlsonRD(q, r, p) + y * y * carlsonRD(p, r, q) + z * z * carlsonRD(p, q, r);
  return (body.gmM3S2 / 2) * (tide - 3 * carlsonRF(p, q, r));
}

/** Writes the centrifugal acceleration at a body-fixed point into `out`, m/s². */
export function writeCentrifugal(body: SpinningBody, x: number, y: number, out: Float64Array): void {
  const square = spinRate(body) * spinRate(body);
  out[0] = square * x;
  out[1] = square * y;
  out[2] = 0;
}

const pull = new Float64Array(3);
const swing = new Float64Array(3);

/** Gravity and centrifugal acceleration together along the outward `normal`, m/s²: above 0 a loose stone leaves. */
export function liftOf(body: SpinningBody, pointM: ArrayLike<number>, normal: ArrayLike<number>): number {
  writeGravity(body, pointM[0], pointM[1], pointM[2], pull);
  writeCentrifugal(body, pointM[0], pointM[1], swing);
  let lift = 0;
  for (let c = 0; c < 3; c++) lift += (pull[c] + swing[c]) * normal[c];
  return lift;
}

/** A body-fixed vector turned into the inertial frame that agrees with the body-fixed one at `sinceS` = 0, or back (`sense` −1); in place. */
export function turnWithBody(body: SpinningBody, sinceS: number, out: Float64Array, sense: 1 | -1 = 1): void {
  const turns = sinceS / body.periodS;
  sinCosInto(2 * Math.PI * (turns - Math.floor(turns)) * sense, pair);
  const x = out[0];
  const y = out[1];
  out[0] = pair[1] * x - pair[0] * y;
  out[1] = pair[0] * x + pair[1] * y;
}
const pair = new Float64Array(2);

export interface PebbleFlight {
  readonly body: SpinningBody;
  /** Places and velocities every `stepS` from the release, m and m/s, in the inertial frame that agrees with the body-fixed one then. */
  readonly stepS: number;
  readonly positionsM: Float64Array;
  readonly velocitiesMS: Float64Array;
  /** Body-fixed place where it lies from `restsFromS` on: where it started when it never leaves. Infinity when it flies away. */
  readonly restM: Float64Array;
  readonly restsFromS: number;
}

export interface PebbleOptions {
  /** How long it is followed, s; default 6 hours. */
  readonly spanS?: number;
  /** Whether a body-fixed point is under the ground; default: inside the ellipsoid. Asked once the pebble has risen `clearM`. */
  readonly isBelowGround?: (x: number, y: number, z: number) => boolean;
  /** Default 0.3 m. */
  readonly clearM?: number;
}

const stepS = 10;

/**
 * Lets a pebble go at a body-fixed surface point with outward `normal` (unit): it has the velocity of the ground and only gravity acts.
 * Where gravity presses it down it stays; where it comes down again it lies still (no bounce, no rolling: not modelled).
 * Integrated by Gauss–Radau; the Jacobi constant holds to 1e-12 of the square of the ground's speed.
 */
export function pebbleFlight(
  body: SpinningBody,
  startM: ArrayLike<number>,
  normal: ArrayLike<number>,
  { spanS = 21600, isBelowGround, clearM = 0.3 }: PebbleOptions = {},
): PebbleFlight {
  const start = Float64Array.from(startM);
  if (liftOf(body, start, normal) <= 0) {
    return { body, stepS, positionsM: start, velocitiesMS: new Float64Array(3), restM: start, restsFromS: 0 };
  }
  const isBelow = isBelowGround ?? ((x, y, z) => levelOf(body, x, y, z) < 1);
  const run = new GaussRadau(inertialGravity(body), { firstStepS: stepS });
  const omega = spinRate(body);
  run.start(0, start, [-omega * start[1], omega * start[0], 0]);
  const samples = Math.floor(spanS / stepS) + 1;
  const positionsM = new Float64Array(3 * samples);
  const velocitiesMS = new Float64Array(3 * samples);
  const [place, velocity] = [new Float64Array(3), new Float64Array(3)];
  let hasRisen = false;
  for (let k = 0; k < samples; k++) {
    while (run.tTdb < k * stepS) run.advance(spanS);
    run.stateAt(k * stepS, place, velocity);
    positionsM.set(place, 3 * k);
    velocitiesMS.set(velocity, 3 * k);
    turnWithBody(body, k * stepS, place, -1);
    hasRisen ||= distance(place, start) > clearM;
    if (hasRisen && isBelow(place[0], place[1], place[2])) {
      const used = 3 * (k + 1);
      return {
        body,
        stepS,
        positionsM: positionsM.slice(0, used),
        velocitiesMS: velocitiesMS.slice(0, used),
        restM: place,
        restsFromS: k * stepS,
      };
    }
  }
  return { body, stepS, positionsM, velocitiesMS, restM: start, restsFromS: Number.POSITIVE_INFINITY };
}

function distance(a: Float64Array, b: Float64Array): number {
  const [x, y, z] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
  return Math.sqrt(x * x + y * y + z * z);
}

function inertialGravity(body: SpinningBody): ConstructorParameters<typeof GaussRadau>[0] {
  const fixed = new Float64Array(3);
  return {
    dimension: 3,
    accelerate(sinceS, position, _velocity, acceleration) {
      fixed.set(position);
      turnWithBody(body, sinceS, fixed, -1);
      writeGravity(body, fixed[0], fixed[1], fixed[2], acceleration);
      turnWithBody(body, sinceS, acceleration);
    },
  };
}

/**
 * Writes place (m) and velocity (m/s) of a pebble `sinceS` after its release, inertial frame of the flight, into `out` (six numbers).
 * Between samples by cubic Hermite interpolation, within 1e-5 m; after the last straight on. Before 0 it lies where it started.
 */
export function writePebble(flight: PebbleFlight, sinceS: number, out: Float64Array): void {
  const { body, positionsM: p, velocitiesMS: v } = flight;
  if (sinceS <= 0 || sinceS >= flight.restsFromS) {
    for (let c = 0; c < 3; c++) out[c] = sinceS <= 0 ? p[c] : flight.restM[c];
    turnWithBody(body, sinceS, out);
    const omega = spinRate(body);
    out[3] = -omega * out[1];
    out[4] = omega * out[0];
    out[5] = 0;
    return;
  }
  const last = p.length / 3 - 1;
  const k = Math.min(last, Math.floor(sinceS / flight.stepS));
  const s = sinceS / flight.stepS - k;
  for (let c = 0; c < 3; c++) {
    const at = 3 * k + c;
    const next = 3 * Math.min(last, k + 1) + c;
    const h = flight.stepS;
    if (k === last) {
      out[c] = p[at] + s * h * v[at];
      out[3 + c] = v[at];
      continue;
    }
    const rise = p[next] - p[at];
    const u = 1 - s;
    out[c] = p[at] + s * s * (3 - 2 * s) * rise + h * s * u * (u * v[at] - s * v[next]);
    out[3 + c] = (6 * s * u * rise) / h + u * (1 - 3 * s) * v[at] + s * (3 * s - 2) * v[next];
  }
}
