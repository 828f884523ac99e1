/** Both wings, their normal on +z: ten gores of solar cells on spars round a hub, held by a yoke. They turn together about y. */
import type { MeshBuilder, Point } from "./meshBuilder";
import { parts } from "./parts";
import { halfBodyM, wingCenterM, wingRadiusM, wingSides } from "./shape";

const hubRadiusM = 0.19;
/** The fan folds: the middle of each gore lies a little behind its spars. */
const foldM = 0.05;
const backM = 0.012;

const corner = (k: number): readonly [number, number] => {
  const angle = (2 * Math.PI * k) / wingSides;
  return [Math.sin(angle), Math.cos(angle)];
};

/** Half a gore, from the spar at `spar` to the fold at `fold` (units of the wing's radius), front and back. */
function addHalfGore(
  mesh: MeshBuilder,
  centerY: number,
  spar: readonly [number, number],
  fold: readonly [number, number],
): void {
  const inner = hubRadiusM / wingRadiusM;
  const place = (share: number, [x, y]: readonly [number, number], z: number): Point => [
    share * x * wingRadiusM,
    centerY + share * y * wingRadiusM,
    z,
  ];
  const [a, b, c, d] = [
    place(inner, spar, 0),
    place(1, spar, 0),
    place(1, fold, -foldM),
    place(inner, fold, -foldM * inner),
  ];
  const [u, v] = [b.map((q, i) => q - a[i]), d.map((q, i) => q - a[i])];
  const cross = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
  const size = Math.hypot(...cross) * Math.sign(cross[2]);
  const normal: Point = [cross[0] / size, cross[1] / size, cross[2] / size];
  // Cells lie in rows along the outer edge: across the gore from its fold, and outwards.
  const along = Math.hypot(...fold);
  const surfaceOf = ([x, y]: Point): [number, number] => {
    const [fx, fy] = [fold[0] / along, fold[1] / along];
    return [Math.abs(fx * (y - centerY) - fy * x), fx * x + fy * (y - centerY)];
  };
  for (const [side, material] of [
    [1, "cells"],
    [-1, "wingBack"],
  ] as const) {
    const [i, j, k, l] = [a, b, c, d].map((p) =>
      mesh.vertex(
        side > 0 ? p : [p[0], p[1], p[2] - backM],
        [side * normal[0], side * normal[1], side * normal[2]],
        surfaceOf(p),
        material,
      ),
    );
    mesh.triangle(i, j, k);
    mesh.triangle(i, k, l);
  }
}

function addWing(mesh: MeshBuilder, side: 1 | -1): void {
  const centerY = side * wingCenterM;
  for (let k = 0; k < wingSides; k++) {
    const [from, to] = [corner(k), corner(k + 1)];
    const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const;
    addHalfGore(mesh, centerY, from, middle);
    addHalfGore(mesh, centerY, to, middle);
    const at = (share: number, [x, y]: readonly [number, number], z: number): Point => [
      share * wingRadiusM * x,
      centerY + share * wingRadiusM * y,
      z,
    ];
    mesh.tube("metal", at(0.06, from, -0.05), at(0.994, from, -0.03), 0.03, 6, 0.014);
    mesh.tube("metal", at(0.99, from, -0.02), at(0.99, middle, -foldM - 0.02), 0.011, 5);
    mesh.tube("metal", at(0.99, middle, -foldM - 0.02), at(0.99, to, -0.02), 0.011, 5);
    // A batten behind each gore half-way out.
    mesh.tube("metal", at(0.55, from, -0.065), at(0.55, to, -0.065), 0.009, 5);
  }
  const hub = [0.045, -0.09].map((z): Point => [0, centerY, z]);
  mesh.tube("metal", hub[1], hub[0], hubRadiusM, 30);
  mesh.tube("gold", hub[0], [0, centerY, 0.075], hubRadiusM * 0.8, 30, hubRadiusM * 0.5);
  mesh.tube("white", hub[1], [0, centerY, -0.2], hubRadiusM * 0.75, 24, hubRadiusM * 0.6);

  // The yoke: a boom from the drive to the inner corner, on along the back to the hub, and two stays.
  const innerY = side * (wingCenterM - wingRadiusM);
  const rootY = side * (halfBodyM + 0.14);
  mesh.tube("metal", [0, rootY, 0], [0, innerY, -0.02], 0.055, 14);
  mesh.tube("metal", [0, innerY, -0.05], [0, centerY, -0.1], 0.04, 10);
  const stay = 0.5 * (innerY - rootY) + rootY;
  for (const x of [-1, 1]) {
    const [sx, sy] = corner(1);
    mesh.tube(
      "metal",
      [0.03 * x, stay, -0.01],
      [x * sx * wingRadiusM * 0.98, side * (wingCenterM - sy * wingRadiusM * 0.98), -0.02],
      0.022,
      8,
    );
  }
  mesh.tube("gold", [0, rootY, 0], [0, rootY + side * 0.22, 0], 0.1, 18, 0.075);
  mesh.ball("metal", [0.075, 0.075, 0.075], [0, stay, 0]);
}

export function addWings(mesh: MeshBuilder): void {
  mesh.begin(parts.wings);
  addWing(mesh, 1);
  addWing(mesh, -1);
}
