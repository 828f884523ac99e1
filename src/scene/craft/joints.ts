/** Where each part of the craft is for an attitude and a posture of its limbs: matrices from part axes to craft axes, m. Pure. */
import { Euler, Matrix4, Quaternion, Vector3 } from "three";
import type { Attitude } from "./attitude";
import { partCount, parts } from "./parts";
import {
  armJointM,
  armM,
  dishJointM,
  halfBodyM,
  legAngleRad,
  legCount,
  legJointHeightM,
  legJointRadiusM,
  legM,
} from "./shape";

/** How the limbs are held: 0 folded, 1 out. */
export interface Posture {
  legs: number;
  /** The arm: folded under the body, or its wrist at `reachM` (craft axes). */
  arm: number;
  readonly reachM: Vector3;
}

/** Everything folded. */
export const newPosture = (): Posture => ({ legs: 0, arm: 0, reachM: new Vector3(0.9, -0.55, -2.6) });

export const newPartMatrices = (): Matrix4[] => Array.from({ length: partCount }, () => new Matrix4());

const up = new Vector3(0, 0, 1);
const one = new Vector3(1, 1, 1);
const hidden = new Matrix4().makeScale(0, 0, 0);
const [at, turn, euler, step] = [new Vector3(), new Quaternion(), new Euler(), new Matrix4()];

/** A joint: moved to (x, y, z), turned about z and then about y. */
function writeJoint(out: Matrix4, x: number, y: number, z: number, aboutZ: number, aboutY: number): Matrix4 {
  turn.setFromEuler(euler.set(0, aboutY, aboutZ, "ZYX"));
  return out.compose(at.set(x, y, z), turn, one);
}

const between = (a: number, b: number, share: number): number => a + share * (b - a);

/** Angles from straight down, outwards positive: folded up along the body, or standing out; the knee adds to the hip. */
const hipRad = [2.98, 0.72] as const;
const kneeRad = [-2.96, -0.62] as const;

function writeLegs(out: readonly Matrix4[], share: number): void {
  for (let k = 0; k < legCount; k++) {
    const angle = legAngleRad(k);
    const upper = out[parts.upperLegs + k];
    const x = Math.cos(angle) * legJointRadiusM;
    const y = Math.sin(angle) * legJointRadiusM;
    writeJoint(upper, x, y, legJointHeightM, angle, -between(hipRad[0], hipRad[1], share));
    const lower = out[parts.lowerLegs + k];
    lower.multiplyMatrices(upper, writeJoint(step, 0, 0, -legM, 0, -between(kneeRad[0], kneeRad[1], share)));
  }
}

/** Two links of equal length in a plane through the shoulder: the elbow's angle by the law of cosines. */
function writeArm(out: readonly Matrix4[], { arm, reachM }: Posture): void {
  const x = armJointM[0];
  const y = armJointM[1];
  const z = armJointM[2];
  const dx = reachM.x - x;
  const dy = reachM.y - y;
  const dz = reachM.z - z;
  const flat = Math.sqrt(dx * dx + dy * dy);
  const distance = Math.min(1.98 * armM, Math.sqrt(flat * flat + dz * dz));
  const half = Math.acos(distance / (2 * armM));
  // Folded: the upper link along −x under the body, the fore arm back over it.
  const azimuth = between(Math.PI, flat < 1e-9 ? Math.PI : Math.PI + Math.atan2(-dy, -dx), arm);
  const shoulder = between(1.5, Math.atan2(flat, -dz) + half, arm);
  const elbow = between(-3.02, -2 * half, arm);
  const upper = writeJoint(out[parts.upperArm], x, y, z, azimuth, -shoulder);
  const fore = out[parts.foreArm].multiplyMatrices(upper, writeJoint(step, 0, 0, -armM, 0, -elbow));
  // The wrist keeps the sampler pointing down.
  out[parts.sampler].multiplyMatrices(fore, writeJoint(step, 0, 0, -armM, 0, shoulder + elbow));
}

/** Where the figure stands: beside the body on the side of the capsule, clear of the wings. */
export const personAtM = [halfBodyM + 1, 0.95, -0.9] as const;

/** Writes the matrix of every part. */
export function writeJoints(
  out: readonly Matrix4[],
  attitude: Attitude,
  posture: Posture,
  shown: { readonly capsule: boolean; readonly person: boolean },
): void {
  out[parts.body].identity();
  if (shown.capsule) out[parts.capsule].identity();
  else out[parts.capsule].copy(hidden);
  out[parts.wings].makeRotationY(attitude.wingRad);
  out[parts.dish].compose(at.fromArray(dishJointM), turn.setFromUnitVectors(up, attitude.dish), one);
  writeArm(out, posture);
  writeLegs(out, posture.legs);
  if (shown.person) writeJoint(out[parts.person], personAtM[0], personAtM[1], personAtM[2], 2.6, 0);
  else out[parts.person].copy(hidden);
}
