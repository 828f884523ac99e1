/** What pushes, on the body: the main and the ion engines, and the small thrusters at the corners. Places are assumptions. */
import type { MeshBuilder, Point } from "./meshBuilder";
import { halfBodyM, ionGridRadiusM, ionMouthXM, ionOffsetM, nozzleMouthXM, nozzleRadiusM } from "./shape";

export function addEngines(mesh: MeshBuilder): void {
  const x = -halfBodyM;
  const back: Point = [-1, 0, 0];
  const r = nozzleRadiusM;
  const length = x - nozzleMouthXM;
  mesh.lathe(
    "black",
    [
      [0.36, 0],
      [0.34, 0.05],
      [0.12, 0.1],
    ],
    [x, 0, 0],
    back,
    40,
  );
  mesh.lathe(
    "nozzle",
    [
      [0.09, 0.02],
      [0.09, 0.1],
      [0.05, 0.17],
      [0.085, 0.24],
      [0.6 * r, 0.36],
      [0.82 * r, 0.5],
      [r, length],
      [r - 0.008, length],
      [0.8 * r, 0.5],
      [0.57 * r, 0.36],
      [0.03, 0.18],
    ],
    [x, 0, 0],
    back,
    40,
  );
  for (const y of [-1, 1]) {
    for (const z of [-1, 1]) {
      const at = (depth: number): Point => [x - depth, y * ionOffsetM, z * ionOffsetM];
      const mouth = x - ionMouthXM;
      mesh.box("metal", [0.1, 0.4, 0.4], at(0.04), 0.03);
      mesh.lathe(
        "white",
        [
          [ionGridRadiusM * 0.85, 0.05],
          [ionGridRadiusM * 1.18, 0.12],
          [ionGridRadiusM * 1.18, mouth - 0.03],
          [ionGridRadiusM * 1.08, mouth],
          [ionGridRadiusM, mouth],
          [ionGridRadiusM, mouth - 0.025],
        ],
        at(0),
        back,
        32,
      );
      mesh.lathe(
        "ionGrid",
        [
          [ionGridRadiusM, mouth - 0.025],
          [0.5 * ionGridRadiusM, mouth - 0.016],
          [0, mouth - 0.013],
        ],
        at(0),
        back,
        32,
      );
      // The neutraliser beside it.
      mesh.tube(
        "metal",
        [x - 0.05, y * (ionOffsetM - 0.24), z * ionOffsetM],
        [ionMouthXM, y * (ionOffsetM - 0.19), z * ionOffsetM],
        0.022,
        8,
      );
    }
  }
}

/** Small thrusters in pairs at the eight corners. */
export function addSmallThrusters(mesh: MeshBuilder): void {
  const edge = halfBodyM - 0.16;
  for (const x of [-1, 1]) {
    for (const y of [-1, 1]) {
      for (const z of [-1, 1]) {
        const at: Point = [x * edge, y * (halfBodyM + 0.05), z * (edge - 0.02)];
        mesh.box("metal", [0.13, 0.1, 0.13], at, 0.02);
        for (const axis of [
          [x, 0, 0],
          [0, y, 0],
        ] as const) {
          mesh.lathe(
            "nozzle",
            [
              [0.018, 0.05],
              [0.028, 0.08],
              [0.045, 0.15],
              [0.04, 0.15],
              [0.012, 0.08],
            ],
            at,
            axis,
            14,
          );
        }
      }
    }
  }
}
