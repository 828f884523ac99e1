/**
 * The rock's spin axis with the sense of the spin at its north pole, its equator, and its prime meridian, drawn on the ground.
 */
import { useFrame } from "@react-three/fiber";
import { useEffect, useMemo } from "react";
import { Ribbon } from "../ribbon";
import { kmPerRockM, rockId, turnToScene, updateRockFrame } from "../rock/frame";
import { groundHeightM } from "../rock/ground";
import { bodyIndex, snapshot } from "../snapshot";

const index = bodyIndex(rockId);
const axisColor = "#c9a6ff";
const [axisM, arcRadiusM, arcHeightM] = [10.5, 1.7, 9.2];
/** Lines run this far above the ground, m, so that its roughness does not hide them. */
const aboveM = 0.22;
const points = 181;
const arcSteps = 40;

const point = new Float64Array(3);

function add(ribbon: Ribbon, xM: number, yM: number, zM: number, opacity: number): void {
  point[0] = xM;
  point[1] = yM;
  point[2] = zM;
  turnToScene(point);
  const scaleKm = kmPerRockM();
  const p = snapshot.positionsKm;
  ribbon.add(
    p[3 * index] + scaleKm * point[0],
    p[3 * index + 1] + scaleKm * point[1],
    p[3 * index + 2] + scaleKm * point[2],
    opacity,
  );
}

function addOnGround(ribbon: Ribbon, x: number, y: number, z: number, opacity: number): void {
  const r = groundHeightM(x, y, z) + aboveM;
  add(ribbon, r * x, r * y, r * z, opacity);
}

/** Three quarters of a circle about the north end of the axis, and the head of its arrow. */
function addSense(arc: Ribbon): void {
  for (let k = 0; k <= arcSteps; k++) {
    const angle = (1.5 * Math.PI * k) / arcSteps;
    add(arc, arcRadiusM * Math.cos(angle), arcRadiusM * Math.sin(angle), arcHeightM, 0.9);
  }
  // The arc ends at −y, moving towards +x.
  add(arc, -0.55, -arcRadiusM - 0.35, arcHeightM, 0.9);
  add(arc, 0, -arcRadiusM, arcHeightM, 0.9);
  add(arc, -0.55, -arcRadiusM + 0.4, arcHeightM, 0.9);
}

export function SpinAxes(): React.JSX.Element {
  const ribbons = useMemo(
    () => ({
      axis: new Ribbon(2, axisColor, 1.8),
      arc: new Ribbon(arcSteps + 4, axisColor, 1.8),
      meridian: new Ribbon(points, "#ff8f8f", 2),
      equator: new Ribbon(points, axisColor, 1.2),
    }),
    [],
  );
  useEffect(
    () => () => {
      for (const ribbon of Object.values(ribbons)) ribbon.dispose();
    },
    [ribbons],
  );
  useFrame(() => {
    updateRockFrame();
    const { axis, arc, meridian, equator } = ribbons;
    axis.begin();
    add(axis, 0, 0, -axisM, 0.5);
    add(axis, 0, 0, axisM, 1);
    axis.end();
    arc.begin();
    addSense(arc);
    arc.end();
    meridian.begin();
    equator.begin();
    for (let k = 0; k < points; k++) {
      const latitude = Math.PI * (k / (points - 1) - 0.5);
      addOnGround(meridian, Math.cos(latitude), 0, Math.sin(latitude), 1);
      const longitude = (2 * Math.PI * k) / (points - 1);
      addOnGround(equator, Math.cos(longitude), Math.sin(longitude), 0, 0.6);
    }
    meridian.end();
    equator.end();
  });
  return (
    <>
      {Object.values(ribbons).map((ribbon) => (
        <primitive key={ribbon.mesh.uuid} object={ribbon.mesh} dispose={null} />
      ))}
    </>
  );
}
