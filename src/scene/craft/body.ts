/** The body with what is fixed to it: blankets, radiators, capsule, cameras. Places are assumptions. */
import { backShell, heatShield } from "./capsuleShape";
import { addEngines, addSmallThrusters } from "./engines";
import type { MeshBuilder, Point } from "./meshBuilder";
import { parts } from "./parts";
import {
  capsuleRadiusM,
  dishJointM,
  halfBodyM,
  legAngleRad,
  legCount,
  legJointHeightM,
  legJointRadiusM,
} from "./shape";

const blanketM = 0.03;

/** Blankets on the face `axis`, `sign`: panes with seams between them; each gets its own stretch of crumpled foil. */
function addBlankets(mesh: MeshBuilder, axis: 0 | 1 | 2, sign: 1 | -1, columns: number, rows: number): void {
  const faceM = 2 * halfBodyM - 0.06;
  const [i, j] = [(axis + 1) % 3, (axis + 2) % 3];
  for (let c = 0; c < columns; c++) {
    for (let r = 0; r < rows; r++) {
      const at: [number, number, number] = [0, 0, 0];
      const size: [number, number, number] = [0, 0, 0];
      at[axis] = sign * (halfBodyM - blanketM / 2);
      at[i] = faceM * ((c + 0.5) / columns - 0.5);
      at[j] = faceM * ((r + 0.5) / rows - 0.5);
      size[axis] = blanketM;
      size[i] = faceM / columns - 0.018;
      size[j] = faceM / rows - 0.018;
      mesh.box("gold", size, at, 0.012);
    }
  }
}

function addFaces(mesh: MeshBuilder): void {
  const core = 2 * (halfBodyM - blanketM) + 0.008;
  mesh.box("black", [core, core, core], [0, 0, 0], 0.02);
  addBlankets(mesh, 0, 1, 2, 2);
  addBlankets(mesh, 0, -1, 3, 3);
  addBlankets(mesh, 2, 1, 3, 2);
  addBlankets(mesh, 2, -1, 2, 3);
  for (const side of [1, -1] as const) {
    addBlankets(mesh, 1, side, 1, 4);
    const y = side * (halfBodyM + 0.006);
    for (const z of [-1, 1]) mesh.box("radiator", [1.5, 0.024, 0.62], [0, y, z * 0.56], 0.006);
    mesh.tube("metal", [0, side * halfBodyM, 0], [0, side * (halfBodyM + 0.14), 0], 0.16, 24, 0.12);
    mesh.tube("black", [0, side * halfBodyM, 0], [0, side * (halfBodyM + 0.03), 0], 0.24, 24);
  }
  // A rail along each edge.
  const edge = halfBodyM - 0.012;
  for (const [a, b] of [
    [-1, -1],
    [-1, 1],
    [1, -1],
    [1, 1],
  ]) {
    mesh.box("metal", [2 * edge - 0.05, 0.035, 0.035], [0, a * edge, b * edge], 0.008);
    mesh.box("metal", [0.035, 2 * edge - 0.05, 0.035], [a * edge, 0, b * edge], 0.008);
    mesh.box("metal", [0.035, 0.035, 2 * edge - 0.05], [a * edge, b * edge, 0], 0.008);
  }
}

function addCapsule(mesh: MeshBuilder): void {
  const at: Point = [halfBodyM, 0, 0];
  const front: Point = [1, 0, 0];
  const r = capsuleRadiusM;
  mesh.lathe(
    "black",
    [
      [r * 1.35, 0],
      [r * 1.3, 0.06],
      [r * 0.9, 0.16],
    ],
    at,
    front,
    40,
  );
  mesh.begin(parts.capsule);
  // Its nose outwards, the back shell towards the body.
  mesh.lathe("white", backShell, at, front, 48);
  mesh.lathe("ablator", heatShield, at, front, 48);
  mesh.begin(parts.body);
  for (let k = 0; k < 4; k++) {
    const angle = ((k + 0.5) * Math.PI) / 2;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    mesh.tube("metal", [halfBodyM, 1.5 * r * c, 1.5 * r * s], [halfBodyM + 0.3, 1.01 * r * c, 1.01 * r * s], 0.016, 8);
  }
}

/** A tube with a dark mouth and glass in it, looking along −z. */
function addCamera(mesh: MeshBuilder, x: number, y: number, radiusM: number, lengthM: number): void {
  const z = -halfBodyM;
  mesh.lathe(
    "black",
    [
      [radiusM, 0],
      [radiusM, lengthM],
      [radiusM * 0.9, lengthM],
      [radiusM * 0.85, lengthM * 0.55],
    ],
    [x, y, z],
    [0, 0, -1],
    24,
  );
  mesh.lathe(
    "lens",
    [
      [radiusM * 0.86, lengthM * 0.55],
      [radiusM * 0.4, lengthM * 0.6],
      [0, lengthM * 0.62],
    ],
    [x, y, z],
    [0, 0, -1],
    24,
  );
}

