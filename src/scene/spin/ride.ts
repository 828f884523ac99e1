/**
 * Riding along: while it is on, the camera turns with the rock, so that the ground rests and the Sun and the stars go round. It keeps
 * what the reader has turned to, and hands the view on to the address twice a second.
 */
import { newQuaternion, type Quaternion, writeProduct } from "../../camera/orientation";
import { orbitBy, rig } from "../../camera/rig";
import { onFrame, simulation } from "../../simulation";
import { spin } from "../../spin";
import { app } from "../../store";
import { rockId, turnToScene, updateRockFrame } from "../rock/frame";

const reportIntervalMs = 500;

const pole = new Float64Array(3);
const turn = newQuaternion();

/** Writes the turn by an angle about the rock's pole, in the axes of the scene. */
function writeTurn(angleRad: number, out: Quaternion): void {
  updateRockFrame();
  pole.fill(0);
  pole[2] = 1;
  turnToScene(pole);
  const sine = Math.sin(angleRad / 2);
  for (let i = 0; i < 3; i++) out[i] = sine * pole[i];
  out[3] = Math.cos(angleRad / 2);
}

/** Where the camera was last carried to, TDB seconds past J2000; NaN while it does not ride. */
let carriedTdb = Number.NaN;

/** Turns the camera on to the instant of the simulation, if it rides. Returns whether it was moved. */
export function carry(): boolean {
  const { follow, framing } = app();
  // Not in flight, and not where the panel that ends it is out of sight.
  const rides = spin().riding && follow === rockId && framing === "close" && rig.share === 1;
  const laterS = simulation.tTdb - carriedTdb;
  carriedTdb = rides ? simulation.tTdb : Number.NaN;
  if (!rides || !(Math.abs(laterS) > 0)) return false;
  const turns = laterS / spin().periodS;
  writeTurn(2 * Math.PI * (turns - Math.floor(turns)), turn);
  writeProduct(turn, rig.pose.orientation, rig.pose.orientation);
  return true;
}

/** Starts carrying the camera whenever it rides. The returned function stops. */
export function carryCamera(): () => void {
  let reportedMs = 0;
  return onFrame(() => {
    const nowMs = performance.now();
    if (carry() && (nowMs - reportedMs > reportIntervalMs || !app().playing)) {
      reportedMs = nowMs;
      orbitBy(0, 0);
    }
    return false;
  });
}
