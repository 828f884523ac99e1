/**
 * Where the craft is in the frame being drawn, how it is turned, and what shines on it: from the snapshot, in Float64 and
 * without allocation, for the shaders in craft axes.
 */
import { Matrix3, type Matrix4, Quaternion, Vector3, Vector4 } from "three";
import { probeId } from "../../../ephemeris/probe/flight";
import { isStaged } from "../sampling/samplingState";
import { writeStage } from "../sampling/stage";
import { bodyIndex, radiiKm, snapshot } from "../snapshot";
import { newAttitude, type Surroundings, writeAttitude } from "./attitude";
import { newPosture } from "./joints";
import { newPointing, type Pushes, writePointing } from "./pointing";

const probe = 3 * bodyIndex(probeId);
const [sun, earth, rockBody] = ["sun", "earth", "kamooalewa"].map((body) => 3 * bodyIndex(body));
const rockRadiusM = 1000 * radiiKm[rockBody / 3];
/** Of Kamoʻoalewa, arXiv:2606.24017. */
const rockAlbedo = 0.59;

export const craftScene = {
  attitude: newAttitude(),
  posture: newPosture(),
  pointing: newPointing(),
  /** From the camera, km, scene axes. */
  placeKm: new Float64Array(3),
  /** Craft axes. */
  sunCraft: new Vector3(),
  cameraM: new Vector3(),
  rock: new Vector4(),
  rockLight: 0,
  lightAxes: new Matrix3(),
};

const pointingIcrf = newPointing();
const surroundings = {
  sun: new Vector3(),
  earth: new Vector3(),
  asteroid: new Vector3(),
  asteroidRangeKm: 0,
  thrusts: craftScene.pointing.thrusts,
} satisfies Surroundings;
const inverse = new Quaternion();
const [u, v, relative] = [new Vector3(), new Vector3(), new Vector3()];

/** The craft, km in scene coordinates. */
const craftKm = new Float64Array(3);

/** Writes the way from the craft to the body at `at` in the snapshot, km. */
function writeWay(out: Vector3, at: number): Vector3 {
  const p = snapshot.positionsKm;
  return out.set(p[at] - craftKm[0], p[at + 1] - craftKm[1], p[at + 2] - craftKm[2]);
}

/** Where the craft is and what it faces: on its path, or in an illustrated sequence. */
function writePlaceAndPosture(pushes: Pushes): void {
  const { posture, pointing } = craftScene;
  const { positionsKm: p } = snapshot;
  const staged = isStaged();
  if (staged) {
    writeStage(craftKm, surroundings.asteroid, posture);
    pointing.ionLevel = pointing.burnLevel = 0;
    for (let i = 0; i < pointing.thrusts.length; i++) pointing.thrusts[i].weight = 0;
  } else {
    for (let i = 0; i < 3; i++) craftKm[i] = p[probe + i];
    posture.legs = posture.arm = 0;
    writeThrusts(pushes);
  }
  surroundings.asteroidRangeKm = writeWay(relative, rockBody).length();
  if (!staged) surroundings.asteroid.copy(relative).divideScalar(surroundings.asteroidRangeKm);
}

function writeThrusts(pushes: Pushes): void {
  const { pointing } = craftScene;
  const s = snapshot.axes.rows;
  writePointing(pointingIcrf, pushes, snapshot.tTdb);
  pointing.ionLevel = pointingIcrf.ionLevel;
  pointing.burnLevel = pointingIcrf.burnLevel;
  for (let i = 0; i < pointing.thrusts.length; i++) {
    const { direction: d, weight } = pointingIcrf.thrusts[i];
    pointing.thrusts[i].weight = weight;
    pointing.thrusts[i].direction.set(
      s[0] * d.x + s[1] * d.y + s[2] * d.z,
      s[3] * d.x + s[4] * d.y + s[5] * d.z,
      s[6] * d.x + s[7] * d.y + s[8] * d.z,
    );
  }
}

/** Light that the asteroid, a Lambert ball, sends here, of what the Sun sends: by its apparent size and its phase. */
function rockLightAt(rangeM: number, toRock: Vector3, toSun: Vector3): number {
  const phase = Math.acos(Math.min(1, Math.max(-1, -toRock.dot(toSun))));
  const lit = (Math.sin(phase) + (Math.PI - phase) * Math.cos(phase)) / Math.PI;
  const size = Math.min(1, rockRadiusM / rangeM);
  return (2 / 3) * rockAlbedo * size * size * lit;
}

/** Fills `craftScene` for the snapshot. */
export function writeCraftScene(pushes: Pushes): void {
  const { attitude, placeKm, cameraM, sunCraft, rock, lightAxes } = craftScene;
  const { cameraKm: c } = snapshot;
  writePlaceAndPosture(pushes);
  writeWay(surroundings.sun, sun).normalize();
  writeWay(surroundings.earth, earth).normalize();
  writeAttitude(attitude, surroundings);
  writeWay(relative, rockBody);
  const { asteroidRangeKm } = surroundings;
  craftScene.rockLight = rockLightAt(
    1000 * asteroidRangeKm,
    u.copy(relative).divideScalar(asteroidRangeKm),
    surroundings.sun,
  );

  inverse.copy(attitude.body).conjugate();
  for (let i = 0; i < 3; i++) placeKm[i] = craftKm[i] - c[i];
  cameraM.set(-1000 * placeKm[0], -1000 * placeKm[1], -1000 * placeKm[2]).applyQuaternion(inverse);
  sunCraft.copy(surroundings.sun).applyQuaternion(inverse);
  relative.multiplyScalar(1000).applyQuaternion(inverse);
  rock.set(relative.x, relative.y, relative.z, rockRadiusM * 0.75);
  u.set(Math.abs(sunCraft.y) < 0.9 ? 0 : 1, Math.abs(sunCraft.y) < 0.9 ? 1 : 0, 0)
    .cross(sunCraft)
    .normalize();
  v.crossVectors(sunCraft, u);
  lightAxes.set(u.x, v.x, sunCraft.x, u.y, v.y, sunCraft.y, u.z, v.z, sunCraft.z);
}

/** Metres to km. */
const toKm = new Vector3(1e-3, 1e-3, 1e-3);

/** Writes the matrix from craft axes, m, to scene axes, km from the camera. */
export function writePlacement(matrix: Matrix4): void {
  const { placeKm, attitude } = craftScene;
  matrix.compose(relative.set(placeKm[0], placeKm[1], placeKm[2]), attitude.body, toKm);
}