function addFaceInstruments(mesh: MeshBuilder): void {
  const z = -halfBodyM;
  mesh.box("metal", [0.66, 0.86, 0.05], [0.42, 0.42, z - 0.02], 0.015);
  addCamera(mesh, 0.28, 0.22, 0.13, 0.42);
  addCamera(mesh, 0.58, 0.3, 0.085, 0.26);
  addCamera(mesh, 0.58, 0.58, 0.075, 0.3);
  addCamera(mesh, 0.3, 0.62, 0.06, 0.2);
  mesh.box("white", [0.34, 0.26, 0.22], [-0.35, 0.62, z - 0.1], 0.02);
  mesh.box("gold", [0.28, 0.4, 0.18], [-0.72, 0.4, z - 0.08], 0.03);
  mesh.box("black", [0.3, 0.24, 0.16], [-0.3, -0.75, z - 0.07], 0.02);
  mesh.ball("lens", [0.09, 0.09, 0.05], [-0.3, -0.75, z - 0.15]);
  // Touch-and-go: a mast with a mouth, springs it back off what it touches.
  mesh.tube("metal", [0, 0, z], [0, 0, z - 0.3], 0.11, 20);
  mesh.tube("white", [0, 0, z - 0.3], [0, 0, z - 0.94], 0.075, 20);
  mesh.lathe(
    "metal",
    [
      [0.075, 0.92],
      [0.1, 1.0],
      [0.18, 1.1],
      [0.17, 1.1],
      [0.06, 0.98],
    ],
    [0, 0, z],
    [0, 0, -1],
    28,
  );
  for (let k = 0; k < 3; k++) {
    const angle = (2 * Math.PI * k) / 3;
    mesh.tube(
      "metal",
      [0.3 * Math.cos(angle), 0.3 * Math.sin(angle), z],
      [0.08 * Math.cos(angle), 0.08 * Math.sin(angle), z - 0.45],
      0.014,
      6,
    );
  }
  // The sounding radar: two thin dipoles.
  mesh.tube("metal", [-1, 1.02, z + 0.1], [-1.5, 1.5, z - 0.3], 0.012, 6);
  mesh.tube("metal", [-1, -1.02, z + 0.1], [-1.5, -1.5, z - 0.3], 0.012, 6);
}

function addTop(mesh: MeshBuilder): void {
  const z = halfBodyM;
  // The antenna's mast.
  mesh.tube("black", [0, 0, z], [0, 0, z + 0.08], 0.26, 28, 0.2);
  mesh.tube("white", [0, 0, z + 0.06], [0, 0, dishJointM[2] - 0.12], 0.075, 20);
  for (let k = 0; k < 3; k++) {
    const angle = (2 * Math.PI * (k + 0.25)) / 3;
    mesh.tube(
      "metal",
      [0.62 * Math.cos(angle), 0.62 * Math.sin(angle), z],
      [0.06 * Math.cos(angle), 0.06 * Math.sin(angle), z + 0.62],
      0.02,
      8,
    );
  }
  mesh.ball("metal", [0.13, 0.13, 0.13], dishJointM);
  // Star trackers.
  for (const side of [-1, 1]) {
    mesh.box("white", [0.2, 0.18, 0.16], [-0.74, side * 0.66, z + 0.07], 0.02);
    mesh.lathe(
      "black",
      [
        [0.06, 0],
        [0.115, 0.3],
        [0.105, 0.3],
        [0.05, 0.06],
      ],
      [-0.74, side * 0.66, z + 0.14],
      [-0.5, side * 0.4, 0.8],
      20,
    );
  }
  // A low-gain antenna, and boxes of electronics under foil.
  mesh.tube("white", [0.8, 0.8, z], [0.8, 0.8, z + 0.3], 0.03, 10);
  mesh.lathe(
    "white",
    [
      [0.035, 0.28],
      [0.09, 0.4],
      [0.085, 0.4],
      [0.02, 0.3],
    ],
    [0.8, 0.8, z],
    [0, 0, 1],
    18,
  );
  mesh.box("gold", [0.5, 0.6, 0.14], [0.55, -0.6, z + 0.06], 0.03);
  mesh.box("gold", [0.36, 0.44, 0.2], [0.62, 0.2, z + 0.09], 0.03);
  // The magnetometer's boom.
  mesh.tube("white", [-1, 0.98, z - 0.1], [-1.9, 1.5, z + 0.9], 0.018, 8);
  mesh.box("gold", [0.12, 0.12, 0.16], [-1.93, 1.52, z + 0.95], 0.02);
}

/** What the leg-arms are hung from. */
function addLegBrackets(mesh: MeshBuilder): void {
  for (let k = 0; k < legCount; k++) {
    const [c, s] = [Math.cos(legAngleRad(k)), Math.sin(legAngleRad(k))];
    const r = legJointRadiusM;
    mesh.tube("metal", [(r - 0.3) * c, (r - 0.3) * s, legJointHeightM], [r * c, r * s, legJointHeightM], 0.07, 12);
  }
}

export function addBody(mesh: MeshBuilder): void {
  mesh.begin(parts.body);
  addFaces(mesh);
  addEngines(mesh);
  addCapsule(mesh);
  addFaceInstruments(mesh);
  addTop(mesh);
  addSmallThrusters(mesh);
  addLegBrackets(mesh);
}
