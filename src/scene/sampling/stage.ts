/** The craft in a sequence: its place over the site, what it faces, how it holds its limbs; scene axes, without allocation. */
import type { Vector3 } from "three";
import { spin } from "../../spin";
import type { Posture } from "../craft/joints";
import { armJointM } from "../craft/shape";
import { kmPerRockM, rockId, turnToScene } from "../rock/frame";
import { bodyIndex, snapshot } from "../snapshot";
import { useSampling } from "./samplingState";
import { siteM, siteNormal } from "./site";
import { aheadRad, lengthS, techniques, valueAt } from "./techniques";

const rock = 3 * bodyIndex(rockId);
const place = new Float64Array(3);
const outward = new Float64Array(3);

/** Length of the sampler below the arm's wrist, and how far out along +x the arm reaches, m. */
const [samplerM, reachOutM] = [0.22, 0.95];

/** Turns a body-fixed vector about the spin axis. */
function writeTurned(out: Float64Array, from: readonly [number, number, number], angle: number): void {
  const s = Math.sin(angle);
  const c = Math.cos(angle);
  out[0] = c * from[0] - s * from[1];
  out[1] = s * from[0] + c * from[1];
  out[2] = from[2];
}

/** Where the craft is, km in scene coordinates, and which way is down; its limbs go to `posture`. Only while a sequence is on. */
export function writeStage(placeKm: Float64Array, down: Vector3, posture: Posture): void {
  const { technique: id, startTdb } = useSampling.getState();
  let shown = techniques.length - 1;
  while (shown > 0 && techniques[shown].id !== id) shown--;
  const technique = techniques[shown];
  const s = Math.min(lengthS, Math.max(0, snapshot.tTdb - startTdb));
  const ahead = aheadRad(s, (2 * Math.PI) / spin().periodS);
  const heightM = valueAt(technique.height, s);
  writeTurned(place, siteM, ahead);
  writeTurned(outward, siteNormal, ahead);
  turnToScene(place);
  turnToScene(outward);
  const p = snapshot.positionsKm;
  for (let c = 0; c < 3; c++) placeKm[c] = p[rock + c] + kmPerRockM() * place[c] + 1e-3 * heightM * outward[c];
  down.set(-outward[0], -outward[1], -outward[2]);
  posture.legs = valueAt(technique.legs, s);
  posture.arm = valueAt(technique.arm, s);
  posture.reachM.set(armJointM[0] + reachOutM, armJointM[1], samplerM + valueAt(technique.sampler, s) - heightM);
}
