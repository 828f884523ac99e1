/** What turns on a joint, each drawn from its joint: the antenna, the sampling arm, the leg-arms; and the figure for scale. */
import type { MeshBuilder } from "./meshBuilder";
import { parts } from "./parts";
import { armM, dishRadiusM, legCount, legM, personM } from "./shape";

const focusM = 0.56;
/** The dish stands this far before its joint. */
const standOffM = 0.12;

/** The antenna, looking along +z. */
function addDish(mesh: MeshBuilder): void {
  mesh.begin(parts.dish);
  const steps = 14;
  const profile = Array.from({ length: steps + 1 }, (_, k): [number, number] => {
    const r = (dishRadiusM * k) / steps;
    return [r, standOffM + (r * r) / (4 * focusM)];
  });
  const rimM = profile[steps][1];
  const axis = [0, 0, 1] as const;
  mesh.lathe("white", profile, [0, 0, 0], axis, 64);
  mesh.lathe(
    "gold",
    profile.map(([r, h]): [number, number] => [r, h - 0.022 - 0.05 * (1 - r / dishRadiusM)]),
    [0, 0, 0],
    axis,
    64,
  );
  mesh.lathe(
    "metal",
    [
      [dishRadiusM - 0.004, rimM - 0.03],
      [dishRadiusM, rimM - 0.02],
      [dishRadiusM, rimM + 0.004],
      [dishRadiusM - 0.02, rimM + 0.006],
    ],
    [0, 0, 0],
    axis,
    64,
  );
  mesh.tube("white", [0, 0, -0.05], [0, 0, standOffM], 0.14, 24, 0.24);
  mesh.tube("white", [0, 0, standOffM - 0.02], [0, 0, standOffM + 0.2], 0.055, 18, 0.035);
  mesh.lathe(
    "white",
    [
      [0.13, focusM + 0.06],
      [0.06, focusM + 0.1],
      [0, focusM + 0.12],
    ],
    [0, 0, 0],
    axis,
    28,
  );
  mesh.lathe(
    "metal",
    [
      [0, focusM + 0.02],
      [0.13, focusM + 0.06],
    ],
    [0, 0, 0],
    axis,
    28,
  );
  for (let k = 0; k < 3; k++) {
    const angle = (2 * Math.PI * k) / 3;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const r = 0.72 * dishRadiusM;
    mesh.tube(
      "metal",
      [r * c, r * s, standOffM + (r * r) / (4 * focusM)],
      [0.12 * c, 0.12 * s, focusM + 0.07],
      0.012,
      8,
    );
  }
}

/** A link of a limb: from its joint along −z. */
function addLink(mesh: MeshBuilder, lengthM: number, radiusM: number): void {
  mesh.tube("metal", [0, -radiusM * 1.7, 0], [0, radiusM * 1.7, 0], radiusM * 1.5, 16);
  mesh.tube("white", [0, 0, -radiusM], [0, 0, -lengthM + radiusM], radiusM, 14, radiusM * 0.82);
  mesh.tube("metal", [0, 0, -0.32 * lengthM], [0, 0, -0.36 * lengthM], radiusM * 1.12, 14);
}

function addArm(mesh: MeshBuilder): void {
  mesh.begin(parts.upperArm);
  mesh.tube("metal", [0, 0, 0.12], [0, 0, 0], 0.09, 16);
  addLink(mesh, armM, 0.05);
  mesh.begin(parts.foreArm);
  addLink(mesh, armM, 0.042);
  mesh.begin(parts.sampler);
  mesh.tube("metal", [0, -0.06, 0], [0, 0.06, 0], 0.06, 14);
  mesh.tube("gold", [0, 0, 0], [0, 0, -0.14], 0.05, 16, 0.075);
  mesh.lathe(
    "metal",
    [
      [0.075, 0.14],
      [0.1, 0.22],
      [0.095, 0.22],
      [0.06, 0.16],
    ],
    [0, 0, 0],
    [0, 0, -1],
    24,
  );
  mesh.tube("black", [0.1, 0, -0.02], [0.1, 0, -0.16], 0.026, 10);
}

function addLegs(mesh: MeshBuilder): void {
  for (let k = 0; k < legCount; k++) {
    mesh.begin(parts.upperLegs + k);
    addLink(mesh, legM, 0.055);
    mesh.begin(parts.lowerLegs + k);
    addLink(mesh, legM - 0.2, 0.045);
    // The foot: a pad, and through it the drill.
    mesh.lathe(
      "metal",
      [
        [0.03, legM - 0.22],
        [0.13, legM - 0.1],
        [0.14, legM - 0.07],
        [0.02, legM - 0.07],
      ],
      [0, 0, 0],
      [0, 0, -1],
      24,
    );
    mesh.tube("nozzle", [0, 0, -legM + 0.1], [0, 0, -legM], 0.022, 10, 0.004);
  }
}

/** Somebody in a suit, 1.8 m tall, feet at the origin, looking along +x. */
function addPerson(mesh: MeshBuilder): void {
  mesh.begin(parts.person);
  const h = personM / 1.8;
  const at = (x: number, y: number, z: number) => [x * h, y * h, z * h] as const;
  mesh.ball("suit", at(0.15, 0.15, 0.155), at(0.015, 0, 1.645), 28);
  mesh.ball("visor", at(0.125, 0.115, 0.115), at(0.058, 0, 1.652), 24);
  mesh.tube("suit", at(0, 0, 1.46), at(0, 0, 1.53), 0.13 * h, 20, 0.12 * h);
  mesh.box("suit", at(0.27, 0.44, 0.5), at(0, 0, 1.24), 0.09);
  mesh.box("suit", at(0.24, 0.36, 0.2), at(0, 0, 0.93), 0.08);
  mesh.box("white", at(0.19, 0.42, 0.62), at(-0.22, 0, 1.25), 0.04);
  mesh.box("metal", at(0.08, 0.24, 0.15), at(0.16, 0, 1.2), 0.02);
  for (const side of [-1, 1]) {
    mesh.ball("suit", at(0.11, 0.11, 0.11), at(0, side * 0.25, 1.4));
    mesh.tube("suit", at(0, side * 0.26, 1.39), at(0.03, side * 0.34, 1.13), 0.085 * h, 16, 0.075 * h);
    mesh.ball("suit", at(0.078, 0.078, 0.078), at(0.03, side * 0.34, 1.13));
    mesh.tube("suit", at(0.03, side * 0.34, 1.13), at(0.14, side * 0.35, 0.9), 0.075 * h, 16, 0.06 * h);
    mesh.ball("suit", at(0.07, 0.055, 0.07), at(0.165, side * 0.35, 0.86));
    mesh.tube("suit", at(0, side * 0.11, 0.9), at(0.03, side * 0.13, 0.5), 0.105 * h, 18, 0.088 * h);
    mesh.ball("suit", at(0.09, 0.09, 0.09), at(0.03, side * 0.13, 0.5));
    mesh.tube("suit", at(0.03, side * 0.13, 0.5), at(0, side * 0.13, 0.12), 0.088 * h, 18, 0.08 * h);
    mesh.box("suit", at(0.3, 0.15, 0.13), at(0.05, side * 0.13, 0.065), 0.05);
  }
}

export function addLimbs(mesh: MeshBuilder): void {
  addDish(mesh);
  addArm(mesh);
  addLegs(mesh);
  addPerson(mesh);
}
