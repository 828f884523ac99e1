/**
 * How the craft is turned: a smooth, deterministic function of directions and time; no attitude of Tianwen-2 is published, so
 * these laws are an assumption. One axis of the craft is given a direction (thrust, asteroid, or Earth), the roll about it
 * puts the span of the wings across the Sun, so that turned about their span they face it squarely. Pure.
 */
import { Matrix4, Quaternion, Vector3 } from "three";
import { dishReachRad, facingKm } from "./shape";

/** Unit vectors in one set of inertial axes; weights 0 … 1. */
export interface Surroundings {
  readonly sun: Vector3;
  readonly earth: Vector3;
  readonly asteroid: Vector3;
  asteroidRangeKm: number;
  /** What pushes, or is about to or did: later ones go over earlier ones by their weight. */
  readonly thrusts: readonly { readonly direction: Vector3; weight: number }[];
}

export interface Attitude {
  /** Turns craft axes into the axes of the surroundings. */
  readonly body: Quaternion;
  /** Of the wings about +y; 0: their normal on +z. */
  wingRad: number;
  /** Where the antenna looks, craft axes. */
  readonly dish: Vector3;
}

export function newAttitude(): Attitude {
  return { body: new Quaternion(), wingRad: 0, dish: new Vector3(0, 0, 1) };
}

const pole = new Vector3(0, 0, 1);
const [x, y, z, seen] = [new Vector3(), new Vector3(), new Vector3(), new Vector3()];
const basis = new Matrix4();
const turn = new Quaternion();

/** Where the axis held and the Sun are nearly in line, the roll is steadied by another direction. */
const inLine = 0.08;

/** Writes into `seen` the direction of the Sun as far as it lies across `axis`, steadied by the pole, as a unit vector. */
function writeAcross(axis: Vector3, sun: Vector3): void {
  seen.copy(sun).addScaledVector(axis, -sun.dot(axis));
  const lacking = Math.max(0, 1 - seen.length() / inLine);
  const steady = Math.abs(axis.z) < 0.9 ? pole : y.set(1, 0, 0);
  seen.addScaledVector(steady, lacking * inLine).addScaledVector(axis, -lacking * inLine * steady.dot(axis));
  seen.normalize();
}

/** Thrust along +x, the Sun on the side of +z. */
function writeThrusting(out: Quaternion, thrust: Vector3, sun: Vector3): void {
  writeAcross(thrust, sun);
  x.copy(thrust);
  z.copy(seen);
  out.setFromRotationMatrix(basis.makeBasis(x, y.crossVectors(z, x), z));
}

/** +z along `axis`, the Sun on the side of +x. */
function writeUpright(out: Quaternion, axis: Vector3, sun: Vector3): void {
  writeAcross(axis, sun);
  z.copy(axis);
  x.copy(seen);
  out.setFromRotationMatrix(basis.makeBasis(x, y.crossVectors(z, x), z));
}

/** Smooth 0 … 1. */
const eased = (s: number): number => {
  const t = Math.min(1, Math.max(0, s));
  return t * t * (3 - 2 * t);
};

const away = new Vector3();

/**
 * Writes the attitude: the antenna's axis on Earth; near the asteroid (all within `facingKm`, none at 1.5 times that) the
 * camera face on it; while it thrusts, its thrust axis along the thrust.
 */
export function writeAttitude(out: Attitude, { sun, earth, asteroid, asteroidRangeKm, thrusts }: Surroundings): void {
  const { body } = out;
  writeUpright(body, earth, sun);
  const facing = eased(3 - (2 * asteroidRangeKm) / facingKm);
  if (facing > 0) {
    writeUpright(turn, away.copy(asteroid).negate(), sun);
    body.slerp(turn, facing);
  }
  for (let i = 0; i < thrusts.length; i++) {
    if (thrusts[i].weight <= 0) continue;
    writeThrusting(turn, thrusts[i].direction, sun);
    body.slerp(turn, thrusts[i].weight);
  }
  turn.copy(body).conjugate();
  seen.copy(sun).applyQuaternion(turn);
  out.wingRad = Math.atan2(seen.x, seen.z);
  writeDish(out.dish, seen.copy(earth).applyQuaternion(turn));
}

/** Where the antenna can look nearest to `target`, craft axes: anywhere within its reach of +z. */
function writeDish(out: Vector3, target: Vector3): void {
  const flat = Math.hypot(target.x, target.y);
  const offAxis = Math.atan2(flat, target.z);
  const angle = Math.min(offAxis, dishReachRad);
  // Straight behind, every way round is as near: by way of +x.
  if (flat > 1e-12) out.set((target.x * Math.sin(angle)) / flat, (target.y * Math.sin(angle)) / flat, Math.cos(angle));
  else out.set(Math.sin(angle), 0, Math.cos(angle));
}
